import type { ReportLabels } from "../reportLabels.ts";
import type { BlanksView, EntryView, MeterView, PlanView, TaskView } from "../../protocol/planView.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { phaseTable } from "./phaseTable.ts";

/** Nobody reads more in a chat. */
const mostNext = 5;
const most = 10;

/**
 * How a plan stands, short, for a pull request, chat or mail. Only what is there is said: a block without data is left out.
 */
export function statusReportMarkdown(view: PlanView, labels: ReportLabels): string {
  const { title, location, phases, contradictions, blanks } = view;
  return `${[
    `## ${escapeMarkdown(title)}`,
    standing(view),
    ...(location === "" ? [] : [escapeMarkdown(location)]),
    ...(phases.length === 0 ? [] : [phaseTable(phases, labels)]),
    ...block(labels.meters, view.meters.map(meterText)),
    ...block(labels.next, view.next.slice(0, mostNext).map(taskText)),
    ...block(labels.blocked, view.blocked.map(taskText)),
    ...block(labels.overdue, view.overdue.map(taskText)),
    ...block(labels.questions, view.questions.filter(isOpen).map(entryText)),
    ...block(
      labels.contradictions,
      contradictions.map(({ quote, text }) => `${escapeMarkdown(quote)} → ${escapeMarkdown(text)}`),
    ),
    ...block(labels.blanks, blanks === null ? [] : [blanksText(blanks)]),
  ].join("\n\n")}\n`;
}

/** `In progress · 3/8 · 37% · 11 open elsewhere`. */
function standing({ status, headline: { value, openElsewhere } }: PlanView): string {
  return [
    escapeMarkdown(status.text),
    escapeMarkdown(value),
    ...(openElsewhere === null ? [] : [escapeMarkdown(openElsewhere)]),
  ].join(" · ");
}

function block(title: string, items: readonly string[]): readonly string[] {
  const rest = items.length > most ? [`… +${items.length - most}`] : [];
  const lines = [...items.slice(0, most), ...rest].map((item) => `- ${item}`);
  return lines.length === 0 ? [] : [`### ${escapeMarkdown(title)}`, lines.join("\n")];
}

function meterText({ label, amount, text }: MeterView): string {
  return `${escapeMarkdown(label)}: ${escapeMarkdown(amount?.value ?? text)}`;
}

function taskText({ label, notes }: TaskView): string {
  return withRemarks(
    label,
    notes.map(({ text }) => text),
  );
}

function entryText({ title, date, details }: EntryView): string {
  return withRemarks(title, [
    ...(date === "" ? [] : [date]),
    ...details.map(({ label, value }) => `${label}: ${value}`),
  ]);
}

function blanksText({ text, names }: BlanksView): string {
  return withRemarks(text, names);
}

/** `words (a, b)`. */
function withRemarks(text: string, remarks: readonly string[]): string {
  const all = remarks.map(escapeMarkdown).join(", ");
  return all === "" ? escapeMarkdown(text) : `${escapeMarkdown(text)} (${all})`;
}

function isOpen({ state }: EntryView): boolean {
  return state === null || (state.state !== "done" && state.state !== "cancelled");
}
