import type { CountingPolicy } from "../../config/countingPolicy.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { readTodos } from "../dialects/todos.ts";
import type { Role, RowReason, StatedTask, Task } from "../model.ts";
import { namedPhase } from "../units/overview.ts";
import type { FoundBox, PlanScan } from "../scanPlan.ts";
import type { OpenSection } from "../sections/sections.ts";
import type { DocumentStates } from "../marks/documentStates.ts";
import type { UnitMarkReader } from "../units/unitMarks.ts";
import type { MarkStates } from "../marks/states.ts";
import { RepeatedTasks } from "./repeatedTasks.ts";
import { readTableTasks } from "./tableTasks.ts";
import type { OpenTask } from "./openTask.ts";
import { type CollectedTasks, type GroupHead, TaskCollector } from "./taskCollector.ts";
import { TaskFrames } from "./taskFrame.ts";
import { countUnits, type UnitStates } from "../units/unitStates.ts";
import type { OpenUnit, UnitTree } from "../units/unitTree.ts";
import { type UnitWords, unitWords } from "../units/unitWords.ts";

/** The tasks of a plan with what else was learnt on the way. */
export interface FoundTasks extends CollectedTasks {
  readonly groupOf: ReadonlyMap<Task, GroupHead | undefined>;
  readonly legendLines: ReadonlySet<number>;
  readonly rowsLeftOut: ReadonlyMap<number, RowReason>;
  readonly stated: readonly StatedTask[];
  readonly units: UnitStates;
}

/** Roles that a phase without work of its own counts as its work (format §5). */
const likeWork: ReadonlySet<Role> = new Set<Role>(["acceptance", "gate", "verification", "documentation"]);

/** Reads the tasks of every dialect (format §2) from what {@link PlanScan} found. Serves one document. */
export class PlanTasks {
  readonly #markdown: MarkdownText;
  readonly #scan: PlanScan;
  readonly #units: UnitTree;
  readonly #words: UnitWords;
  readonly #collector: TaskCollector;
  readonly #repeated: RepeatedTasks;
  readonly #frames: TaskFrames;
  readonly #states: MarkStates;
  readonly #legendLists: ReadonlySet<number>;
  readonly #unitMarks: UnitMarkReader;
  readonly #legendLines = new Set<number>();
  readonly #rowsLeftOut = new Map<number, RowReason>();
  readonly #stated: (Omit<StatedTask, "repeats"> & { readonly of: Task | undefined })[] = [];
  readonly #headings = new Map<OpenSection, OpenTask>();
  /** What overview lists say of phases. */
  readonly #overview = new Map<OpenUnit, Task>();

  constructor(
    markdown: MarkdownText,
    policy: CountingPolicy,
    scan: PlanScan,
    units: UnitTree,
    states: DocumentStates,
    unitMarks: UnitMarkReader,
  ) {
    this.#markdown = markdown;
    this.#scan = scan;
    this.#units = units;
    this.#words = unitWords(policy.unitWords);
    this.#frames = new TaskFrames(units, scan.itemLabels);
    this.#legendLists = states.legendLists;
    this.#states = states.marks;
    this.#unitMarks = unitMarks;
    this.#collector = new TaskCollector(this.#states);
    this.#repeated = new RepeatedTasks(this.#collector.tasks);
  }

  read(): FoundTasks {
    const { sections, boxes, tables } = this.#scan;
    sections.forEach((section) => this.#heading(section));
    boxes.forEach((found) => this.#box(found));
    tables.forEach((found) => this.#table(found));
    const collector = this.#collector;
    const units = countUnits(this.#units, collector.tasks, this.#unitMarks, this.#overview);
    for (const { section, state, mark } of units.tasks) {
      collector.add({
        text: section.title,
        state,
        mark: mark?.text ?? "",
        markRange: mark?.range ?? { start: section.range.end, end: section.range.end },
        line: section.line,
        endLine: section.endLine,
        dialect: "statusLine",
        optional: false,
        role: "work",
        frame: this.#frames.at(section, undefined),
        group: undefined,
        item: undefined,
        parent: undefined,
      });
    }
    this.#todos();
    countCriteriaAsWork(collector.tasks);
    return {
      ...collector.finish(),
      groupOf: collector.groupOf,
      legendLines: this.#legendLines,
      rowsLeftOut: this.#rowsLeftOut,
      stated: this.#stated.map(({ of, line, text, state }) => ({ line, text, state, repeats: of?.id ?? null })),
      units,
    };
  }

  /** A heading with a box is a task that owns its section; a unit's box is its mark (format §2). */
  #heading(section: OpenSection): void {
    const { box, line, endLine, parent, isTitle } = section;
    if (box === undefined || isTitle || this.#units.openedBy(section) !== undefined) {
      return;
    }
    const frame = this.#frames.at(parent, undefined);
    if (frame.role === "legend") {
      return;
    }
    const task = this.#collector.add({
      text: box.text,
      state: this.#states.stateOf(box.mark),
      mark: box.mark,
      markRange: box.markRange,
      line,
      endLine: Math.max(endLine, line + 1),
      dialect: "heading",
      optional: false,
      role: frame.role,
      frame,
      group: frame.group,
      item: undefined,
      parent: this.#headingTask(parent),
    });
    this.#headings.set(section, task);
  }

  #headingTask(section: OpenSection | undefined): OpenTask | undefined {
    if (this.#headings.size === 0) {
      return undefined;
    }
    for (let around = section; around !== undefined; around = around.parent) {
      const task = this.#headings.get(around);
      if (task !== undefined) {
        return task;
      }
    }
    return undefined;
  }

  #box({ box, line, endLine, item, section }: FoundBox): void {
    const frame = this.#frames.at(section, item);
    if (frame.role === "legend" || (item !== undefined && this.#legendLists.has(item.list))) {
      this.#legendLines.add(line);
      return;
    }
    const phase = namedPhase(box.text, this.#units, this.#words, frame.unit);
    const task = this.#collector.add({
      text: box.text,
      state: this.#states.stateOf(box.mark),
      mark: box.mark,
      markRange: box.markRange,
      line,
      endLine,
      dialect: box.dialect,
      optional: box.optional,
      role: phase === undefined ? frame.role : "rollup",
      frame,
      group: phase === undefined || frame.role === "rollup" ? frame.group : section,
      item,
      parent: this.#headingTask(section),
      about: phase?.id,
    });
    if (phase !== undefined && !this.#overview.has(phase)) {
      this.#overview.set(phase, task);
    }
  }

  #table(found: PlanScan["tables"][number]): void {
    const frame = this.#frames.at(found.section, found.rows[0]?.item);
    const { tasks, leftOut } = readTableTasks(found, frame, this.#markdown.lines, this.#states);
    leftOut.forEach((reason, line) => this.#rowsLeftOut.set(line, reason));
    if (tasks.length === 0) {
      return;
    }
    const repeated = new Map(tasks.map((task) => [task.line, this.#repeated.find(task)] as const));
    const count = tasks.filter(({ line }) => repeated.get(line) !== undefined).length;
    // A table says boxes of the same plan once more where at least half of its rows name one (format §2).
    if (count * 2 >= tasks.length && count > 0) {
      for (const { line, text, state } of tasks) {
        this.#rowsLeftOut.set(line, "repeats");
        this.#stated.push({ line, text, state, of: repeated.get(line) });
      }
      return;
    }
    const parent = this.#headingTask(found.section);
    tasks.forEach((task) => this.#collector.add({ ...task, parent }));
  }

  /** Front matter todos are the work where the body has none, else stated progress. */
  #todos(): void {
    const todos = readTodos(this.#markdown);
    if (todos.length === 0) {
      return;
    }
    const bodyHasWork = this.#collector.tasks.some(({ role }) => role === "work");
    const frame = this.#frames.at(undefined, undefined);
    for (const todo of todos) {
      if (bodyHasWork) {
        const { line, text, state } = todo;
        this.#stated.push({ line, text, state, of: this.#repeated.find(todo) });
      } else {
        this.#collector.add({ ...todo, role: "work", frame, group: undefined, item: undefined, parent: undefined });
      }
    }
  }
}

/** A phase with only acceptance-like tasks counts those. */
function countCriteriaAsWork(tasks: readonly OpenTask[]): void {
  const withWork = new Set(tasks.filter(({ role }) => role === "work").map(({ phase }) => phase));
  for (const task of tasks) {
    if (task.phase !== null && !withWork.has(task.phase) && likeWork.has(task.role)) {
      task.role = "work";
    }
  }
}
