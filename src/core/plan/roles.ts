import type { Role } from "./model.ts";
import { stripLead } from "./plainText.ts";
import { roleRules } from "./roleWords.ts";

/** Reads roles of headings, each wording once: documents repeat "Tasks" and "Acceptance Criteria" hundreds of times. */
export class RoleReader {
  readonly #known = new Map<string, Role | "legend" | undefined>();

  /**
   * The role that a heading or bold label announces by its words, given without inline markup; undefined for unknown
   * words: the section above decides then (format §3).
   */
  roleOf(heading: string): Role | "legend" | undefined {
    if (this.#known.has(heading)) {
      return this.#known.get(heading);
    }
    const role = heading.length > longest ? undefined : readRole(heading);
    this.#known.set(heading, role);
    return role;
  }
}

/** No heading that announces a role is longer, in UTF-16 units. */
const longest = 120;

function readRole(heading: string): Role | "legend" | undefined {
  const words = stripLead(heading)
    .toLowerCase()
    .replace(/[(（].*$/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");
  return roleRules.find(([, pattern]) => pattern.test(words))?.[0];
}
