import { spawn } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { readJson } from "../check/json.ts";
import { root, runTool } from "../runTool.ts";
import { cleanEnv } from "../workbench/cleanEnv.ts";
import { npmCommand } from "../workbench/npmInstall.ts";

/** A packed command line. */
export interface NpmPackage {
  /** Absolute path of the tarball. */
  readonly file: string;
  readonly bytes: number;
}

/** What the package holds beside its package.json and its translations; the command line is one file and needs nothing else. */
const shipped = ["dist/cli.mjs", "README.md", "CHANGELOG.md", "LICENSE"] as const;

/** What of the repository's package.json is true of the command line, too. */
const kept = ["name", "version", "license", "type", "keywords", "bin"] as const;

/**
 * Builds the command line and packs it into a folder as an npm package. The extension's package.json would bring its own
 * entry points, and names its texts by keys; so the package is laid out in `out/npm` first.
 */
export async function packNpm(target: string): Promise<NpmPackage> {
  const { code, output } = await runTool("node", ["esbuild.mjs", "--production"]);
  if (code !== 0) {
    throw new Error(output.trim());
  }
  const stage = join(root, "out", "npm");
  await rm(stage, { recursive: true, force: true });
  await mkdir(join(stage, "dist"), { recursive: true });
  await mkdir(join(stage, "l10n"), { recursive: true });
  await mkdir(target, { recursive: true });
  const translations = (await readdir(join(root, "l10n"))).filter((name) => /^bundle\.l10n\..+\.json$/u.test(name));
  const files = [...shipped, ...translations.map((name) => `l10n/${name}`)];
  await Promise.all(files.map((file) => copyFile(join(root, file), join(stage, file))));
  const manifest = await readJson(join(root, "package.json"));
  const { node } = manifest["engines"] as { readonly node: string };
  const own = {
    ...Object.fromEntries(kept.map((key) => [key, manifest[key]])),
    description: "Reads, counts, checks and changes Markdown implementation plans.",
    engines: { node },
    files,
  };
  await writeFile(join(stage, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
  const file = join(target, `${String(manifest["name"])}-${String(manifest["version"])}.tgz`);
  await npm(stage, ["pack", "--silent", "--ignore-scripts", "--pack-destination", target]);
  return { file, bytes: (await readFile(file)).length };
}

/** Runs npm in a folder and resolves to what it printed; throws with its own words where it fails. */
export async function npm(folder: string, args: readonly string[]): Promise<string> {
  const { command, args: before, shell } = npmCommand(process.env, process.platform);
  const child = spawn(command, [...before, ...args], { cwd: folder, env: cleanEnv(process.env), shell });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new Error(`npm ${args.join(" ")} failed:\n${output.trim()}`);
  }
  return output;
}
