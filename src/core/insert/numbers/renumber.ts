import type { Unit } from "../../plan/model.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { rangeOf } from "./counting.ts";
import { type Citation, CitationFinder, countedPattern } from "./citations.ts";
import { CodedCitations } from "./codedCitations.ts";
import { dependencyCitations, opensDependencies, textsOf } from "./dependencyCitations.ts";
import type { Renumbering } from "./makeRoom.ts";
import { type InsertPlace, holds } from "../place/insertPlace.ts";
import { proseOf } from "./proseOf.ts";
import { TableCitations } from "./tableCitations.ts";
import { idsIn, ownNumber, readUnitId, withNumber } from "./unitIds.ts";
import { ownPrefix } from "../units/innerTitle.ts";
import { codeOf, isNumberFirst, numberRange } from "../units/unitHeadingLine.ts";

/** What a renumbering changes. */
export interface RenumberEdits {
  readonly edits: readonly TextEdit[];
  /** The new numbers of units by the 0-based lines of their headings. */
  readonly headings: ReadonlyMap<number, string>;
  /** Whether a number that stays may be that of a unit that has moved. */
  readonly isUnsure: boolean;
}

/** Lines of a plan, 0-based, the last one excluded. */
interface Stretch {
  readonly line: number;
  readonly endLine: number;
}

/**
 * Edits that give units their new numbers, and with them everything that cites them within a stretch of lines: headings,
 * `Phase 3` and `Phases 2, 3 and 4` in text, lists and tables, links to their headings, the numbers `3.1` of their steps
 * and tasks, bare numbers in columns of phases and of what phases depend on. Code, addresses, HTML but summaries, comments and front matter stay as
 * they are.
 */
export function renumberEdits(place: InsertPlace, { moved }: Renumbering, scope: Stretch): RenumberEdits {
  return moved.size === 0
    ? { edits: [], headings: new Map(), isUnsure: false }
    : new Renumberer(place, moved, scope).edits();
}

/** Words that prose counts things with: `every week 3 people`. Only with a capital do they name a unit. */
const everyday: ReadonlySet<string> = new Set(
  "week weeks day month sprint part semana semaine settimana mois mes mese jour día dia giorno".split(" "),
);

/** Words for what has a number below a phase's: `task 2.1`. */
const partWords =
  "task|step|todo|item|subtask|sub-task|story|schritt|aufgabe|étape|tâche|etapa|tarea|paso|tarefa|passo".split("|");

class Renumberer {
  readonly #place: InsertPlace;
  readonly #moved: ReadonlyMap<Unit, string>;
  readonly #scope: Stretch;
  /** New numbers by old ones. */
  readonly #numbers: ReadonlyMap<string, string>;
  /** The same for steps and tasks whose numbers begin with one of those. */
  readonly #parts = new Map<string, string>();
  /** Ids that are more than numbers, `02-01`, with where their unit's number stands in them and the new one. */
  readonly #ids = new Map<string, { readonly at: number; readonly own: string; readonly next: string }>();
  readonly #edits = new Map<number, TextEdit>();
  readonly #headings = new Map<number, string>();
  #isUnsure = false;

  constructor(place: InsertPlace, moved: ReadonlyMap<Unit, string>, scope: Stretch) {
    this.#place = place;
    this.#moved = moved;
    this.#scope = scope;
    const numbers = new Map<string, string>();
    for (const [{ number }, next] of moved) {
      numbers.set(number.toLowerCase(), next);
      const [first, last] = rangeOf(number) ?? [1, 0];
      for (let one = first; one <= Math.min(last, first + 100); one++) {
        numbers.set(String(one), String(one + 1));
      }
    }
    this.#numbers = numbers;
  }

  edits(): RenumberEdits {
    for (const [unit, next] of this.#moved) {
      this.#heading(unit, next);
      this.#steps(unit.steps, unit.number, next);
      this.#inner(unit, next);
    }
    this.#tasks();
    this.#references();
    this.#idCitations();
    this.#cells();
    const edits = [...this.#edits.values()].toSorted((a, b) => a.range.start - b.range.start);
    return { edits, headings: this.#headings, isUnsure: this.#isUnsure };
  }

  #heading(unit: Unit, next: string): void {
    const start = this.#place.lines.startOf(unit.line);
    const range = numberRange(this.#place.text(unit.line), unit);
    if (range === undefined) {
      return;
    }
    this.#headings.set(unit.line, next);
    if (rangeOf(unit.number) === undefined) {
      this.#replace(start + range.start, start + range.end, next);
    } else {
      // The dash stays as it is written.
      const written = this.#place.lines.text.slice(start + range.start, start + range.end);
      this.#numbersIn(written, start + range.start, true);
    }
  }

  #steps(steps: readonly Unit[], old: string, next: string): void {
    for (const step of steps) {
      if (step.number.startsWith(`${old}.`)) {
        this.#parts.set(step.number.toLowerCase(), next + step.number.slice(old.length));
        this.#heading(step, next + step.number.slice(old.length));
        this.#steps(step.steps, old, next);
      }
    }
  }

  /** Headings inside a unit that open with its letter, `### B1. Prepare`. */
  #inner({ number, line, endLine }: Unit, next: string): void {
    const { plan, lines } = this.#place;
    for (const section of /^[A-Z]$/u.test(number) ? plan.sections : []) {
      const end =
        section.line > line && section.line < endLine ? ownPrefix(lines.lineText(section.line), number) : undefined;
      if (end !== undefined) {
        const at = lines.startOf(section.line) + end;
        this.#replace(at - number.length, at, next);
      }
    }
  }

  #tasks(): void {
    const { lines, plan } = this.#place;
    const byId = new Map([...this.#moved].map(([{ id, number }, next]) => [id, { number, next }]));
    for (const { phase, writtenId, line, markRange, dialect } of plan.tasks) {
      const unit = phase === null ? undefined : byId.get(phase);
      const id = unit === undefined || writtenId === null ? undefined : readUnitId(writtenId, unit.number);
      if (unit !== undefined && writtenId !== null && id !== undefined) {
        // In a row of a table the mark may stand behind the id.
        const from = dialect === "tableRow" ? lines.startOf(line) : Math.max(markRange.end, lines.startOf(line));
        const at = lines.text.slice(from, lines.endOf(line)).indexOf(writtenId);
        if (at !== -1) {
          const next = ownNumber(id.own, unit.next);
          this.#parts.set(writtenId.toLowerCase(), withNumber(id, unit.next));
          if (!/^[\d.]+$/u.test(writtenId)) {
            this.#ids.set(writtenId, { at: id.lead.length, own: id.own, next });
          }
          const start = from + at + id.lead.length;
          this.#replace(start, start + id.own.length, next);
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
    const heading = this.#place.text(first.line);
    const code = codeOf(heading, first);
    const coded = code === "" ? undefined : new CodedCitations(code);
    const all = new Set([...(first.word.length > 2 || code === "" ? [first.word] : []), ...stepWords, ...partWords]);
    const words = [...all].filter((word) => word !== "" && word !== "t");
    const finder = new CitationFinder(words, isNumberFirst(heading, first));
    const { lines, blocks, plan } = this.#place;
    const others = new Set(allUnits(plan.phases).flatMap(({ line }) => (this.#headings.has(line) ? [] : [line])));
    /** The line at which a list of dependencies goes on. */
    let listAt = -1;
    for (const { line, endLine } of textsOf(blocks, lines)) {
      if (holds(this.#scope, line)) {
        const start = lines.startOf(line);
        const text = lines.text.slice(start, lines.endOf(endLine - 1));
        const prose = proseOf(text);
        for (const citation of others.has(line) ? [] : finder.in(text, prose)) {
          this.#citation(prose, start, citation, first.word);
        }
        for (const { start: from, end } of coded?.in(proseOf(text, "long")) ?? []) {
          this.#numbersIn(text.slice(from, end), start + from, true);
        }
        const isListed = line === listAt;
        for (const { start: from, end, word } of dependencyCitations(text, isListed)) {
          this.#numbersIn(text.slice(from, end), start + from, word === first.word);
        }
        listAt = isListed || opensDependencies(text) ? endLine : -1;
      }
    }
  }

  /** Ids such as `02-01` and `T2.1`, which mean nothing else wherever they stand. */
  #idCitations(): void {
    const { lines, blocks } = this.#place;
    for (const { line, endLine } of this.#ids.size === 0 ? [] : textsOf(blocks, lines)) {
      if (holds(this.#scope, line)) {
        const start = lines.startOf(line);
        for (const { start: from, id } of idsIn(proseOf(lines.text.slice(start, lines.endOf(endLine - 1)), "long"))) {
          const found = this.#ids.get(id);
          if (found !== undefined) {
            const at = start + from + found.at;
            this.#replace(at, at + found.own.length, found.next);
          }
        }
      }
    }
  }

  #citation(prose: string, offset: number, { start, end, word, total, isAddress }: Citation, phaseWord: string): void {
    const written = word.replace(/\s/gu, " ");
    const isPhase = written.toLowerCase() === phaseWord;
    // Of `2 of 7` in a plan of three phases neither is its own.
    const isOthers = total !== undefined && isPhase && !this.#numbers.has(total);
    if (!isOthers && (isAddress || !everyday.has(written))) {
      this.#numbersIn(prose.slice(start, end), offset + start, isPhase, isAddress);
    }
  }

  /** Counts the numbers of a citation on that stand for what has moved. */
  #numbersIn(numbers: string, start: number, isPhase: boolean, isAddress = false): void {
    for (const { 0: number, index } of numbers.matchAll(countedPattern)) {
      // In `2-4` the dash is none of the number's.
      const sign = number.startsWith("-") && index > 0 ? 1 : 0;
      const own = number.slice(sign).toLowerCase();
      const part = isAddress ? this.#inAddress(own) : this.#parts.get(own);
      const next = (isPhase ? this.#numbers.get(own) : undefined) ?? part;
      if (next !== undefined) {
        const at = start + index + sign;
        this.#replace(at, at + own.length, next);
      }
    }
  }

  /** In an address the dots of a number are left out. */
  #inAddress(digits: string): string | undefined {
    const part = [...this.#parts].find(([old]) => old.includes(".") && old.replaceAll(".", "") === digits);
    return part?.[1].replaceAll(".", "");
  }

  /** Bare numbers in tables, such as `| 3 | …` and `| 3. Search | …` in a column of phases. */
  #cells(): void {
    const { plan, record } = this.#place;
    const [first] = this.#moved.keys();
    if (first === undefined || !plan.phases.includes(first)) {
      return;
    }
    const citations = new TableCitations(plan, first.word);
    for (const table of record.registers.tables) {
      for (const { start, text, isPhase, unsure } of holds(this.#scope, table.line) ? citations.in(table) : []) {
        const own = text.toLowerCase();
        const next = (isPhase ? this.#numbers.get(own) : undefined) ?? this.#parts.get(own);
        if (next !== undefined && !unsure) {
          this.#replace(start, start + text.length, next);
        }
        this.#isUnsure ||= next !== undefined && unsure;
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
