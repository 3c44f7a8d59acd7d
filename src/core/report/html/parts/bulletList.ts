import { type Markup, markup } from "../markup.ts";

/** A list of texts. */
export function bulletList(texts: readonly string[]): Markup {
  return markup`<ul>${texts.map((text) => markup`<li>${text}</li>`)}</ul>`;
}
