import { findWrittenReason } from "../../words/blockedReason.ts";
import type { TaskState } from "../../words/taskState.ts";
import type { Role, Task } from "../model.ts";
import { slug } from "../plainText.ts";
import { UniqueIds } from "../uniqueIds.ts";

/** What is known of a task when it is found; all but ids. */
export type TaskParts = Omit<Task, "id" | "parent" | "depth" | "parentTexts">;

/** All tasks of one plan, by which each gets its id. */
export interface Siblings {
  /** In document order; whole before the first id is asked for. */
  readonly tasks: readonly OpenTask[];
}

/**
 * A task as it is read. Ids of a plan are made when the first of them is asked for: counting needs none, and making
 * them takes a sixth of the time of a read.
 */
export class OpenTask implements Task {
  readonly writtenId: string | null;
  readonly text: string;
  readonly state: TaskState;
  readonly mark: string;
  readonly markRange: Task["markRange"];
  readonly line: number;
  readonly endLine: number;
  readonly dialect: Task["dialect"];
  /** May still change: a phase with nothing but acceptance criteria counts those as its work. */
  role: Role;
  readonly optional: boolean;
  phase: string | null;
  readonly step: string | null;
  readonly path: readonly string[];
  readonly depth: number;
  readonly parentTexts: readonly string[];
  readonly about: string | null;
  readonly #parent: OpenTask | undefined;
  readonly #idPrefix: string;
  readonly #siblings: Siblings;
  #id: string | undefined;

  /** `idPrefix` is what a derived id starts with. */
  constructor(parts: TaskParts, parent: OpenTask | undefined, idPrefix: string, siblings: Siblings) {
    this.writtenId = parts.writtenId;
    this.text = parts.text;
    this.state = parts.state;
    this.mark = parts.mark;
    this.markRange = parts.markRange;
    this.line = parts.line;
    this.endLine = parts.endLine;
    this.dialect = parts.dialect;
    this.role = parts.role;
    this.optional = parts.optional;
    this.phase = parts.phase;
    this.step = parts.step;
    this.path = parts.path;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.parentTexts = parent === undefined ? noTexts : [...parent.parentTexts, parent.text];
    this.about = parts.about;
    this.#parent = parent;
    this.#idPrefix = idPrefix;
    this.#siblings = siblings;
  }

  get id(): string {
    if (this.#id === undefined) {
      OpenTask.#giveIds(this.#siblings.tasks);
    }
    return this.#id ?? "";
  }

  get parent(): string | null {
    return this.#parent === undefined ? null : this.#parent.id;
  }

  /** The task it is a part of. */
  get parentTask(): OpenTask | undefined {
    return this.#parent;
  }

  /** In the order of lines, so that no id hangs on what stands below it. */
  static #giveIds(tasks: readonly OpenTask[]): void {
    const ids = new UniqueIds();
    for (const task of tasks) {
      task.#id = ids.take(task.#wish());
    }
  }

  /** `#2` is the second of its section only; any other written id is the plan's. */
  #wish(): string {
    if (this.writtenId === null) {
      return `${this.#idPrefix}/${slug(this.#words()) || "task"}`;
    }
    return this.writtenId.startsWith("#") ? `${this.#idPrefix}/${this.writtenId}` : this.writtenId;
  }

  /** Its text without why it is blocked: a state comes and goes, an id stays. */
  #words(): string {
    const reason = this.state === "blocked" ? findWrittenReason(this.text) : undefined;
    return reason === undefined ? this.text : this.text.slice(0, reason.start) + this.text.slice(reason.end);
  }
}

const noTexts: readonly string[] = [];
