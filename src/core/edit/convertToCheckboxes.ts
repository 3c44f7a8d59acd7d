import type { PlanRecord } from "../index/planRecord.ts";
import type { ListItem, Paragraph } from "../markdown/blocks.ts";
import { firstBlockFrom } from "../markdown/firstBlockFrom.ts";
import { readCheckbox } from "../plan/dialects/checkbox.ts";
import { readLenientBox } from "../plan/dialects/lenientBox.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";

/** What is read of a plan to give its bullets boxes. */
export type BulletSource = Pick<PlanRecord, "markdown" | "lines" | "plan" | "registers">;

/**
 * Gives bullets boxes (format §2): those of the selected lines, nested ones among them; at a caret all of its list, or
 * below a heading of criteria or deliverables the bullets listed there. Each edit writes `[ ] ` behind a list marker, or
 * `[x] ` where the bullet says that it is done; a `✓` or `☐` there becomes the box. Items that have a box or begin with
 * anything but text are left alone.
 */
export function convertToCheckboxes(source: BulletSource, range: TextRange): readonly TextEdit[] {
  const { lines } = source;
  const from = lines.positionAt(range.start).line;
  const last = lines.positionAt(range.end);
  // A selection that ends before a line's first character does not touch that line.
  const to = range.start < range.end && last.column === 0 ? last.line : last.line + 1;
  return boxes(range.start === range.end ? atCaret(source, from) : bullets(source, from, to));
}

/** The same for those bullets below criteria and deliverables that stand in a range of lines, or whose heading does. */
export function convertCriteria(source: BulletSource, fromLine: number, toLine: number): readonly TextEdit[] {
  const isIn = ({ line }: { readonly line: number }): boolean => line >= fromLine && line < toLine;
  const wanted = source.registers.criteria.flatMap((list) => (isIn(list) ? list.items : list.items.filter(isIn)));
  return wanted.length === 0 ? [] : boxes(bulletsOn(source, wanted));
}

/** A paragraph that opens a list item on the line of its marker. */
type Bullet = Paragraph & { readonly opens: ListItem };

function bullets({ markdown: { blocks } }: BulletSource, fromLine: number, toLine: number): readonly Bullet[] {
  const found: Bullet[] = [];
  for (let at = firstBlockFrom(blocks, fromLine); at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || block.line >= toLine) {
      break;
    }
    if (block.kind === "paragraph" && isBullet(block) && readCheckbox(block) === undefined && !isLenient(block)) {
      found.push(block);
    }
  }
  return found;
}

function isBullet(paragraph: Paragraph): paragraph is Bullet {
  return paragraph.opens !== undefined && paragraph.opens.line === paragraph.line;
}

/** Also a box without any words, which is none yet. */
function isLenient(paragraph: Paragraph): boolean {
  return /^\[.?\]$/u.test(paragraph.text) || readLenientBox(paragraph) !== undefined;
}

/** Which bullets a caret in a line means: its list's, else those of the criteria whose heading it stands under. */
function atCaret(source: BulletSource, line: number): readonly Bullet[] {
  const { markdown, plan, registers, lines } = source;
  let item: ListItem | undefined;
  for (const block of markdown.blocks) {
    if (block.line > line) {
      break;
    }
    if (block.kind === "item" && line < block.endLine) {
      item = block;
    }
  }
  const isLabel = registers.criteria.some((list) => list.line === line);
  if (item !== undefined && !isLabel) {
    const { list } = item;
    return bullets(source, 0, lines.lineCount).filter(({ opens }) => opens.list === list);
  }
  const section = isLabel ? { line } : plan.sections.findLast((one) => one.line <= line && line < one.endLine);
  return bulletsOn(source, registers.criteria.find((list) => list.line === section?.line)?.items ?? []);
}

function bulletsOn(source: BulletSource, items: readonly { readonly line: number }[]): readonly Bullet[] {
  const at = new Set(items.map(({ line }) => line));
  return bullets(source, 0, source.lines.lineCount).filter(({ line }) => at.has(line));
}

function boxes(found: readonly Bullet[]): readonly TextEdit[] {
  return found.map(({ text, range: { start } }) => {
    const [sign = ""] = /^[⬜☐✓✔✅☑]\ufe0f?[ \t\u00a0]{1,4}(?=\S)/u.exec(text) ?? [];
    const isDone = sign === "" ? readEdgeMark(text, "task")?.status === "done" : !/^[⬜☐]/u.test(sign);
    // A sign that says no more than the box gives way to it.
    return { range: { start, end: start + sign.length }, newText: isDone ? "[x] " : "[ ] " };
  });
}
