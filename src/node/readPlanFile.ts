import { readFile } from "node:fs/promises";
import { type PlanRecord, readRecord } from "../core/index/planRecord.ts";
import type { MarkdownText } from "../core/markdown/blockReader.ts";
import { type DecodedText, decodeText } from "./decodeText.ts";

/** A file that was read, or why it was not. */
export type PlanFile =
  | { readonly kind: "read"; readonly record: PlanRecord; readonly warning: string | undefined }
  | { readonly kind: "unreadable"; readonly message: string };

/** Reads one file; messages are English, for people, and never contain the file's text. */
export async function readPlanFile(path: string, readMarkdown: (text: string) => MarkdownText): Promise<PlanFile> {
  let decoded: DecodedText | undefined;
  try {
    decoded = decodeText(await readFile(path));
  } catch (error) {
    return { kind: "unreadable", message: explain(error) };
  }
  if (decoded === undefined) {
    return { kind: "unreadable", message: "not a text file" };
  }
  const { text } = decoded;
  const source = { uri: path, version: "file", getText: () => text };
  return {
    kind: "read",
    record: readRecord(source, readMarkdown),
    warning: decoded.damaged ? "has bytes that are not valid text; they were read as \ufffd" : undefined,
  };
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
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
