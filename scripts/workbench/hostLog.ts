import { readFile, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { isKnownNoise, mentionsPlanwright } from "./knownNoise.ts";

/** One entry of one log file; a stack trace belongs to its entry. */
export interface LogEntry {
  /** The file, relative to the logs folder, with `/`. */
  readonly file: string;
  readonly level: "error" | "warning";
  readonly text: string;
}

/** What a run left in its logs, without known noise. */
export interface HostLog {
  readonly errors: readonly LogEntry[];
  /** Warnings about this extension; VS Code's own are left out. */
  readonly warnings: readonly LogEntry[];
  /** How many log files were read; 0 says that the folder was wrong or already removed. */
  readonly files: number;
}

/**
 * Reads every log below the server's `logsDir`: its own, the extension hosts' and the output channels of all
 * extensions. Call it before the server stops, which removes them.
 */
export async function readHostLog(logsDir: string): Promise<HostLog> {
  const names = await readdir(logsDir, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith(".log")).toSorted();
  const entries: LogEntry[] = [];
  for (const name of files) {
    const file = name.split(sep).join("/");
    entries.push(...logEntries(file, await readFile(join(logsDir, name), "utf8")));
  }
  return {
    errors: entries.filter(
      (entry) => entry.level === "error" && (mentionsPlanwright(entry.file) || !isKnownNoise(entry.text)),
    ),
    warnings: entries.filter((entry) => entry.level === "warning" && isOwn(entry)),
    files: files.length,
  };
}

function isOwn(entry: LogEntry): boolean {
  return mentionsPlanwright(entry.file) || mentionsPlanwright(entry.text);
}

/** The errors and warnings of one log file's text; lines without a time stamp continue the entry above them. */
export function logEntries(file: string, text: string): readonly LogEntry[] {
  const starts = text.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \[)/mu);
  return starts.flatMap((entry) => {
    const [, level, message] = /^[\d :.-]+\[(error|critical|warning)\] ([^]*)$/u.exec(entry) ?? [];
    if (level === undefined || message === undefined) {
      return [];
    }
    return { file, level: level === "warning" ? "warning" : "error", text: message.trimEnd() };
  });
}
