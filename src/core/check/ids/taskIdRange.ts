import type { Task } from "../../plan/model.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import type { TextRange } from "../../text/textRange.ts";

/** Where a task's written id stands in the document; undefined for a task without one, and for todos of front matter. */
export function taskIdRange(
  lines: LineIndex,
  { writtenId, line, markRange, dialect }: Pick<Task, "writtenId" | "line" | "markRange" | "dialect">,
): TextRange | undefined {
  if (writtenId === null || dialect === "frontMatter") {
    return undefined;
  }
  const text = lines.lineText(line);
  const start = lines.startOf(line);
  // In a row the mark may stand behind the id.
  const from = dialect === "tableRow" || dialect === "statusLine" ? 0 : Math.max(0, markRange.end - start);
  for (let at = text.indexOf(writtenId, from); at !== -1; at = text.indexOf(writtenId, at + 1)) {
    const end = at + writtenId.length;
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? "") + (text[end] ?? ""))) {
      return { start: start + at, end: start + end };
    }
  }
  return undefined;
}
