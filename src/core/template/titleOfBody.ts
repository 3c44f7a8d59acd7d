import { createBlockReader } from "../markdown/blockReader.ts";
import { plainText } from "../plan/plainText.ts";

/** How much of a body is looked at, and of its title; UTF-16 units. */
const reach = 4000;
const longest = 120;

/**
 * The words of a body's first heading without its blanks: `Implementation Plan` of `# [Task Name] - Implementation Plan`.
 * Empty where no words are left.
 */
export function titleOfBody(body: string): string {
  const { blocks } = createBlockReader()(body.slice(0, reach));
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const text = heading?.kind === "heading" ? heading.text.slice(0, 300) : "";
  const words = text.replace(/\[[^[\]]{0,80}\]|\{\{[^{}]{0,80}\}\}|<[^<>]{0,80}>/gu, " ");
  return plainText(words)
    .replace(/^[^\p{L}\p{N}]+|(?: (?:for|of|to))?[^\p{L}\p{N})\]]*$/gu, "")
    .slice(0, longest);
}
