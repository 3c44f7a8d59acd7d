import type { FieldPart } from "../../fields/fieldLine.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import { findDates } from "../../values/readDate.ts";
import { readStatus } from "../../words/readStatus.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { blankFor } from "../registers/likeRow.ts";

/** Whether a field names what comes before. */
export function isDependencyKey(key: string): boolean {
  return /^(?:depend|requires)/u.test(key);
}

/** A line of fields with blanks for their values; `citation` is what a new unit depends on, empty where unknown. */
export function blankFields(place: InsertPlace, line: number, parts: readonly FieldPart[], citation: string): string {
  const { lines, record } = place;
  const start = lines.startOf(line);
  let result = place.text(line);
  for (const { key, name, value, valueStart, valueEnd } of parts.toReversed()) {
    // Sample text of a template stays: it says what to write.
    const isBlank = record.placeholders.some(
      ({ range }) => range.start <= start + valueStart && range.end >= start + valueEnd,
    );
    const keeps = value === "" || (isBlank && !isDependencyKey(key));
    const blank = keeps ? value : blankOf(key, name, value, citation);
    result = result.slice(0, valueStart) + blank + result.slice(valueEnd);
  }
  return result;
}

function blankOf(key: string, name: string, value: string, citation: string): string {
  if (isDependencyKey(key)) {
    return citation !== "" ? citation : isUnfilled(value) ? value : blankFor(name);
  }
  if (isUnfilled(value)) {
    return value;
  }
  if (findDates(value).length > 0) {
    return "YYYY-MM-DD";
  }
  return key === "status" && readStatus(value) !== undefined ? "Not Started" : blankFor(name);
}
