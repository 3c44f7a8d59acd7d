import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { titleAt } from "../tasks/taskHome.ts";

/** A drawn tree in a fence, behind the block that the place is in: never inside a list, a table or a quote. */
export function treeDrafts(place: InsertPlace, tree: readonly string[]): readonly Draft[] {
  const after = lineBefore(place);
  const apart = { lines: ["```text", ...tree, "```"], apart: true, tasks: 0, phases: 0 };
  return [
    { ...apart, after: after === 0 && place.isBlank(0) ? -1 : after },
    { ...apart, after: place.lastContent(place.lines.lineCount, -1) },
  ];
}

/** Title of the section that a tree goes into; empty for none. */
export function treeWhere(place: InsertPlace): string {
  return titleAt(place, lineBefore(place));
}

/** The last line before the tree; -1 for the top. */
function lineBefore(place: InsertPlace): number {
  const { blocks, lines } = place;
  let line = place.line;
  const next = firstBlockFrom(blocks, line + 1);
  const holder = blocks.slice(0, next).filter((block) => line < block.endLine);
  const list = holder.find((block) => block.kind === "item");
  line = holder.reduce(
    (last, block) => (block.kind === "item" && block !== list ? last : Math.max(last, block.endLine - 1)),
    line,
  );
  for (const block of blocks.slice(next)) {
    const isSameList = list?.kind === "item" && block.kind === "item" && block.list === list.list;
    const isSameTable = block.kind === "row" && !block.header && block.line === line + 1;
    if (isSameList || isSameTable) {
      line = Math.max(line, block.endLine - 1);
    }
  }
  while (line + 1 < lines.lineCount && place.text(line + 1).startsWith(">")) {
    line++;
  }
  return place.isBlank(line) ? place.lastContent(line, -1) : line;
}
