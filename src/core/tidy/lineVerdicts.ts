import { knownKey } from "../fields/fieldKeys.ts";
import { readFieldLine } from "../fields/fieldLine.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { whenOfHeading } from "../placeholder/place/when.ts";
import type { Section, Unit } from "../plan/model.ts";
import { stripLead } from "../plan/plainText.ts";
import { labelLevel } from "../plan/sections/sections.ts";
import { PlanPlaces } from "../register/places/places.ts";
import type { TextRange } from "../text/textRange.ts";
import { normalLine } from "./templateLines.ts";

/**
 * What a line holds: nothing, only blanks and sample text (`sample`), a key whose value is a blank (`keyed`), exactly
 * what the template has there (`template`), only what frames other lines (rules, fences, labels: `frame`), or words of
 * somebody's own.
 */
export type LineVerdict = "empty" | "sample" | "keyed" | "template" | "frame" | "own";

/** The rows of a table with the line of its header (0-based). */
export interface RowGroup {
  readonly header: number;
  readonly rows: readonly number[];
}

const noBlanks: readonly Placeholder[] = [];
/** A line with more blanks is not looked into. */
const mostBlanks = 60;
/** Markers of lists and quotes and an open box at the start of a line. */
const opening = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*(?:\[[ \u00a0]?\]\*?(?=\s))?/u;
/** What may stand in a sample row beside its blanks: numbers of records and levels. */
const filler = /^(?:[A-Z]{0,4}[-.]?\d{1,3}[.)]?|high|med|medium|low|critical|none|n\/a)$/iu;
/** The emoji by which people say how things stand, and these with letters and digits. */
const mark = /[✅☑✓✔❌🔄⏳🚧⏸⛔🏗🔴🟡🟢]/u;
const says = /[\p{L}\p{N}✅☑✓✔❌🔄⏳🚧⏸⛔🏗🔴🟡🟢]/u;
const rule = /^[\s>]{0,40}(?:(?:-[ \t]?){3,200}|(?:\*[ \t]?){3,200}|(?:_[ \t]?){3,200})$/u;

/** Says of each line of a plan whether it may be template text that nobody touched. Worked out when asked for. */
export class LineVerdicts {
  readonly tables: readonly RowGroup[];
  readonly #record: PlanRecord;
  readonly #template: ReadonlySet<string>;
  /** What hides no words, by line: blanks, and the marks of rows that are still to do. */
  readonly #covers = new Map<number, TextRange[]>();
  readonly #blanks = new Map<number, Placeholder[]>();
  readonly #rows = new Map<number, "header" | "row">();
  readonly #headings = new Map<number, Section>();
  readonly #units = new Map<number, Unit>();
  readonly places: PlanPlaces;
  readonly #known = new Map<number, LineVerdict>();

  /** `template` holds the lines of the plan's template, normal; empty where none is known. */
  constructor(record: PlanRecord, template: ReadonlySet<string>) {
    this.#record = record;
    this.#template = template;
    this.places = new PlanPlaces(record.plan);
    const { lines, plan, placeholders } = record;
    for (const blank of placeholders) {
      this.#cover(blank.range);
      add(this.#blanks, lines.positionAt(blank.range.start).line, blank);
    }
    for (const { state, dialect, markRange } of plan.tasks) {
      if (state === "todo" && dialect === "tableRow") {
        this.#cover(markRange);
      }
    }
    const addUnit = (unit: Unit): void => {
      this.#units.set(unit.line, unit);
      unit.steps.forEach(addUnit);
    };
    plan.phases.forEach(addUnit);
    plan.sections.forEach((section) => this.#headings.set(section.line, section));
    const tables: { header: number; rows: number[] }[] = [];
    for (const block of record.markdown.blocks) {
      if (block.kind === "row") {
        this.#rows.set(block.line, block.header ? "header" : "row");
        if (block.header) {
          tables.push({ header: block.line, rows: [] });
        } else {
          tables.at(-1)?.rows.push(block.line);
        }
      }
    }
    this.tables = tables;
    for (const { header, rows } of tables) {
      // A header says nothing of its own above rows that do not.
      if (rows.length > 0 && rows.every((row) => this.of(row) !== "own") && this.of(header) === "own") {
        this.#known.set(header, "frame");
      }
    }
    for (const line of record.markdown.hidden.keys()) {
      this.#known.set(line, "own");
    }
    for (let line = 0; line < (record.markdown.frontMatter?.bodyLine ?? 0); line++) {
      this.#known.set(line, lines.lineText(line).trim() === "" ? "empty" : "own");
    }
  }

  of(line: number): LineVerdict {
    let verdict = this.#known.get(line);
    if (verdict === undefined) {
      verdict = this.#read(line);
      this.#known.set(line, verdict);
    }
    return verdict;
  }

  /** Whether a line is exactly one of the template's. */
  isTemplates(line: number): boolean {
    return this.#template.has(normalLine(this.#record.lines.lineText(line)));
  }

  /** The blanks that begin on a line. */
  blanksOn(line: number): readonly Placeholder[] {
    return this.#blanks.get(line) ?? noBlanks;
  }

  #cover(range: TextRange): void {
    const { lines } = this.#record;
    const last = lines.positionAt(Math.max(range.start, range.end - 1)).line;
    for (let { line } = lines.positionAt(range.start); line <= last; line++) {
      add(this.#covers, line, range);
    }
  }

  #read(line: number): LineVerdict {
    const { lines } = this.#record;
    const text = lines.lineText(line);
    if (text.trim() === "") {
      return "empty";
    }
    if (this.isTemplates(line)) {
      return "template";
    }
    const section = this.#headings.get(line);
    if (section !== undefined) {
      return this.#heading(section);
    }
    const blanks = this.#covers.get(line);
    if ((blanks?.length ?? 0) > mostBlanks) {
      return "own";
    }
    const rest = this.#without(line, 0, text.length, blanks);
    if (this.#rows.has(line)) {
      const words = rest.replace(opening, "").split(/[\s|*_`]/u);
      const isOwn = words.some((word) => says.test(word) && (blanks === undefined || !filler.test(word)));
      return isOwn ? "own" : "sample";
    }
    if (blanks === undefined) {
      return rule.test(text) || /^[\s>]{0,40}(?:```|~~~)|^[\s>|:-]{3,2000}$/u.test(text) ? "frame" : "own";
    }
    if (!says.test(rest.replace(opening, ""))) {
      return "sample";
    }
    const fields = readFieldLine(text);
    const isKeyed =
      fields.length > 0 &&
      fields.every(({ valueStart, valueEnd }) => !says.test(this.#without(line, valueStart, valueEnd, blanks)));
    return isKeyed ? "keyed" : "own";
  }

  /** A heading is nobody's own where its title is a blank, or where its words are those of any plan. */
  #heading(section: Section): LineVerdict {
    const { line, level, range, title, role } = section;
    const { lines } = this.#record;
    const start = lines.startOf(line);
    const rest = this.#without(line, range.start - start, range.end - start, this.#covers.get(line));
    const unit = this.#units.get(line);
    if (unit !== undefined) {
      const bare = rest.toLowerCase().replace(unit.word, "").replace(unit.number.toLowerCase(), "");
      return says.test(bare) ? "own" : "sample";
    }
    if (!says.test(rest)) {
      return "sample";
    }
    const isUsual =
      role !== undefined ||
      this.places.registerAt(this.places.of(section)).announced ||
      (level === labelLevel ? knownKey(title) !== undefined : whenOfHeading(title) !== "start");
    // A long heading, or one that says how things stand or counts, is somebody's sentence.
    const words = stripLead(title);
    return isUsual && !/\d|(?:\s\S+){6}/u.test(words.slice(0, 200)) && !mark.test(words) ? "frame" : "own";
  }

  /** A stretch of a line (UTF-16 columns) without the blanks in it. */
  #without(line: number, from: number, to: number, blanks: readonly TextRange[] | undefined): string {
    const { lines } = this.#record;
    const start = lines.startOf(line);
    const text = lines.lineText(line);
    let rest = "";
    let at = from;
    for (const range of blanks ?? []) {
      if (range.start - start < to && range.end - start > at) {
        rest += `${text.slice(at, Math.max(at, range.start - start))} `;
        at = Math.min(to, Math.max(at, range.end - start));
      }
    }
    return rest + text.slice(at, to);
  }
}

function add<T>(lists: Map<number, T[]>, line: number, one: T): void {
  const list = lists.get(line);
  if (list === undefined) {
    lists.set(line, [one]);
  } else {
    list.push(one);
  }
}
