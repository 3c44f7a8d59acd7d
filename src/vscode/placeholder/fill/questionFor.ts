import * as vscode from "vscode";
import { repeatLine } from "../../../core/insert/repeatLine.ts";
import type { BlankView } from "../../../core/placeholder/fill/blankView.ts";
import { valueWarning } from "../../../core/placeholder/fill/valueWarning.ts";
import type { Target } from "./answerWriter.ts";
import { inAll, type Offer, type Question } from "./askValue.ts";
import { shortText } from "./fillRequest.ts";
import { fileLinks, headingLabel } from "./linkOffers.ts";

/** What is asked about a blank. */
export function questionFor(
  { document, record, blank }: Target,
  { guide, offers, alike }: BlankView,
  more: Pick<Question, "title"> & Partial<Question>,
): Question {
  const hint = [guide.help, guide.example === undefined ? undefined : vscode.l10n.t("Example: {0}", guide.example)];
  // A name of the whole plan that stays in some places may be a blank no more there: nothing but the title says so.
  const allFirst = alike > 1 && blank.scope === "plan";
  const list: Offer[] = offers.map((value) => ({
    label: value,
    ...(allFirst && { description: inAll(alike) }),
    ...(blank.kind === "link" && headingLabel(value)),
    answer: { kind: "value", value, all: allFirst },
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
    hint: shortText(hint.filter((part) => part !== undefined).join(" "), 300),
    offers: list,
    ...(blank.kind === "link" && { moreOffers: fileLinks(document.uri), searches: true }),
    alike,
    allFirst,
    adviceOn: (value) => {
      const advice = valueWarning(value, guide);
      return advice === undefined
        ? undefined
        : advice === "choice"
          ? vscode.l10n.t("This is none of the choices.")
          : vscode.l10n.t("This is not written as the template asks for.");
    },
    inWalk: false,
    hasPrevious: false,
    ...more,
    title: `${more.title}: ${shortText(guide.prompt, 120)}`,
  };
}
