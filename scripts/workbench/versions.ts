/** One npm package that holds a runnable VS Code. */
export interface HostVersion {
  /** The version of the `code-server` package. */
  readonly codeServer: string;
  /** The version of VS Code inside it, as people say it. */
  readonly vscode: string;
}

/** The VS Code that `npm start`, the tests and the screenshots use. */
export const newestHost: HostVersion = { codeServer: "4.139.1", vscode: "1.139" };

/** A browser for machines that have none: a headless Chromium built for Linux x64. */
export const bundledChromium = { packageName: "@sparticuz/chromium", version: "153.0.0", chromium: "153" } as const;
