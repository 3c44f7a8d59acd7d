import { readFieldLine } from "../../fields/fieldLine.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Block, Html, ListItem, Paragraph, TableRow } from "../../markdown/blocks.ts";
import type { PlaceholderKind } from "../../placeholder/placeholder.ts";
import { dueAt } from "../../placeholder/fill/dueCount.ts";
import { whenOfHeading } from "../../placeholder/place/when.ts";
import { plainText } from "../../plan/plainText.ts";
import type { Section, Task } from "../../plan/model.ts";
import { LineVerdicts } from "./lineVerdicts.ts";
import { templateLines } from "./templateLines.ts";
import type { TemplatePlan } from "./templatePlan.ts";

/** Which part of a template was left: a whole section, a task, a row or bullet, a hint to the writer, `[Continue …]`. */
export type LeftoverKind = "section" | "task" | "row" | "hint" | "repeat";

/** Template text in a plan that nobody touched. */
export interface Leftover {
  readonly kind: LeftoverKind;
  /** Its first words or its heading, without inline markup. */
  readonly title: string;
  /** Title of the heading it stands under; null under none. */
  readonly under: string | null;
  /** 0-based first line and the line after its last. */
  readonly line: number;
  readonly endLine: number;
  /** The header of a row's table, which goes where no row stays; absent where it may be somebody's own. */
  readonly header?: number;
  /** Whether it is certainly of no use: no work that could be meant, and nothing that is still to be written later. */
  readonly isSure: boolean;
}

const noLines: ReadonlySet<string> = new Set();
/** How a sentence begins that tells the writer what to write. */
const asks =
  /^(?:add|after|briefly?|break|capture|define|describe|detail|document|explain|if|include|link|list|note|outline|provide|reflect|specify|state|steps|summari[sz]e|what|who|why|how|when|which|where|write)\b/iu;

/**
 * What a plan still has of its template (format §6), in order and without overlaps: never a line with words of its own.
 * Sections come whole; what they hold is then not listed again. With the template more is known to be untouched.
 */
export function findLeftovers(record: PlanRecord, template?: TemplatePlan): readonly Leftover[] {
  const lines = template === undefined ? noLines : templateLines(record, template);
  return new LeftoverFinder(record, new LineVerdicts(record, lines)).find();
}

class LeftoverFinder {
  readonly #record: PlanRecord;
  readonly #verdicts: LineVerdicts;
  readonly #found: Leftover[] = [];
  /** Lines that are part of something found. */
  readonly #taken = new Set<number>();
  readonly #tasks: ReadonlyMap<number, Task>;
  /** Lines of headings and labels, and of the plan's own fields. */
  readonly #marked: ReadonlySet<number>;
  readonly #phases: ReadonlySet<number>;
  /** Rows of timelines that name a phase. */
  readonly #schedule: ReadonlySet<number>;
  /** The headers of rows. */
  readonly #headers: ReadonlyMap<number, number>;

  constructor(record: PlanRecord, verdicts: LineVerdicts) {
    this.#record = record;
    this.#verdicts = verdicts;
    const { plan, fields, registers } = record;
    this.#tasks = new Map(plan.tasks.map((task) => [task.line, task]));
    this.#marked = new Set([...plan.sections, ...fields].map(({ line }) => line));
    this.#phases = new Set(plan.phases.map(({ line }) => line));
    this.#schedule = new Set(registers.timelineRows.filter(({ phase }) => phase !== null).map(({ line }) => line));
    this.#headers = new Map(verdicts.tables.flatMap(({ header, rows }) => rows.map((row) => [row, header] as const)));
  }

  find(): readonly Leftover[] {
    for (const section of this.#record.plan.sections) {
      this.#section(section);
    }
    for (const block of this.#record.markdown.blocks) {
      if (!this.#taken.has(block.line)) {
        this.#block(block);
      }
    }
    return this.#found.toSorted((a, b) => a.line - b.line);
  }

  #section({ line, level, endLine, title, parent }: Section): void {
    if (level > 6 || this.#taken.has(line) || (level === 1 && line === this.#record.plan.titleLine)) {
      return;
    }
    const due = dueAt(this.#record.status.status);
    let isEmpty = true;
    let isSure = due.has(whenOfHeading(title.slice(0, 200)));
    let asksNow = false;
    for (let at = line; at < endLine; at++) {
      const verdict = this.#verdicts.of(at);
      const task = this.#tasks.get(at);
      const isTouched = task !== undefined && task.state !== "todo";
      // Phases are taken out one by one, and what was ticked was meant.
      if (
        verdict === "own" ||
        this.#verdicts.isUnsure(at) ||
        (at > line && this.#phases.has(at)) ||
        (isTouched && (task.role === "work" || verdict !== "template"))
      ) {
        return;
      }
      isEmpty &&= at === line || verdict === "empty" || verdict === "frame";
      const blanks = this.#verdicts.blanksOn(at);
      isSure &&= !this.#verdicts.isMaybe(at) && !this.#schedule.has(at) && (task === undefined || blanks.length > 0);
      asksNow ||= blanks.some(({ when }) => due.has(when));
    }
    // A heading right above the one of a phase may stand over all that follow.
    if (isEmpty && this.#phases.has(endLine)) {
      return;
    }
    const under = parent?.title ?? null;
    this.#add({ kind: "section", title, under, line, endLine, isSure: !isEmpty && isSure && asksNow });
  }

  #block(block: Block): void {
    if (block.kind === "item") {
      this.#item(block);
    } else if (block.kind === "row") {
      this.#row(block);
    } else if (block.kind === "paragraph") {
      this.#paragraph(block);
    } else if (block.kind === "html") {
      this.#comment(block);
    }
  }

  #item(item: ListItem): void {
    const { line } = item;
    const endLine = this.#lastLine(line, item.endLine);
    const first = this.#verdicts.of(line);
    const task = this.#tasks.get(line);
    const blanks = this.#verdicts.blanksOn(line);
    const isSample = first === "sample" || (first === "template" && blanks.length > 0 && !this.#marked.has(line));
    if (!isSample || !this.#isUntouched(line, endLine)) {
      return;
    }
    const kind = blanks.some((blank) => blank.kind === "repeat") ? "repeat" : task === undefined ? "row" : "task";
    this.#addLines(kind, line, endLine, { isSure: !this.#hasMaybe(line, endLine) });
  }

  #row({ line, header: isHeader, cells: [first = ""] }: TableRow): void {
    const verdict = this.#verdicts.of(line);
    const hasBlank = this.#verdicts.blanksOn(line).length > 0;
    const isTemplates = verdict === "template" && hasBlank && !this.#schedule.has(line);
    if (isHeader || (verdict !== "sample" && !isTemplates)) {
      return;
    }
    const header = this.#headers.get(line);
    const goesAlong = header !== undefined && this.#verdicts.of(header) !== "own";
    this.#addLines("row", line, line + 1, {
      title: plainText(first.slice(0, 200)),
      isSure: hasBlank && !this.#verdicts.isUnsure(line) && !this.#verdicts.isMaybe(line),
      ...(goesAlong ? { header } : {}),
    });
  }

  /** A hint or a repeat line; a blank that asks for text is none. */
  #paragraph({ line, endLine, text, item }: Paragraph): void {
    const kinds: PlaceholderKind[] = [];
    for (let at = line; at < endLine; at++) {
      if (this.#marked.has(at)) {
        return;
      }
      kinds.push(...this.#verdicts.blanksOn(at).map(({ kind }) => kind));
    }
    // A key with a blank for its value is to be filled in.
    if (item !== undefined || readFieldLine(text.slice(0, 200)).length > 0 || !this.#isUntouched(line, endLine)) {
      return;
    }
    if (kinds.length > 0 && kinds.every((kind) => kind === "repeat")) {
      this.#addLines("repeat", line, endLine);
    } else if (kinds.every((kind) => kind === "boilerplate") && !/[:：]\**$/u.test(text)) {
      const isSure = kinds.length > 0 ? !this.#hasMaybe(line, endLine) : asks.test(text) || text.endsWith("?");
      this.#addLines("hint", line, endLine, { isSure });
    }
  }

  #comment({ line, endLine, text }: Html): void {
    if (/^\s{0,3}<!--/u.test(text) && this.#isUntouched(line, endLine)) {
      this.#addLines("hint", line, endLine);
    }
  }

  /** Whether all of some lines is template text or blanks, and no task among them was touched. */
  #isUntouched(from: number, to: number): boolean {
    for (let line = from; line < to; line++) {
      const task = this.#tasks.get(line);
      if (
        this.#verdicts.of(line) === "own" ||
        this.#verdicts.isUnsure(line) ||
        (task !== undefined && task.state !== "todo")
      ) {
        return false;
      }
    }
    return true;
  }

  /** The line after the last that is not empty. */
  #lastLine(from: number, to: number): number {
    let end = to;
    while (end > from + 1 && this.#verdicts.of(end - 1) === "empty") {
      end--;
    }
    return end;
  }

  /** Whether one of some lines may be somebody's own. */
  #hasMaybe(from: number, to: number): boolean {
    for (let line = from; line < to; line++) {
      if (this.#verdicts.isMaybe(line)) {
        return true;
      }
    }
    return false;
  }

  #addLines(
    kind: LeftoverKind,
    line: number,
    endLine: number,
    { title, isSure = true, header }: Partial<Pick<Leftover, "title" | "isSure" | "header">> = {},
  ): void {
    const words = title ?? this.#record.lines.lineText(line).slice(0, 200);
    const plain = plainText(words.replace(/^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*(?:\[.?\]\s)?/u, ""));
    const under = this.#verdicts.places.at(line).section?.title ?? null;
    this.#add({ kind, title: plain, under, line, endLine, isSure, ...(header === undefined ? {} : { header }) });
  }

  #add(leftover: Leftover): void {
    for (let at = leftover.line; at < leftover.endLine; at++) {
      this.#taken.add(at);
    }
    this.#found.push(leftover);
  }
}
