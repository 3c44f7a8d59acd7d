import type { BlankView } from "../../../core/placeholder/fill/blankView.ts";
import type { Target } from "./answerWriter.ts";
import type { Offer } from "./question.ts";
import type { RepeatAnswer } from "./fillRequest.ts";
import { questionFor } from "./questionFor.ts";

/** What the question for a line that offers to repeat what stands above it has as answers; none for any other blank. */
export function repeatOffers(target: Target, view: BlankView): readonly (Offer & { readonly repeat: RepeatAnswer })[] {
  return target.blank.kind === "repeat"
    ? questionFor(target, view, { title: "" }).offers.flatMap((offer) => {
        const { kind } = offer.answer;
        return kind === "add" || kind === "remove" ? [{ ...offer, repeat: kind }] : [];
      })
    : [];
}
