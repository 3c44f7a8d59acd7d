import { knownKey } from "../../fields/fieldKeys.ts";
import type { Plan, Unit } from "../../plan/model.ts";
import { plainText } from "../../plan/plainText.ts";
import { PhaseNames } from "../../register/places/phaseNames.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";
import { dependencyMentions } from "../../values/readDependencies.ts";
import { countsThings } from "./citations.ts";

/** A number in a cell that names a phase without its word, or an id. Offsets are in the document. */
export interface CellNumber {
  readonly start: number;
  readonly text: string;
  /** Whether it is a phase's; else only the id of a step or task can be meant, `2.1`. */
  readonly isPhase: boolean;
  /** Whether it may mean something else: how many phases there are, the second row. */
  readonly unsure: boolean;
}

const number =
  /#?(?<own>\d{1,6}(?:\.\d{1,6}){0,3}[a-z]?|[IVX]{1,5}|[A-Z]|[一二三四五六七八九十])(?![\p{L}\p{N}]|\.\d)/uy;
const joint =
  /\s{0,2}(?:->|=>|,\s{0,2}(?:and\s|&)?|[-–—→⇒&/+;、〜～]|和|と|至|及|및|\s(?:to|through|and|or|und|bis|oder|et|à|ou|y|o|e|plus)\s)\s{0,2}/uy;
const aside = /\s?[(（][^()（）]{0,60}[)）]/uy;
/** What may follow a number that is a name: nothing, a title set off, words in brackets. */
const closing = /[*_`~]{0,4}(?:\s*$|[.):：]\s|\s{1,2}[-–—·]|\s?[(（])/uy;

/** Finds phases that tables name by numbers alone: in columns of phases, and in what rows that are phases depend on. */
export class TableCitations {
  readonly #plan: Plan;
  readonly #names: PhaseNames;
  /** The word of the phases that count; `section` for numbered headings without one. */
  readonly #word: string;

  constructor(plan: Plan, word: string) {
    this.#plan = plan;
    this.#names = new PhaseNames(plan);
    this.#word = word;
  }

  /** Those of a table. */
  in(table: PlanTable): readonly CellNumber[] {
    const phaseAt = this.#phaseColumn(table);
    const dependencies = table.header.flatMap((title, nth) =>
      nth !== phaseAt && table.kind !== "dependencies" && knownKey(title) === "dependencies" ? [nth] : [],
    );
    const rows = phaseAt === -1 && dependencies.length === 0 ? "others" : this.#rowsOf(table, phaseAt);
    const found = phaseAt === -1 ? [] : this.#inPhases(table, phaseAt);
    const idAt = table.columns.indexOf("id");
    for (const { cells } of table.rows) {
      const id = cells[idAt];
      if (id !== undefined && rows !== "others") {
        const own = listAt(id.text).numbers.slice(0, 1);
        found.push(
          ...own.map(({ at, own: text }) => ({
            start: id.range.start + at,
            text,
            isPhase: true,
            unsure: rows === "unsure",
          })),
        );
      }
      for (const nth of dependencies) {
        const { text, range } = cells[nth] ?? { text: "", range: { start: 0 } };
        const isPhase = rows !== "others" || idAt === -1;
        const list = listAt(text);
        const listed = list.numbers.map(({ at, own }) => ({ start: at, own, isNamed: list.isClosed }));
        const read = dependencyMentions(text).flatMap(({ start, end, word }) =>
          word === undefined ? [{ start, own: text.slice(start, end), isNamed: true }] : [],
        );
        for (const { start, own, isNamed } of listed.length > 0 && list.isWhole ? listed : read) {
          const unsure = isPhase && (rows !== "phases" || !isNamed);
          found.push({ start: range.start + start, text: own, isPhase, unsure });
        }
      }
    }
    return found;
  }

  #phaseColumn({ columns, header }: PlanTable): number {
    return columns.findIndex(
      (column, nth) =>
        (column === "phase" || column === "milestone") &&
        (this.#word === "section" ? column === "phase" : (header[nth] ?? "").toLowerCase().includes(this.#word)),
    );
  }

  #inPhases({ header, rows }: PlanTable, nth: number): CellNumber[] {
    const cells = rows.flatMap((row) => row.cells[nth] ?? []);
    // Below `Phases` a single number may say how many there are.
    const isPlural = /s$/iu.test(header[nth] ?? "");
    const lists = cells.map((cell) => ({ cell, list: listAt(cell.text) }));
    const isCount = isPlural && lists.every(({ list }) => list.numbers.length < 2);
    return lists.flatMap(({ cell, list }) => {
      const isNamed = list.isClosed || (list.numbers.length === 1 && this.#names.find(cell.text) !== undefined);
      return list.numbers.map(({ at, own }) => ({
        start: cell.range.start + at,
        text: own,
        isPhase: true,
        unsure: isCount || !isNamed,
      }));
    });
  }

  /** Whether each row of a table is a phase, by its name and, where it has one, its number. */
  #rowsOf({ columns, header, rows }: PlanTable, phaseAt: number): "phases" | "others" | "unsure" {
    const idAt = columns.indexOf("id");
    const nameAt =
      phaseAt === -1
        ? columns.findIndex(
            (column, nth) =>
              column !== "id" &&
              column !== "date" &&
              column !== "status" &&
              knownKey(header[nth] ?? "") !== "dependencies",
          )
        : phaseAt;
    const names = rows.map(({ cells }) => cells[nameAt]?.text ?? "");
    const isEach = new Set(names).size === names.length;
    const found = names.map((name) => this.#named(name));
    const ids = rows.map(({ cells }) => listAt(cells[idAt]?.text ?? "").numbers[0]?.own);
    const isOther = found.some((phase, nth) => idAt !== -1 && phase !== undefined && phase.number !== ids[nth]);
    const known = found.filter((phase) => phase !== undefined).length;
    if (phaseAt !== -1) {
      return isEach && !isOther ? "phases" : idAt === -1 ? "unsure" : "others";
    }
    if (known === 0 || !isEach) {
      return idAt === -1 ? "unsure" : "others";
    }
    return known * 2 >= rows.length && !isOther ? "phases" : "unsure";
  }

  #named(name: string): Unit | undefined {
    const text = plainText(name);
    return text === "" ? undefined : (this.#names.find(text) ?? this.#plan.phases.find(({ label }) => label === text));
  }
}

/** The numbers that a cell begins with: `2`, `2, 3`, `1 (early) and 2-3`; and whether they end as a name does. */
function listAt(text: string): {
  readonly numbers: readonly { readonly at: number; readonly own: string }[];
  readonly isClosed: boolean;
  /** Whether nothing else follows. */
  readonly isWhole: boolean;
} {
  const numbers: { at: number; own: string }[] = [];
  let at = /^[\s*_`~]{0,6}/u.exec(text)?.[0].length ?? 0;
  let isClosed = false;
  for (let next: number | undefined = at; next !== undefined && numbers.length < 40;) {
    number.lastIndex = next;
    const own = number.exec(text)?.groups?.["own"];
    if (own === undefined || countsThings(text, number.lastIndex)) {
      break;
    }
    at = number.lastIndex;
    numbers.push({ at: at - own.length, own });
    isClosed = matches(closing, text, at) !== undefined;
    at = matches(aside, text, at) ?? at;
    next = matches(joint, text, at);
  }
  return { numbers, isClosed, isWhole: /^[\s*_`~.]*$/u.test(text.slice(at)) };
}

/** Where a sticky pattern ends that begins at an offset; undefined where it does not. */
function matches(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
