const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
const chinese = "一 二 三 四 五 六 七 八 九 十".split(" ");

/** The ends of a number that stands for several, `1-2`; undefined for any other, such as `10-01`. */
export function rangeOf(number: string): readonly [first: number, last: number] | undefined {
  const [, first = "", last = ""] = /^(\d{1,4})-([1-9]\d{0,3})$/u.exec(number) ?? [];
  return last !== "" && Number(first) < Number(last) ? [Number(first), Number(last)] : undefined;
}

/** Whether a number is another one with a letter: `2a` of `2` and of `2b`. */
export function isLetterOf(number: string, other: string): boolean {
  return /\d[a-z]$/u.test(number) && number.slice(0, -1) === other.replace(/(?<=\d)[a-z]$/u, "");
}

/**
 * The number behind one, in its own form: `2` and `03`, the last part of `1.5` and `10-01`, `3` behind `2a` and `1-2`,
 * `IV`, `B`, `二`; undefined where there is none.
 */
export function numberAfter(number: string): string | undefined {
  const range = rangeOf(number);
  if (range !== undefined) {
    return String(range[1] + 1);
  }
  const digits = /^(.{0,40}?)(\d{1,9})[a-z]?$/u.exec(number);
  if (digits !== null) {
    const [, lead = "", last = ""] = digits;
    return lead === "-" ? String(1 - Number(last)).replace(/^(?=\d)/u, "") : lead + padded(Number(last) + 1, last);
  }
  for (const row of [roman, chinese]) {
    const nth = row.indexOf(number);
    if (nth !== -1) {
      return row[nth + 1];
    }
  }
  return /^[A-Y]$/u.test(number) ? String.fromCharCode(number.charCodeAt(0) + 1) : undefined;
}

/** What a unit is called that makes room for one: the number behind its own; of `1-2` that is `2-3`. */
export function numberRaised(number: string): string | undefined {
  const range = rangeOf(number);
  return range === undefined ? numberAfter(number) : `${range[0] + 1}-${range[1] + 1}`;
}

/** A number with a letter that sorts it behind another, `2a`; the first letter that is free. */
export function numberBetween(number: string, taken: ReadonlySet<string>): string | undefined {
  const stem = rangeOf(number)?.[1].toString() ?? number.replace(/[a-z]$/u, "");
  return /\d$/u.test(stem)
    ? "a b c d e f g h"
        .split(" ")
        .map((letter) => stem + letter)
        .find((one) => !taken.has(one))
    : undefined;
}

/**
 * The next of ids such as `T012`, `1.2`, `R3` or `#4`: the stem of the last one with a number above all of that stem.
 * Undefined for ids that do not end in a number.
 */
export function idAfter(last: string, ids: readonly string[]): string | undefined {
  const match = /^(.{0,40}?)(\d{1,9})[a-z]?$/u.exec(last);
  if (match === null) {
    return undefined;
  }
  const [, stem = "", digits = ""] = match;
  let most = Number(digits);
  for (const id of ids) {
    if (id.startsWith(stem)) {
      const number = /^(\d{1,9})[a-z]?$/u.exec(id.slice(stem.length))?.[1];
      most = Math.max(most, Number(number ?? 0));
    }
  }
  return stem + padded(most + 1, digits);
}

/** As many digits as the number had where it was filled up with zeros. */
function padded(number: number, like: string): string {
  return String(number).padStart(like.startsWith("0") && like.length > 1 ? like.length : 0, "0");
}
