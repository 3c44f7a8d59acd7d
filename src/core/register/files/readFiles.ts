import { readFieldLine } from "../../fields/fieldLine.ts";
import { knownKey } from "../../fields/fieldKeys.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import type { ListItem, Paragraph } from "../../markdown/blocks.ts";
import type { Plan, Section } from "../../plan/model.ts";
import { stripLead } from "../../plan/plainText.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import type { TextRange } from "../../text/textRange.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { codeSpans } from "./codeSpans.ts";
import { filePath } from "./filePath.ts";
import { LineOwners } from "../places/lineOwners.ts";
import { PlanPlaces } from "../places/places.ts";
import type { PlanTable } from "../tables/readTables.ts";
import { readTables } from "../tables/readTables.ts";

/** What a file belongs to: the innermost of task, step and phase whose section names it; all null for the plan. */
export interface FileOwner {
  readonly task: string | null;
  readonly step: string | null;
  readonly phase: string | null;
}

/** A path that a plan names. */
export interface FileReference {
  /** As written, without a line number behind it. */
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** Where it stands, backticks excluded. */
  readonly range: TextRange;
  readonly owner: FileOwner;
  /** Whether it stands in a list of files (Files, Output, New Files, Files to Modify), or in other text. */
  readonly how: "list" | "mention";
}

/** The files that a plan names, in document order (format §2). Nothing in code blocks. */
export function readFiles(
  markdown: MarkdownText,
  plan: Plan,
  tables = readTables(markdown, plan),
): readonly FileReference[] {
  return new FileReader(markdown, plan, tables).read();
}

/** A title that announces a list of files, besides the known keys `files` and `output`. */
const filesTitle =
  /^(?:[\p{L}/-]{1,24} ){0,3}(?:files?|outputs?|fichiers?|dateien|archivos|ficheros|arquivos|file)(?: .{1,40})?$|(?:文件|ファイル|파일)(?:列表|清单|一覧| ?목록)?$/u;
const separator = /\s(?:[-–—→]|->)\s|[:：]\s/u;

class FileReader {
  readonly #markdown: MarkdownText;
  readonly #lines: LineIndex;
  readonly #places: PlanPlaces;
  readonly #owners: LineOwners;
  /** Cells of the columns named File or Path, by line. */
  readonly #cells = new Map<number, readonly TextRange[]>();
  readonly #titles = new Map<Section, boolean>();
  readonly #found: FileReference[] = [];
  /** The bullet that announces a list of files below it. */
  #item: ListItem | undefined;
  /** A plain paragraph announced the list that follows. */
  #ahead = false;

  constructor(markdown: MarkdownText, plan: Plan, tables: readonly PlanTable[]) {
    this.#markdown = markdown;
    this.#lines = markdown.lines;
    this.#places = new PlanPlaces(plan);
    this.#owners = new LineOwners(plan);
    for (const { columns, rows } of tables) {
      const column = columns.indexOf("file");
      for (const { line, cells } of column === -1 ? [] : rows) {
        this.#cells.set(line, [cells[column]?.range ?? { start: 0, end: 0 }]);
      }
    }
  }

  read(): readonly FileReference[] {
    for (const block of this.#markdown.blocks) {
      if (block.kind === "paragraph") {
        this.#paragraph(block);
      } else if (block.kind === "row" && !block.header) {
        this.#row(block.line);
      } else if (block.kind === "heading") {
        this.#ahead = false;
        if (block.text.includes("`")) {
          this.#spans(block.line, () => "mention");
        }
      }
    }
    return this.#found.toSorted((a, b) => a.range.start - b.range.start);
  }

  #row(line: number): void {
    const cells = this.#cells.get(line) ?? [];
    const listed = (start: number): "list" | "mention" =>
      cells.some((cell) => cell.start <= start && start <= cell.end) ? "list" : "mention";
    this.#spans(line, listed);
    for (const cell of cells) {
      this.#words(line, cell.start, cell.end);
    }
  }

  #paragraph(paragraph: Paragraph): void {
    const { text, item, opens } = paragraph;
    if (item === undefined) {
      // A label in bold is a section of its own.
      this.#ahead = !text.startsWith("*") && !text.startsWith("_") && isPlainLabel(text);
    } else if (opens !== undefined && isPlainLabel(text)) {
      this.#item = opens;
      return;
    }
    const inList =
      opens !== undefined &&
      (this.#ahead || (this.#item !== undefined && opens.parent === this.#item) || this.#isFiles(paragraph.line));
    if (!inList && !text.includes("`") && !text.includes("\n") && !mayHoldField(text)) {
      return;
    }
    for (let line = paragraph.line; line < paragraph.endLine; line++) {
      this.#line(line, inList && line === paragraph.line ? paragraph : undefined);
    }
  }

  #line(line: number, listed: Paragraph | undefined): void {
    const source = this.#lines.lineText(line);
    const start = this.#lines.startOf(line);
    const field = mayHoldField(source) ? fileField(source) : undefined;
    const from = start + (field?.from ?? source.length);
    const to = listed === undefined ? -1 : listEnd(source, listed.range.start - start) + start;
    const before = this.#found.length;
    if (source.includes("`")) {
      this.#spans(line, (at) => (at >= from || at < to ? "list" : "mention"));
    }
    // Names without backticks count where a list of files says that they are files.
    if (field !== undefined) {
      this.#words(line, from, start + source.length);
    } else if (listed !== undefined && before === this.#found.length) {
      this.#words(line, listed.range.start, to);
    }
  }

  #spans(line: number, how: (start: number) => "list" | "mention"): void {
    const start = this.#lines.startOf(line);
    for (const span of codeSpans(this.#lines.lineText(line))) {
      const at = how(start + span.start);
      const path = filePath(span.text, at === "list");
      if (path !== undefined) {
        this.#add(path, line, start + span.start, at);
      }
    }
  }

  /** Paths set off by commas and blanks, outside code spans. */
  #words(line: number, from: number, to: number): void {
    const words = /[^\s,;、()（）]{3,200}/gu;
    const text = this.#lines.text.slice(from, to);
    const bare = text.includes("`") ? text.replace(/`[^`]*`/gu, (code) => " ".repeat(code.length)) : text;
    for (const match of bare.matchAll(words)) {
      const word = match[0].replace(/^\*{1,2}|[*.]{1,2}$/gu, "");
      const path = filePath(word, true);
      if (path !== undefined) {
        this.#add(path, line, from + match.index + match[0].indexOf(word), "list");
      }
    }
  }

  #add(path: string, line: number, start: number, how: "list" | "mention"): void {
    const { phase, step } = this.#places.at(line);
    const owner = { task: this.#owners.taskAt(line), step, phase };
    this.#found.push({ path, line, range: { start, end: start + path.length }, owner, how });
  }

  /** Whether the nearest heading, or the one above it, announces files. */
  #isFiles(line: number): boolean {
    const { section } = this.#places.at(line);
    // A bold label ends with its list: tasks behind it are no files.
    if (section?.level === labelLevel && this.#owners.taskAt(line) !== null) {
      return false;
    }
    return (
      section !== undefined &&
      (this.#announces(section) ||
        (section.parent !== undefined && section.role === undefined && this.#announces(section.parent)))
    );
  }

  #announces(section: Section): boolean {
    let known = this.#titles.get(section);
    if (known === undefined) {
      known = isFilesTitle(section.title);
      this.#titles.set(section, known);
    }
    return known;
  }
}

function isFilesTitle(title: string): boolean {
  if (title.length > 60) {
    return false;
  }
  const plain = stripLead(title)
    .toLowerCase()
    .replace(/\s?[(（].*$/u, "");
  const key = knownKey(plain);
  return key === "files" || key === "output" || filesTitle.test(plain);
}

/** `Files:` alone, as a paragraph or bullet. */
function isPlainLabel(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (text.length > 60 || (last !== 58 && last !== 0xff1a && last !== 42 && last !== 95)) {
    return false;
  }
  const name = /^[*_]{0,2}([^*_:：\n]{3,48})[*_]{0,2}[:：][*_]{0,2}$/u.exec(text)?.[1];
  return name !== undefined && isFilesTitle(name);
}

/** What the names of fields with files hold somewhere; nearly all lines with a colon end here. */
const fieldStems =
  /file|outp|deliv|locat|result|artifact|dateien|datei|ergebn|fichier|livrab|sortie|archivo|fichero|entreg|resulta|arquivo|saída|risult|[\u2e80-\u9fff\uac00-\ud7af]/iu;

/** Whether a text may begin with a field of files: a colon among its first words, and a word for them before it. */
function mayHoldField(line: string): boolean {
  const colon = line.indexOf(":");
  const wide = colon === -1 || colon >= 64 ? line.slice(0, 64).indexOf("：") : -1;
  const end = wide === -1 ? colon : wide;
  return end !== -1 && end < 64 && fieldStems.test(line.slice(0, end));
}

/** Where the value of a Files or Output field begins. */
function fileField(line: string): { readonly from: number } | undefined {
  const field = readFieldLine(line).find(({ key }) => key === "files" || key === "output");
  return field === undefined ? undefined : { from: field.valueStart };
}

/** Where the part of a bullet that names files ends: before a dash or colon with a text behind. */
function listEnd(line: string, from: number): number {
  const found = separator.exec(line.slice(Math.max(0, from)));
  const colonLead = found?.[0].trim() === ":" || found?.[0].trim() === "：";
  // `Create: a.ts` names files behind the colon, `a.ts: text` before it.
  return found === null || (colonLead && !/[./`]/u.test(line.slice(Math.max(0, from), Math.max(0, from) + found.index)))
    ? line.length
    : Math.max(0, from) + found.index;
}
