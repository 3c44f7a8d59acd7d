import type { Role } from "../model.ts";
import { stripLead } from "../plainText.ts";
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

/**
 * A part of every word that announces a role in ASCII, or any letter beyond: most headings have none, and one small
 * pattern says so sooner than twenty large ones. The tests of the rules hold it to them.
 */
const mayName =
  /legend|leyenda|status|scope|goal|applicable|future|defer|umfang|ziele|alcance|escopo|ambito|progress|complet|phase|fase|fortschritt|suivi|seguimiento|acompan|gate|porte|accept|criteri|criter|kriterien|definition|definici|defini|dod|exit|done|requi|metric|before|vorauss|milestone|meilen|jalon|hitos|marcos|traguardi|component|question|fragen|pregunt|pergunt|domande|doc|dokument|mise|actuali|atuali|aggiorn|test|verif|valid|sign|qa|quality|recette|prueba|collaudo|risk|refer|resource|change|retro|lesson|related|task|deliver|liefer|todo|to-do|implement|item|step|aufgaben|umsetzung|schritte|livrable|tareas|entreg|tarefa|consegne|[^ -~]/u;
/** No heading that announces a role is longer, in UTF-16 units. */
const longest = 120;

function readRole(heading: string): Role | "legend" | undefined {
  const lower = heading.toLowerCase();
  if (!mayName.test(lower)) {
    return undefined;
  }
  const words = stripLead(lower)
    .replace(/[(（].*$/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");
  return roleRules.find(([, pattern]) => pattern.test(words))?.[0];
}
