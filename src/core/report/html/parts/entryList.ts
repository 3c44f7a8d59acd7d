import type { EntryView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { chip } from "./chip.ts";
import { noteList } from "./noteList.ts";

/** Risks, questions, decisions or entries of the log. */
export function entryList(entries: readonly EntryView[]): Markup {
  const items = entries.map(({ title, date, state, details }) => {
    const notes = details.map(({ label, value }) => ({ kind: "detail", text: markup`<b>${label}:</b> ${value}` }));
    return markup`<li>${date === "" ? null : markup`<span class="date">${date}</span> `}
<span><span class="words">${title}</span>${state && chip(state.state, state.text)}${noteList(notes)}</span></li>`;
  });
  return markup`<ul class="entries">${items}</ul>`;
}
