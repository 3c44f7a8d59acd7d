import type { Code } from "../../markdown/blocks.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { parseYaml } from "../../config/parseYaml.ts";
import { readSimpleYaml } from "../../fields/simpleYaml.ts";
import type { Plan } from "../model.ts";
import type { IgnoredLine } from "./ignoredLines.ts";

/** Something in a document that hides lines its author probably means to be read. */
export interface PlanWarning {
  readonly kind: "unclosedFence" | "conflict" | "unknownState" | "frontMatter";
  /** 0-based: where the fence opens, the conflict begins, or the first such row or the front matter stands. */
  readonly line: number;
  /** How many lines that look like tasks it hides. */
  readonly hidden: number;
}

/**
 * Fences that are never closed with checkboxes below, merge conflicts, rows whose state nobody can read, and front matter
 * that is no YAML (format §1, §2). `ignored` is asked for only
 * where there is such a fence or conflict, so that most documents pay nothing.
 */
export function findWarnings(
  { blocks, hidden, frontMatter }: MarkdownText,
  { rowsLeftOut }: Plan,
  ignored: () => readonly IgnoredLine[],
): readonly PlanWarning[] {
  const fences = blocks.filter((block): block is Code => block.kind === "code" && !block.closed);
  const conflicts = [...hidden].filter(([, reason]) => reason === "conflict").map(([line]) => line);
  const hiddenBy = new Map<number, number>();
  for (const { fence } of fences.length === 0 ? [] : ignored()) {
    if (fence !== undefined) {
      hiddenBy.set(fence, (hiddenBy.get(fence) ?? 0) + 1);
    }
  }
  const warnings = fences.flatMap(({ line }): readonly PlanWarning[] => {
    const lines = hiddenBy.get(line) ?? 0;
    return lines === 0 ? [] : [{ kind: "unclosedFence", line, hidden: lines }];
  });
  const [first] = conflicts;
  if (first !== undefined) {
    const lines = ignored().filter(({ reason }) => reason === "conflict").length;
    warnings.push({ kind: "conflict", line: first, hidden: lines });
  }
  const unknown = [...rowsLeftOut].filter(([, reason]) => reason === "cell").map(([line]) => line);
  if (unknown.length > 0) {
    warnings.push({ kind: "unknownState", line: unknown[0] ?? 0, hidden: unknown.length });
  }
  if (frontMatter !== undefined && isMalformed(frontMatter.yaml)) {
    warnings.push({ kind: "frontMatter", line: 0, hidden: 0 });
  }
  return warnings;
}

/** Whether front matter is no YAML. What is plainly well formed is told without the parser. */
function isMalformed(yaml: string): boolean {
  if (readSimpleYaml(yaml) !== undefined || looksWell(yaml)) {
    return false;
  }
  return "problem" in parseYaml(yaml) && yaml.length < longest;
}

/** Keys with plain or closed values, comments, and lines indented below them: no malformed YAML looks so, nearly. */
function looksWell(yaml: string): boolean {
  return yaml
    .split("\n")
    .every((line) =>
      /^(?:\s|#|-\s|$)|^[\w.-]{1,60}:(?:\s+(?:[^\s"'[{&*!|>%@\x60:][^:]*|"[^"\\]*"|'[^']*'|\[[^[\]]*\]|[|>][-+]?))?\s*$/u.test(
        line,
      ),
    );
}

/** Longer front matter is data, and nobody parses it here. */
const longest = 16_000;
