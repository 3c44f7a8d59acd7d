import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { completionsAt } from "../../src/core/complete/completionsAt.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { insertions } from "../../src/core/insert/insertions.ts";
import { templateSections, type TemplateSection } from "../../src/core/insert/sections/templateSections.ts";
import { phaseOutlook } from "../../src/core/report/phaseOutlook.ts";
import { subjectAt } from "../../src/core/report/subjectAt.ts";
import { readTemplate, type Template } from "../../src/core/template/template.ts";
import { root } from "../runTool.ts";
import { judge, type Verdict } from "./growth.ts";
import { makePlan } from "./makePlan.ts";
import { type Contestant, contestant, measure } from "./measure.ts";
import { readPlanOf } from "./readers.ts";
import { type Section, table, verdictText } from "./section.ts";

/** Lines of the plan that is asked, as the issue names them. */
const lineCount = 8000;
/** Most that one answer may take, in milliseconds. */
const atMost = 10;

/** One question an editor asks at a place; each sample asks a record that was read and never asked before. */
interface Question {
  readonly name: string;
  /** What stands at the end of the plan, with `‸` where the caret is. */
  readonly place: string;
  readonly ask: (record: PlanRecord, offset: number) => unknown;
}

function complete(record: PlanRecord, offset: number): unknown {
  return completionsAt(record, offset, { today: "2026-11-20" });
}

/** All that `/` offers with the built-in templates, and where each would go: what its list shows. */
function insertWith(sections: ReadonlyMap<Template, readonly TemplateSection[]>): Question["ask"] {
  const templates = [...sections.keys()];
  return (record, offset) =>
    insertions(record, offset, templates, undefined, (template) => sections.get(template) ?? []).map(
      ({ where }) => where,
    );
}

/** The built-in templates with their sections, which the extension reads once too. */
function builtIn(): ReadonlyMap<Template, readonly TemplateSection[]> {
  const folder = join(root, "templates");
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const templates = files.map((name) => readTemplate(readFileSync(join(folder, name), "utf8"), name));
  return new Map(templates.map((template) => [template, templateSections(template)]));
}

/** Hover, actions and others add their questions here. */
const questions: readonly Question[] = [
  { name: "completion, state of a task", place: "- [‸]", ask: complete },
  { name: "completion, status field", place: "**Status**: ‸", ask: complete },
  { name: "completion, dependency field", place: "**Depends on**: ‸", ask: complete },
  { name: "completion, date field", place: "**Due**: ‸", ask: complete },
  { name: "completion, owner field", place: "**Owner**: ‸", ask: complete },
  { name: "completion, cell", place: "| Part | Status |\n| --- | --- |\n| One | ‸ |", ask: complete },
  { name: "completion, prose", place: "Some words ‸", ask: complete },
  { name: "hover on a task's box", place: "- [‸ ] The last task", ask: (record, offset) => subjectAt(record, offset) },
  { name: "hover on a line not counted", place: "`[x] it`‸", ask: (record, offset) => subjectAt(record, offset) },
  { name: "CodeLens of all phases", place: "‸", ask: (record) => phaseOutlook(record) },
  { name: "completion behind /, places of all offers", place: "/‸", ask: insertWith(builtIn()) },
];

/** How long an editor waits for an answer on a plan that is already read. */
export function measureLanguage(rounds: number): Section {
  const text = makePlan(lineCount - 4);
  const times = measure(
    questions.map((question) => contestantOf(text, question)),
    rounds,
    3,
  );
  const verdicts: Verdict[] = [];
  const rows = questions.map(({ name }, nth) => {
    const verdict = judge(times[nth] ?? Number.NaN, atMost);
    verdicts.push(verdict);
    return [name, verdictText(verdict)];
  });
  return {
    title: `Language features on a plan of ${lineCount} lines`,
    lines: [
      `Shortest of ${rounds} rounds in turns; the plan is read, and nothing of it was asked before. Milliseconds an answer.`,
      "",
      ...table(["question", "measured"], rows),
    ],
    verdicts,
  };
}

function contestantOf(text: string, { name, place, ask }: Question): Contestant {
  const whole = `${text}\n${place}\n`;
  const offset = whole.indexOf("‸");
  const read = whole.replace("‸", "");
  return contestant(
    name,
    1,
    () => readPlanOf(read),
    (record) => ask(record, offset),
  );
}
