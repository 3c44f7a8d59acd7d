import type { FromDashboard } from "../../core/protocol/fromDashboard.ts";

/** The part of VS Code's webview API that the page uses. */
export interface WebviewApi {
  postMessage(message: FromDashboard): void;
  /** What the page last set, also after the window was loaded again. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** The page's way to its host; VS Code hands it out once a page. */
export function connectToHost(): WebviewApi {
  return acquireVsCodeApi();
}
