import type { MarkdownText } from "../../markdown/blockReader.ts";
import type { Block, Paragraph } from "../../markdown/blocks.ts";
import type { Plan, Section } from "../../plan/model.ts";
import { plainText } from "../../plan/plainText.ts";
import { readLabel } from "../../plan/sections/sections.ts";
import { findDates } from "../../values/readDate.ts";
import { readBullet, readDetail } from "./bulletParts.ts";
import { columnOf } from "../tables/columnWords.ts";
import { readLead } from "./lead.ts";
import { LineOwners } from "../places/lineOwners.ts";
import { type Place, PlanPlaces, type SectionRegister } from "../places/places.ts";
import { isNamed, type OpenEntry, type RegisterEntry, valueOf } from "../registerEntry.ts";
import { bareName, type RegisterKind } from "../places/registerWords.ts";

/** Whether a heading may be a record itself, `Risk 1: Fire`: by its words, or by where it stands if details follow. */
export function mayBeRecord({ title }: Section, { kind, announced }: SectionRegister): boolean {
  if (kind === undefined || kind === "log") {
    return false;
  }
  if (!announced && framed.has(kind)) {
    return true;
  }
  const bare = bareName(readLead(title)?.name ?? title);
  return bare?.numbered === true && bare.kind !== "milestone";
}

/** Reads the records that stand as bullets, headings or paragraphs; tables are read elsewhere. One pass over the blocks. */
export class BulletEntries {
  readonly #blocks: readonly Block[];
  readonly #places: PlanPlaces;
  readonly #tasks: LineOwners;
  readonly #entries: OpenEntry[] = [];
  /** The record that details now belong to. */
  #open: OpenEntry | undefined;
  /** How deep in lists the open record stands: 0 for a heading's or a paragraph's. */
  #depth = 0;
  /** The heading that is a record itself, while its section lasts. */
  #frame: Section | undefined;
  /** The frame's record is none before a detail of it is found. */
  #pending = false;
  #section: Section | undefined;
  /** How deep in lists records stand: 2 below a bullet that only names a group. */
  #entryDepth = 1;
  /** The day that a heading of a log names for what stands below it. */
  #day: string | undefined;

  constructor({ blocks }: MarkdownText, plan: Plan) {
    this.#blocks = blocks;
    this.#places = new PlanPlaces(plan);
    this.#tasks = new LineOwners(plan);
  }

  read(): readonly RegisterEntry[] {
    this.#blocks.forEach((block, nth) => {
      if (block.kind === "heading") {
        this.#enter(this.#places.at(block.line));
      } else if (block.kind === "paragraph") {
        this.#paragraph(block, nth);
      }
    });
    return this.#entries;
  }

  #paragraph(paragraph: Paragraph, nth: number): void {
    const isList = paragraph.depth > 0;
    // Outside registers only a bullet that calls itself a risk, an issue or a decision is one.
    if (this.#section === undefined && !paragraph.text.startsWith("**")) {
      return;
    }
    const place = this.#places.at(paragraph.line);
    if (place.section !== this.#section) {
      this.#enter(place);
      if (place.section?.line === paragraph.line) {
        return;
      }
    }
    const { kind } = this.#places.registerAt(place);
    if (this.#frame !== undefined) {
      this.#detail(this.#open?.kind, paragraph);
    } else if (kind === undefined) {
      this.#stray(paragraph, place);
    } else if (!isList) {
      this.#block(kind, paragraph, place);
    } else if (paragraph.opens !== undefined && paragraph.depth <= this.#entryDepth) {
      this.#item(kind, paragraph, place, nth);
    } else {
      this.#detail(kind, paragraph);
    }
  }

  /** A new section ends the open record, unless it stands within the record's own. */
  #enter(place: Place): void {
    const { section } = place;
    const register = this.#places.registerAt(place);
    this.#section = section;
    this.#entryDepth = 1;
    if (this.#frame !== undefined && isWithin(section, this.#frame)) {
      return;
    }
    this.#frame = undefined;
    this.#pending = false;
    this.#open = undefined;
    this.#day = undefined;
    if (section === undefined || register.kind === undefined) {
      return;
    }
    if (register.kind === "log") {
      this.#day = findDates(section.title)[0]?.date;
      return;
    }
    if (mayBeRecord(section, register)) {
      const lead = readLead(section.title);
      const bare = bareName(lead?.name ?? section.title);
      const isRecord = bare?.numbered === true && bare.kind !== "milestone";
      const title = lead === undefined || lead.rest === "" || !isRecord ? section.title : lead.rest;
      this.#frame = section;
      this.#pending = !isRecord;
      this.#open = makeEntry(
        bare?.kind ?? register.kind,
        { title, named: isNamed(title), fields: new Map() },
        section,
        // The record stands where its heading does, not in the section that it opens.
        { ...place, section: section.parent === undefined ? undefined : this.#places.of(section.parent).section },
      );
      if (isRecord) {
        this.#entries.push(this.#open);
      }
      this.#depth = 0;
    }
  }

  #item(kind: RegisterKind, paragraph: Paragraph, place: Place, nth: number): void {
    const text = this.#textOf(paragraph);
    if (paragraph.depth === 1) {
      this.#entryDepth = 1;
      const sibling = readDetail(kind, text);
      if (sibling !== undefined && sibling.key !== "decision" && this.#open !== undefined) {
        put(this.#open, sibling.key, sibling.value);
        return;
      }
      if (this.#isGroup(kind, paragraph, nth)) {
        this.#entryDepth = 2;
        this.#open = undefined;
        return;
      }
    }
    this.#bullet(kind, text, paragraph, place);
  }

  #bullet(kind: RegisterKind, text: string, paragraph: Paragraph, place: Place): void {
    const [first = "", ...more] = text.split("\n");
    const details = more.map((line) => readDetail(kind, line.trim()));
    const main = details.includes(undefined)
      ? [first, ...more.filter((_, nth) => details[nth] === undefined)].join(" ")
      : first;
    const own = bareName(readLead(main)?.name ?? "");
    const parts = readBullet(own?.kind ?? kind, main);
    if (kind === "log") {
      if (this.#day !== undefined && !parts.fields.has("date")) {
        parts.fields.set("date", this.#day);
      } else if (!parts.fields.has("date")) {
        return;
      }
      const title = parts.title === "" ? plainText(main) : parts.title;
      this.#add(makeEntry(kind, { ...parts, title, named: isNamed(title) }, paragraph, place));
    } else {
      this.#add(makeEntry(own?.kind ?? kind, parts, paragraph, place));
    }
    this.#depth = paragraph.depth;
    const state = this.#tasks.startingAt(paragraph.line)?.state;
    if (state !== undefined) {
      parts.fields.set("state", state);
    }
    for (const detail of details) {
      if (detail !== undefined && this.#open !== undefined) {
        put(this.#open, detail.key, detail.value);
      }
    }
  }

  /** A paragraph outside lists is a record only where bold words call it one. */
  #block(kind: RegisterKind, paragraph: Paragraph, place: Place): void {
    if (!paragraph.text.startsWith("**")) {
      return;
    }
    if (bareName(readLead(paragraph.text.split("\n", 1)[0] ?? "")?.name ?? "")?.kind === kind) {
      this.#bullet(kind, paragraph.text, paragraph, place);
    } else {
      this.#detail(kind, paragraph);
    }
  }

  #stray(paragraph: Paragraph, place: Place): void {
    const kind = stray.test(paragraph.text) ? bareName(readLead(paragraph.text.slice(0, 80))?.name ?? "") : undefined;
    const isRegister = kind?.kind === "risk" || kind?.kind === "issue" || kind?.kind === "decision";
    if (kind !== undefined && isRegister && kind.numbered && paragraph.opens !== undefined) {
      this.#bullet(kind.kind, this.#textOf(paragraph), paragraph, place);
    } else if (this.#open !== undefined && paragraph.depth > this.#depth) {
      this.#detail(this.#open.kind, paragraph);
    } else {
      this.#open = undefined;
    }
  }

  #detail(kind: RegisterKind | undefined, paragraph: Paragraph): void {
    const open = this.#open;
    if (open === undefined || kind === undefined || (this.#frame === undefined && paragraph.depth < this.#depth)) {
      return;
    }
    let found = false;
    for (const line of paragraph.text.split("\n")) {
      const detail = readDetail(kind, line.trim());
      if (detail !== undefined) {
        this.#settle();
        put(open, detail.key === "decision" ? "choice" : detail.key, detail.value);
        found = true;
      }
    }
    // Below `**Mitigation:**`, within a record's section, stands what the label names.
    const label =
      this.#frame === undefined || this.#section === this.#frame ? undefined : columnOf(this.#section?.title ?? "");
    if (!found && label !== undefined && (label === "mitigation" || label === "impact" || label === "rationale")) {
      const before = open.fields.get(label);
      const value = valueOf(paragraph.text.replaceAll("\n", " "));
      if (value !== null) {
        this.#settle();
        open.fields.set(label, before === undefined || before === null ? value : `${before}; ${value}`);
      }
    }
  }

  /** The first detail makes a heading's record one. */
  #settle(): void {
    if (this.#pending && this.#open !== undefined) {
      this.#entries.push(this.#open);
    }
    this.#pending = false;
  }

  /** Whether a bullet is nothing but a name in bold over bullets that are no details of it. */
  #isGroup(kind: RegisterKind, paragraph: Paragraph, nth: number): boolean {
    if (readLabel(paragraph.text) === undefined || paragraph.text.includes("\n")) {
      return false;
    }
    const next = this.#blocks.slice(nth + 1, nth + 3).find((block) => block.kind === "paragraph");
    return next !== undefined && next.depth > paragraph.depth && readDetail(kind, next.text) === undefined;
  }

  #textOf(paragraph: Paragraph): string {
    const task = this.#tasks.startingAt(paragraph.line);
    if (task === undefined) {
      return paragraph.text;
    }
    const lineFeed = paragraph.text.indexOf("\n");
    return lineFeed === -1 ? task.text : task.text + paragraph.text.slice(lineFeed);
  }

  #add(entry: OpenEntry): void {
    this.#open = entry;
    this.#entries.push(entry);
  }
}

/** How a record that stands in no register opens: `**Risk 1**`. */
const stray =
  /^\*\*(?:ris|issue|probl|blocker|deci|déci|entscheid|ries|风险|リスク|위험|问题|問題|이슈|决策|決定|결정)[^*]{0,24}\d/iu;

/** Registers whose inner headings each name a record, if any detail of one stands below; bullets there are none. */
const framed: ReadonlySet<RegisterKind> = new Set<RegisterKind>([
  "issue",
  "decision",
  "question",
  "milestone",
  "component",
]);

function makeEntry(
  kind: RegisterKind,
  parts: Pick<OpenEntry, "title" | "named" | "fields">,
  { line, range }: Pick<RegisterEntry, "line" | "range">,
  { section, phase }: Place,
): OpenEntry {
  return { ...parts, kind, line, range, section: section?.title ?? null, phase };
}

function put({ fields }: OpenEntry, key: string, value: string): void {
  if ((fields.get(key) ?? null) === null) {
    fields.set(key, valueOf(value));
  }
}

function isWithin(section: Section | undefined, frame: Section): boolean {
  for (let above = section; above !== undefined; above = above.parent) {
    if (above === frame) {
      return true;
    }
  }
  return false;
}
