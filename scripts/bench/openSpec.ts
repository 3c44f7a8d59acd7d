import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { installOnce } from "../workbench/installOnce.ts";
import { npmInstall } from "../workbench/npmInstall.ts";

/** The version compared with. */
export const openSpecVersion = "1.13.2";

/** What keeps it from reporting its use over the network while it is measured. */
export const openSpecEnv: Readonly<Record<string, string>> = { OPENSPEC_TELEMETRY: "0", DO_NOT_TRACK: "1" };

/** Installs OpenSpec into a folder for tools unless it is there, and returns the file to start. Throws when it cannot. */
export async function installOpenSpec(tools: string): Promise<string> {
  const target = join(tools, `openspec-${openSpecVersion}`);
  const what = `OpenSpec ${openSpecVersion}`;
  await installOnce({
    target,
    announce: `Installing ${what} to compare with, once`,
    report: (seconds) => `Installed ${what} in ${seconds} s.`,
    stream: process.stderr,
    fill: async (folder) => {
      await writeFile(join(folder, "package.json"), '{ "private": true }\n');
      await npmInstall({ folder, what, args: [`@fission-ai/openspec@${openSpecVersion}`] });
    },
  });
  return join(target, "node_modules", "@fission-ai", "openspec", "bin", "openspec.js");
}

/** The two folders that hold the same plans. */
export interface Layout {
  /** Where `openspec list` is run: a change for each plan, with the plan as its tasks and a short proposal. */
  readonly project: string;
  /** The same plans as files side by side. */
  readonly plans: string;
}

/** Lays plan files out once as OpenSpec wants them and once as they are. */
export async function layOut(folder: string, files: readonly string[]): Promise<Layout> {
  const layout = { project: join(folder, "project"), plans: join(folder, "plans") };
  await mkdir(join(layout.project, "openspec", "specs"), { recursive: true });
  await mkdir(layout.plans, { recursive: true });
  for (const [at, file] of files.entries()) {
    const change = join(layout.project, "openspec", "changes", `change-${at + 1}`);
    await mkdir(change, { recursive: true });
    await copyFile(file, join(change, "tasks.md"));
    await writeFile(join(change, "proposal.md"), "## Why\n\nTo measure.\n\n## What Changes\n\n- Nothing\n");
    await copyFile(file, join(layout.plans, `${at + 1}.md`));
  }
  return layout;
}
