import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type JsonRecord, readJson } from "../check/json.ts";
import { root } from "../runTool.ts";

/** One way to run the suite inside the extension host. */
export interface HostSetUp {
  readonly name: string;
  readonly isTrusted: boolean;
  readonly isWebWorker: boolean;
}

/** The set-ups of issue 2: the suite must pass in each. */
export const hostSetUps: readonly HostSetUp[] = [
  { name: "node-trusted", isTrusted: true, isWebWorker: false },
  { name: "node-restricted", isTrusted: false, isWebWorker: false },
  { name: "web-worker", isTrusted: true, isWebWorker: true },
];

/** What an extension folder needs at run time. */
const shipped = ["dist", "l10n", "media", "package.nls.json", "snippets", "templates"] as const;

/**
 * A folder to load the extension from. For the web worker it is a copy whose manifest has no `main` and no preferred
 * kind, which makes the same server run it in the worker host.
 */
export async function extensionFolder({ isWebWorker }: HostSetUp): Promise<string> {
  if (!isWebWorker) {
    return root;
  }
  const folder = join(root, "out", "web-extension");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(shipped.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
  await cp(join(root, "out", "test", "hostSuite.cjs"), join(folder, "hostSuite.cjs"));
  const { main: _main, extensionKind: _kind, ...manifest }: JsonRecord = await readJson(join(root, "package.json"));
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** Where a set-up's test module lies: inside the extension's folder, so that the worker host may load it. */
export function suiteFile({ isWebWorker }: HostSetUp, extension: string): string {
  return isWebWorker ? join(extension, "hostSuite.cjs") : join(root, "out", "test", "hostSuite.cjs");
}
