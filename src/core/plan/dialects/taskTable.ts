import type { TableRow } from "../../markdown/blocks.ts";
import { plainText } from "../plainText.ts";

/** What a table is, by its header (format §2). */
export type TableKind = "tasks" | "gates" | "timeline" | "rollup" | "legend" | "register";

/** A table with a status column. */
export interface StatusTable {
  readonly kind: TableKind;
  /** Whether its header speaks of work by itself: a task, item or action column. */
  readonly saysWork: boolean;
  /** Index of the status column. */
  readonly status: number;
  readonly header: readonly string[];
}

const statusColumn =
  /^(?:(?:current |overall )?status|state|done\??|completed?\??|complete\??|progress status|zustand|stand|erledigt|fertig|statut|état|avancement|fait|estado|hecho|completad[oa]|situação|feito|concluíd[oa]|stato|fatto|completat[oa]|状态|狀態|完成情况|完成|ステータス|状態|状況|完了|상태|완료|진행 ?상태|✅|✓|☑)$/u;
const unitColumn =
  /^(?:(?:implementation |project )?phases?|milestones?|sprints?|stages?|weeks?|waves?|epics?|iterations?|fase|etapa|étape|meilenstein|woche|jalon|hito|阶段|里程碑|フェーズ|マイルストーン|단계|마일스톤)$/u;
const timeColumn =
  /\b(?:dates?|start(?:ed)?|end|time(?:line|frame)?|due|duration|target|deadline|weeks?|estimated?|actual|beginn|ende|dauer|début|fin|durée|inicio|fecha|prazo|início|inizio|scadenza)\b|日期|时间|期間|期限|日程|기간|일정|날짜/u;
const registerColumn =
  /^(?:risks?|issues?|decisions?|dependenc(?:y|ies)|metrics?|kpis?|components?|modules?|services?|files?|(?:unit |manual |integration )?test(?: ?cases?| scenarios?|s)?|scenarios?|bugs?|blockers?|assumptions?|technology|endpoints?|environments?|questions?|risiken?|risiko|risques?|riesgos?|riscos?|rischi?o?|风险|決定|リスク|위험|컴포넌트|组件|コンポーネント)$/u;
const gateColumn = /^(?:quality )?gates?$|^质量门$|^品質ゲート$|^품질 ?게이트$/u;
const workColumn =
  /^(?:(?:sub-?)?tasks?(?: name| description)?|items?|action(?: item)?s?|work(?: item)?s?|deliverables?|to-?dos?|steps?|activit(?:y|ies)|sub-?issues?|stor(?:y|ies)|user stor(?:y|ies)|features?|requirements?|aufgaben?|tâches?|tareas?|tarefas?|attività|任务|タスク|作業|작업|태스크)$/u;
const legendColumn =
  /^(?:symbols?|icons?|marks?|markers?|emoji|legend|zeichen|symbole|símbolo|图标|符号|記号|아이콘)$/u;
const referenceColumn = /^(?:req(?:uirement)?s?(?: ids?)?|refs?|references?|threats?(?: refs?)?|plan|wave)$/u;
const idColumn = /^(?:#|no\.?|nr\.?|id|task id|ref|key|序号|番号|번호)$/u;

/** Reads a table's header; undefined for a table without a status column, whose rows cannot be tasks. */
export function readStatusTable(row: TableRow): StatusTable | undefined {
  const header = row.cells.map((cell) => plainText(cell).toLowerCase());
  if (header.some((cell) => legendColumn.test(cell)) && header.length <= 3) {
    return { kind: "legend", saysWork: false, status: -1, header };
  }
  const status = header.findIndex((cell) => statusColumn.test(cell));
  if (status === -1) {
    return undefined;
  }
  const named = header.filter((cell, column) => column !== status && !idColumn.test(cell));
  const [first = ""] = named;
  return { kind: kindOf(first, named, status), saysWork: workColumn.test(first), status, header };
}

function kindOf(first: string, named: readonly string[], status: number): TableKind {
  if (unitColumn.test(first)) {
    return named.some((cell, column) => column > 0 && timeColumn.test(cell)) ? "timeline" : "rollup";
  }
  if (gateColumn.test(first)) {
    return "gates";
  }
  // A status column that comes first explains states or lists something by its state.
  return registerColumn.test(first) ? "register" : status === 0 && named.length === 1 ? "legend" : "tasks";
}

/**
 * The column that says what a row's task is: one whose title names work, else the first whose cell is neither id nor status
 * nor empty; -1 where there is none.
 */
export function textColumn(table: StatusTable, cells: readonly string[]): number {
  const candidates = cells
    .map((cell, column) => ({ cell, title: table.header[column] ?? "", column }))
    .filter(({ cell, column }) => column !== table.status && !/^[-–—]?$/u.test(cell));
  const named = candidates.filter(
    ({ title, cell }) => !idColumn.test(title) && !referenceColumn.test(title) && !isId(cell),
  );
  return (named.find(({ title }) => workColumn.test(title)) ?? named[0] ?? candidates[0])?.column ?? -1;
}

/** The text of a row's task. */
export function rowText(table: StatusTable, cells: readonly string[]): string {
  return cells[textColumn(table, cells)] ?? "";
}

/** The id in a row: a cell of an id column, or one that holds nothing else. */
export function rowId(table: StatusTable, cells: readonly string[]): string | undefined {
  const [first = ""] = cells;
  const plain = plainText(first);
  return (idColumn.test(table.header[0] ?? "") || isId(first)) && /^[\w.#-]{1,20}$/u.test(plain) ? plain : undefined;
}

function isId(cell: string): boolean {
  return /^[*_`~]{0,4}(?:#?\d{1,6}(?:\.\d{1,4}){0,4}|[A-Za-z]{1,10}[-_]?\d{1,6}(?:[.-]\d{1,4}){0,3})[*_`~]{0,4}$/u.test(
    cell,
  );
}
