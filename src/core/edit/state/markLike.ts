import { markStatus, wordStatus } from "../../tidy/status/statusWording.ts";
import { statusWords } from "../../words/statusHead.ts";
import { statusOf } from "./stateWord.ts";
import type { SettableState } from "./wish.ts";

const yes = /^(?:yes|y|ja|oui|sí|si|sim|sì|是|はい|예)$/iu;
const no = /^(?:no|n|nein|non|não|否|いいえ|아니오)$/iu;
/** Yes and No of one language, by either. */
const answers: readonly (readonly [yes: string, no: string])[] = [
  ["yes", "no"],
  ["y", "n"],
  ["ja", "nein"],
  ["oui", "non"],
  ["sí", "no"],
  ["si", "no"],
  ["sim", "não"],
  ["sì", "no"],
  ["是", "否"],
  ["はい", "いいえ"],
  ["예", "아니오"],
];

/**
 * A mark in the form of an old one: `⬜` as `✅`, `(Complete)` as `(In Progress)`, `✅ **DONE**` as `🔄 **IN PROGRESS**`,
 * `No` as `Yes`. `word` is the state in words. Undefined where that form has no such mark.
 */
export function markLike(state: SettableState, old: string, word: string): string | undefined {
  const bracket = /^([(（[])([^]*)([)）\]])$/u.exec(old);
  if (bracket !== null && bracket[2] !== undefined && statusWords(bracket[2]) !== "") {
    return `${bracket[1] ?? ""}${markLike(state, bracket[2], word) ?? word}${bracket[3] ?? ""}`;
  }
  const answer = answerLike(state, old);
  if (answer !== undefined) {
    return answer;
  }
  if (statusWords(old) !== "") {
    return wordStatus(word, old);
  }
  // A cross alone says that something failed.
  return state === "cancelled" ? undefined : markStatus(statusOf[state], old);
}

function answerLike(state: SettableState, old: string): string | undefined {
  if ((state !== "done" && state !== "todo") || !(yes.test(old) || no.test(old))) {
    return undefined;
  }
  const lower = old.toLowerCase();
  const pair = answers.find((one) => one.includes(lower));
  const word = pair?.[state === "done" ? 0 : 1] ?? "";
  const isCapital = old !== lower && old.length > 1 && old === old.toUpperCase();
  return isCapital ? word.toUpperCase() : old === lower ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
