import { html, nothing } from "lit";
import type { Labels } from "../../core/protocol/labels.ts";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import { type ListOptions, type PlanFilter, planFilters, planGroups, planSorts } from "./listOptions.ts";

/** How the list is shown now and how to change it. */
export interface PlansToolbarContext {
  readonly labels: Labels;
  readonly options: ListOptions;
  readonly counts: Readonly<Record<PlanFilter, number>>;
  /** The same whatever is searched for: what no plan has is not offered. */
  readonly present: Readonly<Record<PlanFilter, number>>;
  readonly change: (options: Partial<ListOptions>) => void;
}

/** Search, filter, order and grouping of the list. */
export function plansToolbar({ labels, options, counts, present, change }: PlansToolbarContext): Drawn {
  const filters: Readonly<Record<PlanFilter, string>> = {
    all: labels.filterAll,
    open: labels.filterOpen,
    done: labels.filterDone,
    blocked: labels.filterBlocked,
    overdue: labels.filterOverdue,
    blanks: labels.filterBlanks,
  };
  const sorts = {
    path: labels.sortPath,
    title: labels.sortTitle,
    progress: labels.sortProgress,
    changed: labels.sortChanged,
  };
  const groups = {
    none: labels.groupNone,
    folder: labels.groupFolder,
    status: labels.groupStatus,
    owner: labels.groupOwner,
  };
  return html`<div class="tools" role="search">
    <vscode-textfield
      class="search"
      .label=${labels.search}
      placeholder=${labels.searchPlaceholder}
      .value=${options.search}
      @input=${({ target }: Event) => change({ search: (target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape" && options.search !== "") {
          change({ search: "" });
        }
      }}
    >
      <span slot="content-before" class="search-icon">${icon("search")}</span>
      ${
        options.search === ""
          ? nothing
          : html`<button
              slot="content-after"
              type="button"
              class="icon-button"
              title=${labels.clearSearch}
              aria-label=${labels.clearSearch}
              @click=${() => change({ search: "" })}
            >
              ${icon("close")}
            </button>`
      }
    </vscode-textfield>
    <div class="filters" role="group" aria-label=${labels.filter}>
      ${planFilters.map((filter) =>
        present[filter] === 0 && filter !== options.filter && filter !== "all"
          ? nothing
          : html`<button
              type="button"
              class="pill"
              aria-pressed=${filter === options.filter}
              @click=${() => change({ filter })}
            >
              ${filters[filter]} <span class="number">${counts[filter]}</span>
            </button>`,
      )}
    </div>
    <div class="choices">
      ${choice(labels.sort, planSorts, sorts, options.sort, (sort) => change({ sort }))}
      ${choice(labels.group, planGroups, groups, options.group, (group) => change({ group }))}
    </div>
  </div>`;
}

/**
 * A native list of choices: vscode-single-select measures itself while it is drawn, and has words of its own that are not
 * in the user's language.
 */
function choice<T extends string>(
  label: string,
  values: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => void,
): Drawn {
  return html`<label
    >${label}
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as T)}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${words[value]}</option>`)}
    </select></label
  >`;
}
