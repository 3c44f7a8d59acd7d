import { readRecord } from "../index/planRecord.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import { plainText } from "../plan/plainText.ts";
import { readUnitHeading, type UnitHeading } from "../plan/units/unitHeading.ts";
import { unitWords } from "../plan/units/unitWords.ts";
import { freshEdits } from "../template/freshEdits.ts";
import type { Template } from "../template/template.ts";
import { applyTextEdits } from "../text/textEdit.ts";

/** A section of a template that can go into any plan. */
export interface TemplateSection {
  /** Its heading without inline markup. */
  readonly title: string;
  /** 2, or 3 for a phase. */
  readonly level: number;
  /** Heading and body, without blank lines and rules around. */
  readonly lines: readonly string[];
  /** Of the lines, those that are headings: no line of a fence is. */
  readonly headings: ReadonlySet<number>;
  readonly unit: UnitHeading | undefined;
}

/** Every second-level section of a template, and its phases, in order; nothing in them has begun. */
export function templateSections({ body }: Pick<Template, "body">): readonly TemplateSection[] {
  const read = createBlockReader();
  const sample = readRecord({ uri: "", version: "", getText: () => body }, read);
  const edits = freshEdits(sample);
  const { blocks, lines } = read(applyTextEdits(body, edits));
  const headings = blocks.filter((block) => block.kind === "heading" && !block.setext && block.depth === 0);
  const rules = new Set(blocks.flatMap((block) => (block.kind === "rule" ? [block.line] : [])));
  return headings.flatMap((heading, nth) => {
    if (heading.kind !== "heading" || heading.level < 2 || heading.level > 3) {
      return [];
    }
    const title = plainText(heading.text);
    const unit = readUnitHeading(title, unitWords({ phase: [], step: [] }));
    if (heading.level === 3 && unit?.rank !== "phase") {
      return [];
    }
    const next = headings.slice(nth + 1).find((one) => one.kind === "heading" && one.level <= heading.level);
    let end = next?.line ?? lines.lineCount;
    while (end > heading.line + 1 && (lines.lineText(end - 1).trim() === "" || rules.has(end - 1))) {
      end--;
    }
    const own = Array.from({ length: end - heading.line }, (_, at) => lines.lineText(heading.line + at));
    const marks = headings.flatMap(({ line }) => (line >= heading.line && line < end ? [line - heading.line] : []));
    return [{ title, level: heading.level, lines: own, headings: new Set(marks), unit }];
  });
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
