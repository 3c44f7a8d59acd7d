import { isRecord } from "./isRecord.ts";

/**
 * Messages from the page, which the host does not trust. None names a command, a path to write or an address to open: what
 * they speak of is looked up in what the host itself sent with `revision`, and lines are 0-based lines of that.
 */
export type FromDashboard =
  | { readonly kind: "ready" }
  | { readonly kind: "resync" }
  | { readonly kind: "showPlans" }
  | { readonly kind: "showPlan"; readonly uri: string }
  | { readonly kind: "pin"; readonly isPinned: boolean }
  | { readonly kind: "unfold"; readonly revision: number; readonly id: string; readonly isUnfolded: boolean }
  | { readonly kind: "openFile"; readonly uri: string; readonly line: number }
  | { readonly kind: "newPlan" }
  | { readonly kind: "openExample" }
  | { readonly kind: "tick"; readonly revision: number; readonly task: string; readonly isDone: boolean }
  | { readonly kind: "setState"; readonly revision: number; readonly task: string }
  | { readonly kind: "goTo"; readonly revision: number; readonly line: number }
  | { readonly kind: "openFact"; readonly revision: number; readonly fact: number }
  | { readonly kind: "addTask"; readonly revision: number; readonly unit: string }
  | { readonly kind: "convert"; readonly revision: number; readonly line: number }
  | {
      readonly kind: "addLog" | "fillNext" | "goToBlank" | "copyReport" | "exportReport" | "completePlan" | "undoTick";
      readonly revision: number;
    };

type Kind = FromDashboard["kind"];
type Check = (value: unknown) => boolean;

/** Longest id or URI that is looked up, in UTF-16 units: an id may be as long as the line it is made from. */
const longest = 1_000_000;

const text: Check = (value) => typeof value === "string" && value.length <= longest;
const flag: Check = (value) => typeof value === "boolean";
const number: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const revision = { revision: number };

/** The properties each message has, all of them and no others. */
const shapes: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  ready: {},
  resync: {},
  showPlans: {},
  showPlan: { uri: text },
  pin: { isPinned: flag },
  unfold: { ...revision, id: text, isUnfolded: flag },
  openFile: { uri: text, line: number },
  newPlan: {},
  openExample: {},
  tick: { ...revision, task: text, isDone: flag },
  setState: { ...revision, task: text },
  goTo: { ...revision, line: number },
  openFact: { ...revision, fact: number },
  addTask: { ...revision, unit: text },
  convert: { ...revision, line: number },
  addLog: revision,
  fillNext: revision,
  goToBlank: revision,
  copyReport: revision,
  exportReport: revision,
  completePlan: revision,
  undoTick: revision,
};

/** Whether messages of a kind say which revision they speak of. */
export function speaksOfRevision(kind: Kind): boolean {
  return Object.hasOwn(shapes[kind], "revision");
}

/** The message if it is one that the page may send, with nothing else in it; else undefined. */
export function parseFromDashboard(value: unknown): FromDashboard | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { kind, ...rest } = value;
  const shape = typeof kind === "string" && Object.hasOwn(shapes, kind) ? shapes[kind as Kind] : undefined;
  const keys = Object.keys(rest);
  const isKnown =
    shape !== undefined &&
    keys.length === Object.keys(shape).length &&
    keys.every((key) => Object.hasOwn(shape, key) && shape[key]?.(rest[key]) === true);
  return isKnown ? (value as unknown as FromDashboard) : undefined;
}
