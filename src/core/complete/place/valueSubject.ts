import { type KnownKey, knownKey } from "../../fields/fieldKeys.ts";
import { type Column, columnOf } from "../../register/tables/columnWords.ts";
import { findDates } from "../../values/readDate.ts";

/** What a cell's column or a field's key asks for. `other` asks for anything: only a choice standing there is offered. */
export type ValueSubject = "status" | "priority" | "level" | "effort" | "dependency" | "date" | "owner" | "other";

const byKey: ReadonlyMap<KnownKey, ValueSubject> = new Map([
  ["status", "status"],
  ["priority", "priority"],
  ["owner", "owner"],
  ["dependencies", "dependency"],
  ["risk", "level"],
  ["created", "date"],
  ["updated", "date"],
  ["started", "date"],
  ["completed", "date"],
  ["due", "date"],
  ["date", "date"],
]);
const byColumn: ReadonlyMap<Column, ValueSubject> = new Map([
  ["status", "status"],
  ["priority", "priority"],
  ["owner", "owner"],
  ["author", "owner"],
  ["impact", "level"],
  ["likelihood", "level"],
  ["level", "level"],
  ["date", "date"],
  ["start", "date"],
  ["end", "date"],
]);
/** Sizes; the other estimates are amounts of time. */
const effort = /\b(?:effort|size|complexity|t-shirt)\b/iu;
/** What a column of dependencies on other work is called; `Library` is one of another kind. */
const ordering = /depend|block|requir|prereq|predecess|^after$|^needs$/iu;

/** What a field's key asks for, in any of the nine languages. */
export function fieldSubject(name: string): ValueSubject {
  const key = knownKey(name);
  if (effort.test(name)) {
    return "effort";
  }
  return key === undefined ? columnSubject(name) : (byKey.get(key) ?? "other");
}

/** What the cells of a column ask for, in any of the nine languages. */
export function columnSubject(header: string): ValueSubject {
  const column = columnOf(header);
  if (ordering.test(header) && (column === "dependency" || knownKey(header) === "dependencies")) {
    return "dependency";
  }
  if (effort.test(header)) {
    return "effort";
  }
  return column === undefined ? "other" : (byColumn.get(column) ?? "other");
}

/** A number, a share or a count of several. */
const amount = /^~?\d[\d.,]*\s?(?:%|(?:\/|of)\s?\d+)?$/u;
const level = /^(?:[^\p{L}\p{N}]{1,4}\s?)?(?:very )?(?:high|medium|med|moderate|low|critical|none|h|m|l)$/iu;
/** What tells a table of risks from one with a column for them. */
const ofRisks: ReadonlySet<Column | undefined> = new Set(["impact", "likelihood", "mitigation"]);

/**
 * What the cells of one of some columns ask for, by its header, those beside it and what its cells hold. `Completed` beside
 * a status is a day, and so is what holds days; what holds numbers has no state; a risk in a row of something else is a
 * level.
 */
export function cellSubject(headers: readonly string[], nth: number, cells: readonly string[]): ValueSubject {
  const header = headers[nth] ?? "";
  const filled = cells.filter((cell) => cell !== "" && !/^[-–—]+$/u.test(cell));
  if (columnOf(header) === "risk") {
    const named = headers.map(columnOf);
    const isRegister =
      named.find((column) => column !== "id") === "risk" || named.some((column) => ofRisks.has(column));
    return !isRegister && filled.every((cell) => level.test(cell)) ? "level" : columnSubject(header);
  }
  const isDayWord = knownKey(header) === "completed" || /^(?:done|finished|closed|shipped) (?:on|at)$/iu.test(header);
  const subject = columnSubject(header);
  if (subject !== "status" && !isDayWord) {
    return subject;
  }
  const areDays = filled.length > 0 && filled.every((cell) => findDates(cell).length > 0);
  const hasDash = filled.length === 0 && cells.some((cell) => cell !== "");
  const hasStatus = headers.some((other, at) => at !== nth && columnSubject(other) === "status");
  if (areDays || (isDayWord && filled.length === 0 && (hasDash || hasStatus || subject !== "status"))) {
    return "date";
  }
  return filled.length > 0 && filled.every((cell) => amount.test(cell)) ? "other" : subject;
}
