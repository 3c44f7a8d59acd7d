import type { Field } from "../fields/field.ts";
import { readFieldLine } from "../fields/fieldLine.ts";
import type { Plan, Task, Unit } from "../plan/model.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { TextRange } from "../text/textRange.ts";
import type { Dependency } from "../values/dependency.ts";
import { namedDependencies, type NamedDependency, namedInProse } from "../values/readDependencies.ts";
import { eachDetail } from "./taskDetails.ts";

/** Something that a plan's text says to wait for. */
export interface DependencyPlace {
  readonly dependency: Dependency;
  /** Where its number or id stands in the document. */
  readonly range: TextRange;
}

/** Where a phase or step names what it depends on: in its fields and in its heading. `fields` are its own. */
export function unitDependencyPlaces(
  lines: LineIndex,
  { range }: Pick<Unit, "range">,
  fields: readonly Field[],
): readonly DependencyPlace[] {
  const places = new Places();
  for (const field of fields) {
    if (field.key === "dependencies") {
      const { text, offsetOf } = dependencyText(lines, field);
      places.add(namedDependencies(text), offsetOf);
    }
  }
  places.add(namedInProse(lines.text.slice(range.start, range.end)), (offset) => range.start + offset);
  return places.all;
}

/** The same of a task: in its words and its detail lines. */
export function taskDependencyPlaces(lines: LineIndex, plan: Plan, task: Task): readonly DependencyPlace[] {
  const places = new Places();
  const column = lines.lineText(task.line).lastIndexOf(task.text);
  if (column !== -1) {
    const start = lines.startOf(task.line) + column;
    places.add(namedInProse(task.text), (offset) => start + offset);
  }
  eachDetail(lines, plan, task, ({ text, start }) => {
    for (const { key, value, valueStart } of readFieldLine(text)) {
      if (key === "dependencies") {
        places.add(namedDependencies(value), (offset) => start + valueStart + offset);
      }
    }
    places.add(namedInProse(text), (offset) => start + offset);
  });
  return places.all;
}

/**
 * The text of a dependency field, and where an offset of it stands in the document: a key alone on its line has its value in
 * the list below, whose items are joined by commas.
 */
export function dependencyText(
  lines: LineIndex,
  { value, line, range }: Field,
): { readonly text: string; readonly offsetOf: (offset: number) => number } {
  if (value !== "") {
    return { text: value, offsetOf: (offset) => range.start + offset };
  }
  const items: { readonly at: number; readonly start: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let next = line + 1; next < line + 12; next++) {
    const source = lines.lineText(next);
    const lead = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)/u.exec(source)?.[0].length;
    if (lead === undefined) {
      break;
    }
    const text = source.slice(lead, lead + 200);
    items.push({ at: length, start: lines.startOf(next) + lead });
    parts.push(text);
    length += text.length + joint.length;
  }
  const offsetOf = (offset: number): number => {
    const item = items.findLast(({ at }) => at <= offset);
    return item === undefined ? range.start : item.start + offset - item.at;
  };
  return { text: parts.join(joint), offsetOf };
}

const joint = ", ";

/** Gathers places; what is found in two ways stands there once. */
class Places {
  readonly all: DependencyPlace[] = [];
  readonly #known = new Set<string>();

  add(named: readonly NamedDependency[], offsetOf: (offset: number) => number): void {
    for (const { dependency, start, end } of named) {
      const range = { start: offsetOf(start), end: offsetOf(start) + end - start };
      const name = dependency.kind === "unit" ? `${dependency.word} ${dependency.number}` : dependency.id;
      const key = `${range.start} ${name}`;
      if (!this.#known.has(key)) {
        this.#known.add(key);
        this.all.push({ dependency, range });
      }
    }
  }
}
