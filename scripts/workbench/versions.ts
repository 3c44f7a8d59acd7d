/** One npm package that holds a runnable VS Code. */
export interface HostVersion {
  /** The version of the `code-server` package. */
  readonly codeServer: string;
  /** The version of VS Code inside it, as people say it. */
  readonly vscode: string;
  /** The Node it needs, where the one that runs us is too new: its extension host hangs in a newer one. */
  readonly node?: string;
  /** The packed search program that it gets, where its own would be fetched from elsewhere when it is installed. */
  readonly ripgrep?: string;
}

/** The VS Code that `npm start`, the tests and the screenshots use. */
export const newestHost: HostVersion = { codeServer: "4.139.1", vscode: "1.139" };

/** The oldest VS Code that the manifest allows, `engines.vscode`. */
export const floorHost: HostVersion = { codeServer: "4.103.2", vscode: "1.103", node: "22.23.5", ripgrep: "1.18.0" };

/** A browser for machines that have none: a headless Chromium built for Linux x64. */
export const bundledChromium = { packageName: "@sparticuz/chromium", version: "153.0.0", chromium: "153" } as const;
