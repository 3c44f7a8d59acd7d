import type { Column } from "./columnWords.ts";
import type { RegisterKind } from "../places/registerWords.ts";

/** What a table of a plan holds (format §3); `other` for a header that no rule knows. */
export type PlanTableKind =
  | "risks"
  | "issues"
  | "gates"
  | "timeline"
  | "decisions"
  | "dependencies"
  | "testCases"
  | "components"
  | "progressLog"
  | "metrics"
  | "milestones"
  | "questions"
  | "rollup"
  | "tasks"
  | "fields"
  | "legend"
  | "technology"
  | "other";

/** What a table's kind is read from. */
export interface TableHead {
  /** What each column is about; undefined for unknown words. */
  readonly columns: readonly (Column | undefined)[];
  /** What the nearest heading above says of its register. */
  readonly section: () => RegisterKind | undefined;
  /** The first header cell is itself a known field key, as in `| **Status** | Draft |`. */
  readonly opensWithField: boolean;
}

const timeColumns: readonly Column[] = ["date", "start", "end", "period", "estimate", "actual", "target"];

/** The kind of a table by its columns, then by the heading above it. */
export function tableKindOf(head: TableHead): PlanTableKind {
  const named: readonly (Column | undefined)[] = head.columns.filter((column) => column !== "id");
  const has = (...wanted: readonly Column[]): boolean => wanted.some((column) => named.includes(column));
  return byFirst(named, has) ?? byFields(head) ?? byOthers(named, has) ?? bySection(head.section(), named) ?? "other";
}

type Has = (...wanted: readonly Column[]) => boolean;

/** First columns that say it alone. */
const kinds: ReadonlyMap<Column, PlanTableKind> = new Map([
  ["risk", "risks"],
  ["issue", "issues"],
  ["gate", "gates"],
  ["decision", "decisions"],
  ["dependency", "dependencies"],
  ["testCase", "testCases"],
  ["metric", "metrics"],
  ["question", "questions"],
  ["technology", "technology"],
]);

/** What the first column that is no id says. */
function byFirst(named: readonly (Column | undefined)[], has: Has): PlanTableKind | undefined {
  const [first] = named;
  if (first === "phase") {
    return has(...timeColumns) ? "timeline" : has("status", "task") ? "rollup" : undefined;
  }
  if (first === "milestone") {
    return has("start") && has("end") ? "timeline" : "milestones";
  }
  if (first === "component") {
    return has("technology") ? "technology" : has("current") && has("target") ? "metrics" : "components";
  }
  if (first === "symbol") {
    return named.length <= 3 ? "legend" : undefined;
  }
  if (first === "version") {
    return has("date") && has("text", "change", "description", "notes") ? "progressLog" : undefined;
  }
  if (first === "date") {
    if (has("decision") && !has("text", "change")) {
      return "decisions";
    }
    const isPlan = has("phase", "milestone") && !has("text", "change");
    return isPlan ? "timeline" : named.length > 1 ? "progressLog" : undefined;
  }
  if (first === "task") {
    return has("status", "estimate", "owner", "priority") ? "tasks" : undefined;
  }
  return first === undefined ? undefined : kinds.get(first);
}

/** A table of keys and values has two columns, named so; or its header is a field. */
function byFields({ columns, opensWithField }: TableHead): PlanTableKind | undefined {
  const [first, second] = columns;
  const isKey = first === "key" || first === "task" || (first === "description" && second === "value");
  const isValue = second === "value" || second === "description" || second === "text";
  return columns.length === 2 && (opensWithField || (isKey && isValue)) ? "fields" : undefined;
}

/** What two columns together say, wherever they stand. */
function byOthers(named: readonly (Column | undefined)[], has: Has): PlanTableKind | undefined {
  if (has("risk") || (has("likelihood") && has("impact", "mitigation"))) {
    return "risks";
  }
  if (has("options") && has("choice", "rationale")) {
    return "decisions";
  }
  if (has("decision") && has("rationale")) {
    return "decisions";
  }
  if (has("expected") && has("steps", "actual", "testCase")) {
    return "testCases";
  }
  if (named[1] === "issue" && has("mitigation", "impact")) {
    return "issues";
  }
  if (has("question") && has("answer")) {
    return "questions";
  }
  if (has("technology") && has("version", "purpose")) {
    return "technology";
  }
  if (has("current") && has("target") && named[0] === undefined) {
    return "metrics";
  }
  return has("phase") && has("start") && has("end") ? "timeline" : undefined;
}

/** Columns that make a table with an unknown first column what the heading above it announces. */
const bySectionColumns: Readonly<Record<RegisterKind, readonly [PlanTableKind, ...(readonly Column[])]>> = {
  risk: ["risks", "impact", "likelihood", "level", "mitigation"],
  issue: ["issues", "impact", "mitigation", "status", "priority"],
  decision: ["decisions", "options", "choice", "rationale"],
  dependency: ["dependencies", "version", "purpose", "status", "owner", "type", "rationale"],
  metric: ["metrics", "current", "target", "measurement", "value"],
  component: ["components", "status", "change", "purpose", "description", "nextStep"],
  milestone: ["milestones", "date", "end", "status", "target"],
  log: ["progressLog", "date"],
  question: ["questions", "answer", "status", "owner"],
};

function bySection(
  section: RegisterKind | undefined,
  named: readonly (Column | undefined)[],
): PlanTableKind | undefined {
  if (section === undefined || named.length < 2) {
    return undefined;
  }
  const [kind, ...wanted] = bySectionColumns[section];
  // The first column names the record; the others say what of it is told.
  return named.slice(1).some((column) => column !== undefined && wanted.includes(column)) ? kind : undefined;
}
