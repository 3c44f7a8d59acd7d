import { isStruck } from "../words/isStruck.ts";
import type { RegisterEntry } from "./registerEntry.ts";

/** English, German, French, Spanish, Portuguese, Italian; scripts without blanks follow apart. */
const over = String.raw`(?:resolved|answered|decided|closed|settled|decision|answer|gelöst|beantwortet|entschieden|geklärt|erledigt|résolue?|décidée?|répondue?|resuelt[oa]|respondid[oa]|decidid[oa]|resolvid[oa]|risolt[oa]|decis[oa])`;

/** Words that stand for themselves: at the start, behind a dash, full stop, bracket or arrow, and followed by what they say. */
const answered = new RegExp(
  String.raw`(?:^|[.?!:;]\s+|\s[-–—→]+\s*|->\s*|[([]|✅\s*)${over}(?=\s*(?:$|[:：,.;)\]✅\d]|[-–—(]|on\s|as\s|by\s|am\s|to\s))|已解决|已决定|已回答|解決済|決定済|回答済|해결됨|결정됨|답변 ?완료`,
  "iu",
);

/** An arrow leads to the answer. */
const arrow = /\?\s*(?:→|=>|->)\s*\S/u;

/** A list without questions says so. */
const none =
  /^(?:none|n\/a|no open questions?|nothing|keine|aucune|ninguna|nenhuma|nessuna|なし|无|無|없음)(?![\p{L}\p{N}])[^?]{0,40}$/iu;

/**
 * Whether a question is no question any more: its state, an answer or its own words say so, it is struck out, or there is
 * none. `source` is the document's text.
 */
export function isAnswered(
  { title, range, fields }: Pick<RegisterEntry, "title" | "range" | "fields">,
  source: string,
): boolean {
  const state = fields.get("state");
  const status = fields.get("status") ?? "";
  return (
    state === "done" ||
    state === "cancelled" ||
    Boolean(fields.get("answer")) ||
    isStruck(source.slice(range.start, range.end).trim()) ||
    none.test(title) ||
    answered.test(title.slice(0, 600)) ||
    arrow.test(title.slice(0, 600)) ||
    answered.test(status)
  );
}
