import { html, LitElement, nothing } from "lit";
import type { Labels } from "../../core/protocol/labels.ts";
import type { PlanView } from "../../core/protocol/planView.ts";
import type { Send } from "../page/action.ts";
import { barStyles } from "../parts/barStyles.ts";
import { baseStyles } from "../parts/baseStyles.ts";
import type { Drawn } from "../parts/drawn.ts";
import { iconStyles } from "../parts/iconStyles.ts";
import { noteStyles } from "../parts/noteStyles.ts";
import { blanksBlock } from "./blanksBlock.ts";
import { blockStyles } from "./blockStyles.ts";
import { chartStyles } from "./chartStyles.ts";
import { contradictionsBlock } from "./contradictionsBlock.ts";
import { entriesBlock } from "./entriesBlock.ts";
import { factsBlock } from "./factsBlock.ts";
import { hintBar } from "./hintBar.ts";
import { metersBlock } from "./metersBlock.ts";
import { milestonesBlock } from "./milestonesBlock.ts";
import { moveInTasks } from "./moveInTasks.ts";
import { phasesBlock } from "./phasesBlock.ts";
import type { PlanContext } from "./planContext.ts";
import { planHeader } from "./planHeader.ts";
import { planPageStyles } from "./planPageStyles.ts";
import { planToolbar } from "./planToolbar.ts";
import { risksBlock } from "./risksBlock.ts";
import { tasksBlock } from "./tasksBlock.ts";
import { textAction } from "./textAction.ts";
import { timelineBlock } from "./timelineBlock.ts";
import { unitStyles } from "./unitStyles.ts";

/** The page of one plan: its number, then a block for everything the plan has. */
export class PlanPage extends LitElement {
  static override properties = {
    plan: { attribute: false },
    labels: { attribute: false },
    send: { attribute: false },
    pinned: { attribute: false },
    canUndo: { attribute: false },
    refusals: { attribute: false },
  };

  static override styles = [
    baseStyles,
    iconStyles,
    barStyles,
    noteStyles,
    planPageStyles,
    blockStyles,
    unitStyles,
    chartStyles,
  ];

  declare plan: PlanView;
  declare labels: Labels;
  declare send: Send;
  declare pinned: boolean;
  declare canUndo: boolean;
  declare refusals: number;

  /** The unit that the host wants in view, until it is drawn. */
  #wanted: string | undefined;

  /** What had the focus before the drawing. */
  #focused: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#goBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#goBack);
  }

  /** Takes the focus, as a page does that was turned to. */
  focusStart(): void {
    this.renderRoot.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  /** Brings a unit into view and its heading into focus, at once or as soon as the host has it unfolded. */
  showUnit(id: string): void {
    this.#wanted = id;
    this.requestUpdate();
  }

  protected override render(): Drawn {
    const { plan, labels, send, refusals } = this;
    const context: PlanContext = { plan, labels, send, refusals };
    const addLog = textAction("add", labels.addLogEntry, () => send({ kind: "addLog" }));
    const side = [
      milestonesBlock(context),
      metersBlock(context),
      blanksBlock(context),
      contradictionsBlock(context),
      risksBlock(context),
      entriesBlock("questions", labels.questions, plan.questions, context),
      entriesBlock("decisions", labels.decisions, plan.decisions, context),
      entriesBlock("log", labels.log, plan.log, context, addLog),
    ].filter((one) => one !== nothing);
    return html`<div class="page" @keydown=${(event: KeyboardEvent) => this.#press(event)}>
      ${planToolbar(context, { pinned: this.pinned, canUndo: this.canUndo })} ${planHeader(context, this.pinned)}
      ${factsBlock(context)} ${hintBar(context)}
      <div class="columns ${side.length === 0 ? "single" : ""}">
        <div class="blocks">
          ${tasksBlock("next", labels.next, plan.next, context)}
          ${tasksBlock("overdue", labels.overdue, plan.overdue, context)}
          ${tasksBlock("blocked", labels.blocked, plan.blocked, context)} ${phasesBlock(context)}
          ${timelineBlock(context)}
        </div>
        ${side.length === 0 ? nothing : html`<div class="blocks side">${side}</div>`}
      </div>
    </div>`;
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  protected override updated(): void {
    if (this.#focused?.isConnected === false) {
      // Its block is gone with it; the nearest thing that is always there is the page's own beginning.
      this.focusStart();
    }
    const id = this.#wanted;
    if (id === undefined) {
      return;
    }
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>("[data-unit]")];
    const button = buttons.find((one) => one.dataset["unit"] === id);
    if (button !== undefined) {
      this.#wanted = undefined;
      button.scrollIntoView({ block: "start" });
      button.focus({ preventScroll: true });
    }
  }

  #press(event: KeyboardEvent): void {
    this.#wanted = undefined;
    moveInTasks(event, this.renderRoot);
  }

  readonly #goBack = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft" && event.altKey) {
      event.preventDefault();
      // VS Code would go back in its editors too: it hears of a page's keys at the window.
      event.stopPropagation();
      this.send({ kind: "showPlans" });
    }
  };
}
