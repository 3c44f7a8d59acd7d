import { readFileSync } from "node:fs";
import { decodeText } from "./decodeText.ts";

/** A file that was read as text, or why it was not. Messages are English, for people, and hold nothing of the file. */
export type PlanFile =
  | { readonly kind: "text"; readonly text: string; readonly warnings: readonly string[] }
  | { readonly kind: "unreadable"; readonly message: string };

const megabyte = 1024 * 1024;

/** From here on a file is more likely a mistake than a plan (issue 3). */
const large = 5 * megabyte;

/**
 * Reads one file. Synchronously: plans are small and read one after the other, and a promise for each of the four steps
 * of a read costs more than the read.
 */
export function readPlanFile(path: string): PlanFile {
  try {
    return planText(readFileSync(path));
  } catch (error) {
    return { kind: "unreadable", message: explain(error) };
  }
}

/** What a file's bytes say. */
export function planText(bytes: Uint8Array): PlanFile {
  try {
    const decoded = decodeText(bytes);
    if (decoded === undefined) {
      return { kind: "unreadable", message: "not a text file" };
    }
    const size = (bytes.length / megabyte).toFixed(1);
    return {
      kind: "text",
      text: decoded.text,
      warnings: [
        ...(bytes.length > large ? [`is large for a plan (${size} MB); it was read all the same`] : []),
        ...(decoded.damaged ? ["has bytes that are not valid text; they were read as \ufffd"] : []),
      ],
    };
  } catch (error) {
    // Longer than a string can be.
    return { kind: "unreadable", message: explain(error) };
  }
}

/** A file system error in plain words; Node's own message where there are none. */
export function explain(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "no permission to read it";
    case "ENOTDIR":
      return "a part of the path is no folder";
    case "EISDIR":
      return "is a folder";
    case "ELOOP":
      return "the links lead in a circle";
    case "ERR_STRING_TOO_LONG":
    case "ERR_FS_FILE_TOO_LARGE":
      return "is too large to read";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
