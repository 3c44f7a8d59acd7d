import type { FromDashboard } from "../core/protocol.ts";

/** The part of VS Code's webview API that the page uses. */
interface WebviewApi {
  postMessage(message: FromDashboard): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** The page's way to its host; VS Code hands it out once a page. */
export function connectToHost(): WebviewApi {
  return acquireVsCodeApi();
}
