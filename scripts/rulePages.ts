import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readJson } from "./check/json.ts";
import { rulePages } from "./generate/rulePages.ts";
import { withRuleSettings, withRuleStrings } from "./generate/ruleSettings.ts";
import { root } from "./runTool.ts";

/** `npm run rules`: writes docs/rules and the setting for levels of rules anew from the rules. */
const folder = join(root, "docs", "rules");
await mkdir(folder, { recursive: true });
const pages = rulePages();
for (const old of await readdir(folder)) {
  if (!pages.has(old)) {
    await rm(join(folder, old));
  }
}
await Promise.all([...pages].map(([name, text]) => writeFile(join(folder, name), text)));
for (const [name, change] of [
  ["package.json", withRuleSettings],
  ["package.nls.json", withRuleStrings],
] as const) {
  const file = join(root, name);
  await writeFile(file, `${JSON.stringify(change(await readJson(file)), undefined, 2)}\n`);
}
