import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runTool } from "../runTool.ts";

/** A packed extension. */
export interface Vsix {
  /** Absolute path of the file. */
  readonly file: string;
  readonly bytes: number;
  /** The shipped files, relative to the extension's folder, in order of their names. */
  readonly contents: readonly string[];
}

/** Largest VSIX in bytes (architecture, Toolchain). */
export const vsixBudget: number = 900 * 1024;

/** The file that says what a VSIX holds, a path a line. */
export const expectedFilesPath: string = join(root, "test", "node", "vsixFiles.txt");

/** Builds and packs the extension to `target`. Throws with the tool's own words when it cannot. */
export async function packVsix(target: string): Promise<Vsix> {
  await run("node", ["esbuild.mjs", "--production"]);
  // There is no public repository to link to yet, so links stay as they are; warnings are judged here, not asked about.
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  await run("vsce", ["package", ...flags, "--out", target]);
  const listing = await run("vsce", ["ls", "--no-dependencies"]);
  const contents = listing.split("\n").filter((line) => line !== "");
  return { file: target, bytes: (await readFile(target)).length, contents: contents.toSorted() };
}

/** The paths that the VSIX must hold, no more and no less. */
export async function expectedFiles(): Promise<readonly string[]> {
  return (await readFile(expectedFilesPath, "utf8")).split("\n").filter((line) => line !== "");
}

async function run(tool: string, args: readonly string[]): Promise<string> {
  const { code, output } = await runTool(tool, args);
  if (code !== 0) {
    throw new Error(`${tool} ${args.join(" ")} failed:\n${output.trim()}`);
  }
  return output;
}
