import type { PlanRecord } from "../../index/planRecord.ts";
import { readAssignee } from "../../values/readAssignee.ts";
import { type CompletionContext, mostOffers, type Offer } from "../completion.ts";

/** Who may own something: people named in the same place elsewhere, the user, and who has tasks by `@name`. */
export function ownerOffers(
  { plan }: PlanRecord,
  inUse: readonly string[],
  { user }: CompletionContext,
): readonly Offer[] {
  const offers = new Map<string, Offer>(inUse.map((value) => [value.toLowerCase(), { value }]));
  const add = (offer: Offer): void => {
    const key = offer.value.toLowerCase();
    if (!offers.has(key) && !offers.has(key.replace("@", ""))) {
      offers.set(key, offer);
    }
  };
  if (user !== undefined && user !== "") {
    add({ value: user, hint: "user" });
  }
  for (const { text } of plan.tasks) {
    const name = offers.size < mostOffers ? readAssignee(text) : undefined;
    if (name !== undefined) {
      add({ value: `@${name}` });
    }
  }
  return [...offers.values()];
}
