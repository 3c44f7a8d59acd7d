import type { Message } from "../../message/message.ts";
import { foreign, phrase } from "../../message/phrase.ts";
import { readTemplate, type Template, TemplateError } from "../template.ts";

/** Where a template comes from. An earlier layer goes over a later one. */
export type TemplateLayer = "workspace" | "user" | "built-in";

/** A file of a templates folder: its text, or why it could not be read. */
export type TemplateFile = {
  /** Without folders. */
  readonly name: string;
  /** Where the host finds it again, empty where there is no file to open; opaque to the core. */
  readonly place: string;
} & ({ readonly text: string } | { readonly problem: Message });

/** One templates folder. */
export interface TemplateSource {
  readonly layer: TemplateLayer;
  readonly files: readonly TemplateFile[];
}

/** A template that can be used. */
export interface UsableTemplate {
  readonly kind: "usable";
  readonly layer: TemplateLayer;
  readonly place: string;
  readonly template: Template;
  /** The layers below that have a template of the same id, which this one goes over. */
  readonly hides: readonly TemplateLayer[];
}

/** A file that is no template; `problem` is one line, and for its author. */
export interface BrokenTemplate {
  readonly kind: "broken";
  readonly layer: TemplateLayer;
  readonly place: string;
  readonly name: string;
  readonly problem: Message;
}

/** The templates of all layers: the usable ones by layer and title, and those that are broken by file name. */
export interface TemplateLayers {
  readonly usable: readonly UsableTemplate[];
  readonly broken: readonly BrokenTemplate[];
}

/** The layers, the strongest first. */
export const templateLayers: readonly TemplateLayer[] = ["workspace", "user", "built-in"];

/** More text than any template has, in UTF-16 units. */
const longest = 1_000_000;

/**
 * Lays the sources over each other, the strongest first: of templates with the same id the first counts. A file that
 * cannot be used is told and hides nothing, not even one of the same name below it.
 */
export function layTemplates(sources: readonly TemplateSource[]): TemplateLayers {
  const usable = new Map<string, UsableTemplate>();
  const broken: BrokenTemplate[] = [];
  for (const { layer, files } of sources) {
    const own = new Map<string, string>();
    for (const file of files.toSorted((a, b) => compare(a.name, b.name))) {
      const { name, place } = file;
      const template = "text" in file ? read(file.text, name) : file.problem;
      const double = "args" in template ? undefined : own.get(template.id);
      if ("args" in template || double !== undefined) {
        const problem =
          "args" in template ? template : phrase('The id "{0}" is that of {1}, too', template.id, double ?? "");
        broken.push({ kind: "broken", layer, place, name, problem });
        continue;
      }
      own.set(template.id, name);
      const over = usable.get(template.id);
      if (over === undefined) {
        usable.set(template.id, { kind: "usable", layer, place, template, hides: [] });
      } else if (over.layer !== layer && !over.hides.includes(layer)) {
        usable.set(template.id, { ...over, hides: [...over.hides, layer] });
      }
    }
  }
  const byTitle = [...usable.values()].toSorted(
    (a, b) =>
      templateLayers.indexOf(a.layer) - templateLayers.indexOf(b.layer) ||
      compare(a.template.title, b.template.title) ||
      compare(a.template.id, b.template.id),
  );
  return { usable: byTitle, broken: broken.toSorted((a, b) => compare(a.name, b.name)) };
}

/** The template of a file, or why there is none. */
function read(text: string, name: string): Template | Message {
  if (text.length > longest) {
    return phrase("The file is too large for a template");
  }
  if (text.includes("\0")) {
    return phrase("The file is no text");
  }
  try {
    return readTemplate(text, name);
  } catch (error) {
    if (error instanceof TemplateError) {
      return error.reason;
    }
    const message = error instanceof Error ? error.message : String(error);
    return foreign((message.split("\n", 1)[0] ?? "").slice(0, 300));
  }
}

/** Not by any language: every host must list them alike. */
function compare(a: string, b: string): number {
  const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
  return lowA === lowB ? (a < b ? -1 : Number(a > b)) : lowA < lowB ? -1 : 1;
}
