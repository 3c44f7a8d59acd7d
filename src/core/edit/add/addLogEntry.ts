import type { PlanRecord } from "../../index/planRecord.ts";
import { insertOne } from "../../insert/insertOne.ts";
import { oneLine } from "../../text/oneLine.ts";
import type { EditsOrRefusal } from "../refusal.ts";
import { keepsTasks } from "../keepsTasks.ts";
import { planAfter } from "../state/keepsOthers.ts";
import { withText } from "./withText.ts";

/**
 * The edits that add an entry to the plan's progress log, in the log's own form and order, or a log with it at the end of
 * a plan that has none (issue 5). `today` is the local day, `YYYY-MM-DD`; `author` goes where the log names one.
 */
export function addLogEntry(
  record: PlanRecord,
  text: string,
  { today, author }: { readonly today: string; readonly author?: string | undefined },
): EditsOrRefusal {
  const words = oneLine(text);
  if (words === "") {
    return "empty";
  }
  const made = insertOne(record, 0, "log", today);
  if ("refused" in made) {
    return made.refused === "noPlace" ? "noPlace" : "unsafe";
  }
  const source = record.lines.text;
  const names: string[] = [];
  withText(source, made, (blank) => {
    names.push(blank);
    return undefined;
  });
  const main =
    names.find((name) => /update|description|change|entry|note|summary|what|activity|event/iu.test(name)) ?? names[0];
  let isWritten = false;
  const { edits } = withText(source, made, (blank, isCell) => {
    if (blank === main && !isWritten) {
      isWritten = true;
      return words;
    }
    const isPerson = /author|who|by\b|owner|name/iu.test(blank);
    return isPerson && author !== undefined ? oneLine(author) : isCell && blank.startsWith("[") ? "-" : undefined;
  });
  if (!isWritten) {
    return "noPlace";
  }
  const after = planAfter(record, edits);
  if (after.tasks.length !== record.plan.tasks.length) {
    return "words";
  }
  return keepsTasks(record.plan, after) ? edits : "unsafe";
}
