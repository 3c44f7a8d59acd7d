import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { root } from "../../../scripts/runTool.ts";

/** A JSON Schema as it was read. */
export type Schema = Record<string, unknown>;

/** One of our schemas. */
export async function schema(name: string): Promise<Schema> {
  return JSON.parse(await readFile(join(root, "schemas", `${name}.schema.json`), "utf8")) as Schema;
}

/** The schema with every property it does not name forbidden: readers may meet new ones, but we must describe ours. */
export function closed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(closed);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, one]) => [key, closed(one)] as const);
  return { ...Object.fromEntries(entries), ...("required" in value ? { additionalProperties: false } : {}) };
}

/** Throws where one of the texts is no SARIF 2.1.0. */
export async function assertSarif(texts: readonly string[]): Promise<void> {
  const file = join(root, "test", "node", "fixtures", "sarif", "sarif-2.1.0-rtm.5.json");
  // Draft 4 and draft 7 differ in nothing that this schema says but in how it names itself.
  const { $schema: _, id: __, ...rules } = JSON.parse(await readFile(file, "utf8")) as Schema;
  const formats = {
    uri: (uri: string) => URL.canParse(uri),
    "uri-reference": /^(?:[\w\-.~:/?#@!$&'()*+,;=[\]]|%[0-9A-F]{2})*$/u,
    "date-time": true,
  } as const;
  // One of its patterns is no regular expression in Unicode's mode.
  const validate = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(rules);
  for (const text of texts) {
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
  }
}
