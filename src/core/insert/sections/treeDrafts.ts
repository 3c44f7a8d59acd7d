import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { titleAt } from "../tasks/taskDrafts.ts";

/** A drawn tree in a fence, behind the block that the place is in: never inside a list, a table or a quote. */
export function treeDrafts(place: InsertPlace, tree: readonly string[]): readonly Draft[] {
  const { blocks, lines } = place;
  let line = place.line;
  const holder = blocks.filter((block) => block.line <= line && line < block.endLine);
  const list = holder.find((block) => block.kind === "item");
  line = holder.reduce((last, block) => (block.kind === "item" ? last : Math.max(last, block.endLine - 1)), line);
  for (const block of blocks) {
    const isSameList = list?.kind === "item" && block.kind === "item" && block.list === list.list;
    const isSameTable = block.kind === "row" && !block.header && block.line === line + 1;
    if (isSameList || isSameTable) {
      line = Math.max(line, block.endLine - 1);
    }
  }
  while (line + 1 < lines.lineCount && place.text(line + 1).startsWith(">")) {
    line++;
  }
  const after = place.isBlank(line) ? place.lastContent(line, -1) : line;
  const apart = { lines: ["```text", ...tree, "```"], apart: true, tasks: 0, phases: 0 };
  return [
    { ...apart, after: after === 0 && place.isBlank(0) ? -1 : after, where: titleAt(place, after) },
    { ...apart, after: place.lastContent(lines.lineCount, -1), where: "" },
  ];
}
