import type { PlanRecord } from "../../index/planRecord.ts";
import { oneLine } from "../../text/oneLine.ts";
import { markStatesOf } from "../state/stateMarks.ts";

const bullets = /^(?:[-*+](?:\s+|$))+/u;
const numbered = /^(?:[-*+]|\d{1,9}[.)])\s*(?=\[.?\](?:\s|$))/u;
const box = /^\[(?<mark>\s|[^\s[\]]{0,2})\](?:\s+|$)/u;

/**
 * The words of a new task, in one line. Who gives a whole line of a list, `- [ ] Write`, means the words behind its bullet
 * and box; undefined where the box says another state than open.
 */
export function newTaskWords(record: PlanRecord, text: string): string | undefined {
  const words = oneLine(text).replace(bullets, "").replace(numbered, "");
  const found = box.exec(words);
  const mark = found?.groups?.["mark"];
  if (found === null || mark === undefined) {
    return words;
  }
  if (mark.trim() === "") {
    return words.slice(found[0].length);
  }
  // Any other mark is a label, such as `[P]`.
  return markStatesOf(record).stateOf(mark) === "todo" ? words : undefined;
}
