import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import process from "node:process";
import type { Message } from "../core/message/message.ts";
import { foreign, phrase } from "../core/message/phrase.ts";

/** What git answers, or why it does not: its exit code (null where it did not run or end) and its first words. */
export type GitAnswer =
  | { readonly kind: "answer"; readonly bytes: Buffer }
  | { readonly kind: "refusal"; readonly code: number | null; readonly message: Message };

/** How long git may take in milliseconds. */
const patience = 10_000;

/** A repository may come from anybody: nothing that its settings name is run. */
const harmless = [
  "--no-optional-locks",
  "--no-pager",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.bareRepository=explicit", "diff.external="].flatMap(
    (setting) => ["-c", setting],
  ),
];

/** What a hook tells its programs about the repository; the folder says that better, and these would hold against it. */
const ofHooks = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF"];

/**
 * Asks git about an existing folder, without a shell and without anything that the repository could have run, fetched or
 * asked of the user. `most` is how many bytes an answer may have.
 */
export function askGit(
  folder: string,
  question: readonly string[],
  { most = 65_536, timeout = patience }: { readonly most?: number; readonly timeout?: number } = {},
): GitAnswer {
  const env: Record<string, string | undefined> = {
    ...process.env,
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // What is not there is not fetched: a repository may say how, and with what program. Older versions know one of both.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    LC_ALL: "C",
  };
  ofHooks.forEach((name) => delete env[name]);
  try {
    const bytes = execFileSync("git", [...harmless, "-C", folder, ...question], {
      // Windows looks for programs in the working folder first, and the plan's may hold a git.exe.
      cwd: homedir(),
      env,
      maxBuffer: most,
      stdio: ["ignore", "pipe", "pipe"],
      timeout,
      windowsHide: true,
    });
    return { kind: "answer", bytes };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): GitAnswer {
  const { status, stderr, code, message } = error as Partial<Record<string, unknown>>;
  const words = Buffer.isBuffer(stderr) ? stderr.toString("utf8") : "";
  const [first = ""] = words.split("\n");
  if (first !== "") {
    return {
      kind: "refusal",
      code: typeof status === "number" ? status : null,
      message: foreign(first.replace(/^fatal: /u, "").slice(0, 300)),
    };
  }
  const reasons: Readonly<Record<string, Message>> = {
    ENOENT: phrase("there is no git"),
    ETIMEDOUT: phrase("git takes too long"),
    ENOBUFS: phrase("it is too large"),
  };
  return {
    kind: "refusal",
    code: typeof status === "number" ? status : null,
    message: reasons[String(code)] ?? foreign(String(message).slice(0, 300)),
  };
}
