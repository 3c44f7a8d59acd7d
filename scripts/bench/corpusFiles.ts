import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the CLI takes for Markdown when it walks a folder. */
export const markdownNames = /\.(?:md|markdown)$/iu;

/** The files of a folder whose names fit, by name, without its subfolders; empty where there is no such folder. */
export async function corpusFiles(folder: string, names: RegExp): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => names.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Their texts, without BOM. */
export function corpusTexts(files: readonly string[]): Promise<readonly string[]> {
  return Promise.all(files.map(async (file) => (await readFile(file, "utf8")).replace(/^\ufeff/u, "")));
}
