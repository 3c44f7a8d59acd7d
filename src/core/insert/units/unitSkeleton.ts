import { readFieldLine } from "../../fields/fieldLine.ts";
import { knownKey } from "../../fields/fieldKeys.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Block, Paragraph, TableRow } from "../../markdown/blocks.ts";
import type { Unit } from "../../plan/model.ts";
import { RoleReader } from "../../plan/sections/roles.ts";
import { readLabel } from "../../plan/sections/sections.ts";
import { isDeliverables } from "../../register/readCriteria.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { likeBullet } from "../registers/likeBullet.ts";
import { blankFor, likeRow } from "../registers/likeRow.ts";
import { itemLine, readItemLine } from "../tasks/itemLine.ts";
import { likeId } from "../tasks/likeId.ts";
import { blankFields } from "./blankFields.ts";
import { innerTitle } from "./innerTitle.ts";
import type { NewIds } from "./newIds.ts";
import { singular } from "./singular.ts";
import { readHeadingLine, titleBlank } from "./unitHeadingLine.ts";

/** A part of a unit's body as a new one has it, with what makes it the same part in another unit. */
export interface Piece {
  readonly key: string;
  /** Writes it; where it is a task with an id it takes the next one. */
  readonly line: (ids: NewIds) => string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** The key of the label or heading it belongs to: without that it goes too. */
  readonly under: string;
  readonly isHeading: boolean;
  /** Whether it is a heading or label with words that only this unit may have, since it is about such a matter. */
  readonly own: "no" | "maybe" | "likely";
}

/** What a line is beside its text. */
type Rest = Partial<Omit<Piece, "key" | "line">>;

/** A line of one to three words and a colon, `Plans:`. */
const plainLabel = /^\s{0,3}(?<title>\p{Lu}\p{L}{1,24}(?: \p{L}{1,24}){0,2})[:：]\s*$/u;

/** Reads one unit's body as the pattern of a new one. */
export class Skeleton {
  readonly #place: InsertPlace;
  readonly #unit: Unit;
  readonly #number: string;
  readonly #citation: string;
  readonly #pieces: Piece[] = [];
  readonly #seen = new Set<string>();
  readonly #roles = new RoleReader();
  /** The inner headings that what follows stands under, the outermost first. */
  readonly #outline: { readonly level: number; readonly key: string }[] = [];
  /** The label, else the heading, that what follows stands under. */
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
      if (this.#isNote(block.line)) {
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
        const title = titleBlank(own.title, own.word || "Step");
        const under = this.#enter(text, "step");
        this.#add("step", `${own.head}${number}${own.separator || ": "}${title}${own.tail}`, line, {
          under,
          isHeading: true,
        });
        this.#open("step", "");
      }
      return;
    }
    const own = text.replace(/\s*[([]\d{1,4}\/\d{1,4}[^)\]]{0,40}[)\]]\s*$/u, "").trimEnd();
    const title = innerTitle(own, this.#unit, this.#number);
    const words = own.replace(/^[\s#]+/u, "");
    const key = `# ${title.key}`;
    const isOwn = title.isNumbered || !this.#isStructure(words);
    this.#add(key, title.text, line, { under: this.#enter(text, key), isHeading: true, own: isOwn ? "likely" : "no" });
    this.#open(key, words);
  }

  /** Goes into the section of a heading; returns the key of the one around it. */
  #enter(text: string, key: string): string {
    const level = /^[\s>]*(#{1,6})\s/u.exec(text)?.[1]?.length ?? 2;
    while ((this.#outline.at(-1)?.level ?? 0) >= level) {
      this.#outline.pop();
    }
    const around = this.#inner;
    this.#outline.push({ level, key });
    return around;
  }

  /** The key of the inner heading that what follows stands under; empty for none. */
  get #inner(): string {
    return this.#outline.at(-1)?.key ?? "";
  }

  /** Whether words say what a part of any unit is for. */
  #isStructure(words: string): boolean {
    const isShort = words.split(/\s+/u).length <= 4;
    return isUnfilled(words) || isDeliverables(words) || (isShort && this.#roles.roleOf(words) !== undefined);
  }

  #paragraph(block: Paragraph): void {
    const { lines, record } = this.#place;
    const label = readLabel(block.text);
    if (label !== undefined) {
      if (!this.#isNote(block.line)) {
        this.#labelLine(label, this.#place.text(block.line), block.line);
      }
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

  /** A label on a line of its own. */
  #labelLine(label: string, text: string, line: number): void {
    const title = innerTitle(text.trimEnd(), this.#unit, this.#number);
    const key = `* ${title.isNumbered ? title.key : label.toLowerCase()}`;
    const own =
      /\d/u.test(text) || /^\p{L}+ /u.test(text.trim()) ? "likely" : this.#isStructure(label) ? "no" : "maybe";
    this.#add(key, title.text, line, { under: this.#inner, own });
    this.#open(key, label);
  }

  #line(text: string, line: number): void {
    const parts = readFieldLine(text);
    const [first] = parts;
    const label = first === undefined ? (readLabel(text.trim()) ?? this.#plainLabel(text, line)) : undefined;
    if (label !== undefined) {
      this.#labelLine(label, text, line);
      return;
    }
    if (first !== undefined) {
      this.#field(first.key, blankFields(this.#place, line, parts, this.#citation), line, this.#inner);
      this.#open(`: ${first.key}`, first.name, first.value !== "");
    } else if (!this.#label.answered || (isUnfilled(text) && text.trim() !== "")) {
      const blank = isUnfilled(text) ? text : blankFor(this.#label.title);
      this.#label.answered = true;
      this.#add(`${this.#label.key} text`, blank, line);
    }
  }

  /** A line such as `Plans:` above a list. */
  #plainLabel(text: string, line: number): string | undefined {
    const title = plainLabel.exec(text)?.groups?.["title"];
    const next = title === undefined || !this.#place.isBlank(line + 1) ? line + 1 : line + 2;
    return title !== undefined && readItemLine(this.#place.text(next)) !== undefined ? title : undefined;
  }

  /** A field, once below each heading or label. */
  #field(name: string, text: string, line: number, under: string): void {
    const key = `: ${name}`;
    if (!this.#seen.has(`${under}\n${key}`)) {
      this.#seen.add(`${under}\n${key}`);
      this.#add(key, text, line, { under });
    }
  }

  /** Whether a line stands in a quote that the unit is not in. */
  #isNote(line: number): boolean {
    const [own, around] = [line, this.#unit.line].map((at) => /^\s{0,3}>/u.test(this.#place.text(at)));
    return own === true && around === false;
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
      const blank = blankFields(this.#place, block.line, readFieldLine(text), this.#citation);
      this.#field(field.key, blank, block.line, this.#label.key);
      return;
    }
    const key = `${this.#label.key} ${item.hasBox ? "tasks" : "list"}`;
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      const write = this.#itemText(item.text, block.line, item.hasBox);
      this.#label.answered = true;
      this.#add(key, (ids) => itemLine(item, item.marker, item.hasBox, write(ids)), block.line);
    }
    // A key at the margin that Markdown takes into the item is the unit's to its reader.
    for (let line = block.line + 1; line < block.endLine; line++) {
      if (this.#place.text(line).startsWith("**") && readFieldLine(this.#place.text(line)).length > 0) {
        this.#line(this.#place.text(line), line);
      }
    }
  }

  #itemText(text: string, line: number, hasBox: boolean): (ids: NewIds) => string {
    const { title, answered } = this.#label;
    // Boxes below a list of criteria are what meets them.
    const isCriterion =
      this.#place.roleOf(this.#place.sectionAt(line)) === "acceptance" ||
      (/\bcriteria\b/iu.test(title) && !(hasBox && answered));
    const isOther = hasBox || title === "";
    const word = isCriterion ? "Criterion" : isDeliverables(title) ? "Deliverable" : isOther ? "Task" : singular(title);
    const id = hasBox ? readTaskId(text) : undefined;
    if (id !== undefined && (id.rest.trim() !== "" || !id.id.startsWith("Task "))) {
      return (ids) => {
        const next = ids.next(id.id, this.#unit.number);
        return next === undefined ? `[${word}]` : likeId(text, id.id, next, word);
      };
    }
    const plain =
      hasBox && word === "Task" && !/^\*\*[^*]{1,40} (?:\d{1,3}|[A-Z])\*\*/u.test(text)
        ? isUnfilled(text)
          ? text
          : "[Task]"
        : likeBullet([text], [word, "Description", "Notes"], true);
    return () => plain;
  }

  #table({ line }: TableRow): void {
    const { record, lines, today } = this.#place;
    const table = record.registers.tables.find((one) => one.line === line);
    if (table?.kind === "tasks" || table?.kind === "gates") {
      const key = `${this.#label.key} table`;
      this.#label.answered = true;
      [line, line + 1].forEach((one) => this.#add(key, this.#place.text(one).trimEnd(), one));
      this.#add(key, likeRow(lines, table, { today }), line + 1, { apart: false });
    }
  }

  #open(key: string, title: string, answered = title === ""): void {
    this.#label = { key, title, answered };
  }

  #add(key: string, line: string | ((ids: NewIds) => string), at: number, rest: Rest = {}): void {
    const { under = this.#label.key, apart = this.#place.isBlank(at - 1), isHeading = false, own = "no" } = rest;
    this.#pieces.push({
      key,
      line: typeof line === "string" ? () => line : line,
      apart,
      under: under === key ? "" : under,
      isHeading,
      own,
    });
  }
}
