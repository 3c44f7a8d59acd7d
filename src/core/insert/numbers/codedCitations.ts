import type { TextRange } from "../../text/textRange.ts";

const eastern = String.raw`\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af`;
/** No letter of a script that sets blanks. */
const apart = String.raw`(?<![\p{N}_.\\/#-]|(?![${eastern}])\p{L})`;
const close = String.raw`(?!\p{N}|(?![${eastern}])\p{L})`;

/** Finds units that are named by letters and a number without a blank: `M2`, `WP02`. */
export class CodedCitations {
  readonly #mention: RegExp;
  readonly #any: RegExp;

  /** `code` is written as the headings have it, without a dash. */
  constructor(code: string) {
    // `M1/M2` is a list and `M1-M3` a range, but `M2-T1`, `M2.1` and `M2-notes.md` are longer names.
    const start = String.raw`(?:${apart}|(?<=${code}-?\d{1,4}[/-]))`;
    const end = String.raw`${close}(?![_\\]|[./-](?!${code}-?\d)[\p{L}\p{N}])`;
    const address = String.raw`(?:\]\(|\]:[ \t]{1,4}<?)#-{0,3}(?:${code}|${code.toLowerCase()})-?(?<fragment>\d{1,6})(?=[-)>\s]|$)`;
    this.#mention = new RegExp(String.raw`${start}${code}-?(?<number>\d{1,4}[a-z]?)${end}|${address}`, "gu");
    this.#any = new RegExp(String.raw`(?<![\p{L}\p{N}])${code}-?(?<number>\d{1,4})(?!\p{N})`, "giu");
  }

  /** Where their numbers stand in a text. */
  in(prose: string): readonly TextRange[] {
    return Array.from(prose.matchAll(this.#mention), ({ index, 0: whole, groups }) => {
      const end = index + whole.length;
      return { start: end - (groups?.["number"] ?? groups?.["fragment"] ?? "").length, end };
    });
  }

  /** Whether a text has one of some numbers in a longer name, such as a file's, a branch's or a task's. */
  hasNames(text: string, numbers: ReadonlySet<string>): boolean {
    const mentions = new Set(this.in(text).map(({ start }) => start));
    return [...text.matchAll(this.#any)].some(({ index, 0: whole, groups }) => {
      const { number = "" } = groups ?? {};
      const end = index + whole.length;
      const isLong =
        /[\w./\\-]/u.test(text[index - 1] ?? "") || /^(?:[\p{L}_\\]|[./-][\p{L}\p{N}])/u.test(text.slice(end, end + 2));
      return isLong && numbers.has(number) && !mentions.has(end - number.length);
    });
  }

  /** Whether a text names one of some numbers. */
  names(text: string, numbers: ReadonlySet<string>): boolean {
    return this.in(text).some(({ start, end }) => numbers.has(text.slice(start, end)));
  }
}
