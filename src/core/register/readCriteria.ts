import type { MarkdownText } from "../markdown/blockReader.ts";
import type { ListItem, Paragraph } from "../markdown/blocks.ts";
import type { Plan, Section } from "../plan/model.ts";
import { plainText, stripLead } from "../plan/plainText.ts";
import { RoleReader } from "../plan/sections/roles.ts";
import { readLabel } from "../plan/sections/sections.ts";
import { LineOwners } from "./places/lineOwners.ts";
import { PlanPlaces } from "./places/places.ts";

/** Which kind of conditions a list of criteria holds. */
export type CriteriaRole = "acceptance" | "deliverable";

/** Plain bullets below acceptance criteria or deliverables: listed, not counted (format §2). */
export interface CriteriaList {
  readonly role: CriteriaRole;
  /** Title of the heading or label they stand under. */
  readonly title: string;
  /** 0-based line of that heading or label. */
  readonly line: number;
  /** Id of the phase they stand in. */
  readonly phase: string | null;
  readonly items: readonly CriteriaItem[];
}

/** One bullet: its first line without inline markup. */
export interface CriteriaItem {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
}

const deliverables =
  /^(?:[\p{L}-]{1,24} ){0,3}(?:deliverables?|expected outputs?)$|^(?:liefer(?:gegenstände|ergebnisse)|livrables|entregables|entregáveis|consegne|交付物|交付成果|成果物|산출물|결과물)(?:\s.{1,40})?$/u;

/** The bullets below acceptance criteria and deliverables that hold no box, by the heading or label they stand under. */
export function readCriteria({ blocks }: MarkdownText, plan: Plan): readonly CriteriaList[] {
  const places = new PlanPlaces(plan);
  const owners = new LineOwners(plan);
  const reader = new RoleReader();
  const roles = new Map<Section, CriteriaRole | undefined>();
  const labels = new Map<ListItem, Heading>();
  const lists = new Map<number, { readonly items: CriteriaItem[] } & CriteriaList>();
  const add = (heading: Heading, { line, text }: Paragraph): void => {
    let list = lists.get(heading.line);
    if (list === undefined) {
      list = { ...heading, phase: places.at(line).phase, items: [] };
      lists.set(heading.line, list);
    }
    list.items.push({ line, text: plainText(text.split("\n", 1)[0] ?? "") });
  };
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.opens === undefined) {
      continue;
    }
    const { opens, line, depth } = block;
    const around = opens.parent === undefined ? undefined : labels.get(opens.parent);
    if (around !== undefined) {
      if (owners.startingAt(line) === undefined) {
        add(around, block);
      }
      continue;
    }
    const own = itemLabel(block, reader);
    if (own !== undefined) {
      labels.set(opens, own);
      continue;
    }
    if (depth > 1) {
      continue;
    }
    const { section } = places.at(line);
    const role = section === undefined ? undefined : roleOf(section, places, roles);
    if (section !== undefined && role !== undefined && owners.taskAt(line) === null) {
      add({ role, title: section.title, line: section.line }, block);
    }
  }
  return [...lists.values()].toSorted((a, b) => a.line - b.line);
}

type Heading = Pick<CriteriaList, "role" | "title" | "line">;

/** A bullet that is a label of the bullets below it: `- **Acceptance criteria:**`, `- Acceptance criteria:`. */
function itemLabel({ text, line }: Paragraph, reader: RoleReader): Heading | undefined {
  // Labels end with a colon, emphasis or a bracket.
  if (text.length > 80 || !":：*_)）".includes(text.charAt(text.length - 1)) || text.includes("\n")) {
    return undefined;
  }
  const label = readLabel(text) ?? /^([^:：*_[]{3,60})[:：]$/u.exec(text)?.[1];
  if (label === undefined) {
    return undefined;
  }
  const title = plainText(label);
  const role = ownRole(title, reader.roleOf(title));
  return role === undefined ? undefined : { role, title, line };
}

function ownRole(title: string, role: Section["role"]): CriteriaRole | undefined {
  // Metrics are records of their own.
  if (role === "acceptance" && !/metrics?$/iu.test(title)) {
    return "acceptance";
  }
  return isDeliverables(title) ? "deliverable" : undefined;
}

/** Whether a heading or label, given without inline markup, announces deliverables. */
export function isDeliverables(title: string): boolean {
  return (
    title.length <= 60 &&
    deliverables.test(
      stripLead(title)
        .toLowerCase()
        .replace(/\s?[(（:：].*$/u, ""),
    )
  );
}

/** The role of the nearest heading whose words announce one; a phase's own heading is none of these. */
function roleOf(
  section: Section,
  places: PlanPlaces,
  known: Map<Section, CriteriaRole | undefined>,
): CriteriaRole | undefined {
  if (known.has(section)) {
    return known.get(section);
  }
  const isUnit = places.opensUnit(section);
  const own = isUnit ? undefined : ownRole(section.title, section.role);
  const above =
    isUnit || own !== undefined || section.role !== undefined || section.parent === undefined
      ? undefined
      : roleOf(section.parent, places, known);
  // "Functional" below acceptance criteria holds criteria; what stands in the parts of a deliverable describes it.
  const role = own ?? (above === "acceptance" ? above : undefined);
  known.set(section, role);
  return role;
}
