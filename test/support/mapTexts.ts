/** What a text of a view is not: the program's own words, ids that other parts name, days and lines. */
const notTexts: ReadonlySet<string> = new Set([
  ...["id", "uri", "status", "state", "kind", "level", "impact", "likelihood", "tone"],
  ...["from", "to", "today", "start", "end"],
]);

/** A copy in which every text is another; `all` takes what the program itself would write there, too. */
export function mapTexts<T>(value: T, map: (text: string) => string, all = false): T {
  return copy(value, "", map, all) as T;
}

function copy(value: unknown, key: string, map: (text: string) => string, all: boolean): unknown {
  if (typeof value === "string") {
    return value === "" || (!all && notTexts.has(key)) ? value : map(value);
  }
  if (Array.isArray(value)) {
    return value.map((one) => copy(one, key, map, all));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copy(one, name, map, all)]));
  }
  return value;
}
