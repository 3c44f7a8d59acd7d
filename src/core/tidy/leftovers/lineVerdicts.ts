import { knownKey } from "../../fields/fieldKeys.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Placeholder } from "../../placeholder/placeholder.ts";
import { whenOfHeading } from "../../placeholder/place/when.ts";
import { foreignWords } from "../../placeholder/samples/guidingWords.ts";
import { sampleCertainty } from "../../placeholder/samples/sampleCertainty.ts";
import type { Section, Unit } from "../../plan/model.ts";
import { stripLead } from "../../plan/plainText.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { PlanPlaces } from "../../register/places/places.ts";
import { columnOf } from "../../register/tables/columnWords.ts";
import type { TextRange } from "../../text/textRange.ts";
import { skipEmoji } from "../../words/emoji.ts";
import { normalLine } from "./templateLines.ts";

/**
 * What a line holds: nothing, only blanks and sample text (`sample`), a usual key whose value is a blank (`keyed`), exactly
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
/** What may stand in the first cell of a sample row beside its blanks: the number of a record. */
const recordNumber = /^[A-Z]{0,4}[-.]?\d{1,3}[.)]?$/iu;
/** Levels that samples have, but people write, too. */
const levelWord = /^(?:high|med|medium|low|critical|none|n\/a)$/iu;
/** The emoji by which people say how things stand. */
const mark = /[✅☑✓✔❌🔄⏳🚧⏸⛔🏗🔴🟡🟢]/u;
/** Stands for a blank in a line without its blanks. */
const gap = "\0";
/** Anything but blanks, punctuation and empty boxes counts as words. */
const says = /[^\s\0!-/:-@[-`{-~“”‘’„«»…·•、，。：；（）「」【】☐⬜◻▢]/u;
/** A dash or arrow that leads from one blank to the next. */
const joint = /(?<=\0[\s*_`"]{0,5})[–—→](?=[\s*_`"]{0,5}\0)/gu;
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
  readonly #unsure = new Set<number>();
  /** Sample lines with a name such as "Service A", and headings with words of their own. */
  readonly #maybe = new Set<number>();

  /** `template` holds the lines of the plan's template, normal; empty where none is known. */
  constructor(record: PlanRecord, template: ReadonlySet<string>) {
    this.#record = record;
    this.#template = template;
    this.places = new PlanPlaces(record.plan);
    const { lines, plan, placeholders } = record;
    for (const blank of placeholders) {
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
    for (const blanks of this.#blanks.values()) {
      this.#coverBlanks(blanks);
    }
    for (const { header, rows } of tables) {
      // The names of columns say nothing of their own above rows that do not; but what differs from the template's was written.
      if (
        template.size === 0 &&
        rows.length > 0 &&
        rows.every((row) => this.of(row) !== "own") &&
        this.of(header) === "own" &&
        isPlainHeader(lines.lineText(header))
      ) {
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

  /** Whether a sample line holds a word that may be somebody's own, such as a level. */
  isUnsure(line: number): boolean {
    this.of(line);
    return this.#unsure.has(line);
  }

  /** Whether a line is likely to be nobody's own, but may be somebody's. */
  isMaybe(line: number): boolean {
    return this.of(line) !== "template" && this.#maybe.has(line);
  }

  /** The blanks that begin on a line. */
  blanksOn(line: number): readonly Placeholder[] {
    return this.#blanks.get(line) ?? noBlanks;
  }

  /** Covers the blanks of a line, but no sample text that has words of its own. */
  #coverBlanks(blanks: readonly Placeholder[]): void {
    const { lines } = this.#record;
    for (const { kind, range, text } of blanks) {
      const { line } = lines.positionAt(range.start);
      const certainty =
        kind === "boilerplate"
          ? sampleCertainty(text, { inRow: this.#rows.has(line), hasOthers: blanks.length > 1 })
          : "sure";
      if (certainty === "maybe") {
        this.#maybe.add(line);
      }
      if (certainty !== "no") {
        // Of a drawing below a hint only what the template has is the template's.
        this.#cover(
          this.#template.size > 0 ? { start: range.start, end: Math.min(range.end, lines.endOf(line)) } : range,
        );
      }
    }
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
      return this.#row(line, rest.replace(opening, ""), blanks !== undefined);
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
      fields.every(
        ({ name, valueStart, valueEnd }) =>
          knownKey(name) !== undefined && !says.test(this.#without(line, valueStart, valueEnd, blanks)),
      );
    return isKeyed ? "keyed" : "own";
  }

  /** A row that says nothing beside its blanks but its number, or (not for sure) a level. */
  #row(line: number, rest: string, hasBlank: boolean): LineVerdict {
    if (!hasBlank) {
      return /[^\s|]/u.test(rest) ? "own" : "sample";
    }
    const cells = rest.split("|");
    const first = rest.startsWith("|") ? 1 : 0;
    let isUnsure = false;
    for (const [nth, cell] of cells.entries()) {
      for (const word of cell.split(/[\s\0*_`]/u)) {
        if (!says.test(word) || (nth === first && recordNumber.test(word))) {
          continue;
        }
        // What differs from the template's row was written by somebody.
        if (this.#template.size > 0 || !levelWord.test(word)) {
          return "own";
        }
        isUnsure = true;
      }
    }
    if (isUnsure) {
      this.#unsure.add(line);
    }
    return "sample";
  }

  /** A heading is nobody's own where its title is a blank, or where its words are those of any plan. */
  #heading(section: Section): LineVerdict {
    const { line, level, range, title, role } = section;
    const { lines } = this.#record;
    const start = lines.startOf(line);
    const whole = this.#without(line, range.start - start, range.end - start, this.#covers.get(line));
    // An emoji in front decorates, unless it says how things stand.
    const lead = mark.test(whole) ? 0 : skipEmoji(whole, 0);
    const rest = whole.slice(lead);
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
    if (level !== labelLevel && foreignWords(words.slice(0, 200)) > 0) {
      this.#maybe.add(line);
    }
    return isUsual && !/\d|(?:\s\S+){6}/u.test(words.slice(0, 200)) && !mark.test(words) ? "frame" : "own";
  }

  /** A stretch of a line (UTF-16 columns) with {@link gap} for each blank in it, and without what joins two. */
  #without(line: number, from: number, to: number, blanks: readonly TextRange[] | undefined): string {
    const { lines } = this.#record;
    const start = lines.startOf(line);
    const text = lines.lineText(line);
    let rest = "";
    let at = from;
    for (const range of blanks ?? []) {
      if (range.start - start < to && range.end - start > at) {
        rest += text.slice(at, Math.max(at, range.start - start)) + gap;
        at = Math.min(to, Math.max(at, range.end - start));
      }
    }
    rest += text.slice(at, to);
    return rest.includes(gap) ? rest.replace(joint, " ") : rest;
  }
}

/** Whether a table's header has what columns are usually called, and nothing else. */
function isPlainHeader(line: string): boolean {
  return line.split("|").every((cell) => {
    const name = cell.trim();
    return name.length < 2 || (name.length <= 60 && (columnOf(name) !== undefined || foreignWords(name) === 0));
  });
}

function add<T>(lists: Map<number, T[]>, line: number, one: T): void {
  const list = lists.get(line);
  if (list === undefined) {
    lists.set(line, [one]);
  } else {
    list.push(one);
  }
}
