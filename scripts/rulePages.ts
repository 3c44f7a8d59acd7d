import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rulePages } from "./generate/rulePages.ts";
import { root } from "./runTool.ts";

/** `npm run rules`: writes docs/rules anew from the rules. */
const folder = join(root, "docs", "rules");
await mkdir(folder, { recursive: true });
const pages = rulePages();
for (const old of await readdir(folder)) {
  if (!pages.has(old)) {
    await rm(join(folder, old));
  }
}
await Promise.all([...pages].map(([name, text]) => writeFile(join(folder, name), text)));
