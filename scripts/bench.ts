import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { measureActivation } from "./bench/activationReport.ts";
import { measureBlanks } from "./bench/blankAnswers.ts";
import { measureCorpus } from "./bench/corpusReport.ts";
import { measureDashboard } from "./bench/dashboardReport.ts";
import { measureHostAnswers } from "./bench/hostAnswers.ts";
import { measureHostile } from "./bench/hostileReport.ts";
import { measureLanguage } from "./bench/languageReport.ts";
import { measureManyPlans } from "./bench/manyPlansReport.ts";
import { type Committed, glance, toCommit } from "./bench/glance.ts";
import { reportText, type Section } from "./bench/section.ts";
import { measureSizes } from "./bench/sizes.ts";
import { measureSpeed } from "./bench/speedReport.ts";
import { measureTickRepaint } from "./bench/tickRepaint.ts";
import { root, runTool } from "./runTool.ts";

/** `npm run bench`: what reading costs beside markdown-it, how it grows, and what the built CLI takes for real plans. */
const { values: options } = parseArgs({
  options: {
    corpus: { type: "string" },
    rounds: { type: "string", default: "15" },
    write: { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error("--rounds takes a whole number from 1 on.");
  process.exit(2);
}
if (options.corpus !== undefined && !existsSync(options.corpus)) {
  console.error(`There is no folder ${options.corpus}.`);
  process.exit(2);
}

if (options.write && options.only !== undefined) {
  console.error("--write takes all parts; leave out --only.");
  process.exit(2);
}

const corpus = corpusFolder(options.corpus);
const parts: Readonly<Record<string, () => Section | Promise<Section>>> = {
  sizes: measureSizes,
  start: measureActivation,
  speed: () => measureSpeed(rounds),
  language: () => measureLanguage(rounds),
  blanks: () => measureBlanks(rounds),
  answers: measureHostAnswers,
  plans: () => measureManyPlans(corpus),
  ticks: () => measureTickRepaint(corpus),
  dashboard: measureDashboard,
  hostile: measureHostile,
  corpus: () => measureCorpus(corpus),
};
const strange = options.only?.find((name) => parts[name] === undefined);
if (strange !== undefined) {
  console.error(`There is no part "${strange}"; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

// The CLI is measured as it ships.
const build = await runTool("node", ["esbuild.mjs", "--production"]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(2);
}

const introduction = [
  "# Measurements",
  "",
  `Written by \`npm run bench -- --write\` on ${machine()}.`,
  "Ratios are what counts: all times of one table were taken in turns in one run.",
];
const sections: Section[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (options.only?.includes(name) !== false) {
    sections.push(await measure());
  }
}
const numbers = join(root, "bench", "numbers.json");
const committed = existsSync(numbers) ? (JSON.parse(await readFile(numbers, "utf8")) as Committed) : {};
const report = reportText(introduction, [glance(sections, committed), ...sections]);
process.stdout.write(report);
if (options.write) {
  await mkdir(join(root, "bench"), { recursive: true });
  await writeFile(join(root, "bench", "results.md"), report);
  await writeFile(numbers, `${JSON.stringify(toCommit(sections), undefined, 2)}\n`);
}
const verdicts = sections.flatMap((section) => section.verdicts);
const missed = verdicts.filter(({ met }) => !met).length;
console.log(`\n${verdicts.length - missed} targets met, ${missed} missed`);
process.exitCode = options.strict && missed > 0 ? 1 : 0;

/** A folder of plans, or of a corpus with its `files`; the one beside the repository unless told. */
function corpusFolder(given: string | undefined): string {
  const folder = given === undefined ? join(root, "../shared/corpus") : resolve(given);
  const files = join(folder, "files");
  return existsSync(files) ? files : folder;
}

function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? "an unknown processor"}, ${all.length} cores, Node ${process.version}, ${process.platform}`;
}
