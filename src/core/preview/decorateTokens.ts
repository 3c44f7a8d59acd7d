import type { Token } from "markdown-it";
import type { PlanRecord } from "../index/planRecord.ts";
import { decorateInline } from "./decorateInline.ts";
import { type PlanLines, planLines } from "./planLines.ts";
import { barHtml, type PreviewWords } from "./previewHtml.ts";
import { changed, htmlTokenOf, withClass } from "./tokens.ts";

/**
 * A plan's tokens with boxes, chips and bars among them. Every number is the record's. Where a line does not begin with
 * the box that the record has there, another plugin was quicker, and it stays as that one made it.
 */
export function decorateTokens(tokens: readonly Token[], record: PlanRecord, words: PreviewWords): Token[] {
  const lines = planLines(record);
  const shown: Token[] = [];
  const title = placeOfPlanBar(tokens, record);
  /** Line of the row, heading or paragraph that is open: cells have none of their own. */
  let line = 0;
  /** Where the list item stands that has shown no text yet. */
  let item = -1;
  for (const [at, token] of tokens.entries()) {
    if (at === title) {
      shown.push(htmlTokenOf(token, planBar(record, lines, words)));
    }
    line = token.map?.[0] ?? line;
    if (token.type === "inline") {
      const { children, boxes } = decorateInline(token, line, lines, words);
      const open = shown[item];
      if (open !== undefined && boxes > 0) {
        shown[item] = withClass(open, "planwright-task");
      }
      item = -1;
      shown.push(changed(token, { children }));
      continue;
    }
    item = token.type === "list_item_open" ? shown.length : item;
    shown.push(token);
    const html = endsText(token) && at + 1 !== title ? phaseBar(record, lines, line, words) : undefined;
    if (html !== undefined) {
      shown.push(htmlTokenOf(token, html));
    }
  }
  return shown;
}

/** Behind the plan's title; where it has none, before all but front matter. */
function placeOfPlanBar(tokens: readonly Token[], { plan }: PlanRecord): number {
  const title = tokens.findIndex(
    ({ type, tag, map }) => type === "heading_open" && tag === "h1" && map?.[0] === plan.titleLine,
  );
  return title === -1 ? (tokens[0]?.type === "front_matter" ? 1 : 0) : title + 3;
}

/** Whether a heading or a paragraph ends here; in a tight list no bar has a place. */
function endsText({ type, hidden }: Token): boolean {
  return type === "heading_close" || (type === "paragraph_close" && !hidden);
}

function planBar({ progress }: PlanRecord, { groups }: PlanLines, words: PreviewWords): string {
  const { headline, complete, openElsewhere } = progress;
  const beside = groups.get(null) ?? [];
  return barHtml({ of: "plan", progress: headline, isComplete: complete, openElsewhere, groups: beside }, words);
}

/** Undefined where no phase begins on the line. */
function phaseBar(record: PlanRecord, lines: PlanLines, line: number, words: PreviewWords): string | undefined {
  const id = lines.phases.get(line)?.id ?? "";
  const progress = record.progress.phases.get(id);
  const groups = lines.groups.get(id) ?? [];
  return progress === undefined
    ? undefined
    : barHtml({ of: "phase", progress, isComplete: progress.percent === 100, openElsewhere: 0, groups }, words);
}
