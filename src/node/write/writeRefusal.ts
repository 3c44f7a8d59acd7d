import { englishOf, type Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { explain } from "../planFileReader.ts";

/** Why a file was not changed; for people, in one line that does not name the file. */
export class WriteRefusal extends Error {
  readonly reason: Message;

  constructor(reason: Message, options?: ErrorOptions) {
    super(englishOf(reason), options);
    this.reason = reason;
  }
}

/** A file system error while writing, in plain words. */
export function explainWrite(error: unknown): Message {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return phrase("no permission to write it");
    case "EROFS":
      return phrase("its file system is read-only");
    case "ENOSPC":
    case "EDQUOT":
      return phrase("no space is left to write it");
    default:
      return explain(error);
  }
}

/** The code of a file system error; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
