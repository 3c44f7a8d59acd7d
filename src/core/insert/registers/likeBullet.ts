import { isUnfilled } from "../../fields/isUnfilled.ts";
import { readLead } from "../../register/bullets/lead.ts";
import { idAfter } from "../numbers/counting.ts";
import { formatDay } from "../../tidy/status/formatDay.ts";
import { findDates } from "../../values/readDate.ts";
import { skipEmoji } from "../../words/emoji.ts";

/** How the parts of a record's bullet are called, in English: its name, what is said of it, what behind a dash. */
export type BulletWords = readonly [name: string, first: string, second: string];

/** `Risk 3`, `Deliverable B`: a word or a few with a number or letter to count on. */
const counted = /^(?<stem>\p{L}[\p{L} -]{1,30}\s)(?<nth>\d{1,4}|[A-Y])$/u;

/**
 * The text of a further bullet in the form of those before it, given without marker and box: a bold name, counted on
 * where it is numbered, and as many parts with the same separators. What is still a blank stays as it is written.
 */
export function likeBullet(texts: readonly string[], words: BulletWords, restart = false): string {
  const last = texts.at(-1) ?? "";
  const text = last.slice(skipEmoji(last, 0), 400).trim();
  const lead = readLead(text);
  const blank = `[${words[0]}]`;
  if (lead === undefined) {
    const inner = /^\[(?<stem>\p{L}[\p{L} -]{1,30}\s)(?<nth>\d{1,4})\]$/u.exec(text)?.groups;
    return !isUnfilled(text) || !/[[{<]/u.test(text)
      ? blank
      : inner === undefined || restart
        ? text
        : `[${countOn(inner, texts)}]`;
  }
  const number = counted.exec(lead.name)?.groups;
  const id = /^[A-Z]{1,6}-?\d{1,4}$/u.test(lead.name) ? idAfter(lead.name, texts.map(nameOf)) : undefined;
  if (!lead.bold && number === undefined && id === undefined && (lead.colon || words[2] === "")) {
    return blank;
  }
  const counts = id ?? (number === undefined ? undefined : countOn(number, texts));
  const name = counts === undefined ? blank : restart ? lead.name : counts;
  const at = lead.rest === "" ? text.length : text.lastIndexOf(lead.rest);
  const head = text.slice(0, at).replace(lead.name, () => name);
  if (lead.rest === "") {
    return lead.colon ? `${head} [${words[1]}]` : head;
  }
  const separator = /\s[-–—→/]\s/u.exec(lead.rest);
  const parts = separator === null ? [lead.rest] : [lead.rest.slice(0, separator.index), behind(lead.rest, separator)];
  const behindId = id === undefined ? words.slice(1) : [words[0], words[2]];
  const own = lead.bold || lead.colon ? behindId : [words[2], ""];
  const blanks = parts.map((part, nth) => (isUnfilled(part) ? part : nameBlank(part, own[nth] ?? "")));
  return head + blanks.join(separator?.[0] ?? "");
}

/** The text of a further entry of a log: the day where the last one has its own and as that is written, and a blank. */
export function likeLogBullet(texts: readonly string[], today: string): string {
  const text = texts.at(-1)?.slice(0, 400) ?? "";
  const lead = readLead(text);
  if (lead === undefined || !isDay(lead.name)) {
    return `${today}: [Update]`;
  }
  const day = dayLike(today, lead.name);
  const at = lead.rest === "" ? text.length : text.lastIndexOf(lead.rest);
  return `${text
    .slice(0, at)
    .replace(lead.name, () => day)
    .trimEnd()} [Update]`;
}

/** A day, or the blank `YYYY-MM-DD`, in the form of the first day of a text or of the blank that the text is. */
export function dayLike(today: string, text: string): string {
  const [sample] = findDates(text);
  const written = sample === undefined ? text.trim() : text.slice(sample.start, sample.end);
  // A blank has no name of a month.
  return /^\d/u.test(today) || /^\d{1,4}[./-]\d{1,2}[./-]\d/u.test(written) ? formatDay(today, written) : today;
}

/** The same in the form of several: the last that says which of its numbers is the day. */
export function dayLikeAny(today: string, texts: readonly string[]): string {
  return dayLike(today, texts.findLast((text) => dayLike(today, text) !== today) ?? texts.at(-1) ?? "");
}

/** Whether a text is a day, or a blank for one. */
export function isDay(text: string): boolean {
  return findDates(text).length > 0 || /^[[{]{0,2}(?:YYYY|date)/iu.test(text);
}

function behind(text: string, separator: RegExpExecArray): string {
  return text.slice(separator.index + separator[0].length);
}

function nameBlank(part: string, word: string): string {
  return findDates(part).length > 0 ? "[Target date]" : `[${word === "" ? "Notes" : word}]`;
}

function nameOf(text: string): string {
  return readLead(text.slice(0, 200))?.name ?? "";
}

function countOn({ stem = "", nth = "" }: Readonly<Record<string, string>>, texts: readonly string[]): string {
  let most = nth;
  for (const text of texts) {
    const groups = counted.exec(nameOf(text) || text.slice(1, 60).replace(/\]$/u, ""))?.groups;
    const other = groups?.["stem"] === stem ? (groups["nth"] ?? "") : "";
    if (other.length > most.length || (other.length === most.length && other > most)) {
      most = other;
    }
  }
  return stem + (/\d/u.test(most) ? String(Number(most) + 1) : String.fromCharCode(most.charCodeAt(0) + 1));
}
