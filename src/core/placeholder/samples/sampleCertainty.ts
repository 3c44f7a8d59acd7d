import { isLetteredNoun, isNumberedNoun } from "./numberedNoun.ts";
import { isGeneric, isGuidingQuestion, isSampleSentence, isSampleValue, isUnsaid, splitLabel } from "./sampleText.ts";

/** What stands beside sample text: it may be in a table's row, and another blank on its line. */
export interface SampleCompany {
  readonly inRow: boolean;
  readonly hasOthers: boolean;
}

/** `path/to/file1.ts`: a path that names nothing. */
const samplePath =
  /^path\/to\/(?:(?:the|your|new|some)[/-])?(?:(?:new|old|existing|modified|your|test)[-_]?)?(?:file|test|folder|dir|directory|component|module|docs?|spec|code|script|source)s?(?:[-_]?(?:\d{1,2}|name|[a-c]))?(?:\.\w{1,8}){0,2}$/iu;

/**
 * How certain it is that nobody wrote some sample text that the finder took for such: all of its words are known from
 * templates (`sure`), it may be a name (`maybe`: "Service A"), or it has words of its own (`no`).
 */
export function sampleCertainty(text: string, { inRow, hasOthers }: SampleCompany): "sure" | "maybe" | "no" {
  const split = splitLabel(text);
  const noun = split === undefined ? text : split.label;
  const isKnown =
    isNumberedNoun(text) ||
    isSampleSentence(text) ||
    isSampleValue(text, 0) ||
    isGuidingQuestion(text, 0) ||
    samplePath.test(text) ||
    ((inRow || hasOthers) && isGeneric(text)) ||
    (split !== undefined && isNumberedNoun(split.label) && isUnsaid(split.label, text.slice(split.rest)));
  return !isKnown ? "no" : isLetteredNoun(noun) ? "maybe" : "sure";
}
