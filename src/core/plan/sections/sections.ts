import type { Block, Heading, Paragraph } from "../../markdown/blocks.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { Role, Section } from "../model.ts";
import { plainText } from "../plainText.ts";
import type { RoleReader } from "./roles.ts";
import { type HeadingBox, readHeadingBox } from "../dialects/headingBox.ts";
import { readUnitHeading, type UnitHeading } from "../units/unitHeading.ts";
import type { UnitWords } from "../units/unitWords.ts";

/** A section while a plan is read: what its heading says besides. */
export interface OpenSection extends Section {
  endLine: number;
  /** Where its own text ends: at the next heading of any level. */
  bodyEnd: number;
  readonly parent: OpenSection | undefined;
  /** The heading's source text, inline markup included, without a box. */
  readonly source: string;
  readonly unit: UnitHeading | undefined;
  readonly box: HeadingBox | undefined;
  /** Titles from the outermost section to this one. */
  readonly path: readonly string[];
  /** What its words announce apart from its unit word and number. */
  readonly titleRole: Role | "legend" | undefined;
  role: Role | "legend" | undefined;
  /** The nearest announced role, its own included. */
  roleHere: Role | "legend" | undefined;
  /** The section that announced {@link roleHere}. */
  roleSection: OpenSection | undefined;
  /** The document's title: neither its words nor its level say anything of the tasks below it. */
  readonly isTitle: boolean;
}

/** Bold labels rank below every heading. */
export const labelLevel = 7;

/** A setext "heading" made of `**Key**: value` lines is seed-style metadata between two rules, not a heading (format §1). */
export function isMetadata(heading: Heading): boolean {
  return (
    heading.setext && heading.text.split("\n").every((line) => /^\s*\*\*[^*]+\*\*\s*:|^\s*\*\*[^*]+:\*\*/u.test(line))
  );
}

/**
 * The words of a paragraph that is nothing but one bold text, with or without a colon or a remark in brackets:
 * `**Tasks:**`, `**Deliverables** (all of them):` (format §3). Undefined for any other paragraph.
 */
export function readLabel(text: string): string | undefined {
  const code = text.charCodeAt(0);
  if ((code !== 42 && code !== 95) || text.charCodeAt(1) !== code || text.length > 200) {
    return undefined;
  }
  return /^(?:\*\*|__)([^*_\n]+?)[:：]?(?:\*\*|__)(?:\s*[(（][^()（）\n]*[)）])?\s*[:：]?$/u.exec(text)?.[1];
}

/** Finds the sections of a document: one pass over its blocks, nested by level. */
export class SectionFinder {
  readonly sections: OpenSection[] = [];
  readonly #open: OpenSection[] = [];
  readonly #roles: RoleReader;
  readonly #words: UnitWords;
  readonly #titleLine: number;
  /** The last heading. */
  #heading: OpenSection | undefined;

  constructor(roles: RoleReader, words: UnitWords, titleLine: number) {
    this.#roles = roles;
    this.#words = words;
    this.#titleLine = titleLine;
  }

  /** Opens a section where the block is a heading or a label. */
  take(block: Block): OpenSection | undefined {
    if (block.kind === "heading") {
      return this.#readHeading(block);
    }
    return block.kind === "paragraph" && block.item === undefined ? this.#label(block) : undefined;
  }

  /** The innermost open section. */
  get current(): OpenSection | undefined {
    return this.#open.at(-1);
  }

  /** Ends the open label, if one is. */
  endLabel(line: number): void {
    const from = this.#open.findIndex(({ level }) => level === labelLevel);
    if (from !== -1) {
      this.#endFrom(from, line);
    }
  }

  /** Ends every section before a line, as the file's closing rule and its end do. */
  endAll(line: number): void {
    this.#endBody(line);
    this.#endFrom(0, line);
  }

  #endBody(line: number): void {
    if (this.#heading?.bodyEnd === -1) {
      this.#heading.bodyEnd = line;
    }
  }

  #readHeading(heading: Heading): OpenSection | undefined {
    if (isMetadata(heading)) {
      return undefined;
    }
    const box = readHeadingBox(heading);
    const source = box === undefined ? heading.text : box.text;
    const title = plainText(source);
    const unit = readUnitHeading(title, this.#words);
    const isTitle = heading.line === this.#titleLine && heading.level === 1 && unit === undefined;
    // What is indented into a list is a part of that list unless it names a unit of work.
    if (heading.depth > 0 && unit === undefined && box === undefined) {
      return undefined;
    }
    const role = isTitle ? undefined : this.#roleOf(title, unit, heading.level);
    const { level, range, line } = heading;
    return this.#enter({ title, line, level, range, role, source, unit, box, isTitle });
  }

  /** A unit heading is always work; `1.2 Title` is one below a phase. */
  #roleOf(title: string, unit: UnitHeading | undefined, level: number): Role | "legend" | undefined {
    const isUnit =
      unit !== undefined && (unit.word !== "" || this.#open.some((one) => one.level < level && isPhase(one)));
    return isUnit ? "work" : this.#roles.roleOf(title);
  }

  #label(paragraph: Paragraph): OpenSection | undefined {
    const label = readLabel(paragraph.text);
    if (label === undefined) {
      return undefined;
    }
    const title = plainText(label);
    const role = this.#roles.roleOf(title);
    const unit = readUnitHeading(title, this.#words);
    const { line, range } = paragraph;
    return this.#enter({
      title,
      line,
      level: labelLevel,
      range,
      role,
      source: label,
      unit,
      box: undefined,
      isTitle: false,
    });
  }

  #enter(found: FoundSection): OpenSection {
    const from = this.#open.findIndex(({ level }) => level >= found.level);
    if (from !== -1) {
      this.#endFrom(from, found.line);
    }
    const parent = this.#open.at(-1);
    const ownPath = [...(parent?.path ?? []), found.title];
    const { unit } = found;
    const section: OpenSection = {
      ...found,
      titleRole: unit === undefined || unit.separated ? undefined : this.#roles.roleOf(unit.title),
      endLine: found.line + 1,
      bodyEnd: -1,
      parent,
      path: ownPath,
      roleHere: found.role ?? parent?.roleHere,
      roleSection: parent?.roleSection,
    };
    if (found.role !== undefined) {
      section.roleSection = section;
    }
    if (found.level < labelLevel) {
      this.#endBody(found.line);
      this.#heading = section;
    }
    this.#open.push(section);
    this.sections.push(section);
    return section;
  }

  #endFrom(from: number, line: number): void {
    for (const section of this.#open.splice(from)) {
      section.endLine = line;
    }
  }
}

/** Gives sections other roles than their words, once the units are known, and hands them on to those inside. */
export function setRoles(
  sections: readonly OpenSection[],
  roles: ReadonlyMap<OpenSection, Role | "legend" | undefined>,
): void {
  if (roles.size === 0) {
    return;
  }
  for (const section of sections) {
    if (roles.has(section)) {
      section.role = roles.get(section);
    }
    const { role, parent } = section;
    section.roleHere = role ?? parent?.roleHere;
    section.roleSection = role === undefined ? parent?.roleSection : section;
  }
}

function isPhase({ unit }: OpenSection): boolean {
  return unit !== undefined && unit.word !== "";
}

interface FoundSection {
  readonly title: string;
  readonly line: number;
  readonly level: number;
  readonly range: TextRange;
  readonly role: Role | "legend" | undefined;
  readonly source: string;
  readonly unit: UnitHeading | undefined;
  readonly box: HeadingBox | undefined;
  readonly isTitle: boolean;
}
