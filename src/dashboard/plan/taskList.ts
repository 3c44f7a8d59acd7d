import { html, LitElement, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Labels } from "../../core/protocol/labels.ts";
import type { TaskView } from "../../core/protocol/planView.ts";
import type { Send } from "../page/action.ts";
import { baseStyles } from "../parts/baseStyles.ts";
import type { Drawn } from "../parts/drawn.ts";
import { fill } from "../parts/fill.ts";
import { giveFocus } from "../parts/giveFocus.ts";
import { icon } from "../parts/icon.ts";
import { iconStyles } from "../parts/iconStyles.ts";
import { notes } from "../parts/notes.ts";
import { noteStyles } from "../parts/noteStyles.ts";
import { stateChip } from "../parts/stateChip.ts";
import { taskListStyles } from "./taskListStyles.ts";

/** More rows than this are drawn only when somebody asks. */
const firstRows = 200;
/** A list of more rows than this draws only what is in view. */
const longList = 100;
const deepest = 8;

/**
 * Tasks with live checkboxes. What is ticked is what the state says: a click asks the host, and a refusal draws the box
 * as it was. Boxes, buttons and words are native elements, for there may be ten thousand rows.
 */
export class TaskList extends LitElement {
  static override properties = {
    tasks: { attribute: false },
    labels: { attribute: false },
    send: { attribute: false },
    name: { attribute: false },
    refusals: { attribute: false },
    isWhole: { state: true },
  };

  static override styles = [baseStyles, iconStyles, noteStyles, taskListStyles];

  declare tasks: readonly TaskView[];
  declare labels: Labels;
  declare send: Send;
  /** What list this is, for screen readers. */
  declare name: string;
  /** How many actions were refused so far; when it grows, the boxes show the state again. */
  declare refusals: number;
  declare isWhole: boolean;

  /** What had the focus before the drawing, and in which row; what is no row's stands behind the last. */
  #focused: HTMLElement | undefined;
  #focusedRow = -1;

  constructor() {
    super();
    this.tasks = [];
    this.name = "";
    this.refusals = 0;
    this.isWhole = false;
  }

  /** The drawn checkboxes, from top to bottom. */
  get boxes(): readonly HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll("input")];
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    // The page draws itself often; `labels` and `send` are the same all along.
    return changed.has("tasks") || changed.has("refusals") || changed.has("isWhole") || changed.has("name");
  }

  protected override willUpdate(): void {
    const focused = this.shadowRoot?.activeElement;
    this.#focused = focused instanceof HTMLElement ? focused : undefined;
    this.#focusedRow = [...this.renderRoot.querySelectorAll(".task")].findIndex((row) => row.contains(focused ?? null));
  }

  protected override updated(): void {
    if (this.#focused === undefined || this.shadowRoot?.activeElement) {
      return;
    }
    // A row that was moved has lost it; where it went away, as one that was ticked off does, the next one takes it.
    const rows = [...this.renderRoot.querySelectorAll(".task")];
    const row = rows[this.#focusedRow] ?? rows.at(-1);
    const heir = this.#focused.isConnected ? this.#focused : row?.querySelector<HTMLElement>("input, button");
    if (heir) {
      giveFocus(heir);
    }
  }

  protected override render(): Drawn {
    const { labels, tasks } = this;
    const rows = this.isWhole ? tasks : tasks.slice(0, firstRows);
    return html`<ul class=${rows.length > longList ? "long" : ""} aria-label=${this.name}>
        ${repeat(
          rows,
          // A phase or the plan itself has no id; several may be overdue.
          ({ id, line }) => id || line,
          (task) => this.#row(task),
        )}
      </ul>
      ${
        tasks.length > firstRows
          ? html`<button type="button" class="link more" @click=${() => (this.isWhole = !this.isWhole)}>
              ${this.isWhole ? labels.showLess : `${labels.showMore} (${tasks.length - firstRows})`}
            </button>`
          : nothing
      }`;
  }

  #row(task: TaskView): Drawn {
    const { id, label, state, stateText } = task;
    const { labels, send } = this;
    const isTask = id !== "";
    const box = html`<input
      type="checkbox"
      aria-label=${label}
      .checked=${live(state === "done")}
      @change=${({ target }: Event) => send({ kind: "tick", task: id, isDone: (target as HTMLInputElement).checked })}
    />`;
    const setState = html`<button
      type="button"
      class="icon-button"
      tabindex="-1"
      title=${fill(labels.setState, label.slice(0, 200))}
      aria-label=${fill(labels.setState, label.slice(0, 200))}
      @click=${() => send({ kind: "setState", task: id })}
    >
      ${icon("ellipsis")}
    </button>`;
    return html`<li
      class="task ${state} depth${Math.min(task.depth, deepest)}"
      @keydown=${(event: KeyboardEvent) => this.#press(event, task)}
      @contextmenu=${(event: MouseEvent) => this.#menu(event)}
    >
      ${isTask ? box : html`<span class="no-box">${icon("calendar")}</span>`}
      <span class="main">
        ${this.#words(task, isTask)} ${state === "todo" || state === "done" ? nothing : stateChip(state, stateText)}
        ${notes(task.notes)}
      </span>
      ${isTask ? setState : nothing}
    </li>`;
  }

  /** The words lead to their line; Tab stops at them where there is no box. */
  #words({ label, line }: TaskView, isTask: boolean): Drawn {
    return html`<button
      type="button"
      class="text-button words clamp3"
      dir="auto"
      tabindex=${isTask ? -1 : 0}
      title=${fill(this.labels.goToLine, line + 1)}
      @click=${() => this.send({ kind: "goTo", line })}
    >
      ${label}
    </button>`;
  }

  /** The menu that a key asks for is ours; the one of a mouse has copying and pasting. */
  #menu(event: MouseEvent): void {
    if (event.button !== 2) {
      event.preventDefault();
    }
  }

  /** Keys of the checkbox itself; moving about is the page's. */
  #press(event: KeyboardEvent, { id, line }: TaskView): void {
    if (!(event.target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Enter") {
      this.send({ kind: "goTo", line });
    } else if (event.key === "." || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      this.send({ kind: "setState", task: id });
    } else {
      return;
    }
    event.preventDefault();
  }
}
