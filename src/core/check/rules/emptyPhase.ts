import type { PlanRecord } from "../../index/planRecord.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import type { Section, Unit } from "../../plan/model.ts";
import { readUnitHeading } from "../../plan/units/unitHeading.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { type UnitRank, unitWords } from "../../plan/units/unitWords.ts";
import type { Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  empty: "Nothing stands below the heading of {0}",
};

/** Format §5: a phase without tasks keeps its plan from being complete. */
export const emptyPhase: Rule = {
  id: "empty-phase",
  level: "information",
  summary: "A phase is a heading and nothing else.",
  description:
    "A phase without tasks keeps the plan from being complete, and one without a single word is most often left from a " +
    "template or lost in a move. Left alone: outlines, in which no phase has any text; steps, whose heading may be all there " +
    "is to say; headings with a state or a remark in brackets; and numbers that have another section with text.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { plan, progress } = record;
  const isEmpty = (one: Pick<Section, "line" | "endLine">): boolean => !hasText(record, one.line + 1, one.endLine);
  const bare = plan.phases.filter(
    (phase) =>
      phase.task === null && phase.mark === null && progress.phases.get(phase.id)?.total === 0 && isEmpty(phase),
  );
  if (bare.length === 0 || bare.length === plan.phases.length) {
    return;
  }
  const words = unitWords(record.policy.unitWords);
  const ranks = new Map<number, UnitRank>();
  const withText = new Set<string>();
  for (const section of plan.sections) {
    const unit = readUnitHeading(section.title, words);
    if (unit !== undefined) {
      ranks.set(section.line, unit.rank);
      if (!isEmpty(section)) {
        withText.add(`${unit.word} ${unit.number}`);
      }
    }
  }
  for (const phase of bare) {
    const isElsewhere = withText.has(`${phase.word} ${phase.number}`);
    if (ranks.get(phase.line) === "phase" && !isElsewhere && !hasRemark(phase)) {
      yield { range: phase.range, message: message(messages.empty, unitName(phase)) };
    }
  }
}

/** Whether anything but rules and comments stands between two lines, the second excluded. */
function hasText({ markdown: { blocks } }: PlanRecord, from: number, to: number): boolean {
  for (let nth = firstBlockFrom(blocks, from); nth < blocks.length; nth++) {
    const block = blocks[nth];
    if (block === undefined || block.line >= to) {
      return false;
    }
    const isComment = block.kind === "html" && /^<!--[^>]*-->$/u.test(block.text.trim());
    if (block.kind !== "rule" && !isComment) {
      return true;
    }
  }
  return false;
}

/** What a heading says of a phase that has nothing below on purpose. */
const remark =
  /defer|later|option|future|skip|remov|merged|moved|see |post|tbd|plan|n\/a|done|complete|next|backlog|stretch|checkpoint|if /iu;

/** `Phase 4: Mobile (later)`, a struck heading, one without a title, and a range such as `Phase 4-6`, which only announces. */
function hasRemark({ label, number, title }: Unit): boolean {
  const bracket = /[([（][^()[\]（）]*[)\]）]\s*$/u.exec(label)?.[0] ?? "";
  return remark.test(bracket) || label.includes("~~") || /\d-\d/u.test(number) || title === "";
}
