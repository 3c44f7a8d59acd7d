/** Longest pattern that is taken, and longest answer that one is tried on; UTF-16 units. */
const longestPattern = 200;
const longestAnswer = 150;

/** In how many ways a pattern may read one answer, and how many characters it may stand for when written out. */
const mostWays = 4_000_000;
const mostParts = 2000;

/**
 * Why a template's pattern is not taken, as words that go on after "is" or "has"; undefined for one that is. A template
 * may come from anybody, so a pattern has to end soon on any answer: every choice it leaves (`*`, `+`, `{2,5}`, `?`, `|`)
 * multiplies the ways in which {@link longestAnswer} characters can be read, and these are counted. A repeated group with
 * a choice in it, look-around and back-references are refused altogether.
 */
export function patternProblem(source: string): string | undefined {
  if (source.length > longestPattern) {
    return "is too long";
  }
  try {
    void new RegExp(source, "u");
  } catch {
    return "is not a regular expression";
  }
  const { ways, parts } = new PatternReader(source).read();
  return ways > mostWays || parts > mostParts ? "has too many ways to match, so that it could take forever" : undefined;
}

/** Whether a whole answer matches a guide's pattern; longer ones than any pattern is tried on do not. */
export function matchesPattern(source: string, answer: string): boolean {
  return answer.length <= longestAnswer && new RegExp(`^(?:${source})$`, "u").test(answer);
}

/** What a part of a pattern costs: the ways it can read one text, and how many characters it stands for. */
interface Cost {
  readonly ways: number;
  readonly parts: number;
}

const refused: Cost = { ways: Infinity, parts: 0 };

/** Walks over a pattern that compiles, so that nothing in it is unbalanced. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Cost {
    const alternatives: Cost[] = [];
    let now: Cost = { ways: 1, parts: 0 };
    for (; this.#at < this.#source.length && this.#source[this.#at] !== ")";) {
      if (this.#source[this.#at] === "|") {
        this.#at++;
        alternatives.push(now);
        now = { ways: 1, parts: 0 };
      } else {
        const next = this.#repeated(this.#atom());
        now = { ways: now.ways * next.ways, parts: now.parts + next.parts };
      }
    }
    const all = [...alternatives, now];
    return { ways: sum(all.map(({ ways }) => ways)), parts: sum(all.map(({ parts }) => parts)) };
  }

  #atom(): Cost {
    const source = this.#source;
    const character = source[this.#at++];
    if (character === "(") {
      const opening = /^\?(?::|<[\p{L}_$][\p{L}\p{N}_$]*>)/u.exec(source.slice(this.#at))?.[0] ?? "";
      const isOther = opening === "" && source[this.#at] === "?";
      this.#at += opening.length;
      const inside = this.read();
      this.#at++;
      return isOther ? refused : inside;
    }
    if (character === "[") {
      while (this.#at < source.length && source[this.#at] !== "]") {
        this.#at += source[this.#at] === "\\" ? 2 : 1;
      }
      this.#at++;
    } else if (character === "\\") {
      const escaped = /^(?:[pPu]\{[^}]*\}|k<[^>]*>|\d+|.)/su.exec(source.slice(this.#at))?.[0] ?? "";
      this.#at += escaped.length;
      return /^[1-9k]/u.test(escaped) ? refused : { ways: 1, parts: 1 };
    }
    return { ways: 1, parts: 1 };
  }

  #repeated({ ways, parts }: Cost): Cost {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(this.#source.slice(this.#at));
    if (found === null) {
      return { ways, parts };
    }
    this.#at += found[0].length;
    const [, sign, from, comma, to] = found;
    if (sign === "?") {
      return { ways: ways + 1, parts };
    }
    const least = Number(from ?? 0);
    const most = from === undefined || (comma === "," && to === "") ? longestAnswer : Number(to === "" ? from : to);
    const written = from === undefined ? 1 : Math.max(least, Number(to), 1);
    return ways > 1 && most > 1
      ? refused
      : { ways: ways * (Math.max(0, Math.min(most, longestAnswer) - least) + 1), parts: parts * written };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
