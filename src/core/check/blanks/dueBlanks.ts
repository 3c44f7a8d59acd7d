import type { PlanRecord } from "../../index/planRecord.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import { dueAt } from "../../placeholder/fill/dueCount.ts";
import { slotKind, slotPlace } from "../../placeholder/fill/slotPlace.ts";
import type { Placeholder } from "../../placeholder/placeholder.ts";
import { findBegun, mayHaveBegun } from "./findBegun.ts";
import { isPrompt } from "./isPrompt.ts";
import { isTemplateFile } from "../../template/isTemplateFile.ts";

/** A blank that is due by its plan's status, and whether it is surely in the way. */
export interface DueBlank {
  readonly blank: Placeholder;
  /** False where its plan or its phase has not begun, and for a TBD, which may be all that is known for now. */
  readonly isPressing: boolean;
}

/**
 * The blanks that are due by the plan's status (format §6), in order. None of templates, prompts and documents that are no
 * plans, and none that nobody fills in: see {@link isShownOnly}. `all` is false where only those count that are pressing.
 */
export function dueBlanks(record: PlanRecord, all: boolean): readonly DueBlank[] {
  // Blanks cost more than all else that rules ask for, so that every way not to look for them comes first.
  if (isTemplateFile(record.uri) || isPrompt(record.markdown) || !record.isPlan) {
    return [];
  }
  if (!all && !mayHaveBegun(record)) {
    return [];
  }
  const due = dueAt(record.status.status);
  const blanks = record.placeholders.filter(({ when }) => due.has(when));
  if (blanks.length === 0) {
    return [];
  }
  const isShown = isShownOnly(record);
  const hasBegun = findBegun(record);
  return blanks
    .filter((blank) => !isShown(blank))
    .map((blank) => {
      const { line } = record.lines.positionAt(blank.range.start);
      return { blank, isPressing: hasBegun(line) && !isAnswer(record, blank) };
    });
}

/** So many lines to write on make a form for paper. */
const fewestOfForm = 3;
/** Words that say what to do with the list below. */
const guidance = /^\[(?:check|tick|mark|leave|delete|remove|skip|for each|examples?)(?!\p{L})/iu;
/** So many names tell whether all of a plan are in code: each is looked for on its whole line. */
const mostLooked = 100;

/**
 * Tells the blanks that stay as they are: tags of prompts (`<verify>` alone on its line), `{{NAME}}` where a plan shows such
 * names in code only, lines of a form for paper, and a line of guidance right above a list that is written.
 */
function isShownOnly({ markdown, lines, placeholders }: PlanRecord): (blank: Placeholder) => boolean {
  const mustaches = placeholders.filter(({ kind }) => kind === "mustache").slice(0, mostLooked);
  const inCode = mustaches.every(({ range }) => {
    const place = slotPlace(markdown, range);
    return place.kind === "code" || place.span !== undefined;
  });
  const isForm = placeholders.filter(isLineToWriteOn).length >= fewestOfForm;
  const blankLines = new Set(placeholders.map(({ range }) => lines.positionAt(range.start).line));
  return (blank) => {
    const { kind, text, range } = blank;
    const { line } = lines.positionAt(range.start);
    const isAlone = (): boolean => lines.lineText(line).trim() === text;
    if (kind === "bracket") {
      const next =
        guidance.test(text) && isAlone() ? markdown.blocks[firstBlockFrom(markdown.blocks, line + 1)] : undefined;
      return next?.kind === "item" && !blankLines.has(next.line);
    }
    return (
      (kind === "angle" && !text.includes(" ") && isAlone()) ||
      (kind === "mustache" && inCode) ||
      (isForm && isLineToWriteOn(blank))
    );
  };
}

function isLineToWriteOn({ kind, text }: Placeholder): boolean {
  return kind === "tbd" && text.startsWith("_");
}

/** Keys whose days and times nobody asks for once the plan is over. */
const liesAhead = /\b(?:target|due|deadline|planned|expected|estimated?|eta)\b/iu;

/**
 * Whether a TBD is an answer of its own: in a table and in a sentence, not as the value of a key, since a plan that runs has an
 * owner; and where it stands for a day that has gone by.
 */
function isAnswer({ markdown, status }: PlanRecord, { kind, label, text, range }: Placeholder): boolean {
  return (
    kind === "tbd" &&
    text.startsWith("TB") &&
    (label === undefined || (status.status === "done" && liesAhead.test(label)) || slotKind(markdown, range) !== "text")
  );
}
