import type { Block, Heading, ListItem } from "../markdown/blocks.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import { type Checkbox, readCheckbox } from "./dialects/checkbox.ts";
import type { Phase, Plan, Task, TaskGroup } from "./model.ts";
import { UniqueIds } from "./uniqueIds.ts";
import { findPhases } from "./phases.ts";
import { plainText, slug } from "./plainText.ts";
import { findSections, isMetadata, type SectionMark, SectionStack } from "./sections.ts";

/** The one door from text to {@link Plan}. Reads any text, never throws, and takes time linear in its length. */
export function readPlan({ blocks }: MarkdownText): Plan {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading" && !isMetadata(block));
  const title = headings.find((heading) => heading.level === 1) ?? headings[0];
  const sections = findSections(blocks, title?.line ?? -1);
  const phases = findPhases(sections);
  const collector = new TaskCollector(sections, phases, lastRuleLine(blocks));
  for (const block of blocks) {
    collector.take(block);
  }
  return {
    title: title === undefined ? null : plainText(title.text),
    titleLine: title?.line ?? 0,
    phases: [...phases.values()],
    tasks: collector.tasks,
    children: collector.children,
    groups: collector.groups,
  };
}

/** The file's last rule with no heading after it ends the last section: closing notes belong to none (format §1). */
function lastRuleLine(blocks: readonly Block[]): number {
  const last = blocks.findLast((block) => (block.kind === "rule" && block.depth === 0) || block.kind === "heading");
  return last?.kind === "rule" ? last.line : -1;
}

/** Walks the blocks once and gathers tasks with the sections, phases and parents they stand in. */
class TaskCollector {
  readonly tasks: Task[] = [];
  readonly children = new Map<string, Task[]>();
  readonly #groups = new Map<number, TaskGroup & { readonly tasks: Task[] }>();
  readonly #sections: ReadonlyMap<number, SectionMark>;
  readonly #phases: ReadonlyMap<number, Phase>;
  readonly #lastRule: number;
  readonly #open = new SectionStack();
  readonly #byItem = new Map<ListItem, Task>();
  readonly #ids = new UniqueIds();

  constructor(sections: ReadonlyMap<number, SectionMark>, phases: ReadonlyMap<number, Phase>, lastRule: number) {
    this.#sections = sections;
    this.#phases = phases;
    this.#lastRule = lastRule;
  }

  get groups(): readonly TaskGroup[] {
    return [...this.#groups.values()];
  }

  take(block: Block): void {
    const isSection = block.kind === "heading" || block.kind === "paragraph";
    const section = isSection ? this.#sections.get(block.line) : undefined;
    if (section !== undefined) {
      this.#open.enter(section);
    } else if (block.kind === "rule" && block.line === this.#lastRule) {
      this.#open.clear();
    } else if (block.kind === "paragraph" && block.opens !== undefined) {
      const box = readCheckbox(block);
      if (box !== undefined) {
        this.#add(box, block.line, block.opens);
      }
    }
  }

  #add(box: Checkbox, line: number, item: ListItem): void {
    const marks = this.#open.marks;
    const phase = this.#phaseOf(marks)?.id ?? null;
    const parent = this.#parentOf(item);
    const task: Task = {
      ...box,
      id: this.#ids.take(`${phase ?? slug(marks.at(-1)?.title ?? "plan")}/${slug(box.text) || "task"}`),
      line,
      dialect: "checkbox",
      role: this.#open.role,
      phase,
      path: marks.map(({ title }) => title),
      depth: parent === undefined ? 0 : parent.depth + 1,
      parent: parent?.id ?? null,
      parentTexts: parent === undefined ? [] : [...parent.parentTexts, parent.text],
    };
    this.tasks.push(task);
    if (parent !== undefined) {
      const siblings = this.children.get(parent.id);
      if (siblings === undefined) {
        this.children.set(parent.id, [task]);
      } else {
        siblings.push(task);
      }
    }
    this.#byItem.set(item, task);
    this.#group(task, marks);
  }

  #phaseOf(marks: readonly SectionMark[]): Phase | undefined {
    const mark = marks.findLast(({ line }) => this.#phases.has(line));
    return mark === undefined ? undefined : this.#phases.get(mark.line);
  }

  #parentOf(item: ListItem): Task | undefined {
    for (let above = item.parent; above !== undefined; above = above.parent) {
      const task = this.#byItem.get(above);
      if (task !== undefined) {
        return task;
      }
    }
    return undefined;
  }

  #group(task: Task, marks: readonly SectionMark[]): void {
    if (task.role === "work") {
      return;
    }
    const mark = marks.findLast(({ role }) => role !== undefined);
    const line = mark?.line ?? task.line;
    const { role, phase } = task;
    const group = this.#groups.get(line) ?? { role, title: mark?.title ?? "", line, phase, tasks: [] };
    group.tasks.push(task);
    this.#groups.set(line, group);
  }
}
