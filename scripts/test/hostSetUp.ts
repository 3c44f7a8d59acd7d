import { cp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../runTool.ts";
import { webExtension } from "./webExtension.ts";

/** One way to run the suite inside the extension host. */
export interface HostSetUp {
  readonly name: string;
  readonly isTrusted: boolean;
  readonly isWebWorker: boolean;
  /** What the window opens: a folder of the disk, two of them, one of a file system in memory, or none. */
  readonly workspace: "folder" | "folders" | "memory" | "none";
}

/** The set-ups of issue 2 that `npm test` runs: the suite must pass in each. */
export const hostSetUps: readonly HostSetUp[] = [
  { name: "node-trusted", isTrusted: true, isWebWorker: false, workspace: "folder" },
  { name: "node-restricted", isTrusted: false, isWebWorker: false, workspace: "folder" },
  { name: "web-worker", isTrusted: true, isWebWorker: true, workspace: "folder" },
];

/** With those that `npm run matrix` adds (issue 8). */
export const allSetUps: readonly HostSetUp[] = [
  ...hostSetUps,
  { name: "node-empty", isTrusted: true, isWebWorker: false, workspace: "none" },
  { name: "node-folders", isTrusted: true, isWebWorker: false, workspace: "folders" },
  { name: "web-worker-memory", isTrusted: true, isWebWorker: true, workspace: "memory" },
];

/** A folder to load the extension from, with the suite in it where the worker host is to run it. */
export async function extensionFolder({ isWebWorker }: HostSetUp): Promise<string> {
  if (!isWebWorker) {
    return root;
  }
  const folder = await webExtension();
  await cp(join(root, "out", "test", "hostSuite.cjs"), join(folder, "hostSuite.cjs"));
  return folder;
}

/** Where a set-up's test module lies: inside the extension's folder, so that the worker host may load it. */
export function suiteFile({ isWebWorker }: HostSetUp, extension: string): string {
  return isWebWorker ? join(extension, "hostSuite.cjs") : join(root, "out", "test", "hostSuite.cjs");
}
