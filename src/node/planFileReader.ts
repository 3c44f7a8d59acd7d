import { Buffer } from "node:buffer";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import type { Message } from "../core/message/message.ts";
import { foreign, phrase } from "../core/message/phrase.ts";
import { decodeText } from "./decodeText.ts";

/** A file that was read as text, or why it was not. Messages are for people, and hold nothing of the file. */
export type PlanFile =
  | { readonly kind: "text"; readonly text: string; readonly warnings: readonly Message[] }
  | { readonly kind: "unreadable"; readonly message: Message };

const megabyte = 1024 * 1024;

/** From here on a file is more likely a mistake than a plan (issue 3). */
const large = 5 * megabyte;

/** Nearly every plan is shorter, in bytes. */
const usual = megabyte / 4;

/**
 * Reads files one after the other. Synchronously: plans are small, and a promise for each of the four steps of a read
 * costs more than the read.
 */
export class PlanFileReader {
  readonly #buffer = Buffer.allocUnsafe(usual);

  read(path: string): PlanFile {
    try {
      // Before it is opened: a pipe would wait for a writer, and a device may never end.
      const stats = statSync(path);
      if (!stats.isFile() && !stats.isDirectory()) {
        return { kind: "unreadable", message: phrase("is a device or pipe and no file") };
      }
      const text = this.#short(path) ?? readFileSync(path, "utf8");
      // What could not be decoded comes out as U+FFFD.
      return text.includes("\ufffd") || text.includes("\0") ? planText(readFileSync(path)) : readable(text);
    } catch (error) {
      return { kind: "unreadable", message: explain(error) };
    }
  }

  /** The text of a file that fits the buffer: Node's own reading of a whole file takes three times as long. */
  #short(path: string): string | undefined {
    const file = openSync(path, "r");
    try {
      let length = 0;
      for (;;) {
        const more = readSync(file, this.#buffer, length, usual - length, null);
        if (more === 0) {
          return length === usual ? undefined : this.#buffer.toString("utf8", 0, length);
        }
        length += more;
      }
    } finally {
      closeSync(file);
    }
  }
}

/** What a file's bytes say. */
export function planText(bytes: Uint8Array): PlanFile {
  try {
    const decoded = decodeText(bytes);
    if (decoded === undefined) {
      return { kind: "unreadable", message: phrase("not a text file") };
    }
    const { warnings, ...read } = readable(decoded.text, bytes.length);
    const damage = decoded.damaged
      ? [phrase("has bytes that are not valid text; they were read as {0}", "\ufffd")]
      : [];
    return { ...read, warnings: [...warnings, ...damage] };
  } catch (error) {
    // Longer than a string can be.
    return { kind: "unreadable", message: explain(error) };
  }
}

/** Text with the warning that it is large; `size` in bytes. */
function readable(text: string, size = sizeOf(text)): Extract<PlanFile, { readonly kind: "text" }> {
  const isLarge = size > large;
  const warning = phrase("is large for a plan ({0} MB); it was read all the same", (size / megabyte).toFixed(1));
  return {
    kind: "text",
    text: text.charCodeAt(0) === 0xfe_ff ? text.slice(1) : text,
    warnings: isLarge ? [warning] : [],
  };
}

/** In bytes; only counted where it may matter, since a UTF-16 unit takes at most three of them. */
function sizeOf(text: string): number {
  return text.length * 3 > large ? Buffer.byteLength(text) : text.length;
}

/** A file system error in plain words; Node's own message where there are none. */
export function explain(error: unknown): Message {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return phrase("no such file or folder");
    case "EACCES":
    case "EPERM":
      return phrase("no permission to read it");
    case "ENOTDIR":
      return phrase("a part of the path is no folder");
    case "EISDIR":
      return phrase("is a folder");
    case "ELOOP":
      return phrase("the links lead in a circle");
    case "ERR_STRING_TOO_LONG":
    case "ERR_FS_FILE_TOO_LARGE":
      return phrase("is too large to read");
    default:
      return foreign(error instanceof Error ? error.message : String(error));
  }
}
