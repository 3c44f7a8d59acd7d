import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allRules } from "../../src/core/check/allRules.ts";
import { root, runTool } from "../runTool.ts";

/**
 * Writes bundle.l10n.json into a folder of the repository, its keys in order: the texts of the code that speaks to VS Code, and
 * those of the rules, which the exporting tool does not find because they are handed over as values. Rejects with what the
 * tool says.
 */
export async function exportStrings(folder: string): Promise<void> {
  await mkdir(join(root, folder), { recursive: true });
  const together = await mkdtemp(join(tmpdir(), "planwright-strings-"));
  try {
    // The tool takes a tenth of a second for each import of VS Code, so that it gets all files as one that imports it once.
    await writeFile(join(together, "all.ts"), await allSources(join(root, "src", "vscode")));
    const { code, output } = await runTool("vscode-l10n-dev", ["export", "--outDir", folder, together]);
    if (code !== 0) {
      throw new Error(output.trim());
    }
  } finally {
    await rm(together, { recursive: true, force: true });
  }
  const file = join(root, folder, "bundle.l10n.json");
  const found = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  const texts = allRules.flatMap(({ messages }) => Object.values(messages));
  const strings = { ...found, ...Object.fromEntries(texts.map((text) => [text, found[text] ?? text])) };
  const sorted = Object.fromEntries(Object.entries(strings).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

async function allSources(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(files.map(async (file) => readFile(file, "utf8")));
  const bodies = texts.map((text) => text.replace(/^import\s[^;]*;$/gmu, ""));
  return ['import * as vscode from "vscode";', ...bodies].join("\n");
}
