import { dirname, resolve } from "node:path";
import { existsSync } from "node:fs";
import type { Message } from "../../core/message/message.ts";
import { foreign, phrase } from "../../core/message/phrase.ts";
import { addLogEntry } from "../../core/edit/add/addLogEntry.ts";
import type { Refusal } from "../../core/edit/refusal.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { oneLine } from "../../core/text/oneLine.ts";
import type { Context, ExitCode } from "./context.ts";
import { type EditOptions, editPlanFile, type PlannedEdit } from "./editPlanFile.ts";
import { EditRefusal } from "./editRefusal.ts";
import { linesPutIn } from "./linesPutIn.ts";

/** The options of `planwright add-log`. */
export interface AddLogOptions extends EditOptions {
  /** Where the log names one; the name that git commits with unless told. */
  readonly author?: string;
}

/** What an entry is made of. */
interface Entry {
  readonly words: string;
  readonly today: string;
  readonly author: string | undefined;
}

/** `planwright add-log FILE TEXT`: adds an entry of today to the plan's progress log, in the log's own form. */
export async function addLog(
  path: string,
  text: string,
  options: AddLogOptions,
  { out, today, git }: Pick<Context, "out" | "today" | "git">,
): Promise<ExitCode> {
  const folder = dirname(resolve(path));
  const author = options.author ?? (existsSync(folder) ? git?.(folder).user : undefined);
  const entry = { words: oneLine(text), today, author };
  return editPlanFile({ name: "add-log", plan: (record) => plan(record, entry) }, path, options, { out });
}

function plan(record: PlanRecord, { words, today, author }: Entry): PlannedEdit {
  const edits = addLogEntry(record, words, { today, author });
  if (typeof edits === "string") {
    throw new EditRefusal(whyNot(edits));
  }
  return {
    edits,
    outcome: ({ lines }) => {
      const fresh = linesPutIn(edits, lines);
      const has = (line: number): boolean => lines.lineText(line).replaceAll("\\|", "|").includes(words);
      const line = fresh.find(has) ?? fresh[0] ?? 0;
      return { line, words: foreign(lines.lineText(line).trim()), task: null };
    },
  };
}

function whyNot(refusal: Refusal): Message {
  switch (refusal) {
    case "empty":
      return phrase("an entry needs words");
    case "words":
      return phrase("these words would be read as a task");
    case "noPlace":
    case "edge":
    case "kind":
      return phrase("no entry can be added to the log of this plan");
    case "unsafe":
      return phrase("no entry can be added: other lines of the plan would be read otherwise then");
  }
}
