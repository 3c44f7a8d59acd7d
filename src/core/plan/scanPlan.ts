import type { CountingPolicy } from "../config/countingPolicy.ts";
import type { Block, Heading, ListItem, Paragraph, TableRow } from "../markdown/blocks.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Box } from "./dialects/box.ts";
import { readCheckbox } from "./dialects/checkbox.ts";
import { readGluedBoxes, readLenientBox } from "./dialects/lenientBox.ts";
import { readStatusTable, type StatusTable } from "./dialects/taskTable.ts";
import type { Role } from "./model.ts";
import { plainText } from "./plainText.ts";
import { RoleReader } from "./sections/roles.ts";
import { isMetadata, labelLevel, type OpenSection, readLabel, SectionFinder } from "./sections/sections.ts";
import { unitWords } from "./units/unitWords.ts";

/** A box and where it stands. */
export interface FoundBox {
  readonly box: Box;
  readonly line: number;
  readonly endLine: number;
  /** The list item it opens; undefined for a box glued to its marker, which opens none. */
  readonly item: ListItem | undefined;
  readonly paragraph: Paragraph;
  readonly section: OpenSection | undefined;
}

/** A table with a status column, or a legend, and where it stands. */
export interface FoundTable {
  readonly table: StatusTable;
  readonly rows: TableRow[];
  readonly section: OpenSection | undefined;
}

/** A plain list item that is a label of the items below it: `- **Acceptance criteria:**`. */
export interface ItemLabel {
  readonly title: string;
  readonly line: number;
  readonly role: Role | "legend";
}

/** Everything in a document that may matter for its plan, in document order, each with the section it stands in. */
export interface PlanScan {
  readonly title: Heading | undefined;
  readonly sections: readonly OpenSection[];
  readonly boxes: readonly FoundBox[];
  readonly tables: readonly FoundTable[];
  readonly itemLabels: ReadonlyMap<ListItem, ItemLabel>;
}

/** Goes over a document's blocks once and gathers what a plan is made of. */
export function scanPlan({ blocks, lines }: MarkdownText, policy: CountingPolicy): PlanScan {
  const title = findTitle(blocks);
  const roles = new RoleReader();
  const finder = new SectionFinder(roles, unitWords(policy.unitWords), title?.line ?? -1);
  const boxes: FoundBox[] = [];
  const tables: FoundTable[] = [];
  const itemLabels = new Map<ListItem, ItemLabel>();
  const labelLists = new Map<OpenSection, LabelList>();
  const lastRule = lastRuleLine(blocks);
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const { opens } = block;
      const box = opens === undefined ? undefined : (readCheckbox(block) ?? readLenientBox(block));
      if (opens !== undefined && opens.depth === 1 && finder.current?.level === labelLevel) {
        endLabelBefore(finder.current, block, box, opens.list, labelLists, finder);
      }
      if (box !== undefined) {
        const { line } = block;
        boxes.push({
          box,
          line,
          endLine: opens?.endLine ?? block.endLine,
          item: opens,
          paragraph: block,
          section: finder.current,
        });
      } else if (opens !== undefined) {
        addItemLabel(block, opens, roles, itemLabels);
      } else {
        finder.take(block);
      }
      for (const glued of readGluedBoxes(block, lines)) {
        const { line } = glued;
        boxes.push({
          box: glued,
          line,
          endLine: line + 1,
          item: undefined,
          paragraph: block,
          section: finder.current,
        });
      }
    } else if (block.kind === "heading") {
      finder.take(block);
    } else if (block.kind === "row") {
      addRow(block, finder.current, tables);
    } else if (block.kind === "rule" && block.line === lastRule) {
      finder.endAll(block.line);
    }
  }
  finder.endAll(lines.lineCount);
  return { title, sections: finder.sections, boxes, tables, itemLabels };
}

/** The list that a label introduces, and whether it began with a plain bullet. */
interface LabelList {
  readonly list: number;
  readonly isPlain: boolean;
}

/**
 * A task that is bold from end to end, in a later list than the one its label introduces or after its plain bullets, is the next unit of work and
 * not a part of the label: `- [ ] **Unit 2: …**` after `**Verification:**` and its list.
 */
function endLabelBefore(
  label: OpenSection,
  { line, text }: Paragraph,
  box: Box | undefined,
  list: number,
  lists: Map<OpenSection, LabelList>,
  finder: SectionFinder,
): void {
  const first = lists.get(label);
  if (first === undefined) {
    lists.set(label, { list, isPlain: box === undefined });
    return;
  }
  const isLater = list !== first.list || first.isPlain;
  if (box !== undefined && isLater && readLabel(box.text) !== undefined && !text.includes("\n")) {
    finder.endLabel(line);
  }
}

function findTitle(blocks: readonly Block[]): Heading | undefined {
  let first: Heading | undefined;
  for (const block of blocks) {
    if (block.kind === "heading" && block.depth === 0 && !isMetadata(block)) {
      if (block.level === 1) {
        return block;
      }
      first ??= block;
    }
  }
  return first;
}

/** The file's last rule with no heading after it ends the last section: closing notes belong to none (format §1). */
function lastRuleLine(blocks: readonly Block[]): number {
  const last = blocks.findLast((block) => (block.kind === "rule" && block.depth === 0) || block.kind === "heading");
  return last?.kind === "rule" ? last.line : -1;
}

function addItemLabel(
  { text, line }: Paragraph,
  item: ListItem,
  roles: RoleReader,
  labels: Map<ListItem, ItemLabel>,
): void {
  const label = readLabel(text);
  if (label === undefined) {
    return;
  }
  const title = plainText(label);
  const role = roles.roleOf(title);
  if (role !== undefined) {
    labels.set(item, { title, line, role });
  }
}

function addRow(row: TableRow, section: OpenSection | undefined, tables: FoundTable[]): void {
  if (row.header) {
    const table = readStatusTable(row);
    if (table !== undefined) {
      tables.push({ table, rows: [], section });
    } else if (tables.at(-1)?.rows.length === 0 || tables.length > 0) {
      // A table of another kind: its rows must not be taken for those of the one before.
      tables.push({ table: noTable, rows: [], section });
    }
  } else {
    const table = tables.at(-1);
    if (table !== undefined && table.table !== noTable) {
      table.rows.push(row);
    }
  }
}

const noTable: StatusTable = { kind: "register", saysWork: false, status: -1, header: [] };
