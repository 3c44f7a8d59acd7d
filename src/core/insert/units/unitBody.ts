import { readFieldLine } from "../../fields/fieldLine.ts";
import type { Unit } from "../../plan/model.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { isDependencyKey } from "./blankFields.ts";
import { NewIds } from "./newIds.ts";
import { type Piece, Skeleton } from "./unitSkeleton.ts";

/** How many units are compared to tell what all of them have. */
const mostCompared = 60;
/** How much of one unit alone may be the pattern of another, in pieces. */
const mostOfOne = 40;

/** The body of a new unit. */
export interface UnitBody {
  readonly lines: readonly string[];
  /** Hands out the ids of further tasks of the unit. */
  readonly ids: NewIds;
}

/**
 * The body of a new unit like those of a plan: keys with blanks for values, labels and inner headings, one open task and
 * one bullet of each list, one step. Of a filled plan it has what at least half of its units have, and a heading that may
 * be about one unit's own matter where two have it; prose goes.
 */
export function unitBody(
  place: InsertPlace,
  siblings: readonly Unit[],
  model: Unit,
  number: string,
  before: string,
): UnitBody {
  const units = siblings.slice(-mostCompared);
  const citation = before === "" ? "" : citationOf(place, units, before);
  const ids = new NewIds(place, number);
  const read = (unit: Unit): readonly Piece[] => new Skeleton(place, unit, number, citation).pieces();
  const full = units.map(read).filter((pieces) => pieces.length > 1);
  const counts = new Map<string, number>();
  for (const pieces of full) {
    new Set(pieces.map(({ key }) => key)).forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  }
  const isCommon = ({ key, own }: Piece): boolean => {
    const count = counts.get(key) ?? 0;
    return count * 2 >= full.length && (count > 1 || own === "no" || (own === "maybe" && full.length === 1));
  };
  const candidates = [read(model), ...full.toReversed()].map((pieces) => kept(pieces.filter(isCommon)));
  const longest = candidates.reduce((one, other) => (other.length > one.length ? other : one));
  const best = full.length === 1 && longest.length > mostOfOne ? beforeHeadings(longest) : longest;
  const lines: string[] = [];
  for (const { line, apart } of best) {
    if (apart) {
      lines.push("");
    }
    lines.push(line(ids));
  }
  return { lines, ids };
}

/** The pieces without those whose heading or label is not among them. */
function kept(pieces: readonly Piece[]): readonly Piece[] {
  const keys = new Set<string>();
  return pieces.filter(({ key, under }) => {
    const isKept = under === "" || keys.has(under);
    if (isKept) {
      keys.add(key);
    }
    return isKept;
  });
}

/** What stands before the first inner heading: the outline of a unit that is a whole file is no pattern for another. */
function beforeHeadings(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ isHeading }) => isHeading);
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

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
