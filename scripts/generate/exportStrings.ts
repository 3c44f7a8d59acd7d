import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { allRules } from "../../src/core/check/allRules.ts";
import { root, runTool } from "../runTool.ts";
import { phraseTexts } from "./phraseTexts.ts";

/**
 * Writes bundle.l10n.json into a folder of the repository, its keys in order: the texts of the code that speaks to VS Code,
 * those that are made into messages anywhere, and all that rules say. The exporting tool finds only the first. Rejects with
 * what it says, and where a message has a text that cannot be found.
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
  const ofRules = allRules.flatMap(({ summary, description, messages }) =>
    [summary, description].concat(Object.values(messages)),
  );
  const texts = [...ofRules, ...(await phrases())].filter(hasWords);
  const strings = { ...found, ...Object.fromEntries(texts.map((text) => [text, found[text] ?? text])) };
  const sorted = Object.fromEntries(Object.entries(strings).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

async function phrases(): Promise<readonly string[]> {
  const sources = await sourcesBelow(join(root, "src"));
  return sources.flatMap(({ file, text }) => phraseTexts(text, relative(root, file)));
}

/** A text of places and signs alone says the same in every language. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\d\}/gu, ""));
}

interface Source {
  readonly file: string;
  readonly text: string;
}

async function sourcesBelow(folder: string): Promise<readonly Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "utf8") })));
}

async function allSources(folder: string): Promise<string> {
  const sources = await sourcesBelow(folder);
  const bodies = sources.map(({ text }) => text.replace(/^import\s[^;]*;$/gmu, ""));
  return ['import * as vscode from "vscode";', ...bodies].join("\n");
}
