import type { Block, Heading, Paragraph } from "../markdown/blocks.ts";
import type { Role } from "./model.ts";
import { plainText } from "./plainText.ts";
import { roleOf } from "./roles.ts";
import { readUnitHeading, type UnitHeading } from "./unitHeading.ts";

/** A heading or a bold line alone, and what it says of the tasks below it. Never the document's title. */
export interface SectionMark {
  readonly title: string;
  readonly line: number;
  /** 1 to 6; bold labels rank below every heading as 7. */
  readonly level: number;
  readonly unit: UnitHeading | undefined;
  readonly role: Role | undefined;
}

const labelLevel = 7;

/** A setext "heading" made of `**Key**: value` lines is seed-style metadata between two rules, not a heading (format §1). */
export function isMetadata(heading: Heading): boolean {
  return (
    heading.setext && heading.text.split("\n").every((line) => /^\s*\*\*[^*]+\*\*\s*:|^\s*\*\*[^*]+:\*\*/u.test(line))
  );
}

/** A paragraph that is nothing but one bold text, with or without a colon: `**Tasks:**`, `**Deliverables**:` (R8). */
function boldLabel(paragraph: Paragraph): string | undefined {
  if (paragraph.depth > 0) {
    return undefined;
  }
  return /^(?:\*\*|__)([^*_\n]+?)(?:\*\*|__)\s*[:：]?$/u.exec(paragraph.text)?.[1];
}

/**
 * Finds every section of a document by its 0-based line. A label that introduces a list without a blank line is a
 * paragraph of its own to CommonMark and therefore found too. The title keeps its place but announces no role: a plan
 * called "Testing gates" is not all tests.
 */
export function findSections(blocks: readonly Block[], titleLine: number): ReadonlyMap<number, SectionMark> {
  const sections = new Map<number, SectionMark>();
  for (const block of blocks) {
    const mark = readSectionMark(block);
    if (mark !== undefined) {
      const isTitle = mark.line === titleLine && mark.level === 1 && mark.unit === undefined;
      sections.set(mark.line, isTitle ? { ...mark, role: undefined } : mark);
    }
  }
  return sections;
}

function readSectionMark(block: Block): SectionMark | undefined {
  if (block.kind === "heading" && !isMetadata(block)) {
    const unit = readUnitHeading(block.text);
    const role = unit === undefined ? roleOf(block.text) : "work";
    return { title: plainText(block.text), line: block.line, level: block.level, unit, role };
  }
  const label = block.kind === "paragraph" ? boldLabel(block) : undefined;
  if (label === undefined) {
    return undefined;
  }
  const title = plainText(label).replace(/[:：]$/u, "");
  return { title, line: block.line, level: labelLevel, unit: undefined, role: roleOf(label) };
}

/** The sections open at a point of the document, outermost first. */
export class SectionStack {
  readonly #open: SectionMark[] = [];

  get marks(): readonly SectionMark[] {
    return this.#open;
  }

  /** The role of a task that stands here: that of the nearest section with a known one, else work (format §3). */
  get role(): Role {
    return this.#open.findLast((mark) => mark.role !== undefined)?.role ?? "work";
  }

  enter(mark: SectionMark): void {
    while ((this.#open.at(-1)?.level ?? 0) >= mark.level) {
      this.#open.pop();
    }
    this.#open.push(mark);
  }

  /** Ends every section, as the file's closing rule does. */
  clear(): void {
    this.#open.length = 0;
  }
}
