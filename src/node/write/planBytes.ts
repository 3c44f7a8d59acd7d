import { Buffer } from "node:buffer";
import { phrase } from "../../core/message/phrase.ts";
import { decodeText } from "../decodeText.ts";
import { WriteRefusal } from "./writeRefusal.ts";

/** More is no plan that somebody writes by hand, in bytes; it can be read and counted, not changed. */
export const largestToChange: number = 10 * 1024 * 1024;

/** A file's bytes as text that can go back into the same bytes. */
export interface PlanBytes {
  /** Without BOM. */
  readonly text: string;
  /** The mark at the start of a file in UTF-8, which is no part of its text but of its first line; empty without one. */
  readonly mark: string;
  /** In the file's own encoding, with its BOM. */
  readonly encode: (text: string) => Buffer;
}

/**
 * Decodes UTF-8 with or without BOM, and UTF-16 with one. Throws a {@link WriteRefusal} where writing the same text again
 * would not give the same bytes, so that no byte is lost beside an edit.
 */
export function readPlanBytes(bytes: Buffer): PlanBytes {
  const decoded = decodeText(bytes);
  if (decoded === undefined) {
    throw new WriteRefusal(phrase("not a text file"));
  }
  const encode = encoderOf(bytes);
  if (decoded.damaged || !encode(decoded.text).equals(bytes)) {
    throw new WriteRefusal(phrase("has bytes that are not valid text; a change would damage them"));
  }
  return { text: decoded.text, mark: markOf(bytes), encode };
}

function encoderOf(bytes: Buffer): (text: string) => Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return (text) => Buffer.from(`\ufeff${text}`, "utf16le");
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  }
  const mark = markOf(bytes);
  return (text) => Buffer.from(mark + text, "utf8");
}

function markOf(bytes: Buffer): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
}
