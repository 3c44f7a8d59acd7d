import { plainText } from "./plainText.ts";

/** A heading that names a unit of work: `Phase 2: Storage` is `{ word: "phase", number: "2", title: "Storage" }`. */
export interface UnitHeading {
  /** A step ranks below a phase; without any phase in the document, steps are its phases. */
  readonly rank: "phase" | "step";
  /** Lower case, in the language of the heading. */
  readonly word: string;
  readonly number: string;
  readonly title: string;
}

const phaseWords =
  "phase|milestone|sprint|stage|week|wave|epic|part|iteration|user story|fase|etapa|étape|阶段|フェーズ|단계";
const stepWords = "step|task|story|day|tarea|paso";
const numbers = String.raw`[-−]?\d+(?:[.-]\d+)*[a-z]?|[ivx]+|[a-z]`;
const unit = new RegExp(
  String.raw`^(?:(?<phase>${phaseWords})|(?<step>${stepWords}))\s*(?<number>${numbers})(?![\p{L}\p{N}])\s*[:：.)）—–-]*\s*(?<title>.*)$`,
  "isu",
);

/**
 * Reads a heading's text as that of a unit of work (format §3, R5): after emoji, list numbers and bold, a unit word with
 * a number. Letters and Roman numbers count in capitals only, and `Phase X`, `Phase N` are blanks, not numbers.
 */
export function readUnitHeading(heading: string): UnitHeading | undefined {
  const text = plainText(heading).replace(/^(?:[^\p{L}\p{N}]+|\d+[.)]\s+)+/u, "");
  const groups = unit.exec(text)?.groups;
  const word = groups?.["phase"] ?? groups?.["step"];
  const number = groups?.["number"];
  if (word === undefined || number === undefined || /^(?:[XN]|[a-z]+)$/u.test(number)) {
    return undefined;
  }
  return {
    rank: groups?.["phase"] === undefined ? "step" : "phase",
    word: word.toLowerCase(),
    number,
    title: groups?.["title"]?.trim() ?? "",
  };
}
