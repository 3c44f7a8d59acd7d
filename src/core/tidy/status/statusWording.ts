import { findDates } from "../../values/readDate.ts";
import { emojiStatus } from "../../words/emoji.ts";
import { readStatus } from "../../words/readStatus.ts";
import type { Status } from "../../words/status.ts";
import { statusHead, takeApart } from "../../words/statusHead.ts";
import { contradicts } from "../../words/contradicts.ts";

/** Emoji that stand beside a status word; the first of each is the usual one. */
const emojiOf: Readonly<Record<Status, string>> = {
  draft: "⬜",
  planned: "⬜",
  inProgress: "🔄",
  blocked: "⛔",
  paused: "⏸️",
  done: "✅",
  cancelled: "❌",
  superseded: "❌",
};

/**
 * What a status over an old one replaces: the value up to `end`, by `newText`, in the form of `wordStatus`. A remark
 * stays behind it, a link stays one, and a value that is a sentence stays whole behind a dash; but the day of the old
 * status goes with it, and what says another status, `Ready for review` and `testing in progress`.
 */
export function statusOver(
  choice: string,
  old: string,
  goesOn = false,
): { readonly end: number; readonly newText: string } {
  const { end, kind, isOpen } = statusHead(old, goesOn);
  const head = old.slice(0, end);
  if ((!goesOn && saysWhenAlone(old)) || contradicts(old, readStatus(choice), goesOn)) {
    return { end: old.length, newText: wordStatus(choice, kind === "sentence" ? old : head) };
  }
  if (kind === "sentence") {
    const dash = /\s([-–—])\s/u.exec(old)?.[1] ?? "–";
    return { end, newText: `${wordStatus(likeCase(choice, takeApart(old).words), head)} ${dash} ` };
  }
  if (kind === "link") {
    const { start, words, emoji } = takeApart(old);
    const status = readStatus(choice);
    const opening = old.slice(0, start);
    const marked =
      emoji === undefined || status === undefined
        ? opening
        : opening.replace(String.fromCodePoint(emoji), () => sameOr(emoji, status));
    return { end, newText: marked + likeCase(choice, words) };
  }
  const newText = wordStatus(choice, head);
  const { wrap } = takeApart(old);
  const trailing = trailingMark(choice, head);
  return { end, newText: (isOpen ? newText.slice(0, newText.length - wrap.length) : newText) + trailing };
}

/** Whether all that a status says beside its words is the day on which it became true: `Complete (2026-12-01)`. */
function saysWhenAlone(old: string): boolean {
  const { words, end } = takeApart(old);
  const rest = old.slice(end, end + 60);
  const [day] = words === "" || rest.length < old.length - end ? [] : findDates(rest);
  return (
    day !== undefined &&
    /^[^\p{L}\p{N}]*(?:(?:on|am|le|el|em|il)[^\p{L}\p{N}]+)?$/iu.test(rest.slice(0, day.start)) &&
    !/[\p{L}\p{N}]/u.test(rest.slice(day.end))
  );
}

/** The fitting emoji where an old status had one behind its words only: ` ✅` for `Draft 🚧`. */
function trailingMark(choice: string, head: string): string {
  const { emoji, end } = takeApart(head);
  const status = readStatus(choice);
  const found =
    emoji === undefined ? /^[*_~`)\]）】」]*(\s?)([^\s\p{L}\p{N}*_~`)\]）】」])/u.exec(head.slice(end)) : null;
  const code = found?.[2]?.codePointAt(0) ?? 0;
  return emojiStatus(code) === undefined || status === undefined ? "" : `${found?.[1] ?? ""}${sameOr(code, status)}`;
}

/**
 * A status in the form of the value that it replaces: behind what is struck out there, with the fitting emoji where that one opens with an emoji, in the
 * same emphasis, with a box where one stood, and in capitals or small letters where those words were.
 */
export function wordStatus(choice: string, old: string): string {
  const { emoji, box, wrap, words, struck } = takeApart(old);
  const status = readStatus(choice);
  const bare = likeCase(choice, words);
  const kept = takeApart(choice);
  const mark =
    emoji === undefined || kept.emoji !== undefined || status === undefined ? "" : `${sameOr(emoji, status)} `;
  const tick = box === undefined || kept.box !== undefined ? "" : `[${status === "done" ? "x" : " "}] `;
  const close = wrap.split("").toReversed().join("");
  return `${struck}${tick}${mark}${wrap}${bare}${close}`;
}

/** The mark of a status without words, `⬜` or `[ ]`, as that of another; undefined for other texts. */
export function markStatus(status: Status, old: string): string | undefined {
  const { emoji, box, words } = takeApart(old);
  if (words !== "" || (emoji === undefined && box === undefined)) {
    return undefined;
  }
  return emoji === undefined ? `[${status === "done" ? "x" : " "}]` : sameOr(emoji, status);
}

function sameOr(emoji: number, status: Status): string {
  return emojiStatus(emoji) === status ? String.fromCodePoint(emoji) : emojiOf[status];
}

/** A word in capitals, small letters, or with `_` or `-` for blanks where a sample is written so. */
export function likeCase(choice: string, sample: string): string {
  let text = choice;
  const joint = /[a-z]([_-])[a-z]/iu.exec(sample)?.[1];
  if (joint !== undefined) {
    text = text.replaceAll(" ", joint);
  }
  // `WIP` is written so whatever the others look like.
  if (!/\p{L}{2}/u.test(sample) || /^[A-Z]{2,3}$/u.test(sample) || sample.toLowerCase() === sample.toUpperCase()) {
    return text;
  }
  return sample === sample.toLowerCase()
    ? text.toLowerCase()
    : sample === sample.toUpperCase()
      ? text.toUpperCase()
      : text;
}
