/** Which plans the list shows. */
export type PlanFilter = "all" | "open" | "done" | "blocked" | "overdue" | "blanks";

/** What the list is in order of. */
export type PlanSort = "path" | "title" | "progress" | "changed";

/** What the list is divided by. */
export type PlanGroup = "none" | "folder" | "status" | "owner";

/** How the list of all plans is shown. */
export interface ListOptions {
  readonly search: string;
  readonly filter: PlanFilter;
  readonly sort: PlanSort;
  readonly group: PlanGroup;
}

/** All filters, in the order in which they are offered. */
export const planFilters: readonly PlanFilter[] = ["all", "open", "done", "blocked", "overdue", "blanks"];

/** All orders, in the order in which they are offered. */
export const planSorts: readonly PlanSort[] = ["path", "title", "progress", "changed"];

/** All ways to group, in the order in which they are offered. */
export const planGroups: readonly PlanGroup[] = ["none", "folder", "status", "owner"];

/** The list as it is before anybody asked for something else. */
export const plainList: ListOptions = { search: "", filter: "all", sort: "path", group: "none" };
