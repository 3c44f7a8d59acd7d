import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Labels } from "../../core/protocol/labels.ts";
import type { PlanView } from "../../core/protocol/planView.ts";
import type { Send } from "../page/action.ts";
import { barStyles } from "../parts/barStyles.ts";
import { baseStyles } from "../parts/baseStyles.ts";
import type { Drawn } from "../parts/drawn.ts";
import { giveFocus } from "../parts/giveFocus.ts";
import { HeldFocus } from "../parts/heldFocus.ts";
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
import { TaskList } from "./taskList.ts";
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

  /** Between the buttons of the page and the lists of tasks; without the toolbar, where a neighbour does something else. */
  readonly #held = new HeldFocus(":is(header, .facts, .columns) :is(button, summary, planwright-tasks)", unitAbove);

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
    const title = this.renderRoot.querySelector<HTMLElement>("h1");
    if (title !== null) {
      giveFocus(title, { preventScroll: true });
    }
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
    const blocks: readonly (readonly [string, Drawn])[] = [
      ["milestones", milestonesBlock(context)],
      ["meters", metersBlock(context)],
      ["blanks", blanksBlock(context)],
      ["contradictions", contradictionsBlock(context)],
      ["risks", risksBlock(context)],
      ["questions", entriesBlock("questions", labels.questions, plan.questions, context)],
      ["decisions", entriesBlock("decisions", labels.decisions, plan.decisions, context)],
      ["log", entriesBlock("log", labels.log, plan.log, context, addLog)],
    ];
    // Each under its name: a block that goes leaves its elements, and the focus in them, to no other.
    const side = blocks.filter(([, drawn]) => drawn !== nothing);
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
        ${
          side.length === 0
            ? nothing
            : html`<div class="blocks side">
                ${repeat(
                  side,
                  ([name]) => name,
                  ([, drawn]) => drawn,
                )}
              </div>`
        }
      </div>
    </div>`;
  }

  protected override willUpdate(): void {
    this.#held.note(this.shadowRoot);
  }

  protected override updated(): void {
    this.#held.settle(this.shadowRoot, {
      sameAs: ({ dataset }) => this.#unitButton(dataset["unit"]),
      within: (neighbour) => (neighbour instanceof TaskList ? neighbour.boxes[0] : neighbour),
      otherwise: () => this.focusStart(),
    });
    const button = this.#unitButton(this.#wanted);
    if (button !== undefined) {
      this.#wanted = undefined;
      button.scrollIntoView({ block: "start" });
      button.focus({ preventScroll: true });
    }
  }

  #unitButton(id: string | undefined): HTMLElement | undefined {
    const buttons = id === undefined ? [] : [...this.renderRoot.querySelectorAll<HTMLElement>("[data-unit]")];
    return buttons.find((one) => one.dataset["unit"] === id);
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

/** The heading of the unit whose tasks and steps an element is among: folded, they leave it. */
function unitAbove(element: HTMLElement): HTMLElement | null | undefined {
  return element.closest(".unit-body")?.parentElement?.querySelector<HTMLElement>("[data-unit]");
}
