import type { PlanRowView, PlansView } from "../../core/protocol/plansView.ts";
import type { ListOptions, PlanFilter, PlanGroup, PlanSort } from "./listOptions.ts";

/** Plans under one heading; the heading is undefined where the list is not grouped. */
export interface PlanGroupView {
  readonly title: string | undefined;
  readonly rows: readonly PlanRowView[];
}

/** What a plan without an owner or folder is listed under. */
export interface EmptyNames {
  readonly noOwner: string;
  readonly noFolder: string;
}

const fits: Readonly<Record<PlanFilter, (row: PlanRowView) => boolean>> = {
  all: () => true,
  open: ({ complete }) => !complete,
  done: ({ complete }) => complete,
  blocked: ({ blocked }) => blocked.count > 0,
  overdue: ({ overdue }) => overdue.count > 0,
  blanks: ({ blanks }) => blanks.count > 0,
};

/** The plans that fit filter and search, in order, under their groups' headings. */
export function arrangePlans(
  { rows }: PlansView,
  { search, filter, sort, group }: ListOptions,
  emptyNames: EmptyNames,
): readonly PlanGroupView[] {
  const words = searchedWords(search);
  const chosen = Object.values(rows).filter((row) => fits[filter](row) && holds(row, words));
  const ordered = chosen.toSorted(orderOf(sort));
  if (group === "none") {
    return ordered.length === 0 ? [] : [{ title: undefined, rows: ordered }];
  }
  const grouped = new Map<string, PlanRowView[]>();
  for (const row of ordered) {
    const title = groupOf(row, group, emptyNames);
    grouped.set(title, [...(grouped.get(title) ?? []), row]);
  }
  const compare = new Intl.Collator(undefined, { numeric: true });
  return [...grouped]
    .map(([title, members]) => ({ title, rows: members }))
    .toSorted((a, b) => compare.compare(a.title, b.title));
}

/** How many plans fit each filter, of those that hold the words that are searched for. */
export function countFits({ rows }: PlansView, search: string): Readonly<Record<PlanFilter, number>> {
  const words = searchedWords(search);
  const all = Object.values(rows).filter((row) => holds(row, words));
  const count = (filter: PlanFilter): number => all.filter(fits[filter]).length;
  return {
    all: all.length,
    open: count("open"),
    done: count("done"),
    blocked: count("blocked"),
    overdue: count("overdue"),
    blanks: count("blanks"),
  };
}

function searchedWords(search: string): readonly string[] {
  return search.trim().toLocaleLowerCase().split(/\s+/u);
}

function holds({ title, location, owner, phase, next }: PlanRowView, words: readonly string[]): boolean {
  const text = `${title}\n${location}\n${owner}\n${phase}\n${next}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function groupOf(row: PlanRowView, group: Exclude<PlanGroup, "none">, { noOwner, noFolder }: EmptyNames): string {
  switch (group) {
    case "folder":
      return row.folder === "" ? noFolder : row.folder;
    case "status":
      return row.status.text;
    case "owner":
      return row.owner === "" ? noOwner : row.owner;
  }
}

function orderOf(sort: PlanSort): (a: PlanRowView, b: PlanRowView) => number {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const byPath = (a: PlanRowView, b: PlanRowView): number => compare(a.location, b.location);
  switch (sort) {
    case "path":
      return byPath;
    case "title":
      return (a, b) => compare(a.title, b.title) || byPath(a, b);
    case "progress":
      // What is nearly done comes first, what is done has nothing more to say.
      return (a, b) => rank(b) - rank(a) || byPath(a, b);
    case "changed":
      return (a, b) => b.changed.at - a.changed.at || byPath(a, b);
  }
}

function rank({ complete, amount }: PlanRowView): number {
  return complete ? -2 : (amount.percent ?? -1);
}
