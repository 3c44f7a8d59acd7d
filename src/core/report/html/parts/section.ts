import { type Markup, type MarkupValue, markup } from "../markup.ts";

/** A block with its heading; `id` is ours and unique on the page. */
export function section(id: string, title: string, content: MarkupValue): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>
`;
}
