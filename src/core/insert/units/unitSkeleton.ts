import { type FieldPart, readFieldLine } from "../../fields/fieldLine.ts";
import { knownKey } from "../../fields/fieldKeys.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Block, Paragraph, TableRow } from "../../markdown/blocks.ts";
import type { Section, Unit } from "../../plan/model.ts";
import { readLabel } from "../../plan/sections/sections.ts";
import { isDeliverables } from "../../register/readCriteria.ts";
import { skipEmoji } from "../../words/emoji.ts";
import { findDates } from "../../values/readDate.ts";
import { readStatus } from "../../words/readStatus.ts";
import { idAfter } from "../numbers/counting.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { itemLine, readItemLine } from "../tasks/itemLine.ts";
import { likeBullet } from "../registers/likeBullet.ts";
import { blankFor, likeRow } from "../registers/likeRow.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import { readHeadingLine } from "./unitHeadingLine.ts";

/** A part of a unit's body as a new one has it, with what makes it the same part in another unit. */
interface Piece {
  readonly key: string;
  readonly line: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** The key of the label it belongs to: without that it goes too. */
  readonly under: string;
}

/** How many units are compared to tell what all of them have. */
const mostCompared = 60;
/** How much of one unit alone may be the pattern of another, in pieces. */
const mostOfOne = 40;

/**
 * The body of a new unit like those of a plan: keys with blanks for values, labels and inner headings, one open task and
 * one bullet of each list, one step. Of a filled plan it has what at least half of its units have; prose goes.
 */
export function unitBody(
  place: InsertPlace,
  siblings: readonly Unit[],
  model: Unit,
  number: string,
  before: string,
): readonly string[] {
  const units = siblings.slice(-mostCompared);
  const citation = before === "" ? "" : citationOf(place, units, before);
  const compared = units.map((unit) => new Skeleton(place, unit, number, citation).pieces());
  const full = compared.filter((pieces) => pieces.length > 1);
  const counts = new Map<string, number>();
  for (const pieces of full) {
    new Set(pieces.map(({ key }) => key)).forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  }
  const isCommon = ({ key }: Piece): boolean => (counts.get(key) ?? 0) * 2 >= full.length;
  const own = new Skeleton(place, model, number, citation).pieces().filter(isCommon);
  const candidates = [own, ...full.toReversed().map((pieces) => pieces.filter(isCommon))];
  const longest = candidates.reduce((one, other) => (other.length > one.length ? other : one));
  const best = full.length === 1 && longest.length > mostOfOne ? beforeHeadings(longest) : longest;
  const keys = new Set(best.map(({ key }) => key));
  const lines: string[] = [];
  for (const { line, apart, under } of best) {
    if (under === "" || keys.has(under)) {
      lines.push(...(apart ? [""] : []), line);
    }
  }
  return lines;
}

/** What stands before the first inner heading: the outline of a unit that is a whole file is no pattern for another. */
function beforeHeadings(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ line }) => /^#{1,6}\s/u.test(line));
  return pieces.slice(0, first === -1 ? mostOfOne : Math.min(first, mostOfOne));
}

/** How units name the one that they depend on, `Phase 1`, with another number; empty where none names one by its word. */
function citationOf(place: InsertPlace, units: readonly Unit[], number: string): string {
  for (const { line: first, endLine, word } of units) {
    const pattern = new RegExp(String.raw`(?<!\p{L})(${escaped(word)}\s{1,2})[\d.]{1,8}`, "iu");
    for (let line = first + 1; line < endLine; line++) {
      const text = place.text(line);
      const field = text.length < 300 ? readFieldLine(text).find(({ key }) => isDependencyKey(key)) : undefined;
      const name = field === undefined ? undefined : pattern.exec(field.value)?.[1];
      if (name !== undefined) {
        return name + number;
      }
    }
  }
  return "";
}

function isDependencyKey(key: string): boolean {
  return /^(?:depend|requires)/u.test(key);
}

/** Reads one unit's body as the pattern of a new one. */
class Skeleton {
  readonly #place: InsertPlace;
  readonly #unit: Unit;
  readonly #number: string;
  readonly #citation: string;
  readonly #pieces: Piece[] = [];
  readonly #lists = new Set<string>();
  /** The label that what follows stands under. */
  #label: { readonly key: string; readonly title: string; answered: boolean } = { key: "", title: "", answered: true };

  constructor(place: InsertPlace, unit: Unit, number: string, citation: string) {
    this.#place = place;
    this.#unit = unit;
    this.#number = number;
    this.#citation = citation;
  }

  pieces(): readonly Piece[] {
    const { line, endLine, steps } = this.#unit;
    const first = steps[0];
    let skipTo = 0;
    for (const block of this.#place.blocksIn(line + 1, endLine)) {
      const step = steps.find((one) => one.line === block.line);
      if (step !== undefined && step !== first) {
        skipTo = step.endLine;
      }
      if (block.line >= skipTo && block.depth <= 1) {
        this.#take(block, step);
      }
    }
    return this.#pieces;
  }

  #take(block: Block, step: Unit | undefined): void {
    if (block.kind === "heading" && block.depth === 0) {
      // A note in a quote has a heading of its own, and what is below that is the note's.
      if (this.#isQuoted(block.line) && !this.#isQuoted(this.#unit.line)) {
        return;
      }
      this.#heading(this.#place.text(block.line), block.line, step);
    } else if (block.kind === "paragraph") {
      if (block.opens !== undefined) {
        this.#item(block);
      } else if (block.depth === 0) {
        this.#paragraph(block);
      }
    } else if (block.kind === "row" && block.header) {
      this.#table(block);
    }
  }

  #heading(text: string, line: number, step: Unit | undefined): void {
    if (step !== undefined) {
      const own = readHeadingLine(text, step);
      const number = step.number.includes(".") ? `${this.#number}.1` : step.number;
      if (own !== undefined) {
        this.#open("step", "");
        this.#add(
          "step",
          `${own.head}${number}${own.separator || ": "}${titleBlank(own.title, own.word || "Step")}${own.tail}`,
          line,
        );
      }
      return;
    }
    const title = text.replace(/\s*[([]\d{1,4}\/\d{1,4}[^)\]]{0,40}[)\]]\s*$/u, "").trimEnd();
    const key = `# ${title.toLowerCase()}`;
    this.#add(key, title, line);
    this.#open(key, title.replace(/^[\s#]+/u, ""));
  }

  #paragraph(block: Paragraph): void {
    const { lines, record } = this.#place;
    const label = readLabel(block.text);
    if (label !== undefined) {
      const key = `* ${label.toLowerCase()}`;
      this.#add(key, this.#place.text(block.line).trimEnd(), block.line);
      this.#open(key, label);
      return;
    }
    const isRepeat = record.placeholders.some(
      ({ kind, range }) =>
        kind === "repeat" && range.start >= block.range.start && range.start < lines.startOf(block.endLine),
    );
    if (isRepeat) {
      return;
    }
    for (let line = block.line; line < block.endLine; line++) {
      this.#line(this.#place.text(line), line);
    }
  }

  #line(text: string, line: number): void {
    const parts = readFieldLine(text);
    const [first] = parts;
    const label = first === undefined ? readLabel(text.trim()) : undefined;
    if (label !== undefined) {
      const key = `* ${label.toLowerCase()}`;
      this.#add(key, text.trimEnd(), line);
      this.#open(key, label);
      return;
    }
    if (first !== undefined) {
      const key = `: ${first.key}`;
      this.#add(key, this.#blankFields(text, parts, line), line, "");
      this.#open(key, first.name, first.value !== "");
    } else if (!this.#label.answered || (isUnfilled(text) && text.trim() !== "")) {
      const blank = isUnfilled(text) ? text : blankFor(this.#label.title);
      this.#label.answered = true;
      this.#add(`${this.#label.key} text`, blank, line);
    }
  }

  #isQuoted(line: number): boolean {
    return /^\s{0,3}>/u.test(this.#place.text(line));
  }

  #item(block: Paragraph): void {
    const text = this.#place.text(block.line);
    const item = readItemLine(text);
    if (item === undefined) {
      return;
    }
    const [field] = item.hasBox ? [] : readFieldLine(text);
    if (field !== undefined && knownKey(field.name) !== undefined) {
      this.#label.answered = true;
      this.#add(`: ${field.key}`, this.#blankFields(text, readFieldLine(text), block.line), block.line);
      return;
    }
    const key = `${this.#label.key} ${item.hasBox ? "tasks" : "list"}`;
    if (this.#lists.has(key)) {
      return;
    }
    this.#lists.add(key);
    this.#label.answered = true;
    const section = this.#place.sectionAt(block.line);
    this.#add(
      key,
      itemLine(item, item.marker, item.hasBox, this.#itemText(item.text, section, item.hasBox)),
      block.line,
    );
  }

  #itemText(text: string, section: Section | undefined, hasBox: boolean): string {
    const { title } = this.#label;
    const isCriterion = this.#place.roleOf(section) === "acceptance" || /\bcriteria\b/iu.test(title);
    const isOther = hasBox || title === "";
    const word = isCriterion ? "Criterion" : isDeliverables(title) ? "Deliverable" : isOther ? "Task" : singular(title);
    const id = hasBox ? readTaskId(text) : undefined;
    if (id !== undefined && (id.rest.trim() !== "" || !id.id.startsWith("Task "))) {
      const { plan } = this.#place;
      const ids = plan.tasks.flatMap(({ writtenId }) => writtenId ?? []);
      const stem = `${this.#unit.number}.`;
      const next = id.id.startsWith(stem) ? `${this.#number}.1` : idAfter(id.id, ids);
      return next === undefined ? `[${word}]` : likeId(text, id.id, next, word);
    }
    return hasBox && word === "Task" && !/^\*\*[^*]{1,40} (?:\d{1,3}|[A-Z])\*\*/u.test(text)
      ? isUnfilled(text)
        ? text
        : "[Task]"
      : likeBullet([text], [word, "Description", "Notes"], true);
  }

  #table({ line }: TableRow): void {
    const { record, lines, today } = this.#place;
    const table = record.registers.tables.find((one) => one.line === line);
    if (table?.kind === "tasks" || table?.kind === "gates") {
      const key = `${this.#label.key} table`;
      this.#label.answered = true;
      [line, line + 1].forEach((one) => this.#add(key, this.#place.text(one).trimEnd(), one));
      this.#add(key, likeRow(lines, table, { today }), line + 1, undefined, false);
    }
  }

  #blankFields(text: string, parts: readonly FieldPart[], line: number): string {
    const { lines, record } = this.#place;
    const start = lines.startOf(line);
    let result = text;
    for (const { key, name, value, valueStart, valueEnd } of parts.toReversed()) {
      // Sample text of a template stays: it says what to write.
      const isBlank = record.placeholders.some(
        ({ range }) => range.start <= start + valueStart && range.end >= start + valueEnd,
      );
      const blank = value === "" || (isBlank && !isDependencyKey(key)) ? value : this.#valueOf(key, name, value);
      result = result.slice(0, valueStart) + blank + result.slice(valueEnd);
    }
    return result;
  }

  #valueOf(key: string, name: string, value: string): string {
    if (isDependencyKey(key)) {
      return this.#citation !== "" ? this.#citation : isUnfilled(value) ? value : blankFor(name);
    }
    if (isUnfilled(value)) {
      return value;
    }
    if (findDates(value).length > 0) {
      return "YYYY-MM-DD";
    }
    return key === "status" && readStatus(value) !== undefined ? "Not Started" : blankFor(name);
  }

  #open(key: string, title: string, answered = title === ""): void {
    this.#label = { key, title, answered };
  }

  #add(key: string, line: string, at: number, under = this.#label.key, apart = this.#place.isBlank(at - 1)): void {
    this.#pieces.push({ key, line, apart, under: under === key ? "" : under });
  }
}

/** The blank for a title: one that is a blank still, as it is, else one named after the unit. */
export function titleBlank(title: string, word: string): string {
  const bare = title.replace(/[*\s#]+$/u, "");
  return bare !== "" && isUnfilled(bare) ? bare : `[${word.slice(0, 1).toUpperCase()}${word.slice(1)} name]`;
}

/**
 * The start of a task's text with another id in the place of its own, and a blank for the rest. A bracket directly behind
 * an id such as `T012` would be read as a tag of it, so the blank says there that it is to be filled.
 */
export function likeId(text: string, id: string, next: string, word: string): string {
  const at = text.indexOf(id);
  const lead = text.slice(skipEmoji(text, 0), at).trimStart();
  const behind = /^[\])`]?[.):：]{0,2}[*_~]{0,4}[\])`]?[:：.)]?\s{0,4}(?:[-–—]\s{1,4})?/u.exec(
    text.slice(at + id.length, at + id.length + 40),
  );
  const tail = behind?.[0] ?? "";
  const marks = /[*_~]+/u.exec(lead)?.[0] ?? "";
  const isClosed = marks === "" || tail.includes(marks);
  const isSetOff = /[.:：–—-]/u.test(tail) || (marks === "" && /^[\d.]+$/u.test(next));
  const start = `${isClosed ? lead : lead.replaceAll(marks, "")}${next}${/\s$/u.test(tail) ? tail : `${tail} `}`;
  return start + (isSetOff ? `[${word}]` : `[TO FILL: ${word}]`);
}

/** `Outputs` as `Output`; plain English only, for the words in a blank. */
function singular(title: string): string {
  const word = title.replace(/[[\]|`*:：]/gu, "").trim();
  return word === "" || word.length > 40
    ? "Task"
    : /(?:c|t|or)ies$/u.test(word)
      ? `${word.slice(0, -3)}y`
      : /[^s]s$/u.test(word)
        ? word.slice(0, -1)
        : word;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
