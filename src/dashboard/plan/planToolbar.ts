import { html, nothing } from "lit";
import type { Action } from "../page/action.ts";
import type { Drawn } from "../parts/drawn.ts";
import type { PlanContext } from "./planContext.ts";

/** What the toolbar shows beside the plan. */
export interface ToolbarState {
  readonly pinned: boolean;
  readonly canUndo: boolean;
}

/** The way back to all plans, and what can be done with the whole plan. Words beside the icons where there is room. */
export function planToolbar({ plan, labels, send }: PlanContext, { pinned, canUndo }: ToolbarState): Drawn {
  const tool = (icon: string, label: string, action: Action): Drawn =>
    html`<vscode-toolbar-button icon=${icon} label=${label} title=${label} @click=${() => send(action)}
      ><span class="tool-text">${label}</span></vscode-toolbar-button
    >`;
  return html`<nav class="toolbar" aria-label=${labels.actions}>
    <vscode-toolbar-button
      class="back"
      icon="arrow-left"
      label=${labels.backToAllPlans}
      title=${labels.backToAllPlans}
      @click=${() => send({ kind: "showPlans" })}
      ><span class="back-text">${labels.allPlans}</span></vscode-toolbar-button
    >
    <span class="gap"></span>
    ${canUndo ? tool("discard", labels.undoLastTick, { kind: "undoTick" }) : nothing}
    ${tool("comment", labels.addLogEntry, { kind: "addLog" })}
    ${tool("copy", labels.copyReport, { kind: "copyReport" })}
    ${tool("export", labels.exportReport, { kind: "exportReport" })}
    ${tool("go-to-file", labels.goToFile, { kind: "openFile", uri: plan.uri, line: 0 })}
    ${tool(pinned ? "pinned" : "pin", pinned ? labels.unpin : labels.pin, { kind: "pin", isPinned: !pinned })}
  </nav>`;
}
