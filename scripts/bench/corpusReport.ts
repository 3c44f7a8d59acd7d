import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../runTool.ts";
import { corpusFiles, corpusTexts, markdownNames } from "./corpusFiles.ts";
import { judge, type Verdict } from "./growth.ts";
import { contestant, measure } from "./measure.ts";
import { installOpenSpec, layOut, openSpecEnv, openSpecVersion } from "./openSpec.ts";
import { measurePrograms, type Program, type ProgramCost } from "./processRun.ts";
import { parseBlocks, parseFully, readPlanOf } from "./readers.ts";
import { type Section, table, verdictText } from "./section.ts";

const targets = { status: 0.85, json: 1, openSpec: 0.5, check: 1.6, peakMegabytes: 150 } as const;
const cli = join(root, "dist", "cli.mjs");
const rounds = 7;

/** Reads a folder of real plans: in this process, by the built CLI, and beside OpenSpec on 200 of its files. */
export async function measureCorpus(folder: string): Promise<Section> {
  const files = await corpusFiles(folder, markdownNames);
  if (files.length === 0) {
    return { title: "Real plans", lines: ["Skipped: no folder of plans was given or found."], verdicts: [] };
  }
  const inProcess = await readTogether(files);
  const plain = fileURLToPath(new URL("plainMarkdownIt.mjs", import.meta.url));
  const costs = await measurePrograms(
    [
      { name: "plain script, full markdown-it", args: [plain, folder] },
      { name: "planwright status", args: [cli, "status", folder] },
      { name: "planwright status --json", args: [cli, "status", "--json", folder] },
      {
        name: "planwright check --format sarif",
        args: [cli, "check", "--format", "sarif", "--max-warnings", "1000000", folder],
      },
    ],
    rounds,
  );
  const [base, status, json, sarif] = costs;
  const besideOpenSpec = await compareWithOpenSpec(files.filter((_, at) => at % 3 === 0).slice(0, 200));
  const judged: (readonly [string, Verdict])[] = [
    ["planwright status, of the plain script", judge(ratio(status, base), targets.status)],
    ["planwright status --json, of the plain script", judge(ratio(json, base), targets.json)],
    ["planwright check --format sarif, of planwright status", judge(ratio(sarif, status), targets.check)],
    ["peak memory of check, MB", judge(megabytes(sarif), targets.peakMegabytes)],
    ["peak memory of status, MB", judge(megabytes(status), targets.peakMegabytes)],
    ["peak memory of status --json, MB", judge(megabytes(json), targets.peakMegabytes)],
    ...besideOpenSpec.judged,
  ];
  return {
    title: "Real plans",
    lines: [
      `${files.length} files. Programs take turns, the shortest of ${rounds} runs with start and end; memory from a run of its own.`,
      "",
      ...table(
        ["program", "ms", "peak, MB"],
        [...costs, ...besideOpenSpec.costs].map((cost) => [
          cost.name,
          cost.time.toFixed(0),
          megabytes(cost).toFixed(0),
        ]),
      ),
      "",
      ...table(
        ["target", "measured"],
        judged.map(([name, verdict]) => [name, verdictText(verdict)]),
      ),
      "",
      ...inProcess,
      ...besideOpenSpec.remarks,
    ],
    verdicts: judged.map(([, verdict]) => verdict),
    headlines: judged.map(([name, { value }]) => ({ name, value })),
  };
}

/** All texts in one process, where start-up does not count; for information. */
async function readTogether(files: readonly string[]): Promise<readonly string[]> {
  const texts = await corpusTexts(files);
  const all = (read: (text: string) => unknown) => (): unknown => texts.map((text) => void read(text));
  const names = ["full markdown-it", "block rules only", "our read"] as const;
  const times = measure(
    [parseFully, parseBlocks, readPlanOf].map((read, at) => contestant(names[at] ?? "", 1, () => undefined, all(read))),
    5,
    1,
  );
  const full = times[0] ?? Number.NaN;
  const rows = names.map((name, at) => [name, (times[at] ?? 0).toFixed(0), ((times[at] ?? 0) / full).toFixed(2)]);
  return table(["in one process, all files one after another", "ms", "of full"], rows);
}

interface Comparison {
  readonly costs: readonly ProgramCost[];
  readonly judged: readonly (readonly [string, Verdict])[];
  readonly remarks: readonly string[];
}

async function compareWithOpenSpec(files: readonly string[]): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), "planwright-bench-"));
  try {
    const openSpec = await installOpenSpec(join(root, ".vscode-test"));
    const { project, plans } = await layOut(folder, files);
    const programs: readonly Program[] = [
      { name: `openspec list, ${files.length} of them`, args: [openSpec, "list"], cwd: project, env: openSpecEnv },
      { name: `planwright status, the same ${files.length}`, args: [cli, "status", plans] },
    ];
    const costs = await measurePrograms(programs, rounds);
    const judged = judge(ratio(costs[1], costs[0]), targets.openSpec);
    return {
      costs,
      judged: [[`planwright status, of openspec list (${openSpecVersion})`, judged]],
      remarks: [],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { costs: [], judged: [], remarks: ["", `Not compared with OpenSpec: ${reason}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ratio(ours: ProgramCost | undefined, theirs: ProgramCost | undefined): number {
  return (ours?.time ?? Number.NaN) / (theirs?.time ?? Number.NaN);
}

function megabytes(cost: ProgramCost | undefined): number {
  return (cost?.peak ?? Number.NaN) / (1024 * 1024);
}
