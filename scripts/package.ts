import { join } from "node:path";
import process from "node:process";
import { readJson } from "./check/json.ts";
import { expectedFiles, packVsix, vsixBudget } from "./package/vsix.ts";
import { root } from "./runTool.ts";

/** `npm run package`: packs the VSIX and holds its contents and size against what is expected. */
const { name, version } = await readJson(join(root, "package.json"));
const vsix = await packVsix(join(root, `${String(name)}-${String(version)}.vsix`));
const expected = await expectedFiles();
const problems = [
  ...vsix.contents.filter((path) => !expected.includes(path)).map((path) => `ships ${path}, which nobody expects`),
  ...expected.filter((path) => !vsix.contents.includes(path)).map((path) => `lacks ${path}`),
  ...(vsix.bytes > vsixBudget ? [`has ${vsix.bytes} bytes, its budget is ${vsixBudget}`] : []),
];
console.log(`${vsix.file}: ${vsix.contents.length} files, ${Math.ceil(vsix.bytes / 1024)} KB`);
problems.forEach((problem) => console.error(`The VSIX ${problem}.`));
process.exitCode = problems.length === 0 ? 0 : 1;
