import type { Unit } from "../plan/model.ts";
import type { TextEdit } from "../text/textEdit.ts";
import { numberAfter } from "./counting.ts";
import type { InsertPlace } from "./insertPlace.ts";
import { numberRange } from "./unitHeadingLine.ts";

/** The number of a unit that comes behind another, and the units that must be counted on to make room for it. */
export interface Renumbering {
  readonly number: string;
  readonly moved: ReadonlyMap<Unit, string>;
}

/** Counts on from a unit; a gap in the numbers takes the rest in. Undefined where a number cannot be counted on. */
export function makeRoom(siblings: readonly Unit[], nth: number): Renumbering | undefined {
  const number = numberAfter(siblings[nth]?.number ?? "");
  if (number === undefined) {
    return undefined;
  }
  const rest = new Map(siblings.map((unit) => [unit.number, unit]));
  const moved = new Map<Unit, string>();
  let wanted = number;
  for (let unit = rest.get(wanted); unit !== undefined; unit = rest.get(wanted)) {
    const next = numberAfter(unit.number);
    if (next === undefined || moved.has(unit)) {
      return undefined;
    }
    moved.set(unit, next);
    wanted = next;
  }
  return { number, moved };
}

/**
 * Edits that give units their new numbers, and with them everything that cites them: headings, `Phase 3` and
 * `Phases 2, 3 and 4` in text, lists and tables, links to their headings, the numbers `3.1` of their steps and tasks,
 * bare numbers in a column of phases. Code, comments and front matter stay as they are.
 */
export function renumberEdits(place: InsertPlace, { moved }: Renumbering): readonly TextEdit[] {
  return moved.size === 0 ? [] : new Renumberer(place, moved).edits();
}

const countedText = String.raw`-?\d{1,6}(?:\.\d{1,6}){0,3}[a-z]?(?![\p{L}\p{N}])|[IVX]{1,5}(?![\p{L}\p{N}])|[A-Z](?![\p{L}\p{N}])|[一二三四五六七八九十]`;
const tight = String.raw`(?:[-–/](?:${countedText}))?`;
const joint = String.raw`(?:\s?(?:[-–—,&/+]|to|through|and|or)\s{0,2}(?:and\s)?(?:${countedText})){0,20}`;

class Renumberer {
  readonly #place: InsertPlace;
  readonly #moved: ReadonlyMap<Unit, string>;
  /** New numbers by old ones. */
  readonly #numbers: ReadonlyMap<string, string>;
  /** The numbers of steps and tasks that begin with one of those. */
  readonly #parts = new Set<string>();
  readonly #edits = new Map<number, TextEdit>();

  constructor(place: InsertPlace, moved: ReadonlyMap<Unit, string>) {
    this.#place = place;
    this.#moved = moved;
    this.#numbers = new Map([...moved].map(([{ number }, next]) => [number.toLowerCase(), next]));
  }

  edits(): readonly TextEdit[] {
    for (const [unit, next] of this.#moved) {
      this.#heading(unit, next);
      this.#steps(unit.steps, unit.number, next);
      this.#tasks(unit, next);
    }
    this.#references();
    this.#cells();
    return [...this.#edits.values()].toSorted((a, b) => a.range.start - b.range.start);
  }

  #heading(unit: Unit, next: string): void {
    const start = this.#place.lines.startOf(unit.line);
    const range = numberRange(this.#place.text(unit.line), unit);
    if (range !== undefined) {
      this.#replace(start + range.start, start + range.end, next);
    }
  }

  #steps(steps: readonly Unit[], old: string, next: string): void {
    for (const step of steps) {
      if (step.number.startsWith(`${old}.`)) {
        this.#parts.add(step.number);
        this.#heading(step, next + step.number.slice(old.length));
        this.#steps(step.steps, old, next);
      }
    }
  }

  #tasks({ id, number }: Unit, next: string): void {
    const { lines, plan } = this.#place;
    for (const { phase, writtenId, line, markRange } of plan.tasks) {
      if (phase === id && writtenId?.startsWith(`${number}.`) === true) {
        const at = lines.text
          .slice(0, lines.endOf(line))
          .indexOf(writtenId, Math.max(markRange.end, lines.startOf(line)));
        if (at !== -1) {
          this.#parts.add(writtenId);
          this.#replace(at, at + number.length, next);
        }
      }
    }
  }

  #references(): void {
    const [first] = this.#moved.keys();
    if (first === undefined || first.word === "section") {
      return;
    }
    const stepWords = [...this.#moved.keys()].flatMap(({ steps }) => steps.map(({ word }) => word));
    const words = [...new Set([first.word, ...stepWords])].filter((word) => word !== "");
    const names = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, String.raw`\s`)).join("|");
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?<many>${names})(?:s|n)\s{1,2}(?<list>(?:${countedText})${joint})|(?<word>${names})\s{0,2}#?(?<one>(?:${countedText})${tight}))|\]\(#(?<anchor>${names})-(?<fragment>\d{1,6})(?=[-)])`,
      "giu",
    );
    const { lines, blocks } = this.#place;
    for (const block of blocks) {
      if (block.kind === "heading" || block.kind === "paragraph" || block.kind === "row") {
        for (let line = block.line; line < block.endLine; line++) {
          this.#inLine(this.#place.text(line), lines.startOf(line), pattern, first.word);
        }
      }
    }
  }

  #inLine(text: string, start: number, pattern: RegExp, phaseWord: string): void {
    for (const match of text.matchAll(pattern)) {
      const { many, word, anchor, list, one, fragment } = match.groups ?? {};
      const numbers = list ?? one ?? fragment ?? "";
      const isPhase = (many ?? word ?? anchor ?? "").toLowerCase().replace(/\s/gu, " ") === phaseWord;
      if (isInCode(text, match.index)) {
        continue;
      }
      const from = match.index + match[0].length - numbers.length;
      for (const { 0: number, index } of numbers.matchAll(new RegExp(countedText, "gu"))) {
        const at = start + from + index;
        // In `2-4` the dash is none of the number's.
        const sign = number.startsWith("-") && index > 0 ? 1 : 0;
        const own = number.slice(sign);
        const whole = isPhase ? this.#numbers.get(own.toLowerCase()) : undefined;
        const dot = own.indexOf(".");
        const prefix = whole === undefined && this.#parts.has(own) ? this.#numbers.get(own.slice(0, dot)) : undefined;
        if (whole !== undefined) {
          this.#replace(at + sign, at + sign + own.length, whole);
        } else if (prefix !== undefined) {
          this.#replace(at + sign, at + sign + dot, prefix);
        }
      }
    }
  }

  /** `| 3 | …` and `| 3. Search | …` in a column of phases. */
  #cells(): void {
    for (const { columns, rows } of this.#place.record.registers.tables) {
      const nth = columns.findIndex((column) => column === "phase" || column === "milestone");
      for (const { cells } of nth === -1 ? [] : rows) {
        const cell = cells[nth];
        const number = /^#?(\d{1,6})(?=$|[.):]\s)/u.exec(cell?.text ?? "");
        const next = this.#numbers.get(number?.[1] ?? "");
        if (cell !== undefined && number !== null && next !== undefined) {
          const end = cell.range.start + number[0].length;
          this.#replace(end - (number[1]?.length ?? 0), end, next);
        }
      }
    }
  }

  #replace(start: number, end: number, newText: string): void {
    const known = this.#edits.get(start);
    if (known === undefined || known.range.end < end) {
      this.#edits.set(start, { range: { start, end }, newText });
    }
  }
}

/** Whether an offset of a line stands behind an odd number of backticks. */
function isInCode(text: string, offset: number): boolean {
  let inCode = false;
  for (let at = text.indexOf("`"); at !== -1 && at < offset; at = text.indexOf("`", at + 1)) {
    inCode = !inCode;
  }
  return inCode;
}
