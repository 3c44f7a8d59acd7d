import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { rulePages } from "../generate/rulePages.ts";
import { root } from "../runTool.ts";
import type { CheckStep } from "./step.ts";

/** The committed pages of docs/rules must be those that the rules make; `npm run rules` writes them anew. */
export const rulePagesStep: CheckStep = {
  name: "rules",
  run: async () => {
    const folder = join(root, "docs", "rules");
    const pages = rulePages();
    const there = await readdir(folder);
    const texts = new Map(
      await Promise.all(there.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
    );
    const stale = [...new Set([...pages.keys(), ...there])].filter((name) => pages.get(name) !== texts.get(name));
    return stale.map((name) => `docs/rules/${name} is not what the rules say: npm run rules`);
  },
};
