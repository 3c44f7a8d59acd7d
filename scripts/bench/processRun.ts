import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A Node program as it is started: file and arguments. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The shortest time of each program in milliseconds, start and end included, and its peak memory in bytes. */
export interface ProgramCost {
  readonly name: string;
  readonly time: number;
  readonly peak: number;
}

/** Runs programs in turns so many times each. Throws when one cannot do its work: its time would mean nothing. */
export async function measurePrograms(programs: readonly Program[], rounds: number): Promise<readonly ProgramCost[]> {
  const best = programs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [at, program] of programs.entries()) {
      best[at] = Math.min(best[at] ?? 0, await timeOf(program));
    }
  }
  // Apart from the times, since the hook costs a little.
  const costs: ProgramCost[] = [];
  for (const [at, program] of programs.entries()) {
    costs.push({ name: program.name, time: best[at] ?? Number.NaN, peak: await peakOf(program) });
  }
  return costs;
}

async function timeOf(program: Program): Promise<number> {
  const started = performance.now();
  await run(program, program.args, {});
  return performance.now() - started;
}

async function peakOf(program: Program): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "planwright-bench-"));
  const file = join(folder, "peak");
  const hook = pathToFileURL(fileURLToPath(new URL("peakMemory.mjs", import.meta.url))).href;
  try {
    await run(program, ["--import", hook, ...program.args], { PLANWRIGHT_BENCH_MEMORY: file });
    return Number(await readFile(file, "utf8"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  { name, cwd, env: own }: Program,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, NO_COLOR: "1", ...own, ...env },
      // What it prints is taken and thrown away, as a pipe would.
      stdio: ["ignore", "pipe", "pipe"],
      ...(cwd === undefined ? {} : { cwd }),
    });
    let problems = "";
    child.stdout.resume();
    child.stderr.on("data", (chunk: Buffer) => (problems = (problems + chunk.toString()).slice(0, 2000)));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}: ${problems.split("\n", 3).join(" ")}`)),
    );
  });
}
