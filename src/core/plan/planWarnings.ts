import type { Code } from "../markdown/blocks.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { IgnoredLine } from "./ignoredLines.ts";

/** Something in a document that hides lines its author probably means to be read. */
export interface PlanWarning {
  readonly kind: "unclosedFence" | "conflict";
  /** 0-based: where the fence opens or the conflict begins. */
  readonly line: number;
  /** How many lines that look like tasks it hides. */
  readonly hidden: number;
}

/**
 * Fences that are never closed with checkboxes below, and merge conflicts (format §1, §2). `ignored` is asked for only
 * where there is such a fence or conflict, so that most documents pay nothing.
 */
export function findWarnings(
  { blocks, hidden }: MarkdownText,
  ignored: () => readonly IgnoredLine[],
): readonly PlanWarning[] {
  const fences = blocks.filter((block): block is Code => block.kind === "code" && !block.closed);
  const conflicts = [...hidden].filter(([, reason]) => reason === "conflict").map(([line]) => line);
  const warnings = fences.flatMap(({ line }): readonly PlanWarning[] => {
    const lines = ignored().filter(({ fence }) => fence === line).length;
    return lines === 0 ? [] : [{ kind: "unclosedFence", line, hidden: lines }];
  });
  const [first] = conflicts;
  if (first !== undefined) {
    const lines = ignored().filter(({ reason }) => reason === "conflict").length;
    warnings.push({ kind: "conflict", line: first, hidden: lines });
  }
  return warnings;
}
