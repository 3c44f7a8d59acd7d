import type { Paragraph } from "../../markdown/blocks.ts";
import { RoleReader } from "../../plan/sections/roles.ts";
import { isDeliverables } from "../../register/readCriteria.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import type { RegisterSpot } from "./registerSpot.ts";

/** `**Deliverables:**` with whatever stands behind it. */
const label = /^[ \t]{0,3}\*\*(?<name>[^*]{2,80}?)[:：]?\*\*(?<rest>.{0,400})$/u;

/**
 * Spots below labels that are no sections, since a list goes on into their line (`- a`, and in the next line
 * `**Deliverables:**`) or words stand behind them: a list below, or the line itself.
 */
export function looseSpots(
  place: InsertPlace,
  kind: "deliverable" | "criterion",
  within: { readonly line: number; readonly endLine: number },
): readonly RegisterSpot[] {
  const sections = new Set(place.plan.sections.map(({ line }) => line));
  const roles = new RoleReader();
  const isAbout = (name: string): boolean =>
    kind === "deliverable" ? isDeliverables(name) : roles.roleOf(name) === "acceptance";
  const found: RegisterSpot[] = [];
  for (const block of place.blocksIn(within.line, within.endLine)) {
    if (block.kind !== "paragraph" || block.depth > 1) {
      continue;
    }
    for (let line = block.line; line < block.endLine; line++) {
      const { name = "", rest = "" } = label.exec(place.text(line))?.groups ?? {};
      if (name === "" || sections.has(line) || !isAbout(name)) {
        continue;
      }
      const hasText = /[\p{L}\p{N}]/u.test(rest.replace(/[(（][^()（）]*[)）]/u, "")) && !/[:：]\s*$/u.test(rest);
      const items = !hasText && line + 1 === block.endLine ? itemsBelow(place, line) : [];
      const isText = hasText && block.depth === 0 && place.isBlank(line + 1);
      if (items.length > 0) {
        found.push({ kind: "list", line, items });
      } else if (isText) {
        found.push({ kind: "line", line });
      }
    }
  }
  return found;
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
  const last = list.findIndex((item) => item.endLine > item.line + 1 && label.test(place.text(item.endLine - 1)));
  return last === -1 ? list : list.slice(0, last + 1);
}
