import { type Markup, markup } from "../markup.ts";

/** The remarks beside a task, phase or entry; nothing where there are none. A tone gives one its colour. */
export function noteList(notes: readonly { readonly kind: string; readonly text: Markup | string }[]): Markup | null {
  return notes.length === 0
    ? null
    : markup` <span class="notes">${notes.map(({ kind, text }) => markup`<span class="${kind}">${text}</span>`)}</span>`;
}
