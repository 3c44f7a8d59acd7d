import type { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { explain } from "../planFileReader.ts";
import { largestToChange, readPlanBytes } from "./planBytes.ts";
import { usualPatience, withPlanLock } from "./planLock.ts";
import { replaceFile } from "./replaceFile.ts";
import { codeOf, explainWrite, WriteRefusal } from "./writeRefusal.ts";
import { assertWritable, findTarget, type WriteTarget } from "./writeTarget.ts";

/** A file's new text, and what else came out of it. */
export interface Computed<T> {
  readonly text: string;
  readonly result: T;
}

/** What a change of a file came to. */
export interface FileChange<T> {
  readonly result: T;
  /** Whether the text became another one; then it is in the file, unless that was not wanted. */
  readonly isChanged: boolean;
  /** How it was written, where people may want to know. */
  readonly note: Message | undefined;
}

/** How a file is changed. */
export interface ChangeOptions {
  /** Computes and writes nothing. */
  readonly dryRun?: boolean;
  /** How long one other is waited for, in milliseconds. */
  readonly patience?: number;
}

/** How often it is tried anew when somebody who takes no lock, such as an editor, writes between reading and writing. */
const mostTries = 8;

/**
 * Changes a text file: one process after the other, atomically, with every other byte, encoding, mode and links as they
 * were. `compute` gets the present text and the file's byte order mark, and again when somebody wrote in between. What it throws goes through, and
 * nothing is written then. Throws a {@link WriteRefusal} where the file cannot be read or written.
 */
export async function changeFile<T>(
  path: string,
  compute: (text: string, mark: string) => Computed<T>,
  { dryRun = false, patience = usualPatience }: ChangeOptions = {},
): Promise<FileChange<T>> {
  const target = findTarget(path);
  if (dryRun) {
    const { text, mark } = readPlanBytes(read(target));
    const { text: after, result } = compute(text, mark);
    return { result, isChanged: after !== text, note: undefined };
  }
  for (let tries = 0; tries < mostTries; tries++) {
    const done = await inPlainWords(() =>
      withPlanLock(target, patience, ({ temporary, isHeld }): FileChange<T> | undefined => {
        // Its mode may have changed, and a link may lead elsewhere now.
        const now = findTarget(path);
        if (now.real !== target.real) {
          throw new WriteRefusal(phrase("is a link that was changed in between; nothing was written"));
        }
        const before = read(now);
        const { text, mark, encode } = readPlanBytes(before);
        const { text: newText, result } = compute(text, mark);
        if (newText === text) {
          return { result, isChanged: false, note: undefined };
        }
        assertWritable(now);
        const written = replaceFile(now, { before, after: encode(newText) }, temporary, isHeld);
        return written.kind === "changed" ? undefined : { result, isChanged: true, note: written.note };
      }),
    );
    if (done !== undefined) {
      return done;
    }
  }
  throw new WriteRefusal(phrase("somebody else keeps writing it; nothing was written"));
}

function read({ real, size }: WriteTarget): Buffer {
  if (size > largestToChange) {
    throw new WriteRefusal(phrase("is too large to be changed ({0} MB)", (size / 1024 / 1024).toFixed(1)));
  }
  try {
    return readFileSync(real);
  } catch (error) {
    throw new WriteRefusal(explain(error), { cause: error });
  }
}

/** Turns file system errors into a {@link WriteRefusal}. */
async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw codeOf(error) === "" || error instanceof WriteRefusal
      ? error
      : new WriteRefusal(explainWrite(error), { cause: error });
  }
}
