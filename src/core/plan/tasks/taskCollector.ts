import type { ListItem } from "../../markdown/blocks.ts";
import { isOptional } from "../../values/isOptional.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import { findBlockedReason } from "../../words/blockedReason.ts";
import { isStruck } from "../../words/isStruck.ts";
import { readEdgeMark } from "../../words/readEdgeMark.ts";
import { type TaskState, taskStateOf } from "../../words/taskState.ts";
import type { Task } from "../model.ts";
import type { MarkStates } from "../marks/states.ts";
import { OpenTask, type TaskParts } from "./openTask.ts";
import type { TaskFrame } from "./taskFrame.ts";

/** The heading or label that tasks beside the work are shown under. */
export interface GroupHead {
  readonly title: string;
  readonly line: number;
}

/** What a dialect knows of a task; the collector adds its place and its family. */
export interface FoundTask extends Pick<
  Task,
  "text" | "state" | "mark" | "markRange" | "line" | "endLine" | "dialect" | "optional" | "role"
> {
  /** An id that stands elsewhere than in the text: in a table's first cell, in front matter. */
  readonly id?: string | undefined;
  readonly frame: TaskFrame;
  readonly group: GroupHead | undefined;
  /** The list item it opens. */
  readonly item: ListItem | undefined;
  /** The heading task whose section it stands in. */
  readonly parent: OpenTask | undefined;
  /** Id of the phase that a roll-up box names. */
  readonly about?: string | undefined;
}

/** All tasks of a plan in document order, and those that are part of others by the others. */
export interface CollectedTasks {
  readonly tasks: readonly OpenTask[];
  readonly children: ReadonlyMap<Task, readonly OpenTask[]>;
}

/** Gathers tasks and gives each its parent and its depth. Tasks must come in document order within a list. */
export class TaskCollector {
  /** All that tasks keep of the collector, which holds every block that was read. */
  readonly #siblings: { tasks: OpenTask[] } = { tasks: [] };
  readonly groupOf = new Map<Task, GroupHead | undefined>();
  readonly #byItem = new Map<ListItem, OpenTask>();
  /** The numbered tasks of the list that is being read, by number. */
  #numbered = new Map<string, OpenTask>();
  #list = -1;
  #frame: TaskFrame | undefined;
  readonly #states: MarkStates;

  constructor(states: MarkStates) {
    this.#states = states;
  }

  get tasks(): OpenTask[] {
    return this.#siblings.tasks;
  }

  add(found: FoundTask): OpenTask {
    const { text, frame } = found;
    const own = found.id ?? writtenId(text);
    const parent = this.#indented(found.item) ?? this.#byNumber(found, own) ?? found.parent;
    const parts: TaskParts = {
      writtenId: own ?? null,
      text,
      state: found.state === "done" ? "done" : this.#refined(text, found.state),
      mark: found.mark,
      markRange: found.markRange,
      line: found.line,
      endLine: found.endLine,
      dialect: found.dialect,
      role: found.role,
      optional: found.optional || isOptional(text),
      phase: frame.phase,
      step: frame.step,
      path: frame.path,
      about: found.about ?? null,
    };
    const task = new OpenTask(parts, parent, frame.idPrefix, this.#siblings);
    this.tasks.push(task);
    if (found.role !== "work") {
      this.groupOf.set(task, found.group);
    }
    if (found.item !== undefined) {
      this.#byItem.set(found.item, task);
    }
    if (own !== undefined && this.#list !== -1) {
      this.#numbered.set(own, task);
    }
    return task;
  }

  /** The box decides done or open; a status mark at the edge of the text only says which kind of open (format §2). */
  #refined(text: string, state: TaskState): TaskState {
    if (state === "cancelled" || isStruck(text)) {
      return "cancelled";
    }
    const mark = readEdgeMark(text, "task");
    const said =
      mark === undefined
        ? findBlockedReason(text) !== undefined
          ? "blocked"
          : this.#legendSays(text)
        : taskStateOf(mark.status);
    return said === "inProgress" || said === "blocked" || said === "cancelled" ? said : state;
  }

  /** An emoji such as ❌ that means something by the document's legend only. */
  #legendSays(text: string): TaskState | undefined {
    const code = text.charCodeAt(0);
    const emoji = code < 0x20_00 ? undefined : /^\p{Extended_Pictographic}/u.exec(text)?.[0];
    return emoji === undefined ? undefined : this.#states.said(emoji);
  }

  /** Puts the tasks in the order of lines: dialects are read one after another. */
  finish(): CollectedTasks {
    const sorted = this.tasks.every(({ line }, nth) => nth === 0 || line >= (this.tasks[nth - 1]?.line ?? 0));
    if (!sorted) {
      this.#siblings.tasks = this.tasks.toSorted((a, b) => a.line - b.line);
    }
    const children = new Map<Task, OpenTask[]>();
    for (const task of this.tasks) {
      const { parentTask } = task;
      if (parentTask !== undefined) {
        addChild(children, parentTask, task);
      }
    }
    return { tasks: this.tasks, children };
  }

  #indented(item: ListItem | undefined): OpenTask | undefined {
    for (let above = item?.parent; above !== undefined; above = above.parent) {
      const task = this.#byItem.get(above);
      if (task !== undefined) {
        return task;
      }
    }
    return undefined;
  }

  /** Siblings `1` and `1.1` of one list are parent and child by number (kiro writes them so). */
  #byNumber({ item, frame, dialect }: FoundTask, own: string | undefined): OpenTask | undefined {
    // Rows are read after all lists, so the list at hand may stand below them.
    if (dialect === "tableRow") {
      return undefined;
    }
    const list = item?.list ?? -1;
    if (this.#frame !== frame || (list !== this.#list && own?.includes(".") !== true)) {
      this.#numbered = new Map();
      this.#frame = frame;
    }
    this.#list = list;
    const dot = own?.lastIndexOf(".") ?? -1;
    return own === undefined || dot === -1 ? undefined : this.#numbered.get(own.slice(0, dot));
  }
}

/** `Task 3` is how a task is called and no id: every step may have its own. */
function writtenId(text: string): string | undefined {
  const id = readTaskId(text)?.id;
  return id?.includes(" ") === true ? undefined : id;
}

function addChild(children: Map<Task, OpenTask[]>, parent: OpenTask, task: OpenTask): void {
  const siblings = children.get(parent);
  if (siblings === undefined) {
    children.set(parent, [task]);
  } else {
    siblings.push(task);
  }
}
