import type { PlanRecord } from "../index/planRecord.ts";
import type { InsertionEdits, InsertionRefusal } from "./insertion.ts";
import { InsertPlace } from "./place/insertPlace.ts";
import { registerDrafts } from "./registers/registerDrafts.ts";
import { RegisterPlaces } from "./registers/registerPlaces.ts";
import { settle } from "./settle.ts";
import { subtaskDrafts, taskDrafts } from "./tasks/taskDrafts.ts";
import { subtaskHome } from "./tasks/taskHome.ts";

/**
 * What `insertions` gives for one kind, for who wants no list: without all that makes phases and sections, so that the
 * command line need not load it. `today` is the local day, or a blank for it.
 */
export function insertOne(
  record: PlanRecord,
  offset: number,
  kind: "task" | "subtask" | "log",
  today = "YYYY-MM-DD",
): InsertionEdits | InsertionRefusal {
  const place = new InsertPlace(record, offset, today);
  switch (kind) {
    case "task":
      return settle(record, taskDrafts(place));
    case "subtask":
      return subtaskHome(place) === undefined ? { refused: "noPlace" } : settle(record, subtaskDrafts(place));
    case "log":
      return settle(record, registerDrafts(new RegisterPlaces(place), kind));
  }
}
