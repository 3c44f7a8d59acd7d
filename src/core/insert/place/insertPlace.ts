import type { PlanRecord } from "../../index/planRecord.ts";
import type { Block } from "../../markdown/blocks.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import type { Plan, Role, Section, Task, Unit } from "../../plan/model.ts";
import { PlanPlaces } from "../../register/places/places.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { PlanHeadings } from "./planHeadings.ts";

/** A line of a plan and what stands around it. Lines are 0-based. */
export class InsertPlace {
  readonly record: PlanRecord;
  readonly line: number;
  /** The local day, `YYYY-MM-DD`, or a blank for it. */
  readonly today: string;
  readonly places: PlanPlaces;
  readonly phase: Unit | undefined;
  readonly step: Unit | undefined;
  readonly headings: PlanHeadings;

  constructor(record: PlanRecord, offset: number, today: string) {
    this.record = record;
    this.line = record.lines.positionAt(Math.max(0, Math.min(offset, record.lines.text.length))).line;
    this.today = today;
    this.places = new PlanPlaces(record.plan);
    this.headings = new PlanHeadings(record.plan);
    const { phase, step } = this.places.at(this.line);
    this.phase = record.plan.phases.find(({ id }) => id === phase);
    this.step = step === null ? undefined : innermost(this.phase?.steps ?? [], this.line);
  }

  get plan(): Plan {
    return this.record.plan;
  }

  get lines(): LineIndex {
    return this.record.lines;
  }

  get blocks(): readonly Block[] {
    return this.record.markdown.blocks;
  }

  /** The innermost heading or label around a line; undefined under none but the title. */
  sectionAt(line: number): Section | undefined {
    return this.places.at(line).section;
  }

  /** The innermost phase or step around a line. */
  unitAt(line: number): Unit | undefined {
    const { phase } = this.places.at(line);
    return innermost(phase === null ? [] : this.plan.phases.filter(({ id }) => id === phase), line);
  }

  /** Whether a line holds nothing but blanks. */
  isBlank(line: number): boolean {
    return this.text(line).trim() === "";
  }

  /** The last line before another that is neither blank nor a rule; never before `from`. */
  lastContent(before: number, from: number): number {
    let line = before - 1;
    while (line > from && (this.isBlank(line) || this.isRule(line))) {
      line--;
    }
    return Math.max(line, from);
  }

  /**
   * Where a unit's or section's text ends: its last line that is neither blank, nor a rule, nor asks for more units, nor
   * opens a `<details>` for what follows.
   */
  contentEnd({ line, endLine }: Pick<Section, "line" | "endLine">): number {
    let last = this.lastContent(this.#detailsOfNext(line, endLine) ?? endLine, line);
    while (last > line && this.#asksForMore(last)) {
      last = this.lastContent(last, line);
    }
    return last;
  }

  /** The first `<details>` in a stretch of lines that is not closed there although the text goes on. */
  #detailsOfNext(from: number, to: number): number | undefined {
    const open: number[] = [];
    if (to >= this.lines.lineCount) {
      return undefined;
    }
    for (const block of this.blocksIn(from, to)) {
      for (let at = block.line; block.kind === "html" && at < Math.min(block.endLine, to); at++) {
        for (const [tag] of this.text(at).matchAll(/<\/?details\b/giu)) {
          if (tag.startsWith("</")) {
            open.pop();
          } else {
            open.push(at);
          }
        }
      }
    }
    return open[0];
  }

  #asksForMore(line: number): boolean {
    const [start, end] = [this.lines.startOf(line), this.lines.endOf(line)];
    return (
      this.record.placeholders.some(
        ({ kind, range }) => kind === "repeat" && range.start >= start && range.start <= end,
      ) && !/^\s{0,40}(?:[-*+|]|\d{1,9}[.)])\s?/u.test(this.text(line))
    );
  }

  /** A line without its ending. */
  text(line: number): string {
    return this.lines.lineText(line);
  }

  /** Whether a line is a thematic break. */
  isRule(line: number): boolean {
    const code = this.lines.text.charCodeAt(this.lines.startOf(line));
    return (
      (code === 45 || code === 42 || code === 95 || code === 32) &&
      this.blocksIn(line, line + 1).some(({ kind }) => kind === "rule")
    );
  }

  /** The blocks that begin in a stretch of lines. */
  blocksIn(from: number, to: number): readonly Block[] {
    return this.blocks.slice(firstBlockFrom(this.blocks, from), firstBlockFrom(this.blocks, to));
  }

  /** The last task that begins at a line or before it. */
  taskBefore(line: number): Task | undefined {
    return this.plan.tasks.findLast((task) => task.line <= line);
  }

  /** What a section is for by the nearest words that say it, its own first. */
  roleOf(section: Section | undefined): Role | "legend" | undefined {
    for (let one = section; one !== undefined; one = one.parent) {
      if (one.role !== undefined) {
        return one.role;
      }
    }
    return undefined;
  }
}

function innermost(units: readonly Unit[], line: number): Unit | undefined {
  const unit = units.find((one) => one.line <= line && line < one.endLine);
  return unit === undefined ? undefined : (innermost(unit.steps, line) ?? unit);
}

/** Whether a line stands under a section's heading. */
export function holds({ line, endLine }: Pick<Section, "line" | "endLine">, at: number): boolean {
  return line <= at && at < endLine;
}
