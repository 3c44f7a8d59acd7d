import "@vscode-elements/elements/dist/vscode-badge/index.js";
import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-icon/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import { DashboardPage } from "./page/dashboardPage.ts";
import { documentStyles } from "./page/documentStyles.ts";
import { HostConnection } from "./page/hostConnection.ts";
import { keepFocus } from "./page/keepFocus.ts";
import { connectToHost } from "./page/vscodeApi.ts";
import { PlanPage } from "./plan/planPage.ts";
import { ProgressRing } from "./plan/progressRing.ts";
import { TaskList } from "./plan/taskList.ts";
import { PlansPage } from "./plans/plansPage.ts";

customElements.define("planwright-ring", ProgressRing);
customElements.define("planwright-tasks", TaskList);
customElements.define("planwright-plan", PlanPage);
customElements.define("planwright-plans", PlansPage);
customElements.define("planwright-dashboard", DashboardPage);

const { styleSheet } = documentStyles;
if (styleSheet !== undefined) {
  document.adoptedStyleSheets.push(styleSheet);
}

keepFocus();
const page = document.querySelector("planwright-dashboard");
if (page instanceof DashboardPage) {
  const api = connectToHost();
  const connection = new HostConnection(api, page);
  addEventListener("message", (event: MessageEvent<unknown>) => connection.receive(event.data));
  api.postMessage({ kind: "ready" });
}
