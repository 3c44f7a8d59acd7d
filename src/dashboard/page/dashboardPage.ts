import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { DashboardState } from "../../core/protocol/toDashboard.ts";
import type { Drawn } from "../parts/drawn.ts";
import { giveFocus } from "../parts/giveFocus.ts";
import { PlanPage } from "../plan/planPage.ts";
import { type ListOptions, plainList } from "../plans/listOptions.ts";
import { PlansPage } from "../plans/plansPage.ts";
import type { Send } from "./action.ts";
import { pageKey } from "./pageKey.ts";
import { pageStyles } from "./pageStyles.ts";

/** How long a message stays, in milliseconds. */
const toastTime = 6000;

/** The page: draws the newest state it was given, all plans or one, and what came of the last action. */
export class DashboardPage extends LitElement {
  static override properties = {
    state: { attribute: false },
    send: { attribute: false },
    list: { attribute: false },
    changeList: { attribute: false },
    toast: { state: true },
    refusals: { state: true },
  };

  static override styles = pageStyles;

  declare state: DashboardState | undefined;
  declare send: Send;
  /** How the list of all plans is shown. */
  declare list: ListOptions;
  declare changeList: (list: ListOptions) => void;
  declare toast: string;
  declare refusals: number;

  /** The unit to bring into view after the next drawing. */
  #wanted: string | undefined;
  /** The plan that was shown before the page was turned by keyboard, until there is something to go on from. */
  #turnedFrom: string | undefined;
  #toastEnd: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.list = plainList;
    this.toast = "";
    this.refusals = 0;
  }

  /** Says what came of an action, and after a refusal shows again what is so. */
  answer(isDone: boolean, text: string): void {
    if (!isDone) {
      this.refusals++;
    }
    if (text !== "") {
      clearTimeout(this.#toastEnd);
      this.toast = text;
      this.#toastEnd = setTimeout(() => (this.toast = ""), toastTime);
    }
  }

  /** Brings a unit of the plan into view. */
  showUnit(id: string): void {
    this.#wanted = id;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.has("state") ? changed.get("state") : this.state;
    const { plan = null, labels } = this.state ?? {};
    if (before !== undefined && this.state !== undefined && pageKey(before) !== pageKey(this.state)) {
      if (document.activeElement === this) {
        this.#turnedFrom = before.plan?.uri ?? "";
      }
      // What was said of another page is not said of this one.
      this.toast = "";
    } else if (plan?.headline.complete === true && before?.plan?.headline.complete === false && labels !== undefined) {
      this.answer(true, labels.planComplete);
    }
    if (changed.has("toast")) {
      this.toggleAttribute("still", document.body.classList.contains("vscode-reduce-motion"));
    }
  }

  protected override updated(): void {
    if (this.#turnedFrom !== undefined) {
      void this.#focusPage(this.#turnedFrom);
    }
    const page = this.renderRoot.querySelector("planwright-plan");
    if (this.#wanted !== undefined && page instanceof PlanPage) {
      page.showUnit(this.#wanted);
      this.#wanted = undefined;
    }
  }

  protected override render(): Drawn {
    return html`${this.state === undefined ? nothing : html`<main>${this.#content(this.state)}</main>`}
      <div class="toast" role="status" aria-live="polite">
        ${this.toast === "" ? nothing : html`<span dir="auto">${this.toast}</span>`}
      </div>`;
  }

  /** Who turned the page by keyboard goes on from where it begins, or from the plan they came from. */
  async #focusPage(from: string): Promise<void> {
    const page = this.renderRoot.querySelector<HTMLElement>("planwright-plan, planwright-plans, .start h1");
    if (page === null) {
      // Still being read.
      return;
    }
    this.#turnedFrom = undefined;
    if (page instanceof PlanPage || page instanceof PlansPage) {
      await page.updateComplete;
      page.focusStart(from);
    } else {
      giveFocus(page);
    }
  }

  #content({ level, labels, plan, plans, pinned, canUndo, missing }: DashboardState): Drawn {
    if (level === "plan" && plan !== null) {
      return html`<planwright-plan
        .plan=${plan}
        .labels=${labels}
        .send=${this.send}
        .pinned=${pinned}
        .canUndo=${canUndo}
        .refusals=${this.refusals}
      ></planwright-plan>`;
    }
    if (level === "plans" && plans !== null && (plans.reading !== null || Object.keys(plans.rows).length > 0)) {
      return html`<planwright-plans
        .plans=${plans}
        .labels=${labels}
        .send=${this.send}
        .options=${this.list}
        .change=${this.changeList}
      ></planwright-plans>`;
    }
    if (level === "plan" || (level === "plans" && plans === null)) {
      return html`<p class="loading" role="status">${labels.loading}</p>`;
    }
    return html`<div class="start">
      <vscode-icon name="checklist" size="48"></vscode-icon>
      <h1 tabindex="-1">${missing === "" ? labels.noPlans : missing}</h1>
      <p>${labels.noPlansHelp}</p>
      <p class="start-actions">
        <vscode-button icon="add" @click=${() => this.send({ kind: "newPlan" })}>${labels.newPlan}</vscode-button>
        <vscode-button secondary @click=${() => this.send({ kind: "openExample" })}
          >${labels.openExample}</vscode-button
        >
        ${
          level === "none"
            ? html`<vscode-button secondary @click=${() => this.send({ kind: "showPlans" })}
                >${labels.allPlans}</vscode-button
              >`
            : nothing
        }
      </p>
    </div>`;
  }
}
