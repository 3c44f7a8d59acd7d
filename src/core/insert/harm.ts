import type { PlanRecord } from "../index/planRecord.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { allUnits, PlanSchedule } from "../schedule/planSchedule.ts";
import type { Draft, MadeDraft } from "./draft.ts";
import type { Harm } from "./insertion.ts";

/** Kinds of blocks that an insertion elsewhere must leave as they are; paragraphs may take in a lazy line. */
const fixed: ReadonlySet<string> = new Set(["heading", "row", "code", "html", "rule", "item"]);

/** The plan with a draft. */
interface NewPlan {
  readonly markdown: MarkdownText;
  readonly plan: Plan;
  readonly progress: PlanProgress;
}

/** What a draft would do to the rest of a plan; undefined where it does no harm. */
export function harmOf(record: PlanRecord, now: NewPlan, draft: Draft, made: MadeDraft): Harm | undefined {
  const moved = (line: number): number => (line <= made.after ? line : line + made.added);
  const misread = misreads(record, now, draft, made, moved);
  if (misread !== undefined) {
    return misread;
  }
  if (!keepsDone(record, now, moved)) {
    return "done";
  }
  if (draft.isUnsure === true) {
    return "cited";
  }
  return draft.renumbered === undefined || draft.renumbered.size === 0 || keepsDependencies(record, now, moved)
    ? undefined
    : "cited";
}

function misreads(
  record: PlanRecord,
  { markdown, plan }: NewPlan,
  draft: Draft,
  made: MadeDraft,
  moved: (line: number) => number,
): "unsafe" | "units" | undefined {
  const first = made.line;
  const end = first + draft.lines.length;
  const isNew = (line: number): boolean => line >= first && line < end;
  // Two `<details>` without a blank line between them are one block of HTML, and two with something there.
  const cut = made.after + 1;
  const isCut =
    cut < record.lines.lineCount &&
    /^\s{0,3}<details\b/iu.test(record.lines.lineText(cut)) &&
    record.markdown.blocks.some(({ kind, line, endLine }) => kind === "html" && line < cut && cut < endLine);
  const isFresh = (line: number): boolean => isNew(line) || (isCut && line === moved(cut));
  const same = (before: readonly string[], after: readonly string[]): boolean =>
    before.length === after.length && before.every((one, nth) => one === after[nth]);
  const blocks = (one: MarkdownText, move: (line: number) => number, isOut: (line: number) => boolean) =>
    one.blocks.flatMap((block) =>
      fixed.has(block.kind) && !isOut(block.line) ? [`${move(block.line)} ${block.kind}`] : [],
    );
  // A phase that has been one unit of work by its mark is none once it has a task.
  const tasks = (one: Plan, move: (line: number) => number, isOut: (line: number) => boolean) =>
    one.tasks.flatMap(({ line, role, state, dialect }) =>
      isOut(line) || dialect === "statusLine" ? [] : [`${move(line)} ${role} ${state} ${dialect}`],
    );
  const phases = (
    one: Plan,
    move: (line: number) => number,
    isOut: (line: number) => boolean,
    numbers?: ReadonlyMap<number, string>,
  ) =>
    allUnits(one.phases).flatMap(({ line, number, task }) =>
      isOut(line) ? [] : [`${move(line)} ${task === null ? (numbers?.get(line) ?? number) : ""}`],
    );
  const stay = (line: number): number => line;
  const none = (): boolean => false;
  const fresh = plan.tasks.filter(({ line, dialect }) => isNew(line) && dialect !== "statusLine");
  const newTasks = fresh.length;
  const newPhases = plan.phases.filter(({ line }) => isNew(line)).length;
  if (
    !isRead(markdown, draft, first, end) ||
    !same(blocks(record.markdown, moved, none), blocks(markdown, stay, isFresh)) ||
    markdown.hidden.size !== record.markdown.hidden.size
  ) {
    return "unsafe";
  }
  const isSame =
    same(tasks(record.plan, moved, none), tasks(plan, stay, isNew)) &&
    same(phases(record.plan, moved, none, draft.renumbered), phases(plan, stay, isNew)) &&
    (draft.tasks === undefined || draft.tasks === newTasks) &&
    (draft.phases === undefined || draft.phases === newPhases) &&
    !fresh.some(({ state }) => state === "done");
  return isSame ? undefined : "units";
}

/** Whether as much is done as before, in the whole plan and in every phase that was there. */
function keepsDone(record: PlanRecord, { plan, progress }: NewPlan, moved: (line: number) => number): boolean {
  const before = record.progress;
  const now = new Map(plan.phases.map(({ id, line }) => [line, progress.phases.get(id)?.done ?? 0]));
  return (
    progress.headline.done >= before.headline.done &&
    record.plan.phases.every(({ id, line }) => (before.phases.get(id)?.done ?? 0) === (now.get(moved(line)) ?? 0))
  );
}

/** Whether everything still depends on what it depended on, whatever its number is now; what is new may come in. */
function keepsDependencies(record: PlanRecord, now: NewPlan, moved: (line: number) => number): boolean {
  const schedule = new PlanSchedule(now.markdown, now.plan, now.progress);
  const there = new Set(linesOf(record.plan).map(([, line]) => moved(line)));
  // Where tracks count from one each, nobody can tell which of two is meant.
  const twice = new Set(doubles(record.plan).map(moved));
  const before = edgesOf(record.plan, record.schedule, moved, twice);
  const after = edgesOf(now.plan, schedule, (line) => line, twice);
  return (
    [...before].every((edge) => after.has(edge)) &&
    [...after].every((edge) => before.has(edge) || edge.split(" ").some((line) => !there.has(Number(line))))
  );
}

/** The lines of units that have their name from another one too. */
function doubles({ phases }: Plan): readonly number[] {
  const lines = new Map<string, number[]>();
  for (const { word, number, line } of allUnits(phases)) {
    const name = `${word} ${number}`.toLowerCase();
    lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  return [...lines.values()].flatMap((all) => (all.length > 1 ? all : []));
}

/** Ids of phases, steps and tasks with their lines. */
function linesOf({ phases, tasks }: Plan): readonly (readonly [id: string, line: number])[] {
  return [...allUnits(phases), ...tasks].map(({ id, line }) => [id, line]);
}

/** The lines of what depends on something and of that, as `12 4`; nothing of that may be in some lines. */
function edgesOf(
  plan: Plan,
  schedule: PlanSchedule,
  moved: (line: number) => number,
  but: ReadonlySet<number>,
): ReadonlySet<string> {
  const lines = new Map(linesOf(plan));
  const lineOf = (id: string): number => moved(lines.get(id) ?? 0);
  const edges = [
    ...allUnits(plan.phases).map(({ id }) => ({ id, on: schedule.units.get(id)?.dependsOn ?? [] })),
    ...plan.tasks.map((task) => ({ id: task.id, on: schedule.of(task).dependsOn })),
  ];
  return new Set(
    edges.flatMap(({ id, on }) => on.flatMap((one) => (but.has(lineOf(one)) ? [] : [`${lineOf(id)} ${lineOf(one)}`]))),
  );
}

/** Whether the new lines are read as what they are: text, or a fence that closes, and nothing else's inside. */
function isRead({ blocks }: MarkdownText, { lines }: Draft, first: number, end: number): boolean {
  const head = first + lines.findIndex((line) => /[^\s>]/u.test(line));
  const block = blocks.find(({ line, kind }) => line === head && kind !== "html");
  return (
    block !== undefined &&
    blocks.every((one) => !(one.kind === "code" && one.line < first && one.endLine > first)) &&
    (block.kind !== "code" || (block.closed && block.endLine <= end))
  );
}
