import { createBlockReader } from "../markdown/blockReader.ts";
import { findPlaceholders } from "../placeholder/findPlaceholders.ts";
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
 * today's date. Every other blank stays for the person to fill.
 */
export function renderTemplate(template: Template, plan: NewPlan): string {
  const document = createBlockReader()(template.body);
  const title = document.blocks.find((block) => block.kind === "heading");
  const blanks = findPlaceholders(document);
  const nameBlank = blanks.find(
    ({ range }) => title !== undefined && title.range.start <= range.start && range.end <= title.range.end,
  );
  // At the end of a heading ` #` would be read as its closing mark.
  const safeTitle = plan.title.replace(/(?<=^|\s)(?=#+$)/u, "\\");
  const edits = blanks.flatMap(({ range, name, text }) => {
    if (text === nameBlank?.text) {
      return [{ range, newText: safeTitle }];
    }
    return /^date$/iu.test(name) ? [{ range, newText: plan.today }] : [];
  });
  return applyTextEdits(template.body, edits);
}
