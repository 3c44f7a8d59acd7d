import { parse } from "yaml";
import { findFrontMatter } from "../markdown/frontMatter.ts";
import type { PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { readGuides } from "./readGuides.ts";

/** A plan template: a Markdown file whose front matter describes it and whose body becomes the plan. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bestFor: string;
  /** What the front matter says of each blank, by its name in lower case. */
  readonly placeholders: PlaceholderGuides;
  /** The plan's text, blanks included. */
  readonly body: string;
}

/** Why a template file cannot be used; `message` is English and for its author. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Reads a template file. Throws {@link TemplateError} when its front matter is missing, malformed or incomplete. */
export function readTemplate(text: string): Template {
  const lines = new LineIndex(text);
  const matter = findFrontMatter(lines);
  if (matter === undefined) {
    throw new TemplateError("The template has no front matter");
  }
  const data = parseYaml(matter.yaml);
  const field = (key: string): string => {
    const value = data[key];
    if (typeof value !== "string" || value.trim() === "") {
      throw new TemplateError(`The template's front matter needs a text for "${key}"`);
    }
    return value.trim();
  };
  return {
    id: field("id"),
    title: field("title"),
    description: field("description"),
    bestFor: field("bestFor"),
    placeholders: readGuides(data["placeholders"], fail),
    body: text.slice(lines.startOf(matter.bodyLine)).replace(/^\s*\n/u, ""),
  };
}

function fail(message: string): never {
  throw new TemplateError(message);
}

function parseYaml(yaml: string): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = parse(yaml, { maxAliasCount: 20 });
  } catch (error) {
    throw new TemplateError(`The template's front matter is not valid YAML: ${String(error)}`);
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new TemplateError("The template's front matter must be a list of keys and values");
  }
  return data as Record<string, unknown>;
}
