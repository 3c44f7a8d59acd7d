import type { Placeholder } from "../placeholder.ts";

const asked = /^\[?~?[^\s\p{L}]*[XYN?#\d-]*[–-]?[XYZMN?]?\+? (?<units>[a-z][a-z ]*(?:\/[a-z][a-z ]*){0,3})\]?$/u;

/** The units that a blank for a number leaves to choose from, in order: `hours` and `days` of `X hours/days`. */
export function unitsOf({ kind, text }: Pick<Placeholder, "kind" | "text">): readonly string[] {
  const units = kind === "number" ? asked.exec(text.slice(0, 80))?.groups?.["units"] : undefined;
  if (units === undefined) {
    return [];
  }
  const parts = units.split("/").map((part) => part.trim());
  // `hours/week` is one unit: how many of these to each of those.
  return parts.every((part) => part.endsWith("s")) ? parts : [units];
}

/**
 * What a typed answer to a blank may stand for: a bare number with each of the blank's units, the unit of the shortest
 * first, as lists sort them that are searched by what is typed; anything else for itself.
 */
export function withUnits(blank: Pick<Placeholder, "kind" | "text">, value: string): readonly string[] {
  const units = /^~?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?$/u.test(value) ? unitsOf(blank) : [];
  return units.length === 0
    ? [value]
    : units.map((unit) => `${value} ${unit}`).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
