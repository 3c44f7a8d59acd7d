import { parseToDashboard } from "../core/protocol.ts";
import { DashboardPage } from "./dashboardPage.ts";
import { ProgressRow } from "./progressRow.ts";
import { connectToHost } from "./vscodeApi.ts";

customElements.define("planwright-progress", ProgressRow);
customElements.define("planwright-dashboard", DashboardPage);

const page = document.querySelector("planwright-dashboard");
window.addEventListener("message", (event: MessageEvent<unknown>) => {
  const state = parseToDashboard(event.data);
  // A state older than the one on screen is never drawn over it.
  if (page instanceof DashboardPage && state !== undefined && state.revision > (page.state?.revision ?? 0)) {
    page.state = state;
  }
});
connectToHost().postMessage({ kind: "ready" });
