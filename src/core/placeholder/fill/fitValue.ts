import type { TextRange } from "../../text/textRange.ts";
import type { Placeholder } from "../placeholder.ts";

/**
 * A value as it is written in place of a blank: in code and paths in the form of its neighbours (format §6). `Offline
 * Sync` becomes `feature_offline_sync` behind `feature_`, `042-offline-sync` in a branch, and stays as it is in prose.
 */
export function fitValue(text: string, blank: Placeholder, value: string): string {
  const { range: own, kind, text: token } = blank;
  const range = withEmphasis(text, own);
  const before = text[range.start - 1] ?? "";
  const after = text[range.end] ?? "";
  const isSlug = /^\[#{2,4}[-_]/u.test(token);
  const inWord = /[\w-]/u.test(before) || /[\w-]/u.test(after);
  const inPath = /[/.]/u.test(before) || after === "/";
  if (kind === "boilerplate" || kind === "link" || !(isSlug || ((inWord || inPath) && isCodeLike(text, range)))) {
    return value;
  }
  if (!isSlug && !inWord) {
    // A folder or a file ending: blanks are wrong there, and a dot that stands already.
    const parts = value.trim().split(isFileName(blank, value) ? noFileName : /\s+/u);
    const named = parts.filter((part) => !/^-*$/u.test(part)).join("-") || value;
    return before === "." ? named.replace(/^\.+/u, "") : named;
  }
  const separator = before === "_" || after === "_" ? "_" : "-";
  const words = value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length === 0 ? value : words.join(separator);
}

/** How far around a blank its neighbours are looked at, in UTF-16 units. */
const reach = 80;
const lineReach = 400;

/** Blanks, what no file can be called with on every system, and the marks of code. */
const noFileName = /[\s/\\<>:"|?*`]+/u;

/** Whether a value in a path is the name of something, such as the plan, rather than a path or an address itself. */
function isFileName({ scope, name }: Placeholder, value: string): boolean {
  return scope === "plan" || (/(?:^|[\s_-])(?:name|title)$/iu.test(name) && /\s/u.test(value.trim()));
}

/** A blank with the underscores around it that make words bold or italic on its line and belong to no name. */
function withEmphasis(text: string, { start, end }: TextRange): TextRange {
  const near = text.slice(Math.max(0, start - lineReach), start);
  // No pattern: one that may begin anywhere and must end at the end takes the square of what it looks at.
  const before = near.slice(near.lastIndexOf("\n") + 1);
  const after = /^[^\r\n]*/u.exec(text.slice(end, end + lineReach))?.[0] ?? "";
  const opening = /(?<![\w`/.-])_{1,3}$/u.exec(before)?.[0] ?? "";
  const closing = /^_{1,3}(?![\w`/{[<]|\.\w)/u.exec(after)?.[0] ?? "";
  const isOpen = closing !== "" && (opening === closing || /(?<![\w`/.-])_{1,3}[^\s_]/u.test(before));
  const isClosed = opening !== "" && (opening === closing || /[^\s_]_{1,3}(?![\w`/{[<]|\.\w)/u.test(after));
  return { start: start - (isClosed ? opening.length : 0), end: end + (isOpen ? closing.length : 0) };
}

/** Whether the unbroken run of characters around a blank is code or a path rather than prose. */
function isCodeLike(text: string, { start, end }: TextRange): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(end, end + reach))?.[0] ?? "";
  return /[`_]|\/.*\/|\/\S*\.\w/u.test(`${before}x${after}`);
}
