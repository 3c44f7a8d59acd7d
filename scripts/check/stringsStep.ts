import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { exportStrings } from "../generate/exportStrings.ts";
import { root } from "../runTool.ts";
import type { CheckStep } from "./step.ts";

/** The committed l10n bundle must hold exactly the strings of the code; `npm run l10n` writes it anew. */
export const stringsStep: CheckStep = {
  name: "strings",
  run: async () => {
    const folder = join("out", "l10n");
    try {
      await exportStrings(folder);
    } catch (error) {
      return [String(error)];
    }
    const [fresh, committed] = await Promise.all(
      [join(root, folder), join(root, "l10n")].map((where) => readFile(join(where, "bundle.l10n.json"), "utf8")),
    );
    return fresh === committed ? [] : ["l10n/bundle.l10n.json is out of date: npm run l10n"];
  },
};
