import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

// Modules that only a compiler could finish and that VS Code misses loudly. Others (Kerberos, the Windows registry)
// stay absent: nothing here asks for them.
const standIns: readonly (readonly [packageName: string, file: string])[] = [
  ["@vscode/spdlog", "spdlog.cjs"],
  ["@vscode/native-watchdog", "watchdog.cjs"],
  // What it was called before.
  ["native-watchdog", "watchdog.cjs"],
];

/** Puts plain JavaScript in place of the native modules that were not compiled; does nothing where it is in place or there is none. */
export async function putStandIns(serverRoot: string): Promise<void> {
  for (const [packageName, file] of standIns) {
    const source = await readFile(new URL(`./standIns/${file}`, import.meta.url), "utf8");
    const target = join(serverRoot, "node_modules", ...packageName.split("/"), "index.js");
    if (existsSync(target) && (await readFile(target, "utf8")) !== source) {
      // Renamed into place: a server that is starting must not read half a file.
      await writeFile(`${target}.${process.pid}`, source);
      await rename(`${target}.${process.pid}`, target);
    }
  }
}
