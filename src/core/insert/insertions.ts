import type { PlanRecord } from "../index/planRecord.ts";
import type { Template } from "../template/template.ts";
import type { Draft } from "./draft.ts";
import { InsertPlace } from "./place/insertPlace.ts";
import { settle } from "./settle.ts";
import { type Insertion, type InsertionAnswers, type InsertionKind, insertionKinds } from "./insertion.ts";
import { registerDrafts } from "./registers/registerDrafts.ts";
import { registerWhere } from "./registers/registerHome.ts";
import { RegisterPlaces } from "./registers/registerPlaces.ts";
import { hasSection } from "./sections/hasSection.ts";
import { sectionDrafts, sectionWhere } from "./sections/sectionDrafts.ts";
import { subtaskDrafts, taskDrafts } from "./tasks/taskDrafts.ts";
import { subtaskHome, subtaskWhere, tableAt, taskWhere } from "./tasks/taskHome.ts";
import { templateSections, type TemplateSection } from "./sections/templateSections.ts";
import { treeDrafts, treeWhere } from "./sections/treeDrafts.ts";
import { asksForPlacement, phaseDrafts, stepDrafts, stepHome } from "./units/unitDrafts.ts";
import { phaseWhere, stepWhere } from "./units/unitWhere.ts";
import { skipEmoji } from "../words/emoji.ts";

/** The sections of a template; who asks often keeps them. */
export type SectionsOf = (template: Template) => readonly TemplateSection[];

/** How one kind of insertion finds its place and is made. Lists ask all for their places, and only one to be made. */
interface Making {
  readonly where: () => string;
  readonly drafts: (answers: InsertionAnswers) => readonly Draft[] | "number" | "noTree";
  readonly asks?: () => Insertion["asks"];
}

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
  const registers = new RegisterPlaces(place);
  const phase = place.phase ?? record.plan.phases.at(-1);
  const step = record.plan.phases.flatMap(({ steps }) => steps)[0];
  const made = insertionKinds.flatMap((kind): readonly Insertion[] => {
    if (kind === "section" || (kind === "step" && stepHome(place) === undefined)) {
      return [];
    }
    const unit = kind === "phase" ? phase : kind === "step" ? step : undefined;
    const name = unit === undefined ? "" : wordOf(record, unit.line, unit.word);
    const one = new LazyInsertion(record, { kind, name, template: "", isThere: false }, makingOf(registers, kind));
    return kind === "subtask" && subtaskHome(place) === undefined ? [] : [one];
  });
  const favourites = fitting(place);
  const rank = ({ kind }: Insertion): number =>
    favourites.includes(kind) ? favourites.indexOf(kind) : favourites.length;
  return [...made.toSorted((a, b) => rank(a) - rank(b)), ...ofTemplates(place, templates, sectionsOf)];
}

function makingOf(registers: RegisterPlaces, kind: Exclude<InsertionKind, "section">): Making {
  const { place } = registers;
  if (kind === "phase") {
    return {
      where: () => phaseWhere(place),
      drafts: ({ placement }) => phaseDrafts(place, placement),
      asks: () => (asksForPlacement(place) ? "placement" : undefined),
    };
  }
  if (kind === "step") {
    return {
      where: () => stepWhere(place),
      drafts: ({ placement }) => stepDrafts(place, placement),
      asks: () => (asksForPlacement(place, "step") ? "placement" : undefined),
    };
  }
  if (kind === "folderTree") {
    return {
      where: () => treeWhere(place),
      drafts: ({ tree }) => (tree === undefined ? "noTree" : treeDrafts(place, tree)),
      asks: () => "folder",
    };
  }
  if (kind === "task") {
    return { where: () => taskWhere(place), drafts: () => taskDrafts(place) };
  }
  if (kind === "subtask") {
    return { where: () => subtaskWhere(place), drafts: () => subtaskDrafts(place) };
  }
  return { where: () => registerWhere(registers, kind), drafts: () => registerDrafts(registers, kind) };
}

function ofTemplates(place: InsertPlace, templates: readonly Template[], sectionsOf: SectionsOf): readonly Insertion[] {
  const missing: Insertion[] = [];
  const there: Insertion[] = [];
  for (const template of templates) {
    const all = sectionsOf(template);
    for (const section of all) {
      const title = section.title.slice(skipEmoji(section.title, 0)).trimStart();
      const name = section.under === undefined ? title : `${section.under} › ${title}`;
      const isThere = hasSection(place, section);
      const head = { kind: "section" as const, name, template: template.title, isThere };
      const one = new LazyInsertion(place.record, head, {
        where: () => sectionWhere(place, section),
        drafts: () => sectionDrafts(place, section, all),
      });
      (isThere ? there : missing).push(one);
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
  readonly isThere: boolean;
  readonly #record: PlanRecord;
  readonly #making: Making;

  constructor(record: PlanRecord, head: Pick<Insertion, "kind" | "name" | "template" | "isThere">, making: Making) {
    this.kind = head.kind;
    this.name = head.name;
    this.template = head.template;
    this.isThere = head.isThere;
    this.#record = record;
    this.#making = making;
  }

  get where(): string {
    return this.#making.where();
  }

  get asks(): Insertion["asks"] {
    return this.#making.asks?.();
  }

  edits(answers: InsertionAnswers = {}): ReturnType<Insertion["edits"]> {
    const drafts = this.#making.drafts(answers);
    return typeof drafts === "string" ? { refused: drafts } : settle(this.#record, drafts);
  }
}
