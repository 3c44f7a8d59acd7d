import { slug } from "../plan/plainText.ts";

/** Longest slug in a file name; some file systems stop at 143 bytes and a letter may take four. */
const longest = 30;

/**
 * The file name of a new plan: `2026-11-20-offline-sync.md`, or with `-2`, `-3` … before the ending for a further try.
 * Only letters, digits and `-` come from the title, so no path can.
 */
export function planFileName(title: string, today: string, attempt = 1): string {
  const name = slug(title, 8)
    .slice(0, longest)
    .replace(/[-\ud800-\udbff]+$/u, "");
  const nth = attempt > 1 ? `-${attempt}` : "";
  return `${today}-${name === "" ? "plan" : name}${nth}.md`;
}
