import { skipEmoji } from "../words/emoji.ts";

/** A task's own id and the text behind it. */
export interface TaskId {
  /** As written, without marks: `T012`, `1.1`, `TASK-001`, `#2`, `Task 3`. */
  readonly id: string;
  /** The text without id and separator; where emphasis opened before the id, it opens the rest: `**T1: a** b` is `**a** b`. */
  readonly rest: string;
}

/** Letters and digits without a dash: an id by its usual prefix, its leading zero, or what sets it off. */
const joined = String.raw`(?:T|TASK|CHK|WP|FR|NFR|REQ|AC|SC|TC|BUG|ISSUE|STORY|INV|DEC)\d{1,5}(?:\.\d{1,3}){0,3}[a-h]?|[A-Z]{1,6}0\d{1,4}|[A-Z]{1,3}\d{1,3}\.\d{1,3}`;
const dashed = String.raw`(?!(?:UTF|SHA|ISO|RFC|MD|AES|GPT|COVID|ECMA|RS|ES|HTTP|CVE|P|PEP|X|F|E)-)[A-Z][A-Z0-9]{0,9}-(?:\d{1,2}-)?\d{1,5}(?:\.\d{1,4}){0,4}[a-z]?`;
const numbered = String.raw`\d{1,3}(?:\.\d{1,3}){1,4}[a-h]?`;
const stop = String.raw`[:：.)\]]{0,2}(?:[\s*_\x60~]|$)`;
const pattern = new RegExp(
  String.raw`^(?<open>[*_~]{0,4})(?<bracket>[\[\x60(]?)(?:(?<id>${joined}|${dashed}|${numbered}|#\d{1,5})(?=${stop})|(?<apart>[A-Z]{1,6}\d{1,4}[a-h]?|\d{1,3}-\d{2})(?=[:：]|\]|[*_\x60]{1,4}[:：\s]|\s[-–—]\s)|(?<step>Task \d{1,4}(?:\.\d{1,4}){0,3}[a-z]?)(?=\s?[:：.)]|\s[-–—]|[*_]{2}|$)|(?<item>\d{1,3})(?=[.)](?:\s|[*_]{2})))`,
  "u",
);
const separator = /^[\])\x60]?[.):：]{0,2}(?<close>[*_~]{0,4})[\])\x60]?\s{0,8}(?:[:：.)]\s{0,8}|[-–—]\s{1,8})?/u;
/** Priorities and stories are labels, sizes and quarters words. */
const noId =
  /^(?:P\d|US\d+|Q[1-4]|H[1-6]|V\d|S3|K8|MP[34]|EC2|ES\d+|UTF\d+|SHA\d+|MD5|X509|H26[45]|WEB3|OAUTH2|HTTP[23]|IPV[46])$/u;

/**
 * Reads the id at the start of a task's text (format §2), plain or in emphasis, brackets or backticks. Undefined for any
 * other start. Called for every task: texts that start with a lower-case letter cost one comparison.
 */
export function readTaskId(text: string): TaskId | undefined {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) {
    return undefined;
  }
  if (first >= 65 && first <= 90 && !hasEarlyDigit(text)) {
    return undefined;
  }
  let at = first >= 0x2300 ? skipEmoji(text, 0) : 0;
  if (at > 0 && text.charCodeAt(at) === 32) {
    at++;
  }
  const match = pattern.exec(at === 0 ? text : text.slice(at));
  const id = match?.groups?.["id"] ?? match?.groups?.["apart"] ?? match?.groups?.["step"] ?? match?.groups?.["item"];
  if (match === null || id === undefined || noId.test(id)) {
    return undefined;
  }
  const open = match.groups?.["open"] ?? "";
  const behind = text.slice(at + match[0].length);
  if (!isClosed(match.groups?.["bracket"], behind)) {
    return undefined;
  }
  const separated = separator.exec(behind);
  const close = separated?.groups?.["close"] ?? "";
  const rest = behind.slice(separated?.[0].length ?? 0);
  const reopened = open === "" || close.length >= open.length ? rest : open + rest;
  return { id, rest: text.slice(0, at) + reopened };
}

/** Whether a bracket or backtick before an id closes right behind it, and is no link's text. */
function isClosed(bracket: string | undefined, behind: string): boolean {
  if (bracket === "[") {
    return /^\](?!\()/u.test(behind);
  }
  return bracket === "(" ? behind.startsWith(")") : bracket !== "`" || behind.startsWith("`");
}

/** Whether a text that starts with a capital has a digit where an id would: within its first word or behind `Task `. */
function hasEarlyDigit(text: string): boolean {
  const end = Math.min(text.length, 14);
  for (let at = 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      return true;
    }
    if (code >= 97 && !(at < 4 && text.startsWith("Task"))) {
      return false;
    }
  }
  return false;
}
