import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type JsonRecord, readJson } from "../check/json.ts";
import { root } from "../runTool.ts";

/** What an extension folder needs at run time. */
const shipped = ["dist", "l10n", "media", "package.nls.json", "snippets", "templates"] as const;

/**
 * Makes a folder that the web-worker host loads the built extension from: a copy whose manifest has no `main` and no
 * preferred kind, so that the same server runs it there.
 */
export async function webExtension(): Promise<string> {
  const folder = join(root, "out", "web-extension");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(shipped.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
  const { main: _main, extensionKind: _kind, ...manifest }: JsonRecord = await readJson(join(root, "package.json"));
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
