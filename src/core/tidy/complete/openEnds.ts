import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Field } from "../../fields/field.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { plainText } from "../../plan/plainText.ts";
import type { Role } from "../../plan/model.ts";
import { doneRows } from "./doneRows.ts";

/**
 * What stands open: tasks by what they are for, a row whose state nobody can read, a phase without tasks, an unanswered
 * question, a blank of the plan's end, a status or date that is not filled in, a row that does not say of a finished
 * phase that it is.
 */
export type OpenEndKind =
  | "work"
  | "prerequisite"
  | "milestone"
  | "acceptance"
  | "gate"
  | "verification"
  | "documentation"
  | "row"
  | "overview"
  | "phase"
  | "question"
  | "blank"
  | "field";

/** One thing that stands open in a plan. */
export interface OpenEnd {
  readonly kind: OpenEndKind;
  /** Without inline markup. */
  readonly title: string;
  /** 0-based. */
  readonly line: number;
}

/** The order in which kinds are told. */
const kinds: readonly OpenEndKind[] = [
  "work",
  "row",
  "overview",
  "phase",
  "prerequisite",
  "milestone",
  "acceptance",
  "gate",
  "verification",
  "documentation",
  "question",
  "blank",
  "field",
];
const roles: ReadonlySet<Role> = new Set<Role>(kinds.filter((kind): kind is OpenEndKind & Role => kind !== "row"));
const dates: ReadonlySet<string> = new Set(["created", "started", "due", "updated", "completed", "date", "actual"]);

/** What still stands open in a plan (format §5 `complete`, and what only its end fills), by kind, then in order. */
export function openEnds(record: PlanRecord): readonly OpenEnd[] {
  const { plan, progress, lines, registers, placeholders, fields } = record;
  const found: OpenEnd[] = [];
  const add = (kind: OpenEndKind, title: string, line: number): void => {
    found.push({ kind, title: plainText(title.slice(0, 200)), line });
  };
  for (const { role, state, text, line } of plan.tasks) {
    if (roles.has(role) && state !== "done" && state !== "cancelled") {
      add(role as OpenEndKind, text, line);
    }
  }
  for (const [line, reason] of plan.rowsLeftOut) {
    if (reason === "cell") {
      add("row", lines.lineText(line), line);
    }
  }
  for (const line of doneRows(record, "").left) {
    add("overview", lines.lineText(line), line);
  }
  for (const { id, label, line } of plan.phases) {
    const counted = progress.phases.get(id);
    if (counted === undefined || counted.total + counted.cancelled === 0) {
      add("phase", label, line);
    }
  }
  const asked = new Set(found.map(({ line }) => line));
  for (const { kind, named, title, line, fields: written } of registers.entries) {
    if (kind === "question" && named && !asked.has(line) && isUnanswered(written)) {
      add("question", title, line);
    }
  }
  const keyed = fields.filter(isOpenField);
  keyed.forEach((field) => add("field", field.name, field.line));
  const own = new Set([...asked, ...keyed.map(({ line }) => line)]);
  for (const { when, name, range } of placeholders) {
    const { line } = lines.positionAt(range.start);
    if (when !== "start" && !own.has(line)) {
      add("blank", name, line);
    }
  }
  const rank = new Map(kinds.map((kind, nth) => [kind, nth]));
  return found.toSorted((a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || a.line - b.line);
}

function isOpenField({ key, value, name }: Field): boolean {
  return (key === "status" || dates.has(key) || isActualEnd(name)) && isUnfilled(value);
}

/** Whether a field's name asks when the work was really over. */
export function isActualEnd(name: string): boolean {
  return /^actual (?:completion|end|finish)(?: date)?$/iu.test(name);
}

function isUnanswered(written: ReadonlyMap<string, string | null>): boolean {
  const isOver = ["done", "cancelled"].includes(written.get("state") ?? "");
  return !isOver && ["answer", "choice", "decision", "mitigation"].every((key) => (written.get(key) ?? null) === null);
}
