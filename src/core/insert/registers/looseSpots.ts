import type { Paragraph } from "../../markdown/blocks.ts";
import { RoleReader } from "../../plan/sections/roles.ts";
import { isDeliverables } from "../../register/readCriteria.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { labelPattern } from "./labelLines.ts";
import type { RegisterPlaces } from "./registerPlaces.ts";
import type { RegisterSpot } from "./registerSpot.ts";

/**
 * Spots below labels that are no sections, since a list goes on into their line (`- a`, and in the next line
 * `**Deliverables:**`) or words stand behind them: a list below, or the line itself.
 */
export function looseSpots(
  { place, labels }: RegisterPlaces,
  kind: "deliverable" | "criterion",
  within: { readonly line: number; readonly endLine: number },
): readonly RegisterSpot[] {
  const roles = new RoleReader();
  const isAbout = (name: string): boolean =>
    kind === "deliverable" ? isDeliverables(name) : roles.roleOf(name) === "acceptance";
  return labels.flatMap(({ line, name, rest, block }): readonly RegisterSpot[] => {
    if (block.line < within.line || block.line >= within.endLine || !isAbout(name)) {
      return [];
    }
    const hasText = /[\p{L}\p{N}]/u.test(rest.replace(/[(（][^()（）]*[)）]/u, "")) && !/[:：]\s*$/u.test(rest);
    const items = !hasText && line + 1 === block.endLine ? itemsBelow(place, line) : [];
    if (items.length > 0) {
      return [{ kind: "list", line, items }];
    }
    return hasText && block.depth === 0 && place.isBlank(line + 1) ? [{ kind: "line", line }] : [];
  });
}

/** The items of the list that begins right below a line, up to the next label in it. */
function itemsBelow(place: InsertPlace, line: number): readonly Paragraph[] {
  const from = place.isBlank(line + 1) ? line + 2 : line + 1;
  const end = place.sectionAt(line)?.endLine ?? place.lines.lineCount;
  const items = place
    .blocksIn(from, end)
    .filter((block): block is Paragraph => block.kind === "paragraph" && block.opens?.depth === 1);
  const [first] = items;
  if (first?.line !== from) {
    return [];
  }
  const list = items.filter(({ opens }) => opens?.list === first.opens?.list);
  const last = list.findIndex(
    (item) => item.endLine > item.line + 1 && labelPattern.test(place.text(item.endLine - 1)),
  );
  return last === -1 ? list : list.slice(0, last + 1);
}
