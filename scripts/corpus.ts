import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { corpusFiles } from "./bench/corpusFiles.ts";
import { readTemplateNames } from "./corpus/blankCount.ts";
import { corpusReport } from "./corpus/corpusReport.ts";
import { summarise } from "./corpus/corpusSummary.ts";
import { sampleLines } from "./corpus/findingCount.ts";
import { readCorpus } from "./corpus/readCorpus.ts";
import { readTruth } from "./corpus/truth.ts";

/** `npm run corpus -- DIR`: reads the plans of DIR/files and holds our counts against DIR/truth.tsv and the authors' own words. */
const usage =
  "Usage: npm run corpus -- DIR [--json] [--verbose] [--sample N]\nDIR holds files/*.md and may hold truth.tsv and INDEX.tsv.";

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments(): {
  readonly folder: string;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly sample: string;
} {
  try {
    const { values, positionals } = parseArgs({
      options: {
        json: { type: "boolean", default: false },
        verbose: { type: "boolean", default: false },
        sample: { type: "string", default: "0" },
      },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    return folder === undefined || more.length > 0 ? fail(usage) : { folder, ...values };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const { folder, json, verbose, sample } = readArguments();
const isFolder = await stat(folder).then(
  (entry) => entry.isDirectory(),
  () => false,
);
const files = await corpusFiles(join(folder, "files"), /\.(?:mdx?|markdown)$/iu);
if (!isFolder || files.length === 0) {
  fail(`There are no plans in ${join(folder, "files")}.\n${usage}`);
}
const truth = await readTruth(join(folder, "truth.tsv"));
const result = await readCorpus(files, truth);
const read = new Set(files.map((file) => basename(file)));
const missing = [...(truth?.keys() ?? [])].filter((name) => !read.has(name));
const summary = summarise(result);
// A reader that closes the pipe early, such as `head`, is no error.
process.stdout.on("error", () => process.exit(0));
process.stdout.write(
  json
    ? `${JSON.stringify({ schema: "planwright.corpus/1", ...summary, rules: Object.fromEntries(summary.rules), ...result }, null, 2)}\n`
    : corpusReport(result, summary, verbose, await readTemplateNames(join(folder, "INDEX.tsv"))),
);
// Findings to be read by hand.
sampleLines(result.files, Number(sample) || 0).forEach((line) => process.stdout.write(`${line}\n`));
missing.forEach((name) => console.error(`The truth has a row for ${name}, which is not there.`));
process.exitCode = result.failures.length > 0 || summary.unexplained.length > 0 ? 1 : 0;
