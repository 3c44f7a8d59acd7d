import { headingClaim, percentClaim, wholeClaim } from "../../src/core/stated/claims.ts";
import { type Count, countOf, countText, sameCount } from "./count.ts";
import type { GfmHeading, GfmReading } from "./gfmReading.ts";
import type { PlanReading } from "./planReading.ts";

/** One thing a file says of its progress, and who agrees. */
export interface CheckedClaim {
  readonly kind: "heading" | "whole" | "percent";
  /** Whether the heading opens with a unit word and a number, told without our reader. */
  readonly isPhase: boolean;
  /** 0-based. */
  readonly line: number;
  readonly says: string;
  /** All boxes below the heading, or of the whole file. */
  readonly plain: string;
  readonly plainAgrees: boolean;
  /** What we show there; undefined where the heading is no phase, step or group of ours. */
  readonly ours: string | undefined;
  readonly oursAgrees: boolean;
}

/** A heading that people call a phase: a unit word and a number after marks, emoji and list numbers. */
const unitWord =
  /^[^\p{L}\p{N}]*(?:\d{1,3}[.)]\s+)?(?:phase|milestone|sprint|stage|week|wave|epic|part|iteration|step|task|story|day|work package|フェーズ|단계|阶段|fase|étape|etapa)\s*#?-?\d/iu;

/** How far a stated percentage may lie from ours, in points. */
const tolerance = 3;

/** Names of sections that speak of the whole file. */
const speaksOfAll = /status|progress|overview|summary|dashboard|진행|現況|进度|進捗/iu;

/** Checks every claim of a file against a plain count of its boxes and against what we show. */
export function checkClaims(reading: GfmReading, plan: PlanReading): readonly CheckedClaim[] {
  return [...headingClaims(reading, plan), ...wholeClaims(reading, plan)];
}

function headingClaims(reading: GfmReading, plan: PlanReading): readonly CheckedClaim[] {
  return reading.headings.flatMap((heading) => {
    const says = headingClaim(heading.text);
    const boxes = countOf(reading.items.filter(({ line }) => line > heading.line && line < heading.endLine));
    // Without a box below there is nothing to agree with.
    return says === undefined || boxes.total === 0
      ? []
      : [counted("heading", heading.line, says, boxes, plan.sections.get(heading.line), unitWord.test(heading.text))];
  });
}

function wholeClaims(reading: GfmReading, plan: PlanReading): readonly CheckedClaim[] {
  const boxes = countOf(reading.items);
  const claims: CheckedClaim[] = [];
  for (const paragraph of boxes.total === 0 ? [] : reading.paragraphs) {
    if (!isOfAll(reading.headings, paragraph.line)) {
      continue;
    }
    for (const [at, text] of paragraph.text.split("\n").entries()) {
      const line = paragraph.line + at;
      const says = wholeClaim(text);
      if (says !== undefined) {
        claims.push(counted("whole", line, says, boxes, plan.headline));
      }
      const percent = percentClaim(text)?.percent;
      if (percent !== undefined) {
        claims.push(percentage(line, percent, boxes, plan));
      }
    }
  }
  return claims;
}

/** Whether a line stands in no section but the title's, or in one that is about the state of all. */
function isOfAll(headings: readonly GfmHeading[], line: number): boolean {
  const around = headings.findLast((heading) => heading.line < line && line < heading.endLine);
  return around === undefined || around.level === 1 || speaksOfAll.test(around.text);
}

function counted(
  kind: CheckedClaim["kind"],
  line: number,
  says: Count,
  boxes: Count,
  ours: Count | undefined,
  isPhase = false,
): CheckedClaim {
  return {
    kind,
    isPhase,
    line,
    says: countText(says),
    plain: countText(boxes),
    plainAgrees: sameCount(says, boxes),
    ours: ours === undefined ? undefined : countText(ours),
    oursAgrees: ours !== undefined && sameCount(says, ours),
  };
}

function percentage(line: number, says: number, boxes: Count, plan: PlanReading): CheckedClaim {
  const plain = (100 * boxes.done) / boxes.total;
  const ours = plan.headline.percent;
  return {
    kind: "percent",
    isPhase: false,
    line,
    says: `${says} %`,
    plain: `${plain.toFixed(0)} %`,
    plainAgrees: Math.abs(plain - says) <= tolerance,
    ours: ours === null ? undefined : `${ours} %`,
    oursAgrees: ours !== null && Math.abs(ours - says) <= tolerance,
  };
}
