import { isEmoji, skipEmoji } from "./emoji.ts";

/** What stands before the first word of a value or cell, with UTF-16 offsets. */
export interface LeadingMark {
  /** The box's content, as `x` in `[x] 完了`; undefined where no box opens the text. */
  readonly box: string | undefined;
  readonly boxStart: number;
  /** Code point of the first emoji that is more than decoration to `isMark`; undefined without one. */
  readonly emoji: number | undefined;
  readonly emojiStart: number;
  readonly emojiEnd: number;
  /** Where the first word begins; the text's length where there is none. */
  readonly wordStart: number;
}

/** How many characters of decoration a value may open with. */
const most = 40;

/** Skips what may stand before a status word: blanks, emphasis, opening brackets, emoji, a task's box (format §4). */
export function readLeadingMark(text: string, isMark: (code: number) => boolean): LeadingMark {
  let box: string | undefined;
  let boxStart = 0;
  let emoji: number | undefined;
  let emojiStart = 0;
  let emojiEnd = 0;
  let at = 0;
  while (at < text.length && at < most) {
    const code = text.codePointAt(at) ?? 0;
    if (isEmoji(code) || isMark(code)) {
      const end = Math.max(skipEmoji(text, at), at + (code > 0xffff ? 2 : 1));
      if (emoji === undefined && isMark(code)) {
        emoji = code;
        emojiStart = at;
        emojiEnd = end;
      }
      at = end;
      continue;
    }
    const inside =
      code === 0x5b && box === undefined ? /^\[(.)\](?![([:])/u.exec(text.slice(at, at + 6))?.[1] : undefined;
    if (inside !== undefined && !/[a-wyz\d]/iu.test(inside)) {
      box = inside;
      boxStart = at + 1;
      at += inside.length + 2;
    } else if (" \t\u00a0*_~`([（【「:：".includes(text.charAt(at))) {
      at++;
    } else {
      break;
    }
  }
  return { box, boxStart, emoji, emojiStart, emojiEnd, wordStart: at };
}
