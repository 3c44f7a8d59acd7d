import type { Dependency } from "../../values/dependency.ts";

/** Numbers with a word before them, and ids; what a plan calls its phases and tasks. */
const name =
  /(?<word>\p{L}{1,20}?)s?\s{0,2}#?(?<number>[-−]?\d{1,6}(?:\.\d{1,6}){0,4}[a-z]?)(?![\p{L}\p{N}])(?:\s?(?:-|–|—|to)\s?(?<last>\d{1,4}))?/gu;
const id =
  /(?<![\p{L}\p{N}.#-])(?:\p{Lu}[\p{Lu}\p{N}]{0,9}-?)?\d{1,6}(?:[.-]\d{1,4}){0,4}[a-z]?(?![\p{L}\p{N}])|#\d{1,6}/gu;

/** How often names stand in a text, wherever and as whatever. The text is gone through once for each kind. */
export class NamesInText {
  readonly #text: string;
  #units: ReadonlyMap<string, number> | undefined;
  #ids: ReadonlyMap<string, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** What a name is counted under. */
  keyOf(dependency: Dependency): string {
    return (dependency.kind === "unit" ? `${dependency.word} ${dependency.number}` : dependency.id).toLowerCase();
  }

  count(dependency: Dependency): number {
    const key = this.keyOf(dependency);
    if (dependency.kind === "unit") {
      this.#units ??= tally(this.#text, name, unitKeys);
      return this.#units.get(key) ?? 0;
    }
    this.#ids ??= tally(this.#text, id, ([all]) => [all]);
    return this.#ids.get(key) ?? 0;
  }
}

/** Of `Phases 5-9` all that it stands for. */
function unitKeys({ groups }: RegExpMatchArray): readonly string[] {
  const { word = "", number = "", last } = groups ?? {};
  const [from, to] = [Number(number), Math.min(Number(last), Number(number) + longestRange)];
  return to > from ? Array.from({ length: to - from + 1 }, (_, nth) => `${word} ${from + nth}`) : [`${word} ${number}`];
}

const longestRange = 50;

function tally(
  text: string,
  pattern: RegExp,
  keysOf: (match: RegExpMatchArray) => readonly string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const match of text.matchAll(pattern)) {
    for (const key of keysOf(match)) {
      found.set(key.toLowerCase(), (found.get(key.toLowerCase()) ?? 0) + 1);
    }
  }
  return found;
}
