import { readFile } from "node:fs/promises";

/** A JSON object of unknown shape. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads a JSON file that holds an object; throws when it holds anything else. */
export async function readJson(path: string): Promise<JsonRecord> {
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  if (!isRecord(value)) {
    throw new Error(`${path} does not hold a JSON object`);
  }
  return value;
}

/** Whether a value is an object with keys, and not an array. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of an array; none for anything else. */
export function list(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Every string in a value, however deep, keys excepted. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
