import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allRules } from "../../src/core/check/allRules.ts";
import { root, runTool } from "../runTool.ts";

/**
 * Writes bundle.l10n.json into a folder of the repository: the texts of the code that speaks to VS Code, and those of the
 * rules, which the exporting tool does not find because they are handed over as values. Rejects with what the tool says.
 */
export async function exportStrings(folder: string): Promise<void> {
  await mkdir(join(root, folder), { recursive: true });
  const { code, output } = await runTool("vscode-l10n-dev", ["export", "--outDir", folder, join("src", "vscode")]);
  if (code !== 0) {
    throw new Error(output.trim());
  }
  const file = join(root, folder, "bundle.l10n.json");
  const found = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  const texts = allRules.flatMap(({ messages }) => Object.values(messages));
  const strings = { ...found, ...Object.fromEntries(texts.map((text) => [text, found[text] ?? text])) };
  await writeFile(file, `${JSON.stringify(strings, undefined, 2)}\n`);
}
