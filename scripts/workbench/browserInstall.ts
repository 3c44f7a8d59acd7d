/** A browser that playwright-core can launch. */
export interface BrowserInstall {
  /** `bundled` has no window: good for tests and screenshots, not for a person. */
  readonly kind: "bundled" | "installed";
  readonly executablePath: string;
  /** To be added to the environment of the browser's process. */
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}
