import type { MarkdownText } from "../../markdown/blockReader.ts";
import { isHtmlName } from "../../placeholder/tokens/htmlNames.ts";

/**
 * Whether a document opens with a tag that HTML does not have, `<objective>`: a prompt for an agent. What it holds in brackets
 * tells the agent what to write, and where.
 */
export function isPrompt({ blocks }: Pick<MarkdownText, "blocks">): boolean {
  const [first, second] = blocks;
  const opening = first?.kind === "heading" ? second : first;
  const name = opening?.kind === "html" ? /^\s*<([a-z][a-z_-]{1,30})>/u.exec(opening.text)?.[1] : undefined;
  return name !== undefined && !isHtmlName(name);
}
