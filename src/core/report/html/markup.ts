import { safeLine } from "../safeLine.ts";

/** Longer texts, in UTF-16 units, would leave nobody anything else to read. */
const longest = 2000;

/** HTML that is safe to put into other HTML. Only {@link markup} makes one, so that nothing gets round its escapes. */
class Fragment {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What {@link markup} makes. */
export type Markup = Fragment;

/** What may be put into a template of {@link markup}. */
export type MarkupValue = string | number | Markup | readonly Markup[] | null;

/**
 * A template of HTML. What is put into it is text, on one line, capped and without what hides or reorders text, in
 * elements and between the double quotes of attributes alike; only other fragments stay HTML, and null is nothing.
 */
export function markup(literals: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Fragment(String.raw({ raw: literals }, ...values.map(escape)));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(value: MarkupValue): string {
  if (value === null) {
    return "";
  }
  if (typeof value === "object") {
    return value instanceof Fragment ? value.toString() : value.map(escape).join("");
  }
  return safeLine(String(value), longest).replace(/[&<>"']/gu, (character) => entities[character] ?? "");
}
