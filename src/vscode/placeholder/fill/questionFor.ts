import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { repeatLine } from "../../../core/insert/repeatLine.ts";
import type { BlankView } from "../../../core/placeholder/fill/blankView.ts";
import { withUnits } from "../../../core/placeholder/fill/numberUnits.ts";
import { valueWarning } from "../../../core/placeholder/fill/valueWarning.ts";
import type { PlaceholderGuide } from "../../../core/placeholder/guide/placeholderGuide.ts";
import type { Placeholder } from "../../../core/placeholder/placeholder.ts";
import { dayText } from "../../dayText.ts";
import type { Target } from "./answerWriter.ts";
import { shortText } from "../../shortText.ts";
import { fileLinks, headingLabel } from "./linkOffers.ts";
import type { Offer, Question } from "./question.ts";
import { inAll } from "./questionItems.ts";

/** What is asked about a blank. */
export function questionFor(
  { document, record, blank }: Target,
  { guide, offers, preset, days, alike }: BlankView,
  more: Pick<Question, "title"> & Partial<Question>,
): Question {
  const allFirst = alike > 1 && (more.allFirst ?? isForAll(record, blank, more.inWalk === true));
  const list: Offer[] = offers.map((value, nth) => ({
    label: value,
    description: [dayOf(value, days), allFirst ? inAll(alike) : undefined]
      .filter((part) => part !== undefined)
      .join(" · "),
    ...(blank.kind === "link" && headingLabel(value)),
    answer: { kind: "value", value, all: allFirst },
    isPreset: nth === 0 && value === preset,
  }));
  if (blank.kind === "repeat") {
    const { add, atEnd } = repeatLine(record, blank);
    const label = atEnd ? vscode.l10n.t("Add one more at the end") : vscode.l10n.t("Add one more like the last");
    list.unshift(...(add === undefined ? [] : [{ label, answer: { kind: "add" } as const }]), {
      label: vscode.l10n.t("Take this line out"),
      answer: { kind: "remove" },
    });
  }
  return {
    ...(guide.help !== undefined && { help: shortText(guide.help, 300) }),
    ...(guide.example !== undefined && { example: shortText(guide.example, 300) }),
    offers: list,
    ...(blank.kind === "link" && { moreOffers: fileLinks(document.uri), searches: true }),
    alike,
    adviceOn: (value) => adviceOn(value, guide),
    typedAs: (value) => withUnits(blank, value),
    inWalk: false,
    hasPrevious: false,
    ...more,
    allFirst,
    title: `${more.title}: ${shortText(guide.prompt, 120)}`,
  };
}

/**
 * Whether one answer is meant for all blanks of the name. A walk asks for each name of the whole plan once; asked for one
 * alone it is one, but for a name that the title has: where it stays elsewhere, nothing but the title says it is a blank.
 */
function isForAll({ lines, plan }: PlanRecord, { scope, range }: Placeholder, inWalk: boolean): boolean {
  return scope === "plan" && (inWalk || lines.positionAt(range.start).line === plan.titleLine);
}

function dayOf(value: string, days: BlankView["days"]): string | undefined {
  const hint = days.get(value);
  return hint && dayText(hint);
}

/** What speaks against a value, as what to write instead. */
function adviceOn(value: string, guide: PlaceholderGuide): string | undefined {
  const { choices = [], example } = guide;
  switch (valueWarning(value, guide)) {
    case "choice":
      return vscode.l10n.t("This is none of the choices: {0}.", shortText(choices.join(", "), 200));
    case "pattern":
      return example === undefined
        ? vscode.l10n.t("This is not written as the template asks for.")
        : vscode.l10n.t("Write it as {0}.", shortText(example));
    case undefined:
      return undefined;
  }
}
