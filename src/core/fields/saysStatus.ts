import { isStatusChoice } from "../words/statusChoice.ts";
import { readStatus } from "../words/readStatus.ts";
import { statusHead, statusWords } from "../words/statusHead.ts";
import { isUnfilled } from "./isUnfilled.ts";

/** Whether a text by itself says a status in words or asks for one, and is not the start of a sentence. */
export function saysStatus(text: string): boolean {
  return hasStatusWords(text) ? statusHead(text).kind !== "sentence" : asksForStatus(text);
}

/** Whether a text opens with a status. A sign alone may be a bullet of what follows. */
function hasStatusWords(text: string): boolean {
  return readStatus(text) !== undefined && (statusWords(text) !== "" || !/[\p{L}\p{N}]/u.test(text));
}

/** Whether a line is nothing but a blank for a status. */
function asksForStatus(value: string): boolean {
  return isStatusChoice(value) || (/^(?:[[{<].{0,80}[\]}>]|\S{1,4})$/u.test(value) && isUnfilled(value));
}
