import type { EditsOrRefusal } from "../../core/edit/refusal.ts";
import { refusalText } from "./refusalText.ts";

/** What is wrong with words while they are typed, by the edit they would make; nothing yet with none at all. */
export function wordsProblem(words: string, edits: () => EditsOrRefusal): string | undefined {
  const made = words.trim() === "" ? [] : edits();
  return typeof made === "string" ? refusalText(made) : undefined;
}
