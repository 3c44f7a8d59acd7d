import { isUnfilled } from "../../fields/isUnfilled.ts";
import { plainText } from "../../plan/plainText.ts";
import { findDates } from "../../values/readDate.ts";
import { skipEmoji } from "../../words/emoji.ts";
import { readStatus } from "../../words/readStatus.ts";
import { taskStateOf } from "../../words/taskState.ts";
import { type Column, columnOf } from "../tables/columnWords.ts";
import { readInlineFields } from "./inlineFields.ts";
import { readLead, splitOnce } from "./lead.ts";
import { isNamed, valueOf } from "../registerEntry.ts";
import { bareName, type RegisterKind } from "../places/registerWords.ts";

/** What one bullet of a register says. */
export interface BulletParts {
  readonly title: string;
  readonly named: boolean;
  readonly fields: Map<string, string | null>;
}

/** What stands after a record's name, and what after a dash behind that. */
const tails: Readonly<Record<RegisterKind, readonly [alone: Column, after: Column]>> = {
  risk: ["description", "mitigation"],
  issue: ["description", "mitigation"],
  decision: ["description", "rationale"],
  dependency: ["purpose", "notes"],
  metric: ["target", "notes"],
  component: ["description", "nextStep"],
  milestone: ["description", "notes"],
  log: ["description", "notes"],
  question: ["answer", "notes"],
};
const version = /(?:^|\s)(?:[\^~]|[<>]=?\s?|v)?\d{1,4}(?:\.(?:\d{1,4}|x)){1,3}[\w.+-]{0,16}(?=$|[\s),])/u;
const wordyVersion = /\s\(?[\^~>=<]{1,2}\s?\d{1,4}(?:\.\d{1,4}){0,3}\)?/u;

/** A name that is nothing but a day. */
const onlyDay = /^[\s([]*\d{4}-\d{1,2}-\d{1,2}[\s)\]]*$/u;

/** Reads a bullet's text, its box taken off, as a record of one kind (format §3). */
export function readBullet(kind: RegisterKind, text: string): BulletParts {
  const source = text.slice(skipEmoji(text, 0)).trimStart();
  const inline = kind === "log" ? { text: source, fields: new Map<Column, string>() } : readInlineFields(source);
  const fields = new Map<string, string | null>([...inline.fields].map(([key, value]) => [key, valueOf(value)]));
  const mark = source.length < text.length ? readStatus(text) : undefined;
  if (mark !== undefined && kind !== "log") {
    fields.set("state", taskStateOf(mark));
  }
  const title =
    kind === "log" ? readLog(source, fields) : readTitle(kind, inline.text === "" ? source : inline.text, fields);
  return { title: plainText(title), named: isNamed(title), fields };
}

/** The record's name; what follows it goes to the fields. */
function readTitle(kind: RegisterKind, source: string, fields: Map<string, string | null>): string {
  const lead = readLead(source);
  const text = lead?.rest ?? "";
  if (kind === "milestone") {
    return readMilestone(source, lead?.name, text, fields);
  }
  if (kind === "dependency") {
    readVersion(lead === undefined ? source : `${lead.name} ${text}`, fields);
  }
  if (lead === undefined) {
    return kind === "dependency" ? withoutVersion(source) : source;
  }
  if (kind === "metric" && readAmounts(text, fields)) {
    return lead.name;
  }
  if (kind === "component" && readStatusAndNext(text, fields)) {
    return lead.name;
  }
  if (kind === "decision" && text !== "" && onlyDay.test(lead.name)) {
    // `2026-10-02: Use SQLite`: the day is not what was decided.
    set(fields, "date", findDates(lead.name)[0]?.date ?? lead.name);
    return text;
  }
  const parts = lead.colon || lead.bold ? splitOnce(text) : undefined;
  const [alone, after] = tails[kind];
  // `Risk 1: text - mitigation`: a bare name gives way to the text.
  const bare =
    bareName(lead.name) !== undefined &&
    text !== "" &&
    (kind === "risk" || kind === "issue" || kind === "decision" || kind === "question");
  if (kind === "question" && !bare) {
    return lead.bold ? lead.name : source;
  }
  set(fields, after, parts?.[1]);
  if (bare) {
    const name = parts?.[0] ?? text;
    return isUnfilled(name) ? lead.name : name;
  }
  if (!lead.colon && !lead.bold && (kind === "risk" || kind === "issue" || kind === "decision")) {
    set(fields, after, text);
    return lead.name;
  }
  set(fields, parts !== undefined && kind === "decision" ? "choice" : alone, parts?.[0] ?? text);
  return kind === "dependency" ? withoutVersion(lead.name) : lead.name;
}

function set(fields: Map<string, string | null>, key: string, value: string | undefined): void {
  if (value !== undefined && value !== "" && !fields.has(key)) {
    fields.set(key, valueOf(value));
  }
}

/** `current / target`, or `current → target`; anything else is the target. */
function readAmounts(text: string, fields: Map<string, string | null>): boolean {
  const slash = text.split(/\s\/\s/u);
  const parts = slash.length === 2 ? slash : splitArrow(text);
  if (parts.length !== 2) {
    return false;
  }
  set(fields, "current", parts[0]);
  set(fields, "target", parts[1]);
  return true;
}

function splitArrow(text: string): readonly string[] {
  return text.split(/\s?(?:→|->)\s?/u);
}

/** `status - next step`. */
function readStatusAndNext(text: string, fields: Map<string, string | null>): boolean {
  const parts = splitOnce(text);
  set(fields, "status", parts?.[0]);
  set(fields, "nextStep", parts?.[1]);
  return parts !== undefined;
}

/** Words before a day on which something only began. */
const begins = /(?<!\p{L})(?:opened|started|begun|began|starts|begins|since|created|added)(?: on)?\s?[:：]?\s?$/iu;

/**
 * A date behind or before the name is the milestone's, but for one on which it only began; other text behind it describes
 * it.
 */
function readMilestone(
  source: string,
  name: string | undefined,
  text: string,
  fields: Map<string, string | null>,
): string {
  const date = findDates(source).find(({ start }) => !begins.test(source.slice(Math.max(0, start - 20), start)));
  if (date !== undefined) {
    fields.set("date", date.lastDate);
  } else if (text !== "" && isUnfilled(text)) {
    fields.set("date", null);
  }
  if (name !== undefined && findDates(name).length === 0) {
    if (text !== "" && (date === undefined ? fields.get("date") !== null : !isDateAlone(text))) {
      set(fields, "description", text);
    }
    return name;
  }
  const [before, after] = date === undefined ? [source, ""] : [source.slice(0, date.start), source.slice(date.end)];
  // A bracket that opens before the date holds the date.
  const words = before.replace(/[([][^()[\]]{0,30}$/u, "");
  return (
    trimSeparators(words).replace(/ (?:by|on|until|due|for|am|bis|le|el|il|até|entro)$/iu, "") ||
    trimSeparators(after) ||
    source
  );
}

function isDateAlone(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && !/\p{L}{3}/u.test(text.slice(0, date.start) + text.slice(date.end));
}

function readVersion(text: string, fields: Map<string, string | null>): void {
  const found = (version.exec(text) ?? wordyVersion.exec(text))?.[0];
  if (found !== undefined) {
    set(fields, "version", found.replace(/^[\s(]+|\)$/gu, ""));
  }
}

/** A name before the version behind it. */
function withoutVersion(name: string): string {
  const found = version.exec(name) ?? wordyVersion.exec(name);
  return found !== null && found.index > 0 && found.index + found[0].length === name.length
    ? name.slice(0, found.index).trimEnd()
    : name;
}

/** A date and what happened; the title is empty where no date and no blank for one opens the text. */
function readLog(source: string, fields: Map<string, string | null>): string {
  const text = plainText(source);
  const [date] = findDates(text.slice(0, 60));
  if (
    date !== undefined &&
    date.start <= 12 &&
    /^[\s[(]*(?:\p{L}{1,12}\s?[:：]?\s?)?[\s[(]*$/u.test(text.slice(0, date.start))
  ) {
    fields.set("date", date.date);
    return trimSeparators(text.slice(date.end));
  }
  const blank = /^[[(]?(?:(?:yyyy|jjjj|aaaa)-mm-(?:dd|tt|jj)|date|\{\{date\}\})[\])]?(?=\s?[:：\s-])/iu.exec(text)?.[0];
  if (blank !== undefined) {
    fields.set("date", null);
    return trimSeparators(text.slice(blank.length));
  }
  return "";
}

function trimSeparators(text: string): string {
  return text.replace(/^[\s:：)\]*_–—-]{1,12}/u, "").replace(/(?<![\s:：([*_–—-])[\s:：([*_–—-]{1,12}$/u, "");
}

/** What a bullet below a record, or beside it, tells of it: `Mitigation: …`, `**Owner**: …`. Undefined for other text. */
export function readDetail(
  kind: RegisterKind,
  source: string,
): { readonly key: Column; readonly value: string } | undefined {
  const lead = readLead(source);
  const key = lead === undefined || !lead.colon ? undefined : columnOf(lead.name);
  return lead === undefined || key === undefined || !details[kind].has(key) ? undefined : { key, value: lead.rest };
}

const common: readonly Column[] = ["owner", "status", "priority", "notes", "nextStep", "date", "end"];
const details: Readonly<Record<RegisterKind, ReadonlySet<Column>>> = {
  risk: new Set([...common, "impact", "likelihood", "level", "mitigation", "description", "type"]),
  issue: new Set([...common, "impact", "level", "mitigation", "description", "rationale"]),
  decision: new Set([...common, "options", "choice", "rationale", "impact", "description", "decision"]),
  dependency: new Set([...common, "version", "purpose", "type", "mitigation", "description"]),
  metric: new Set([...common, "current", "target", "measurement"]),
  component: new Set([...common, "change", "purpose", "description", "technology"]),
  milestone: new Set([...common, "criteria", "description", "target"]),
  log: new Set([]),
  question: new Set([...common, "answer", "choice", "options", "impact"]),
};
