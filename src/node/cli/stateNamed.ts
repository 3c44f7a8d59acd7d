import { type SettableState, settableStates } from "../../core/edit/state/wish.ts";

/** A state as people write it: `in-progress`, `inProgress` and `in_progress` are one, and so are both spellings of cancelled. */
export function stateNamed(text: string): SettableState | undefined {
  const plain = text.trim().toLowerCase().replaceAll(/[-_ ]/gu, "");
  const name = plain === "canceled" ? "cancelled" : plain;
  return settableStates.find((state) => state.toLowerCase() === name);
}
