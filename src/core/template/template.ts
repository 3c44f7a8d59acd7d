import { englishOf, type Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
import { parseYaml } from "../config/parseYaml.ts";
import { findFrontMatter } from "../markdown/frontMatter.ts";
import type { PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";
import { slug } from "../plan/plainText.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { readGuides } from "./readGuides.ts";
import { titleOfBody } from "./titleOfBody.ts";

/** A plan template: a Markdown file whose front matter describes it and whose body becomes the plan. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One line; empty where the file says none, and so is {@link bestFor}. */
  readonly description: string;
  readonly bestFor: string;
  /** What the front matter says of each blank, by its name in lower case. */
  readonly placeholders: PlaceholderGuides;
  /** The plan's text, blanks included. */
  readonly body: string;
}

/** Why a template file cannot be used, for its author. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly reason: Message;

  constructor(reason: Message) {
    super(englishOf(reason));
    this.reason = reason;
  }
}

/** Longest file and longest front matter that are read, in UTF-16 units: a template may come from anybody. */
const longestText = 1_048_576;
const longestYaml = 32_768;

/** The keys that make front matter the template's own; the first two are in no plan's. */
const keys: ReadonlySet<unknown> = new Set(["bestFor", "placeholders", "id", "title", "description"]);
const keyLine = /^(?:bestFor|placeholders|id|title|description)[ \t]*:/mu;

/** An id of one's own; that of a file without one is its name. */
const idForm = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-+[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

/**
 * Reads a template file. Any Markdown file is one: without front matter of its own it takes id and title from its name
 * (with ending, without folders) and its first heading. Front matter is the template's own if it has `bestFor` or
 * `placeholders` or nothing but a template's keys. Any other belongs to the plan and stays in the body; what it says of
 * id, title and description is taken where a valid id stands with one of the others. Throws {@link TemplateError} when
 * the file cannot be used.
 */
export function readTemplate(text: string, fileName = ""): Template {
  if (text.length > longestText) {
    throw new TemplateError(phrase("The template is longer than a million characters"));
  }
  const lines = new LineIndex(text.replace(/^\ufeff/u, ""));
  const matter = findFrontMatter(lines);
  const { isOwn, data } = matter === undefined ? noData(lines) : readMatter(matter.yaml);
  const body = isOwn && matter !== undefined ? lines.text.slice(lines.startOf(matter.bodyLine)) : lines.text;
  const field = (key: string): string | undefined => {
    const value = data?.get(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    return typeof value === "string" && value.trim() !== ""
      ? value.replace(/\s+/gu, " ").trim()
      : fail(phrase('The template\'s front matter needs a text for "{0}"', key));
  };
  const name = fileName.replace(/\.(?:md|markdown)$/iu, "");
  const title = field("title") ?? (titleOfBody(body) || wordsOf(name || (field("id") ?? "")));
  const own = field("id");
  if (own !== undefined && !idForm.test(own)) {
    throw new TemplateError(
      phrase('The template\'s "id" may have small letters, digits and hyphens only, such as "{0}"', "bug-fix"),
    );
  }
  const id = own ?? (name || slug(title));
  if (id === "" || title === "") {
    throw new TemplateError(phrase('The template needs a text for "id" and "title" in its front matter'));
  }
  return {
    id,
    title,
    description: field("description") ?? "",
    bestFor: field("bestFor") ?? "",
    placeholders: readGuides(data?.get("placeholders"), fail),
    body: isOwn ? body.replace(/^\s*\n/u, "") : body,
  };
}

function fail(reason: Message): never {
  throw new TemplateError(reason);
}

/** What front matter says of the template. */
interface Matter {
  /** Whether it is the template's and not the plan's. */
  readonly isOwn: boolean;
  readonly data?: ReadonlyMap<unknown, unknown>;
}

const nothing: Matter = { isOwn: false };

/** Without front matter there is no data, unless it was meant and never closed. */
function noData(lines: LineIndex): Matter {
  return /^---[ \t]*$/u.test(lines.lineText(0)) && keyLine.test(lines.lineText(1))
    ? fail(phrase("The template's front matter has no --- at its end"))
    : nothing;
}

function readMatter(yaml: string): Matter {
  const parsed = parseYaml(yaml, longestYaml);
  if ("problem" in parsed) {
    return keyLine.test(yaml) ? fail(phrase("The template's front matter is {0}", parsed.problem)) : nothing;
  }
  if (!(parsed.value instanceof Map)) {
    return nothing;
  }
  const data = parsed.value as ReadonlyMap<unknown, unknown>;
  const isOwn = data.has("bestFor") || data.has("placeholders") || [...data.keys()].every((key) => keys.has(key));
  return isOwn ? { isOwn, data } : { isOwn, data: saidOfTemplate(data) };
}

/** What a plan's front matter says of the template; a plan may have any id and title, so that nothing in it is wrong. */
function saidOfTemplate(data: ReadonlyMap<unknown, unknown>): ReadonlyMap<unknown, unknown> {
  const said = new Map(
    ["id", "title", "description"].flatMap((key) => {
      const value = data.get(key);
      return typeof value === "string" && value.trim() !== "" && !/\{\{|^\[/u.test(value) ? [[key, value]] : [];
    }),
  );
  const id = said.get("id");
  return id !== undefined && idForm.test(id) && said.size > 1 ? said : new Map();
}

/** `bug-fix` as `Bug fix`. */
function wordsOf(name: string): string {
  const words = name.replace(/[-_.\s]+/gu, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
