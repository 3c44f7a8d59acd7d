import { html, nothing } from "lit";
import type { HintAction } from "../../core/protocol/planView.ts";
import type { Action } from "../page/action.ts";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import type { PlanContext } from "./planContext.ts";

/** The one thing to do next with the plan itself. */
export function hintBar({ plan: { hint }, send }: PlanContext): Drawn {
  if (hint === null) {
    return nothing;
  }
  const { text, action, button } = hint;
  return html`<div class="hint">
    ${icon("lightbulb", "attention")}
    <span class="hint-text words clamp3" dir="auto">${text}</span>
    ${
      action === null
        ? nothing
        : html`<vscode-button secondary @click=${() => send(actionOf(action))}>${button}</vscode-button>`
    }
  </div>`;
}

function actionOf(action: HintAction): Action {
  switch (action.kind) {
    case "addTask":
      return { kind: "addTask", unit: "" };
    case "fillNext":
    case "completePlan":
      return { kind: action.kind };
    case "goTo":
      return { kind: "goTo", line: action.line };
  }
}
