import { readRecord } from "../../index/planRecord.ts";
import { createBlockReader } from "../../markdown/blockReader.ts";
import { plainText, stripLead } from "../../plan/plainText.ts";
import { readUnitHeading, type UnitHeading } from "../../plan/units/unitHeading.ts";
import { unitWords } from "../../plan/units/unitWords.ts";
import { freshEdits } from "../../template/freshEdits.ts";
import type { Template } from "../../template/template.ts";
import { applyTextEdits } from "../../text/textEdit.ts";

/** A section of a template that can go into any plan. */
export interface TemplateSection {
  /** Its heading without inline markup. */
  readonly title: string;
  /** The second-level heading above one of the third level; undefined for phases, which are told by themselves. */
  readonly under: string | undefined;
  /** 2 or 3. */
  readonly level: number;
  /** Heading and body, without blank lines and rules around. */
  readonly lines: readonly string[];
  /** Of the lines, those that are headings: no line of a fence is. */
  readonly headings: ReadonlySet<number>;
  readonly unit: UnitHeading | undefined;
  /** Whether phases stand below its heading. */
  readonly hasPhases: boolean;
}

/**
 * Every section of a template on the second and third level, in order; nothing in them has begun. Of phases that are all
 * blank the first stands for the others, and what lies inside a phase is that phase's.
 */
export function templateSections({ body }: Pick<Template, "body">): readonly TemplateSection[] {
  const read = createBlockReader();
  const sample = readRecord({ uri: "", version: "", getText: () => body }, read);
  const edits = freshEdits(sample);
  const { blocks, lines } = read(applyTextEdits(body, edits));
  const headings = blocks.filter((block) => block.kind === "heading" && !block.setext && block.depth === 0);
  let under: string | undefined;
  let unitEnd = 0;
  let hasBlankPhase = false;
  const rules = new Set(blocks.flatMap((block) => (block.kind === "rule" ? [block.line] : [])));
  return headings.flatMap((heading, nth) => {
    if (heading.kind !== "heading" || heading.level < 2 || heading.level > 3) {
      return [];
    }
    const title = plainText(heading.text);
    const unit = readUnitHeading(title, unitWords({ phase: [], step: [] }));
    const isPhase = unit?.rank === "phase";
    under = heading.level === 2 ? stripLead(title) : under;
    const next = headings.slice(nth + 1).find((one) => one.kind === "heading" && one.level <= heading.level);
    let end = next?.line ?? lines.lineCount;
    while (end > heading.line + 1 && (lines.lineText(end - 1).trim() === "" || rules.has(end - 1))) {
      end--;
    }
    const isBlank = isPhase && /^(?:\[[^[\]]*\]|Name)$/u.test(unit.title);
    if ((heading.level === 3 && (heading.line < unitEnd || unit?.rank === "step")) || (isBlank && hasBlankPhase)) {
      return [];
    }
    hasBlankPhase ||= isBlank;
    unitEnd = isPhase ? end : unitEnd;
    const own = Array.from({ length: end - heading.line }, (_, at) => lines.lineText(heading.line + at));
    const marks = headings.flatMap(({ line }) => (line >= heading.line && line < end ? [line - heading.line] : []));
    const hasPhases = headings.some(
      (one) => one.kind === "heading" && one.line > heading.line && one.line < end && isPhaseTitle(plainText(one.text)),
    );
    const parent = heading.level === 3 && !isPhase ? under : undefined;
    return [{ title, under: parent, level: heading.level, lines: own, headings: new Set(marks), unit, hasPhases }];
  });
}

function isPhaseTitle(title: string): boolean {
  return readUnitHeading(title, unitWords({ phase: [], step: [] }))?.rank === "phase";
}

/** A section's lines with its heading at another level and those inside it moved along, never below the sixth. */
export function atLevel({ lines, headings, level }: TemplateSection, wanted: number): readonly string[] {
  const by = wanted - level;
  return lines.map((line, nth) =>
    headings.has(nth)
      ? line.replace(/^\s{0,3}(#{1,6})/u, (_, hashes: string) =>
          "#".repeat(Math.max(1, Math.min(6, hashes.length + by))),
        )
      : line,
  );
}
