import { type LineChange, lineDiff } from "./lineDiff.ts";

/** How many lines that stayed are shown around what changed. */
const context = 3;

/**
 * A change of a file as a patch that `git apply` and `patch -p1` take; empty where nothing changed. `path` is seen from
 * the folder in which it is applied, with `/`. Lines keep their endings, whichever they are.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(lineDiff(old, fresh)).map((changes) => hunkText(changes, old, fresh));
  return hunks.length === 0 ? "" : `--- ${named("a", path)}\n+++ ${named("b", path)}\n${hunks.join("")}`;
}

/** Patches know no line ending but LF. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/u).filter((line) => line !== "");
}

/** Changes that share the lines around them. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last !== undefined && change.start - (last.at(-1)?.end ?? 0) <= 2 * context) {
      last.push(change);
    } else {
      hunks.push([change]);
    }
  }
  return hunks;
}

function hunkText(changes: readonly LineChange[], old: readonly string[], fresh: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) {
    return "";
  }
  const lead = Math.min(context, first.start);
  const end = Math.min(old.length, last.end + context);
  const lines: string[] = [];
  let at = first.start - lead;
  for (const change of changes) {
    lines.push(...marked(" ", old, at, change.start));
    lines.push(...marked("-", old, change.start, change.end));
    lines.push(...marked("+", fresh, change.newStart, change.newEnd));
    at = change.end;
  }
  lines.push(...marked(" ", old, at, end));
  const removed = place(first.start - lead, end - first.start + lead);
  const added = place(first.newStart - lead, last.newEnd + end - last.end - first.newStart + lead);
  return `@@ -${removed} +${added} @@\n${lines.join("")}`;
}

/** Where nothing is left, the line above is named. */
function place(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function marked(sign: string, lines: readonly string[], start: number, end: number): readonly string[] {
  return lines
    .slice(start, end)
    .map((line) => (line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`));
}

/** A name as git writes it: in quotes where it could not be read otherwise, with a tab after it where it has blanks. */
function named(side: "a" | "b", path: string): string {
  const name = `${side}/${path}`;
  if (/["\\\p{Cc}]/u.test(name)) {
    const escaped = name.replace(/["\\]/gu, String.raw`\$&`).replace(/\p{Cc}/gu, octal);
    return `"${escaped}"`;
  }
  return name.includes(" ") ? `${name}\t` : name;
}

/** Control characters of Unicode's first block are one byte in UTF-8, those of its second two. */
function octal(character: string): string {
  const code = character.charCodeAt(0);
  const bytes = code < 128 ? [code] : [192 + (code >> 6), 128 + (code & 63)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
