import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { installOnce } from "./installOnce.ts";
import { npmInstall } from "./npmInstall.ts";
import type { ProgressStream } from "./progressLine.ts";
import { putStandIns } from "./standIns.ts";
import { type HostVersion, newestHost } from "./versions.ts";

/** An installed VS Code server. */
export interface Host extends HostVersion {
  /** The server's root, which holds `out/server-main.js` and the built-in extensions. */
  readonly root: string;
}

/** How to install. */
export interface InstallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where progress is shown; standard error by default. */
  readonly stream?: ProgressStream | undefined;
}

/**
 * Installs the real VS Code into `<repo>/.vscode-test/` unless it is there already. It comes from npm and nothing is
 * compiled: two native modules get a stand-in in plain JavaScript, the other uncompiled ones are not needed.
 */
export async function installHost(
  repo: string,
  options: InstallOptions & { readonly version?: HostVersion } = {},
): Promise<Host> {
  const { signal, stream = process.stderr, version = newestHost } = options;
  const target = join(repo, ".vscode-test", `code-server-${version.codeServer}`);
  const what = `VS Code ${version.vscode}`;
  await installOnce({
    target,
    announce: `Installing ${what} for this folder, once (about 20 s)`,
    report: (seconds) => `Installed ${what} in ${seconds} s.`,
    stream,
    signal,
    fill: async (folder) => {
      await writeFile(join(folder, "package.json"), '{ "private": true }\n');
      await npmInstall({ folder, what, signal, args: [`code-server@${version.codeServer}`] });
      // The server's own dependencies: the package would install them in its install script, which compiles.
      await npmInstall({ folder: serverRoot(folder), what, signal, args: ["--omit=dev"] });
    },
  });
  const root = serverRoot(target);
  await putStandIns(root);
  return { ...version, root };
}

function serverRoot(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}
