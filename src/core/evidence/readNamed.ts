import { lowerBound } from "../text/lowerBound.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Section } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import { type CodeSpan, codeSpans } from "../register/files/codeSpans.ts";
import { filePath } from "../register/files/filePath.ts";
import type { FileReference } from "../register/files/readFiles.ts";
import { LineOwners } from "../register/places/lineOwners.ts";
import { PlanPlaces } from "../register/places/places.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import type { TextRange } from "../text/textRange.ts";
import { claimOf, claimOfLabel, deletes } from "./claimOf.ts";
import type { Claim, NamedInPlan, NamedSymbol, NamedThing } from "./named.ts";
import { scriptCalls } from "./scriptCalls.ts";
import { symbolWords } from "./symbolWords.ts";

/**
 * The files, folders, scripts and symbols that a plan names in lists of files and code spans, with the task, step or phase
 * that each belongs to. Nothing in code blocks, and nothing that still holds a placeholder (format §4).
 */
export function readNamed(record: PlanRecord): NamedInPlan {
  return new NamedReader(record).read();
}

class NamedReader {
  readonly #record: PlanRecord;
  readonly #owners: LineOwners;
  readonly #places: PlanPlaces;
  /** Whether the words of a task, step or phase say that it deletes what it names. */
  readonly #deleted = new Map<string, boolean>();
  readonly #sections = new Map<Section, "made" | "gone" | undefined>();
  readonly #texts: ReadonlyMap<string, string>;
  /** By line of a list item, the line of the item around it. */
  readonly #bullets = new Map<number, number>();
  readonly #blanks: readonly TextRange[];

  constructor(record: PlanRecord) {
    this.#record = record;
    this.#owners = new LineOwners(record.plan);
    this.#places = new PlanPlaces(record.plan);
    const units = allUnits(record.plan.phases).map(({ id, label }) => [id, label] as const);
    this.#texts = new Map([...units, ...record.plan.tasks.map(({ id, text }) => [id, text] as const)]);
    this.#blanks = record.placeholders.map(({ range }) => range);
  }

  read(): NamedInPlan {
    const { things, symbols } = this.#spans();
    const files = this.#record.registers.files.flatMap((file) => this.#thing(file));
    const all = [...files, ...things].filter(({ range }) => !this.#isBlank(range));
    return {
      things: all.toSorted((a, b) => a.range.start - b.range.start),
      symbols: symbols.filter(({ range }) => !this.#isBlank(range)),
    };
  }

  /** What stands in code spans and is no path of the plan's files: scripts, symbols, paths with backslashes. */
  #spans(): { readonly things: readonly NamedThing[]; readonly symbols: readonly NamedSymbol[] } {
    const things: NamedThing[] = [];
    const symbols: NamedSymbol[] = [];
    for (const block of this.#record.markdown.blocks) {
      if (block.kind === "paragraph" && block.opens?.parent !== undefined) {
        this.#bullets.set(block.line, block.opens.parent.line);
      }
      if (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "row") {
        continue;
      }
      for (let line = block.line; line < block.endLine; line++) {
        const subject = this.#owners.taskAt(line);
        for (const span of subject === null ? [] : codeSpans(this.#record.lines.lineText(line))) {
          things.push(...this.#scripts(span, line, subject), ...this.#backslashed(span, line, subject));
          symbols.push(...this.#symbols(span, line, subject));
        }
      }
    }
    return { things, symbols };
  }

  #symbols(span: CodeSpan, line: number, subject: string | null): readonly NamedSymbol[] {
    const words = subject === null || filePath(span.text, false) !== undefined ? [] : symbolWords(span.text);
    if (subject === null || words.length === 0) {
      return [];
    }
    const claim = claimOf(this.#record.lines.lineText(line), span.start, span.end);
    const isGone = claim === undefined ? this.#isDeleted(subject) : claim === "gone";
    return words.map((word) => ({ text: span.text, word, range: this.#range(span, line), line, isGone, subject }));
  }

  #scripts(span: CodeSpan, line: number, subject: string | null): readonly NamedThing[] {
    return scriptCalls(span.text).map(({ kind, name, start }) => {
      const from = this.#range(span, line).start + start;
      const range = { start: from, end: from + name.length };
      const text = this.#record.lines.lineText(line);
      const claim = claimOf(text, span.start, span.end) === "gone" ? "gone" : "mentioned";
      return { kind, text: name, range, line, claim, subject };
    });
  }

  #backslashed(span: CodeSpan, line: number, subject: string | null): readonly NamedThing[] {
    if (!/^[\w.@-]+(?:\\[\w.@-]+){1,20}$/u.test(span.text)) {
      return [];
    }
    const path = filePath(span.text.replaceAll("\\", "/"), false);
    return path === undefined
      ? []
      : this.#thing({
          path: span.text,
          line,
          range: this.#range(span, line),
          how: "mention",
          owner: { task: subject, step: null, phase: null },
        });
  }

  #thing({ path, line, range, how, owner }: FileReference): readonly NamedThing[] {
    const unit = owner.step ?? owner.phase;
    const subject = owner.task ?? unit;
    const claim = this.#claimOf(line, range, how, subject);
    // What the text of a phase mentions is background; its lists are what it makes.
    const isOfUnit = owner.task === null && unit !== null && how === "mention" && claim !== "made";
    const isFolder = /[\\/]$/u.test(path);
    return [{ kind: isFolder ? "folder" : "file", text: path, range, line, claim, subject: isOfUnit ? null : subject }];
  }

  #claimOf(line: number, { start, end }: TextRange, how: FileReference["how"], subject: string | null): Claim {
    const { lines } = this.#record;
    const from = lines.startOf(line);
    const own = claimOf(lines.lineText(line), start - from, end - from);
    const isListed = how === "list";
    if (own !== undefined && (own !== "mentioned" || !isListed)) {
      return own;
    }
    const label = isListed ? this.#labelClaim(line) : undefined;
    const isWork = isListed || this.#isTask(line, start);
    return label ?? (this.#isDeleted(subject) ? "gone" : isWork ? "listed" : "mentioned");
  }

  /** Whether a task begins with the path, so that the file is what the task is about: "- [x] 2.1 `src/a.ts`: …". */
  #isTask(line: number, start: number): boolean {
    const task = this.#owners.startingAt(line);
    const from = this.#record.lines.startOf(line);
    const before = this.#record.lines.text.slice(Math.max(from, task?.markRange.end ?? start), start);
    const isBox = task?.dialect === "checkbox" || task?.dialect === "lenient" || task?.dialect === "heading";
    return isBox && before.length < 40 && /^[^\p{L}]*(?:[A-Z]{1,6}-?\d[\w.-]{0,12}[^\p{L}]*)?$/u.test(before);
  }

  /** What the bullet or heading above a list of files says of them. */
  #labelClaim(line: number): "made" | "gone" | undefined {
    const bullet = this.#bullets.get(line);
    const own =
      bullet === undefined ? undefined : claimOfLabel(plainText(afterMarks(this.#record.lines.lineText(bullet))));
    const { section } = this.#places.at(line);
    if (own !== undefined || section === undefined) {
      return own;
    }
    if (!this.#sections.has(section)) {
      this.#sections.set(section, claimOfLabel(section.title));
    }
    return this.#sections.get(section);
  }

  #isDeleted(subject: string | null): boolean {
    let known = this.#deleted.get(subject ?? "");
    if (known === undefined) {
      known = deletes(plainText(this.#texts.get(subject ?? "") ?? ""));
      this.#deleted.set(subject ?? "", known);
    }
    return known;
  }

  #range({ start, end }: CodeSpan, line: number): TextRange {
    const from = this.#record.lines.startOf(line);
    return { start: from + start, end: from + end };
  }

  #isBlank({ start, end }: TextRange): boolean {
    const low = lowerBound(this.#blanks, (blank) => blank.end <= start);
    return (this.#blanks[low]?.start ?? Infinity) < end;
  }
}

/** A line's words without bullet, number and box. */
function afterMarks(line: string): string {
  return line.slice(0, 300).replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[^\]]\]\s+)?/u, "");
}
