import type { EntryView } from "../../protocol/planView.ts";
import type { RegisterEntry } from "../../register/registerEntry.ts";
import type { TaskState } from "../../words/taskState.ts";
import { plainLine } from "../plainLine.ts";
import type { DetailColumn, ViewWords } from "../viewWords.ts";

/** A record of a register as a row, with those of its details that columns name. */
export function entryView(
  { title, line, fields }: RegisterEntry,
  columns: readonly DetailColumn[],
  words: Pick<ViewWords, "detail" | "state">,
): EntryView {
  const state = states.find((one) => one === fields.get("state"));
  return {
    title: plainLine(title),
    line,
    date: plainLine(fields.get("date") ?? "", 60),
    state: state === undefined ? null : { state, text: words.state(state) },
    details: columns.flatMap((column) => {
      const value = plainLine(fields.get(column) ?? "");
      return value === "" ? [] : [{ label: words.detail(column), value }];
    }),
  };
}

const states: readonly TaskState[] = ["todo", "inProgress", "blocked", "done", "failed", "cancelled", "question"];
