import type { PlanRecord } from "../index/planRecord.ts";
import type { Template } from "../template/template.ts";
import type { Draft } from "./draft.ts";
import { InsertPlace } from "./place/insertPlace.ts";
import { settle } from "./settle.ts";
import { type Insertion, type InsertionAnswers, type InsertionKind, insertionKinds } from "./insertion.ts";
import { registerDrafts } from "./registers/registerDrafts.ts";
import { hasSection, sectionDrafts } from "./sections/sectionDrafts.ts";
import { subtaskDrafts, tableAt, taskDrafts } from "./tasks/taskDrafts.ts";
import { templateSections, type TemplateSection } from "./sections/templateSections.ts";
import { treeDrafts } from "./sections/treeDrafts.ts";
import { asksForPlacement, phaseDrafts, stepDrafts, stepHome } from "./units/unitDrafts.ts";

/** The sections of a template; who asks often keeps them. */
export type SectionsOf = (template: Template) => readonly TemplateSection[];

/** What a draft is asked for, with the answers given. */
type Drafting = (answers: InsertionAnswers) => readonly Draft[] | "number" | "noTree";

/**
 * Everything that can be put into a plan where the caret is, what fits the place best first (a task in a phase, a risk in
 * the table of risks), sections of templates last and those that the plan lacks before those it has. `today` is the local
 * day, or a blank for it.
 */
export function insertions(
  record: PlanRecord,
  offset: number,
  templates: readonly Template[] = [],
  today = "YYYY-MM-DD",
  sectionsOf: SectionsOf = templateSections,
): readonly Insertion[] {
  const place = new InsertPlace(record, offset, today);
  const phase = place.phase ?? record.plan.phases.at(-1);
  const step = record.plan.phases.flatMap(({ steps }) => steps)[0];
  const made = insertionKinds.flatMap((kind): readonly Insertion[] => {
    if (kind === "section" || (kind === "step" && stepHome(place) === undefined)) {
      return [];
    }
    const unit = kind === "phase" ? phase : kind === "step" ? step : undefined;
    const name = unit === undefined ? "" : wordOf(record, unit.line, unit.word);
    const isUnit = kind === "phase" || kind === "step";
    const asks = kind === "folderTree" ? "folder" : isUnit && asksForPlacement(place, kind) ? "placement" : undefined;
    const one = new LazyInsertion(record, { kind, name, template: "", asks }, draftingFor(place, kind));
    return kind === "subtask" && subtaskDrafts(place).length === 0 ? [] : [one];
  });
  const favourites = fitting(place);
  const rank = ({ kind }: Insertion): number =>
    favourites.includes(kind) ? favourites.indexOf(kind) : favourites.length;
  return [...made.toSorted((a, b) => rank(a) - rank(b)), ...ofTemplates(place, templates, sectionsOf)];
}

function draftingFor(place: InsertPlace, kind: Exclude<InsertionKind, "section">): Drafting {
  if (kind === "phase") {
    return ({ placement }) => phaseDrafts(place, placement);
  }
  if (kind === "step") {
    return ({ placement }) => stepDrafts(place, placement);
  }
  if (kind === "folderTree") {
    return ({ tree }) => (tree === undefined ? "noTree" : treeDrafts(place, tree));
  }
  if (kind === "task" || kind === "subtask") {
    return () => (kind === "task" ? taskDrafts(place) : subtaskDrafts(place));
  }
  return () => registerDrafts(place, kind);
}

function ofTemplates(place: InsertPlace, templates: readonly Template[], sectionsOf: SectionsOf): readonly Insertion[] {
  const missing: Insertion[] = [];
  const there: Insertion[] = [];
  for (const template of templates) {
    const all = sectionsOf(template);
    for (const section of all) {
      const name = section.under === undefined ? section.title : `${section.under} › ${section.title}`;
      const head = { kind: "section" as const, name, template: template.title, asks: undefined };
      const one = new LazyInsertion(place.record, head, () => sectionDrafts(place, section, all));
      (hasSection(place, section) ? there : missing).push(one);
    }
  }
  return [...missing, ...there];
}

/** Which kinds the place asks for, the likeliest first. */
function fitting(place: InsertPlace): readonly InsertionKind[] {
  const { line } = place;
  const section = place.sectionAt(line);
  const table = tableAt(place, line);
  const ofTable = insertionKinds.filter((kind) => tableKinds[kind] !== undefined && tableKinds[kind] === table?.kind);
  const register = section === undefined ? undefined : place.places.registerAt(place.places.of(section)).kind;
  const role = place.roleOf(section);
  const ofSection = insertionKinds.filter(
    (kind) => kind === register || (role !== undefined && roleKinds[kind] === role),
  );
  const inPhase: readonly InsertionKind[] =
    place.phase === undefined ? [] : ["task", "subtask", "deliverable", "criterion", "step", "phase"];
  return [...new Set([...ofTable, ...ofSection, ...inPhase])];
}

const tableKinds: Readonly<Partial<Record<InsertionKind, string>>> = {
  risk: "risks",
  issue: "issues",
  gate: "gates",
  milestone: "milestones",
  decision: "decisions",
  dependency: "dependencies",
  question: "questions",
  log: "progressLog",
  timeline: "timeline",
  task: "tasks",
};
const roleKinds: Readonly<Partial<Record<InsertionKind, string>>> = {
  criterion: "acceptance",
  gate: "gate",
  milestone: "milestone",
  question: "question",
};

/** A unit's word as its heading has it. */
function wordOf({ lines }: PlanRecord, line: number, word: string): string {
  const text = lines.lineText(line);
  const at = text.toLowerCase().indexOf(word);
  return at === -1 ? "" : text.slice(at, at + word.length);
}

class LazyInsertion implements Insertion {
  readonly kind: InsertionKind;
  readonly name: string;
  readonly template: string;
  readonly asks: Insertion["asks"];
  readonly #record: PlanRecord;
  readonly #draft: Drafting;

  constructor(record: PlanRecord, head: Pick<Insertion, "kind" | "name" | "template" | "asks">, draft: Drafting) {
    this.kind = head.kind;
    this.name = head.name;
    this.template = head.template;
    this.asks = head.asks;
    this.#record = record;
    this.#draft = draft;
  }

  get where(): string {
    const drafts = this.#draft({ tree: [] });
    return typeof drafts === "string" ? "" : (drafts[0]?.where ?? "");
  }

  edits(answers: InsertionAnswers = {}): ReturnType<Insertion["edits"]> {
    const drafts = this.#draft(answers);
    return typeof drafts === "string" ? { refused: drafts } : settle(this.#record, drafts);
  }
}
