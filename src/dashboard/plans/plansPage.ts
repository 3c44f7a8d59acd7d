import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Labels } from "../../core/protocol/labels.ts";
import type { PlansView } from "../../core/protocol/plansView.ts";
import type { Send } from "../page/action.ts";
import { barStyles } from "../parts/barStyles.ts";
import { baseStyles } from "../parts/baseStyles.ts";
import type { Drawn } from "../parts/drawn.ts";
import { fill } from "../parts/fill.ts";
import { giveFocus } from "../parts/giveFocus.ts";
import { HeldFocus } from "../parts/heldFocus.ts";
import { iconStyles } from "../parts/iconStyles.ts";
import { arrangePlans, countFits, type PlanGroupView } from "./arrangePlans.ts";
import { type ListOptions, plainList } from "./listOptions.ts";
import { planRow } from "./planRow.ts";
import { planRowStyles } from "./planRowStyles.ts";
import { plansToolbar } from "./plansToolbar.ts";
import { plansToolbarStyles } from "./plansToolbarStyles.ts";

/** All plans of the workspace, to search, filter, sort and group. */
export class PlansPage extends LitElement {
  static override properties = {
    plans: { attribute: false },
    labels: { attribute: false },
    send: { attribute: false },
    options: { attribute: false },
    change: { attribute: false },
  };

  static override styles = [
    baseStyles,
    iconStyles,
    barStyles,
    plansToolbarStyles,
    planRowStyles,
    css`
      :host {
        display: block;
        container: list / inline-size;
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 16px;
      }
      .total {
        flex: 1;
        font-size: 1.15em;
      }
      h1:focus {
        outline: none;
      }
      h1 {
        font-size: 1.85em;
        font-weight: 600;
        line-height: 1.25;
      }
      h2 {
        display: flex;
        gap: 8px;
        margin: 8px 8px 8px;
      }
      h2 .number {
        font-weight: 400;
      }
    `,
  ];

  declare plans: PlansView;
  declare labels: Labels;
  declare send: Send;
  declare options: ListOptions;
  /** Called with how the list is to be shown from now on. */
  declare change: (options: ListOptions) => void;

  readonly #held = new HeldFocus(".row button");
  /** The plan whose row is to take the focus once it is there. */
  #wanted: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#press);
  }

  /** Takes the focus, as a page does that was turned to: at the plan that was looked at, else at the beginning. */
  focusStart(uri: string): void {
    const title = this.renderRoot.querySelector<HTMLElement>("h1");
    if (title !== null) {
      giveFocus(title, { preventScroll: true });
    }
    this.#wanted = uri;
    this.#focusWanted();
  }

  /** Rows come one after the other: the focus goes on to the one that is wanted if nobody took it meanwhile. */
  #focusWanted(): void {
    const row = this.#titleOf(this.#wanted);
    if (row === undefined) {
      return;
    }
    this.#wanted = undefined;
    if (this.shadowRoot?.activeElement?.matches("h1") === true) {
      row.focus({ preventScroll: true });
    }
  }

  #titleOf(uri: string | undefined): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".open")].find((one) => one.dataset["uri"] === uri);
  }

  #focusSearch(): void {
    const search = this.renderRoot.querySelector<HTMLElement>(".search");
    if (search !== null) {
      giveFocus(search);
    }
  }

  protected override willUpdate(): void {
    this.#held.note(this.shadowRoot);
  }

  protected override updated(): void {
    this.#held.settle(this.shadowRoot, {
      // Another group has the row now, drawn anew.
      sameAs: (lost) => this.#titleOf(titleIn(lost)?.dataset["uri"]),
      within: titleIn,
      otherwise: () => this.#focusSearch(),
    });
    this.#focusWanted();
  }

  protected override render(): Drawn {
    const { plans, labels, send, options } = this;
    const counts = countFits(plans, options.search);
    const all = Object.keys(plans.rows).length;
    const groups = arrangePlans(plans, options, labels);
    const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    const news = [plans.reading ?? "", shown === all ? "" : fill(labels.shown, shown, all)].filter(
      (text) => text !== "",
    );
    return html`<div class="page">
      <header>
        <h1 tabindex="-1">${labels.allPlans}</h1>
        ${plans.total.value === "" ? nothing : html`<span class="total number quiet">${plans.total.value}</span>`}
        <vscode-button icon="add" @click=${() => send({ kind: "newPlan" })}>${labels.newPlan}</vscode-button>
      </header>
      ${plansToolbar({ labels, options, counts, present: countFits(plans, ""), change: this.#change })}
      <p class=${news.length === 0 ? "unseen" : "quiet"} role="status">${news.join(" · ")}</p>
      ${groups.map((group) => this.#group(group))}
      ${
        shown === 0 && all > 0
          ? html`<p>
              ${labels.noMatch}
              <button type="button" class="link" @click=${() => this.#change({ search: "", filter: plainList.filter })}>
                ${labels.resetFilters}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #group({ title, rows }: PlanGroupView): Drawn {
    const { labels, send } = this;
    return html`<section>
      ${
        title === undefined
          ? nothing
          : html`<h2>
              <span class="words clamp2" dir="auto">${title}</span><span class="number quiet">${rows.length}</span>
            </h2>`
      }
      <ul class="rows" aria-label=${title?.slice(0, 200) ?? labels.allPlans}>
        ${repeat(
          rows,
          ({ uri }) => uri,
          (row) => planRow(row, { labels, send }),
        )}
      </ul>
    </section>`;
  }

  readonly #change = (options: Partial<ListOptions>): void => {
    this.change({ ...this.options, ...options });
  };

  /** `/` goes to the search; up and down go from plan to plan. */
  readonly #press = (event: KeyboardEvent): void => {
    const [from] = event.composedPath();
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const field = this.renderRoot.querySelector<HTMLElement>(".search");
    if (event.key === "/" && !(from instanceof HTMLInputElement)) {
      event.preventDefault();
      field?.focus();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || from instanceof HTMLSelectElement) {
      return;
    }
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>(".open")];
    const row = from instanceof Element ? from.closest(".row") : null;
    const at = buttons.findIndex((button) => button.closest(".row") === row);
    const to = at + step < 0 && row !== null ? field : buttons[at === -1 && step === -1 ? -1 : at + step];
    if (to !== undefined && to !== null) {
      event.preventDefault();
      to.focus();
    }
  };
}

/** The button with the plan's title in the row of an element. */
function titleIn(element: HTMLElement): HTMLElement | null | undefined {
  return element.closest(".row")?.querySelector<HTMLElement>(".open");
}
