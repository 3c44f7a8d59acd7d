import type { CriteriaRole } from "../../register/readCriteria.ts";
import type { Role, TaskGroup } from "../../plan/model.ts";
import type { MeterView } from "../../protocol/planView.ts";
import { amountOf } from "../amountOf.ts";
import { plainLine } from "../plainLine.ts";
import type { OpenSource } from "../viewSource.ts";

/** The id of a group's meter, by which its tasks are unfolded. */
export function meterId({ line }: Pick<TaskGroup, "line">): string {
  return `group:${line}`;
}

/** The groups beside the work in the order of every report, then the lists of criteria that hold no boxes. */
export function meterViews({ record, words, names }: OpenSource): readonly MeterView[] {
  const titled = (title: string, phase: string | null): string => {
    const name = phase === null ? undefined : names.of(phase);
    return [...(name === undefined ? [] : [name]), plainLine(title, 200) || words.untitled].join(" · ");
  };
  const groups = record.progress.groups.map(({ group, progress }) => ({
    id: meterId(group),
    label: titled(group.title, group.phase),
    role: unsaid(words.role(group.role), group.title),
    line: group.line,
    amount: amountOf(progress, words),
    text: "",
    tasks: group.tasks.length,
  }));
  const criteria = record.registers.criteria
    .filter(({ items }) => items.length > 0)
    .map(({ role, title, line, phase, items }) => ({
      id: `criteria:${line}`,
      label: titled(title, phase),
      role: unsaid(words.role(roles[role]), title),
      line,
      amount: null,
      text: words.criteria(items.length),
      tasks: items.length,
    }));
  return [...groups, ...criteria];
}

/** What kind of group it is, unless its title says so: "acceptance" below "Acceptance criteria" says nothing. */
function unsaid(role: string, title: string): string {
  return title.toLowerCase().includes(role.toLowerCase()) ? "" : role;
}

const roles: Readonly<Record<CriteriaRole, Role>> = { acceptance: "acceptance", deliverable: "other" };
