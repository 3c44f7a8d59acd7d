import type { Message } from "../../message/message.ts";
import { phrase } from "../../message/phrase.ts";
/** Longest pattern that is taken, and longest answer that one is tried on; UTF-16 units. */
const longestPattern = 200;
const longestAnswer = 150;

/** How many steps a pattern may take on one answer, and how many characters it may stand for when written out. */
const mostSteps = 6_000_000;
const mostParts = 2000;

/**
 * Why a template's pattern is not taken, undefined for one that is; `name` is that of its placeholder. A template
 * may come from anybody, so a pattern has to end soon on any answer: every choice it leaves (`*`, `+`, `{2,5}`, `?`, `|`)
 * multiplies the ways in which {@link longestAnswer} characters can be read, and these are counted. One that the next
 * character decides, as of `\d+` before `\.`, leaves none. A repeated group with a choice in it is taken where a literal
 * that nothing else in it matches opens or closes it, as in `(-[a-z]+)*`; others, look-around and back-references are
 * refused altogether.
 */
export function patternProblem(name: string, source: string): Message | undefined {
  if (source.length > longestPattern) {
    return phrase('The "pattern" of the placeholder "{0}" is too long', name);
  }
  try {
    void new RegExp(source, "u");
  } catch {
    return phrase('The "pattern" of the placeholder "{0}" is not a regular expression', name);
  }
  const { steps, parts } = new PatternReader(source).read();
  return steps > mostSteps || parts > mostParts
    ? phrase('The "pattern" of the placeholder "{0}" has too many ways to match, so that it could take forever', name)
    : undefined;
}

/** Whether a whole answer matches a guide's pattern; longer ones than any pattern is tried on do not. */
export function matchesPattern(source: string, answer: string): boolean {
  return answer.length <= longestAnswer && new RegExp(`^(?:${source})$`, "u").test(answer);
}

/** What a part of a pattern costs. */
interface Cost {
  /** In how many ways it can read a text from one place on. */
  readonly ways: number;
  /** How many of them are tried to find these, those that lead nowhere too. */
  readonly steps: number;
  /** How many characters it stands for. */
  readonly parts: number;
}

/** A part with its quantifier. */
interface Piece extends Cost {
  /** What it repeats if that is one character: its source; undefined for groups and for what matches between characters. */
  readonly atom: string | undefined;
  /** The character, where it is always the same. */
  readonly literal: string | undefined;
  readonly least: number;
  readonly most: number;
}

const refused: Cost = { ways: Infinity, steps: Infinity, parts: 0 };
const one: Cost = { ways: 1, steps: 1, parts: 1 };

type Atom = Pick<Piece, "atom" | "literal"> & { readonly cost: Cost; readonly body?: readonly Piece[] | undefined };

/** Walks over a pattern that compiles, so that nothing in it is unbalanced. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Cost {
    return sumOf(this.#alternatives().map((pieces) => costOf(pieces)));
  }

  #alternatives(): readonly (readonly Piece[])[] {
    const alternatives: (readonly Piece[])[] = [];
    let now: Piece[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ")") {
      if (this.#source[this.#at] === "|") {
        this.#at++;
        alternatives.push(now);
        now = [];
      } else {
        now.push(this.#repeated(this.#atom()));
      }
    }
    return [...alternatives, now];
  }

  #atom(): Atom {
    const source = this.#source;
    const start = this.#at;
    const character = String.fromCodePoint(source.codePointAt(start) ?? 0);
    this.#at += character.length;
    if (character === "(") {
      const opening = /^\?(?::|<[\p{L}_$][\p{L}\p{N}_$]*>)/u.exec(source.slice(this.#at))?.[0] ?? "";
      const isOther = opening === "" && source[this.#at] === "?";
      this.#at += opening.length;
      const inside = this.#alternatives();
      this.#at++;
      const cost = isOther ? refused : sumOf(inside.map((pieces) => costOf(pieces)));
      return { atom: undefined, literal: undefined, cost, body: inside.length === 1 ? inside[0] : undefined };
    }
    if (character === "[") {
      while (this.#at < source.length && source[this.#at] !== "]") {
        this.#at += source[this.#at] === "\\" ? 2 : 1;
      }
      this.#at++;
    } else if (character === "\\") {
      const escaped =
        /^(?:[pPu]\{[^}]*\}|x[\da-f]{2}|u[\da-f]{4}|c[a-z]|k<[^>]*>|\d+|.)/isu.exec(source.slice(this.#at))?.[0] ?? "";
      this.#at += escaped.length;
      const isSign = /^[^\p{L}\p{N}]$/u.test(escaped);
      return {
        atom: isSign || /^[dDsSwW]$|^[pP]\{/u.test(escaped) ? source.slice(start, this.#at) : undefined,
        literal: isSign ? escaped : undefined,
        cost: /^[1-9k]/u.test(escaped) ? refused : one,
      };
    }
    const isAtom = character !== "^" && character !== "$";
    return {
      atom: isAtom ? source.slice(start, this.#at) : undefined,
      literal: isAtom && character !== "." && character !== "[" ? character : undefined,
      cost: one,
    };
  }

  #repeated({ atom, literal, cost, body }: Atom): Piece {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(this.#source.slice(this.#at));
    if (found === null) {
      return { atom, literal, least: 1, most: 1, ...cost };
    }
    this.#at += found[0].length;
    const [, sign, from, comma, to] = found;
    if (sign === "?") {
      return { atom, literal, least: 0, most: 1, ...cost, ways: cost.ways + 1, steps: cost.steps + 1 };
    }
    const least = Number(from ?? (sign === "+" ? 1 : 0));
    const most = from === undefined || (comma === "," && to === "") ? longestAnswer : Number(to === "" ? from : to);
    const parts = cost.parts * (from === undefined ? 1 : Math.max(least, Number(to), 1));
    const isSure = cost.ways <= 1 || most <= 1 || (body !== undefined && isSeparated(body));
    // However often it is read, it can end at so many places, and at each in one way.
    const ends = Math.max(0, Math.min(most, longestAnswer) - least) + 1;
    const ways = cost.ways <= 1 || most <= 1 ? cost.ways * ends : longestAnswer + 1;
    const steps = atom === undefined ? cost.steps * Math.max(1, Math.min(most, longestAnswer)) : ends;
    return { atom, literal, least, most, ...(isSure ? { ways, steps: Math.max(ways, steps), parts } : refused) };
  }
}

function costOf(pieces: readonly Piece[]): Cost {
  let [ways, steps, parts] = [1, 1, 0];
  pieces.forEach((piece, nth) => {
    steps += piece.ways > 1 || piece.steps > 1 ? ways * piece.steps : 0;
    ways *= isDecided(piece, pieces[nth + 1]) ? 1 : piece.ways;
    parts += piece.parts;
  });
  return { ways, steps, parts };
}

/** Whether the character behind a repeated one says where it ends: the next piece needs one that it does not match. */
function isDecided(piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && next.least > 0 && isApart(piece, next);
}

/** Whether no character is matched by both; only asked where one of them is a single character. */
function isApart(a: Piece, b: Piece): boolean {
  if (a.atom === undefined || b.atom === undefined) {
    return false;
  }
  const [literal, other] = a.literal === undefined ? [b.literal, a.atom] : [a.literal, b.atom];
  return literal !== undefined && !new RegExp(`^(?:${other})$`, "u").test(literal);
}

/**
 * Whether a group can be repeated in one way only: one character that nothing else in it matches opens or closes it, and
 * in what stands between two of these only the last choice is open, so that the end decides it.
 */
function isSeparated(body: readonly Piece[]): boolean {
  const isEdge = (piece: Piece | undefined): boolean =>
    piece !== undefined &&
    piece.literal !== undefined &&
    piece.least === 1 &&
    piece.most === 1 &&
    body.every((other) => other === piece || isApart(piece, other));
  const choices = body.filter(({ least, most }) => least !== most);
  const isOneWay = choices.every(
    (piece) => piece === choices.at(-1) || isDecided(piece, body[body.indexOf(piece) + 1]),
  );
  return isOneWay && body.every(({ atom }) => atom !== undefined) && (isEdge(body[0]) || isEdge(body.at(-1)));
}

function sumOf(costs: readonly Cost[]): Cost {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  return {
    ways: sum(costs.map(({ ways }) => ways)),
    steps: sum(costs.map(({ steps }) => steps)),
    parts: sum(costs.map(({ parts }) => parts)),
  };
}
