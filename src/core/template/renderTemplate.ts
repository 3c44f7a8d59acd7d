import { createBlockReader } from "../markdown/blockReader.ts";
import { findPlaceholders } from "../placeholder/findPlaceholders.ts";
import { fitValue } from "../placeholder/fill/fitValue.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { applyTextEdits } from "../text/textEdit.ts";
import type { Template } from "./template.ts";

/** What a new plan is made with. */
export interface NewPlan {
  /** The plan's name as the person typed it, on one line. */
  readonly title: string;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Fills what is known when a plan is made: the name in the first heading and wherever the same blank stands again, and
 * today's date where the plan says when it was written. Every other blank stays for the person to fill.
 */
export function renderTemplate(template: Template, plan: NewPlan): string {
  const { body } = template;
  const document = createBlockReader()(body);
  const title = document.blocks.find((block) => block.kind === "heading");
  const blanks = findPlaceholders(document);
  const nameBlank = blanks.find(
    ({ range }) => title !== undefined && title.range.start <= range.start && range.end <= title.range.end,
  );
  // At the end of a heading ` #` would be read as its closing mark.
  const safeTitle = plan.title.replace(/(?<=^|\s)(?=#+$)/u, "\\");
  const edits = blanks.flatMap((blank) => {
    const { range, name } = blank;
    if (name.toLowerCase() === nameBlank?.name.toLowerCase()) {
      return [{ range, newText: fitValue(body, blank, range === nameBlank.range ? safeTitle : plan.title) }];
    }
    return asksForToday(blank) ? [{ range, newText: plan.today }] : [];
  });
  return applyTextEdits(body, edits);
}

/**
 * Whether a blank asks for the day on which the plan is made: `Created`, `Last Updated`, `Date`, or a date of no key at
 * all; never a target or a day on which something was completed.
 */
function asksForToday({ kind, name, label, when, text }: Placeholder): boolean {
  const isDate =
    kind === "date" || (kind === "mustache" && /^\{\{\s?(?:date|today|created|last_updated)\s?\}\}$/iu.test(text));
  return (
    isDate &&
    when === "start" &&
    /^(?:date|today|created(?: (?:on|at|date))?|date created|started on|(?:last )?updated|last (?:modified|revised)|written|drafted)$/iu.test(
      label ?? name.replaceAll("_", " "),
    )
  );
}
