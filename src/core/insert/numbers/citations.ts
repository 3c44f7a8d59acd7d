/** Where a text gives numbers of units, as `2` and `2, 3 and 4` behind their word. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** The unit's word as written, without its plural. */
  readonly word: string;
  /** The last number where it says how many units there are: `Phase 2 of 3`, `Phase 2/3`. */
  readonly total?: string;
  /** Whether it is the address of a heading within the page, `](#phase-2-b)`, which has no dots. */
  readonly isAddress: boolean;
}

const cjk = String.raw`\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af`;
/** No letter or digit follows, but a word of a script that sets no blanks: `Phase 2完了後`. */
const close = String.raw`(?!\p{N}|(?![${cjk}])\p{L})`;
const counted = String.raw`-?\d{1,6}(?:\.\d{1,6}){0,3}[a-z]?${close}|[IVX]{1,5}${close}|[A-Z]${close}|[一二三四五六七八九十]`;
const number = new RegExp(
  String.raw`(?<open>\*{1,3}|_{1,2})?#?(?<own>${counted})(?:\*{1,3}|_{1,2}(?!\p{L}))?(?![_\\]|\.\p{Ll})`,
  "iuy",
);
const joint =
  /\s{0,2}(?:->|=>|[-–—→⇒&/+;、〜～]|和|と|至|及|및|\s(?:to|through|and|or|und|bis|oder|et|à|ou|y|o|e|plus)\s)\s{0,2}/iuy;
const comma = /\s{0,2},\s{0,2}(?:(?:and|or|und|oder|et|y|e)\s|&\s?)?/iuy;
const ofTotal = new RegExp(String.raw`\s(?:of|von|sur|di|de)\s(\d{1,4})${close}`, "iuy");
/** What a number may count, so that it is none of a unit: `Phase 1 and 2 weeks`. */
const counts =
  /[ \t]{0,2}[%×]|[ \t-]{1,2}(?:more|other|further|new|extra|hours?|hrs?|h|days?|d|weeks?|w|months?|min(?:ute)?s?|years?|points?|pts|sessions?|people|devs?|developers?|engineers?|tasks?|items?|files?|tests?|times|Tagen?|Wochen?|Stunden?|jours?|semaines?|heures?|días?|semanas?|horas?|dias?|giorni|settimane|ore)(?!\p{L})/iuy;
/** Behind a comma any word may be what is counted, but those that only go on with the sentence. */
const goesOn =
  /[ \t]{1,2}(?!(?:and|or|und|oder|et|y|e|are|were|must|need|have|will|should|can|be|done|completed?)(?!\p{L}))\p{L}/iuy;
const mostNumbers = 40;

/** The name of another text right before a mention, or behind it: `PLAN-B.md Phase 2`, `Phase 2 of [B](PLAN-B.md)`. */
const otherBefore = /\.(?:md|mdx|markdown|rst|adoc|txt)(?:#[\w-]{0,60})?[`)\]>*_"']{0,4}(?:['’]s)?\s?[:>›§–—]?\s?$/iu;
const otherBehind =
  /^[*_)]{0,3}\s(?:of|in|from|von|aus|de|di)\s(?:the\s)?(?:\[[^\][]{0,60}\]\()?[`<("*]{0,3}[^\s`()|]{1,80}\.(?:md|mdx|markdown|rst|adoc|txt)(?![\p{L}\p{N}])/iu;

/** Every number in the text of a citation. */
export const countedPattern = new RegExp(counted, "giu");

/** Finds the numbers behind some words of units, or before them: `第2阶段`, and `2단계` where headings are written so. */
export class CitationFinder {
  readonly #pattern: RegExp;

  constructor(words: readonly string[], numberFirst = false) {
    const names = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, String.raw`\s`)).join("|");
    const isLatin = !new RegExp(`[${cjk}]`, "u").test(words.join(""));
    // `阶段2` needs no blank; `phase2` is the name of a file.
    const gap = isLatin ? String.raw`\s{1,2}|(?=#)` : String.raw`\s{0,2}`;
    const apart = String.raw`(?<![\p{N}_.\\#]|(?![${cjk}])\p{L})(?<!(?<!(?:${names})\s#?\d{1,4})[/-])`;
    const mention = String.raw`${apart}(?<word>${names})(?<plural>[sn])?(?<gap>${gap}|:\*{0,2}\s{1,2}|-(?=\d))(?=[*_#\p{L}\p{N}-])`;
    const address = String.raw`(?:\]\(|\]:[ \t]{1,4}<?)#-{0,3}(?<anchor>${names})-(?<fragment>\d{1,6})(?=[-)>\s]|$)`;
    // `2周` are two weeks.
    const eastern = words.filter((word) => new RegExp(`^[${cjk}]+$`, "u").test(word));
    const first =
      numberFirst && eastern.some((word) => word.length > 1) ? String.raw`(?:第\s?|(?<![\p{N}.]))` : String.raw`第\s?`;
    const ordinal = String.raw`${first}(?<nth>\d{1,4}|[一二三四五六七八九十])(?=\s?(?<behind>${eastern.join("|")}))`;
    this.#pattern = new RegExp([mention, address, ...(eastern.length > 0 ? [ordinal] : [])].join("|"), "giu");
  }

  /** Those of a text; `prose` is the text with everything filled that cites nothing. */
  in(text: string, prose: string): readonly Citation[] {
    const found: Citation[] = [];
    for (const { groups, index, 0: whole } of prose.matchAll(this.#pattern)) {
      const { word, plural, gap = "", anchor, fragment = "", nth = "", behind } = groups ?? {};
      const end = index + whole.length;
      if (behind !== undefined) {
        found.push({ start: end - nth.length, end, word: behind, isAddress: false });
        continue;
      }
      if (anchor !== undefined) {
        found.push({ start: end - fragment.length, end, word: anchor, isAddress: true });
      } else if (word !== undefined && !otherBefore.test(text.slice(Math.max(0, index - 100), index))) {
        const list = numbersAt(prose, end, plural !== undefined, gap);
        if (list !== undefined && !otherBehind.test(text.slice(list.end, list.end + 180))) {
          found.push({ ...list, start: end, word, isAddress: false });
        }
      }
    }
    return found;
  }
}

function numbersAt(
  text: string,
  start: number,
  isPlural: boolean,
  gap: string,
): Pick<Citation, "end" | "total"> | undefined {
  let end = endOf(number, text, start);
  if (end === undefined) {
    return undefined;
  }
  if (gap === "-") {
    // `phase-2-x` and `phase-2.md` are names of branches and files.
    return isPlural || /[-/]/u.test(text[end] ?? "") || !/^\p{Lu}/u.test(wordBefore(text, start)) ? undefined : { end };
  }
  let howMany = 1;
  for (; howMany < mostNumbers; howMany++) {
    const joined = endOf(joint, text, end);
    const next = endOf(number, text, joined ?? endOf(comma, text, end) ?? -1);
    const isOther =
      !isPlural &&
      next !== undefined &&
      (endOf(counts, text, next) !== undefined || (joined === undefined && endOf(goesOn, text, next) !== undefined));
    if (next === undefined || isOther) {
      break;
    }
    const slash = /^\/(\d{1,4})$/u.exec(text.slice(end, next));
    end = next;
    if (!isPlural && howMany === 1 && slash?.[1] !== undefined) {
      return { end, total: slash[1] };
    }
  }
  // `Phases: 4` says how many there are.
  if (isPlural && gap.startsWith(":") && howMany === 1) {
    return undefined;
  }
  ofTotal.lastIndex = end;
  const total = isPlural || howMany > 1 ? undefined : ofTotal.exec(text)?.[1];
  return total === undefined ? { end } : { end: ofTotal.lastIndex, total };
}

function wordBefore(text: string, end: number): string {
  return /\p{L}+-$/u.exec(text.slice(Math.max(0, end - 30), end))?.[0] ?? "";
}

/** Whether words follow that a number before them counts: `2 weeks`. */
export function countsThings(text: string, at: number): boolean {
  return endOf(counts, text, at) !== undefined;
}

/** Where a sticky pattern ends that begins at an offset; undefined where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  if (at < 0) {
    return undefined;
  }
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
