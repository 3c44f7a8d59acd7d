import type { Status } from "./status.ts";

const statusByEmoji: ReadonlyMap<number, Status> = new Map<number, Status>([
  [0x2705, "done"], // ✅
  [0x2611, "done"], // ☑
  [0x2714, "done"], // ✔
  [0x2713, "done"], // ✓
  [0x2b1c, "planned"], // ⬜
  [0x2610, "planned"], // ☐
  [0x1f504, "inProgress"], // 🔄
  [0x1f6a7, "inProgress"], // 🚧
  [0x23f3, "inProgress"], // ⏳
  [0x1f3d7, "inProgress"], // 🏗
  [0x23f8, "paused"], // ⏸
  [0x26d4, "blocked"], // ⛔
]);

/** The status that an emoji alone stands for, by code point; ❌ is none, it needs a word beside it (format §2). */
export function emojiStatus(code: number): Status | undefined {
  return statusByEmoji.get(code);
}

/**
 * Whether a code point is an emoji or a pictograph, or a joiner that belongs to one. Blocks of Unicode and not
 * `\p{Extended_Pictographic}`: this is asked for single characters of every heading and task.
 */
export function isEmoji(code: number): boolean {
  return (
    code >= 0x2300 &&
    (code >= 0x1f000
      ? code <= 0x1faff
      : code <= 0x23ff || (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff) || code === 0xfe0f)
  );
}

/** The offset after the emoji, variation selectors and joiners that stand at an offset; the offset itself if none. */
export function skipEmoji(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.codePointAt(at) ?? 0;
    if (!isEmoji(code) && code !== 0x200d) {
      return at;
    }
    at += code > 0xffff ? 2 : 1;
  }
}

/** The code point that ends at an offset; -1 at the start of the text. */
export function codePointBefore(text: string, end: number): number {
  const last = end > 0 ? text.charCodeAt(end - 1) : -1;
  return last >= 0xdc00 && last <= 0xdfff && end > 1 ? (text.codePointAt(end - 2) ?? last) : last;
}
