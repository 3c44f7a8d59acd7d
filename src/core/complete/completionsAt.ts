import type { PlanRecord } from "../index/planRecord.ts";
import type { TextRange } from "../text/textRange.ts";
import { blockAt } from "./place/blockAt.ts";
import { choiceOffers, currentWords, standingChoices } from "./offers/choiceOffers.ts";
import {
  type Completion,
  type CompletionContext,
  type CompletionKind,
  mostOffers,
  type Offer,
  sortText,
} from "./completion.ts";
import { dateOffers } from "./offers/dateOffers.ts";
import { dependencyOffers, dependencyPart } from "./offers/dependencyOffers.ts";
import { linePlaceAt } from "./place/linePlace.ts";
import { isBlank, mayReplace } from "./offers/nameLike.ts";
import { ownerOffers } from "./offers/ownerOffers.ts";
import { boxBeingWritten, stateOffers } from "./offers/stateOffers.ts";
import { valuesInUse } from "./offers/valuesInUse.ts";
import { type ValueSlot, valueSlotAt } from "./place/valueSlot.ts";
import { typedFrom } from "./typedFrom.ts";

const nothing: readonly Completion[] = [];
/** Longest detail, in UTF-16 units. */
const longestDetail = 80;

/**
 * What may be written at an offset of a plan: sections behind `/` on a line of its own, states in the box of a list item,
 * and what the cell of a table or the value of a field asks for. Nothing in code, comments and prose, and nothing in
 * Markdown that is no plan. Never throws, and reads no more of the plan than the place needs.
 */
export function completionsAt(record: PlanRecord, offset: number, context: CompletionContext): readonly Completion[] {
  const { lines } = record;
  if (!record.isPlan || !(offset >= 0 && offset <= lines.text.length)) {
    return nothing;
  }
  const { line, column } = lines.positionAt(offset);
  const start = lines.startOf(line);
  // Between CR and LF, or before the first character behind a BOM, there is no caret.
  if (offset < start || offset > lines.endOf(line)) {
    return nothing;
  }
  const place = linePlaceAt(record, offset);
  if (place !== undefined) {
    return (context.extra ?? []).map(({ label, detail, insertText }, nth) => ({
      label,
      detail: detailLine(detail),
      hint: undefined,
      insertText,
      range: place.range,
      typedFrom: place.range.start,
      kind: "section" as const,
      isCurrent: false,
      sortText: sortText(nth),
      filterText: `/${label}`,
    }));
  }
  const slot = valueSlotAt(record, line, column);
  if (slot !== undefined) {
    const found = ofSlot(record, slot, line, offset, context);
    if (found.length > 0) {
      return found;
    }
  }
  return inList(record, line, column, start, context);
}

/** Boxes behind list markers, and what the words of a task ask for. */
function inList(
  record: PlanRecord,
  line: number,
  column: number,
  start: number,
  context: CompletionContext,
): readonly Completion[] {
  const { lines, markdown } = record;
  const block = markdown.blocks[blockAt(markdown.blocks, line)];
  const isItem = block?.kind === "item" || (block?.kind === "paragraph" && block.item !== undefined);
  if (!isItem || lines.endOf(line) - start > 5000) {
    return nothing;
  }
  const text = lines.lineText(line);
  const box = boxBeingWritten(text, column);
  if (box !== undefined) {
    const range = { start: start + box.start, end: start + box.end };
    const written = text.slice(box.start, box.end);
    // What stands in the box is replaced and may not sort offers out; into an empty one their marks are typed.
    const isEmpty = /^\[\]?\s*$/u.test(written);
    return stateOffers(record).map(({ value, hint }, nth) => ({
      label: value.trimEnd(),
      detail: "",
      hint,
      insertText: value,
      range,
      typedFrom: isEmpty ? range.start : start + column,
      kind: "state" as const,
      isCurrent: written.trimEnd() === value.trimEnd(),
      sortText: sortText(nth),
      filterText: undefined,
    }));
  }
  return inProse(record, line, text.slice(Math.max(0, column - 80), column), start + column, context);
}

const dependsOn =
  /(?:depends on|blocked (?:by|on)|waiting (?:for|on)|requires|after):?\s(?<list>(?:[\p{L}\p{N}#.-]+(?: \d[\w.]*)?, ?){0,5})(?<part>[\p{L}\p{N}#.-]{0,20}(?: \d{0,4})?)$/iu;
const due = /(?:\bdue|\bdue:|\bdeadline:|📅)\s(?<part>[\d-]{0,10})$/iu;

function inProse(
  record: PlanRecord,
  line: number,
  before: string,
  offset: number,
  context: CompletionContext,
): readonly Completion[] {
  const dated = due.exec(before)?.groups?.["part"];
  if (dated !== undefined) {
    const range = { start: offset - dated.length, end: offset };
    return completions(dateOffers(record, line, [], context), "date", range, dated, offset);
  }
  const groups = dependsOn.exec(before)?.groups;
  if (groups === undefined) {
    return nothing;
  }
  const part = groups["part"] ?? "";
  const offers = dependencyOffers(record, line, groups["list"] ?? "", false);
  return completions(offers, "dependency", { start: offset - part.length, end: offset }, part, offset);
}

function ofSlot(
  record: PlanRecord,
  slot: ValueSlot,
  line: number,
  offset: number,
  context: CompletionContext,
): readonly Completion[] {
  const { subject, text, range } = slot;
  // `None / [Other Phase]` asks for a phase.
  if (subject !== "dependency" && standingChoices(text).length > 0) {
    return completions(choiceOffers(slot, []), "choice", range, text, offset, slot);
  }
  if (subject === "other") {
    return nothing;
  }
  const part = partAt(slot, offset);
  const standing = text.slice(part.start, part.end);
  const [kind, offers] = offersFor(record, slot, part, line, context);
  const at = { start: range.start + part.start, end: range.start + part.end };
  // The blank behind a cell's value is its padding, unless an offer has one there, too.
  const isPadding = slot.cell !== undefined && /[^,;，、]\s$/u.test(standing) && !isStartOf(standing, offers);
  // An offer that is being typed into a value is no part of it.
  const caret = offset - at.start;
  const value = standing.slice(0, typedFrom(standing, caret, offers)) + standing.slice(caret);
  const isReplaced = mayReplace(standing, subject, offers) || mayReplace(value, subject, offers);
  return !isPadding && isReplaced ? completions(offers, kind, at, standing, offset, slot) : nothing;
}

function isStartOf(standing: string, offers: readonly Offer[]): boolean {
  return offers.some(({ value }) => value.toLowerCase().startsWith(standing.toLowerCase()));
}

/** What of a slot's text is replaced: in a list of dependencies or people the entry at the caret, else all. */
function partAt({ subject, text, range }: ValueSlot, offset: number): TextRange {
  const isList = (subject === "dependency" || subject === "owner") && !isNone(text) && !isBlank(text);
  return isList ? dependencyPart(text, offset - range.start) : { start: 0, end: text.length };
}

function isNone(text: string): boolean {
  return text === "" || /^none$/iu.test(text);
}

function offersFor(
  record: PlanRecord,
  slot: ValueSlot,
  part: TextRange,
  line: number,
  context: CompletionContext,
): readonly [kind: CompletionKind, offers: readonly Offer[]] {
  const { subject, text } = slot;
  const isWhole = part.end - part.start === text.length;
  const others = isWhole ? "" : `${text.slice(0, part.start)},${text.slice(part.end)}`;
  if (subject === "dependency") {
    return ["dependency", dependencyOffers(record, line, others, isWhole)];
  }
  const { names, prose } = valuesInUse(record, slot);
  if (subject === "date") {
    return ["date", dateOffers(record, line, [text, ...names], context)];
  }
  if (subject === "owner") {
    const listed = new Set(others.split(/[,;，、]/u).map((name) => name.trim()));
    return ["owner", ownerOffers(record, names, context).filter(({ value }) => !listed.has(value))];
  }
  // Under `Risk` and `Impact` many plans describe what could happen.
  return ["choice", subject === "level" && prose && names.length === 0 ? [] : choiceOffers(slot, names)];
}

function completions(
  offers: readonly Offer[],
  kind: CompletionKind,
  range: TextRange,
  standing: string,
  offset: number,
  slot?: ValueSlot,
): readonly Completion[] {
  const caret = offset - range.start;
  const from = typedFrom(standing, caret, offers);
  const typed = standing.slice(from, caret).toLowerCase();
  const current = currentWords(standing, slot?.subject).toLowerCase();
  const possible = slot?.yaml === true ? offers.filter(({ value }) => yamlPlain.test(value)) : offers;
  const fitting =
    possible.length > mostOffers ? possible.filter(({ value }) => value.toLowerCase().includes(typed)) : possible;
  return fitting.slice(0, mostOffers).map((offer, nth) => ({
    label: offer.value,
    detail: detailLine(offer.detail ?? ""),
    hint: offer.hint,
    insertText:
      (slot?.before ?? "") + (slot?.cell === undefined ? offer.value : escapePipes(offer.value)) + (slot?.after ?? ""),
    range,
    typedFrom: range.start + from,
    kind,
    isCurrent: current !== "" && offer.value.toLowerCase() === current,
    sortText: sortText(nth),
    filterText: undefined,
  }));
}

/** What YAML reads as plain text without quotes. */
const yamlPlain = /^[^\s"'[\]{}&*!|>%@`#,?:-][^:#]*$/u;

/** In a table a bar would end the cell. */
function escapePipes(value: string): string {
  return value.includes("|") ? value.replace(/(?<!\\)\|/gu, "\\|") : value;
}

function detailLine(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/gu, " ").trim();
  return line.length <= longestDetail ? line : `${line.slice(0, longestDetail - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
