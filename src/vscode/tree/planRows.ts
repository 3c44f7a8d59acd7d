import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { lineOf, type PlanNode, type RecordNode } from "./planNode.ts";

/** The rows of one version of a plan, told apart once: a plan may have thousands of phases. */
interface Layout {
  /** By id of phase or step; by the empty string what stands outside of them. */
  readonly below: ReadonlyMap<string, readonly RecordNode[]>;
  /** The rows that rows stand under, but for plans. */
  readonly above: ReadonlyMap<Unit | Task, RecordNode>;
}

/** Which rows stand under which, in the order of the document. */
export class PlanRows {
  readonly #layouts = new WeakMap<PlanRecord, Layout>();

  /** The rows right below a row of a plan. */
  below(node: RecordNode): readonly RecordNode[] {
    const { record } = node;
    switch (node.kind) {
      case "plan":
        return this.#layoutOf(record).below.get("") ?? [];
      case "phase":
      case "step":
        return this.#layoutOf(record).below.get(node.phase.id) ?? [];
      case "group":
        return taskNodes(
          record,
          node.group.tasks.filter(({ parent }) => parent === null),
        );
      case "task":
        return taskNodes(record, record.plan.children.get(node.task) ?? []);
    }
  }

  /** The row that a row stands under; undefined for one at the top of its plan. */
  above(node: RecordNode): RecordNode | undefined {
    const key =
      node.kind === "task" ? node.task : node.kind === "phase" || node.kind === "step" ? node.phase : undefined;
    if (key !== undefined) {
      return this.#layoutOf(node.record).above.get(key);
    }
    const { below } = this.#layoutOf(node.record);
    const units =
      node.kind === "group" ? [...below].find(([, rows]) => rows.some((row) => isSame(row, node))) : undefined;
    return units === undefined || units[0] === "" ? undefined : this.#unitRow(node.record, units[0]);
  }

  /** The innermost row whose lines hold a line; the plan's own where none does. */
  at(record: PlanRecord, line: number): RecordNode {
    let found: RecordNode = { kind: "plan", record, isOpen: true };
    for (;;) {
      const inside: RecordNode | undefined = this.below(found).findLast((row) => holds(row, line));
      if (inside === undefined) {
        return found;
      }
      found = inside;
    }
  }

  #unitRow(record: PlanRecord, id: string): RecordNode | undefined {
    for (const rows of this.#layoutOf(record).below.values()) {
      const row = rows.find((one) => (one.kind === "phase" || one.kind === "step") && one.phase.id === id);
      if (row !== undefined) {
        return row;
      }
    }
    return undefined;
  }

  #layoutOf(record: PlanRecord): Layout {
    let layout = this.#layouts.get(record);
    if (layout === undefined) {
      layout = layOut(record);
      this.#layouts.set(record, layout);
    }
    return layout;
  }
}

function layOut(record: PlanRecord): Layout {
  const below = new Map<string, RecordNode[]>();
  const above = new Map<Unit | Task, RecordNode>();
  const unitLines = new Set<number>();
  const taskPhases = new Set<string>();
  const put = (key: string, row: RecordNode): void => {
    const rows = below.get(key);
    if (rows === undefined) {
      below.set(key, [row]);
    } else {
      rows.push(row);
    }
  };
  const addUnits = (
    units: readonly Unit[],
    kind: "phase" | "step",
    key: string,
    parent: RecordNode | undefined,
  ): void => {
    for (const phase of units) {
      const progress = record.progress.phases.get(phase.id);
      // A task that is a phase is a row as a task.
      if (progress === undefined || phase.task !== null) {
        taskPhases.add(phase.id);
        continue;
      }
      const row: RecordNode = { kind, record, phase, progress };
      unitLines.add(phase.line);
      put(key, row);
      if (parent !== undefined) {
        above.set(phase, parent);
      }
      addUnits(phase.steps, "step", phase.id, row);
    }
  };
  addUnits(record.plan.phases, "phase", "", undefined);
  const rowOf = new Map(
    [...below.values()].flat().flatMap((row) => ("phase" in row ? [[row.phase.id, row] as const] : [])),
  );
  for (const task of record.plan.tasks) {
    if (task.role !== "work" || task.parent !== null) {
      continue;
    }
    // A phase that is one unit of work by its status mark is its own row.
    if (task.dialect === "statusLine" && unitLines.has(task.line)) {
      continue;
    }
    const id = [task.step, task.phase].find((one) => one !== null && rowOf.has(one)) ?? "";
    put(id, { kind: "task", record, task });
    const row = rowOf.get(id);
    if (row !== undefined) {
      above.set(task, row);
    }
  }
  for (const { group, progress } of record.progress.groups) {
    const id = innermost(record.plan.phases, group.phase, group.line);
    const row: RecordNode = { kind: "group", record, group, progress };
    put(rowOf.has(id) ? id : "", row);
    for (const task of group.tasks) {
      above.set(task, row);
    }
  }
  for (const [task, parts] of record.plan.children) {
    parts.forEach((part) => above.set(part, { kind: "task", record, task }));
  }
  for (const rows of below.values()) {
    rows.sort((a, b) => lineOf(a) - lineOf(b));
  }
  return { below, above };
}

/** Id of the innermost phase or step around a group; empty outside. */
function innermost(units: readonly Unit[], phase: string | null, line: number): string {
  const unit = units.find(
    ({ id, line: from, endLine }) => (phase === null ? false : id === phase) && from <= line && line < endLine,
  );
  if (unit === undefined) {
    return phase ?? "";
  }
  let found = unit;
  for (;;) {
    const step: Unit | undefined = found.steps.find(({ line: from, endLine }) => from <= line && line < endLine);
    if (step === undefined) {
      return found.id;
    }
    found = step;
  }
}

function taskNodes(record: PlanRecord, tasks: readonly Task[]): readonly RecordNode[] {
  return tasks.map((task) => ({ kind: "task", record, task }));
}

function isSame(a: PlanNode, b: PlanNode): boolean {
  return a.kind === "group" && b.kind === "group" && a.group === b.group;
}

function holds(row: RecordNode, line: number): boolean {
  switch (row.kind) {
    case "plan":
      return true;
    case "phase":
    case "step":
      return row.phase.line <= line && line < row.phase.endLine;
    case "group":
      return row.group.line === line || row.group.tasks.some((task) => task.line <= line && line < task.endLine);
    case "task":
      return row.task.line <= line && line < row.task.endLine;
  }
}
