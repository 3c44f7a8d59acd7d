import { isRecord } from "../../core/protocol/isRecord.ts";
import { type ListOptions, plainList, planFilters, planGroups, planSorts } from "../plans/listOptions.ts";

/**
 * What the page remembers of itself while it is hidden and when the window is loaded again. The host gets it back as it
 * was set, to show the same again, so it is small and plain.
 */
export interface ViewState {
  readonly level: "plans" | "plan" | "none";
  /** The shown plan's; empty without one. */
  readonly uri: string;
  readonly pinned: boolean;
  /** The ids of the unfolded units of that plan. */
  readonly unfolded: readonly string[];
  /** How far each page was scrolled, in pixels, by the plan's URI or the level; the page looked at last comes last. */
  readonly scroll: Readonly<Record<string, number>>;
  readonly list: ListOptions;
}

/** So many pages' scroll positions are remembered. */
const rememberedPages = 30;

/** What there is to remember before anything was shown. */
export const emptyViewState: ViewState = {
  level: "none",
  uri: "",
  pinned: false,
  unfolded: [],
  scroll: {},
  list: plainList,
};

/** What was remembered, as far as it can be understood. */
export function readViewState(value: unknown): ViewState {
  if (!isRecord(value)) {
    return emptyViewState;
  }
  const { level, uri, pinned, unfolded, scroll } = value;
  return {
    level: oneOf(level, ["plans", "plan", "none"], "none"),
    uri: typeof uri === "string" ? uri : "",
    pinned: pinned === true,
    unfolded: Array.isArray(unfolded) ? unfolded.filter((id) => typeof id === "string") : [],
    scroll: isRecord(scroll) ? numbersOf(scroll) : {},
    list: readList(value["list"]),
  };
}

/** The positions with one more, without those that nobody asked for in a long time. */
export function withScroll(scroll: ViewState["scroll"], page: string, top: number): ViewState["scroll"] {
  const others = Object.entries(scroll).filter(([key]) => key !== page);
  return Object.fromEntries([...others.slice(1 - rememberedPages), [page, Math.round(top)]]);
}

function readList(value: unknown): ListOptions {
  if (!isRecord(value)) {
    return plainList;
  }
  const { search, filter, sort, group } = value;
  return {
    search: typeof search === "string" ? search : plainList.search,
    filter: oneOf(filter, planFilters, plainList.filter),
    sort: oneOf(sort, planSorts, plainList.sort),
    group: oneOf(group, planGroups, plainList.group),
  };
}

function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

function numbersOf(record: Readonly<Record<string, unknown>>): Record<string, number> {
  const entries = Object.entries(record).flatMap(([key, value]) =>
    typeof value === "number" && Number.isFinite(value) ? [[key, value] as const] : [],
  );
  return Object.fromEntries(entries.slice(-rememberedPages));
}
