import { type KnownKey, knownKey } from "../../fields/fieldKeys.ts";
import { type Column, columnOf } from "../../register/tables/columnWords.ts";

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
