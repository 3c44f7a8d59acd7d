import type { Block, Paragraph } from "../../markdown/blocks.ts";
import type { Section } from "../../plan/model.ts";
import type { LineIndex } from "../../text/lineIndex.ts";

/** A line that opens with a label in bold and is no section's. */
export interface LabelLine {
  readonly line: number;
  readonly name: string;
  /** What stands behind the label. */
  readonly rest: string;
  /** The paragraph that the line is in. */
  readonly block: Paragraph;
}

/** `**Deliverables:**` with whatever stands behind it. */
export const labelPattern = /^[ \t]{0,3}\*\*(?<name>[^*]{2,80}?)[:：]?\*\*(?<rest>.{0,400})$/u;

/** What a line with a label begins with: an asterisk, a blank or a tab. Most lines do not. */
const mayOpen: ReadonlySet<number> = new Set([42, 32, 9]);

/** The label lines of a text outside quotes and inner lists, in order. */
export function labelLines(
  blocks: readonly Block[],
  lines: LineIndex,
  sections: readonly Pick<Section, "line">[],
): readonly LabelLine[] {
  const known = new Set(sections.map(({ line }) => line));
  return blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || block.depth > 1) {
      return [];
    }
    const found: LabelLine[] = [];
    for (let line = block.line; line < block.endLine; line++) {
      if (!mayOpen.has(lines.text.charCodeAt(lines.startOf(line)))) {
        continue;
      }
      const { name = "", rest = "" } = labelPattern.exec(lines.lineText(line))?.groups ?? {};
      if (name !== "" && !known.has(line)) {
        found.push({ line, name, rest, block });
      }
    }
    return found;
  });
}
