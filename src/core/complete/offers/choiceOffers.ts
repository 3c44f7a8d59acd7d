import { isChoice, splitChoices } from "../../placeholder/tokens/choices.ts";
import { familiesOf } from "./choiceFamilies.ts";
import type { Offer } from "../completion.ts";
import type { ValueSlot } from "../place/valueSlot.ts";
import { statusWords } from "../../words/statusHead.ts";

const statusOfField: readonly string[] = ["Draft", "Planned", "In Progress", "Blocked", "Completed", "Cancelled"];
const statusOfCell: readonly string[] = ["Not Started", "In Progress", "Blocked", "Completed"];
const statusMarks: readonly string[] = ["⬜", "🔄", "⛔", "✅"];
const statusOfYaml: readonly string[] = ["draft", "planned", "in-progress", "blocked", "completed", "cancelled"];

/** The choices that stand in a slot, as `High/Medium/Low` or `[Planned | In Progress]`; empty for any other text. */
export function standingChoices(text: string): readonly string[] {
  if (text.length > 200 || !/[/|]/u.test(text)) {
    return [];
  }
  const inner = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  const isListed = inner.length < text.length && inner.includes("|") && !/[[\]]/u.test(inner);
  return isListed || isChoice(inner) ? splitChoices(inner).filter((choice) => choice !== "") : [];
}

/**
 * What a slot with a closed set of values may hold: the choices that stand there; else what is used elsewhere under the
 * same name, then the rest of the set that those values belong to.
 */
export function choiceOffers(slot: ValueSlot, inUse: readonly string[]): readonly Offer[] {
  const standing = standingChoices(slot.text);
  if (standing.length > 0) {
    return standing.map((value) => ({ value }));
  }
  const sets = slot.subject === "status" ? statusSets(slot) : familiesOf(slot.subject);
  const used = new Set(inUse.map((value) => value.toLowerCase()));
  const own = currentWords(slot.text, slot.subject);
  const isSame = (value: string): boolean => value.toLowerCase() === own.toLowerCase();
  const set = sets.find((one) => one.some((value) => used.has(value.toLowerCase()) || isSame(value))) ?? sets[0] ?? [];
  const rest = set.filter((value) => !used.has(value.toLowerCase()));
  // The plan's own spelling of what stands there: choosing it again changes nothing.
  return [...inUse, ...rest.map((value) => (isSame(value) ? own : value))].map((value) => ({ value }));
}

/** What of a slot's text is compared with offers: of a status its words, without emoji and remarks. */
export function currentWords(text: string, subject: ValueSlot["subject"] | undefined): string {
  return (subject === "status" ? statusWords(text) : "") || text.trim();
}

function statusSets({ cell, yaml }: ValueSlot): readonly (readonly string[])[] {
  if (yaml) {
    return [statusOfYaml];
  }
  return cell === undefined ? [statusOfField] : [statusOfCell, statusMarks];
}
