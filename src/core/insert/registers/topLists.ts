import type { Block, Paragraph } from "../../markdown/blocks.ts";
import type { Section } from "../../plan/model.ts";
import type { PlanPlaces } from "../../register/places/places.ts";

/** What of one list at the top level stands in one section: a label may part a list. */
export interface TopList {
  readonly section: Section;
  /** The first paragraphs of its items. */
  readonly items: readonly Paragraph[];
}

/** The lists at the top level of all sections, in order. */
export function topLists(blocks: readonly Block[], places: PlanPlaces): readonly TopList[] {
  const lists = new Map<Section, Map<number, Paragraph[]>>();
  const found: TopList[] = [];
  for (const block of blocks) {
    const section = block.kind === "paragraph" && block.opens?.depth === 1 ? places.at(block.line).section : undefined;
    if (section !== undefined && block.kind === "paragraph" && block.opens !== undefined) {
      const own = lists.get(section) ?? new Map<number, Paragraph[]>();
      lists.set(section, own);
      const items = own.get(block.opens.list);
      if (items === undefined) {
        const first = [block];
        own.set(block.opens.list, first);
        found.push({ section, items: first });
      } else {
        items.push(block);
      }
    }
  }
  return found;
}
