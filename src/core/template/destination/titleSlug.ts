import { slug } from "../../plan/plainText.ts";
import { isReservedName } from "./reservedName.ts";

/** Longest slug in a file name, in UTF-16 units; some file systems stop at 143 bytes and a letter may take four. */
const longest = 30;

/**
 * A title as a part of a file name: `offline-sync`. Only letters, digits and `-` come from the title, so no path can;
 * never empty, and no name that Windows keeps for itself.
 */
export function titleSlug(title: string): string {
  const name = slug(title, 8)
    .slice(0, longest)
    .replace(/[-\ud800-\udbff]+$/u, "");
  if (name === "") {
    return "plan";
  }
  return isReservedName(name) ? `plan-${name}` : name;
}
