import { type Markup, markup } from "../markup.ts";

/** A word of state in its colour; `tone` is one of our names of states. */
export function chip(tone: string, text: string): Markup {
  return markup` <span class="chip ${tone}">${text}</span>`;
}
