import type { Heading } from "../../markdown/blocks.ts";
import type { Token } from "../placeholder.ts";

const unit =
  /^(?:[^\p{L}\p{N}\s]{1,8}\s{0,2})?\**(?<word>Phase|Step|Task|Milestone|Sprint|Stage|Week|Iteration|Epic|Story) (?<letter>[XN])(?=\s?[:：.—–(-]|\s*$)/u;

/** The letter of a heading such as `Phase N: [Name]`, which stands for a number still to give (format §3). */
export function findUnitBlank(heading: Heading): Token | undefined {
  if (!mayEndInLetter(heading.text)) {
    return undefined;
  }
  const match = unit.exec(heading.text.slice(0, 60));
  const { word, letter } = match?.groups ?? {};
  if (match === null || word === undefined || letter === undefined || heading.setext) {
    return undefined;
  }
  const end = heading.range.start + match[0].length;
  return { start: end - 1, end, kind: "number", own: `${word} ${letter}` };
}

/** Whether the first Latin word of a text has an `X` or `N` behind it: what nearly every heading fails at. */
function mayEndInLetter(text: string): boolean {
  const limit = Math.min(text.length, 60);
  let at = 0;
  while (at < limit && !isLatin(text.charCodeAt(at))) {
    at++;
  }
  while (at < limit && isLatin(text.charCodeAt(at))) {
    at++;
  }
  const letter = text.charCodeAt(at + 1);
  return letter === 88 || letter === 78;
}

function isLatin(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
