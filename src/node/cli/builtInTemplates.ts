import { readdirSync, readFileSync } from "node:fs";

/** A template file that comes with Planwright. */
export interface BuiltInTemplate {
  readonly name: string;
  readonly text: string;
}

/**
 * The templates that come with Planwright. This reads them from the sources; in the bundle, which is one file,
 * esbuild.mjs puts a module with their texts in the place of this one.
 */
export function builtInTemplates(): readonly BuiltInTemplate[] {
  const folder = new URL("../../../templates/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}
