import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runTool } from "../runTool.ts";
import type { CheckStep } from "./step.ts";

/** The committed l10n bundle must hold exactly the strings of the code; `npm run l10n` writes it anew. */
export const stringsStep: CheckStep = {
  name: "strings",
  run: async () => {
    const folder = join("out", "l10n");
    await mkdir(join(root, folder), { recursive: true });
    const { code, output } = await runTool("vscode-l10n-dev", ["export", "--outDir", folder, join("src", "vscode")]);
    if (code !== 0) {
      return [output.trim()];
    }
    const [fresh, committed] = await Promise.all(
      [join(root, folder), join(root, "l10n")].map((where) => readFile(join(where, "bundle.l10n.json"), "utf8")),
    );
    return fresh === committed ? [] : ["l10n/bundle.l10n.json is out of date: npm run l10n"];
  },
};
