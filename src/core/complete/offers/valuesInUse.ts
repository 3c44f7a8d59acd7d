import { readFieldLine } from "../../fields/fieldLine.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { blockAt } from "../place/blockAt.ts";
import { isNameLike } from "./nameLike.ts";
import type { ValueSlot } from "../place/valueSlot.ts";

/** Different values that are gathered, and how many lines are looked at for them. */
const mostValues = 40;
const mostLines = 400;
/** Longer lines hold no field worth offering again. */
const longestLine = 1000;

/** The values of a slot's like. */
export interface ValuesInUse {
  /** As written, the first used first. */
  readonly names: readonly string[];
  /** Whether some of them are prose. */
  readonly prose: boolean;
}

/**
 * What the same column of the same table holds, or the fields of the same name, without the slot's own value, blanks and
 * prose.
 */
export function valuesInUse(record: PlanRecord, slot: ValueSlot): ValuesInUse {
  const found = new Set<string>();
  let prose = false;
  const add = (value: string): boolean => {
    if (value !== "" && value !== "-" && !isUnfilled(value)) {
      if (isNameLike(value, slot.subject)) {
        found.add(value);
      } else {
        prose = true;
      }
    }
    return found.size < mostValues;
  };
  if (slot.cell === undefined) {
    addFields(record, slot, add);
  } else {
    const { blocks } = record.markdown;
    const { line } = record.lines.positionAt(slot.range.start);
    for (let nth = slot.cell.header + 1; nth < slot.cell.end; nth++) {
      const row = blocks[nth];
      if (row?.kind === "row" && row.line !== line && !add(row.cells[slot.cell.column] ?? "")) {
        break;
      }
    }
  }
  return { names: [...found], prose };
}

/** Searches the text for the name and reads only the lines that have it: a search is many times faster than reading all. */
function addFields({ lines, markdown }: PlanRecord, slot: ValueSlot, add: (value: string) => boolean): void {
  const { text } = lines;
  if (slot.name === "") {
    return;
  }
  let looked = 0;
  for (let at = text.indexOf(slot.name); at !== -1 && looked < mostLines; looked++) {
    const { line } = lines.positionAt(at);
    const end = lines.endOf(line);
    const isOwn = slot.range.start >= lines.startOf(line) && slot.range.start <= end;
    if (!isOwn && end - lines.startOf(line) <= longestLine) {
      const kind = markdown.blocks[blockAt(markdown.blocks, line)]?.kind;
      const parts = kind === "paragraph" || kind === "heading" ? readFieldLine(lines.lineText(line)) : [];
      const part = parts.find(({ name }) => name === slot.name);
      if (part !== undefined && !add(part.value)) {
        return;
      }
    }
    at = text.indexOf(slot.name, end);
  }
}
