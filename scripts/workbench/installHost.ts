import { copyFile, mkdir, writeFile } from "node:fs/promises";
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
  /** The program that runs it. */
  readonly nodePath: string;
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
      await addPrograms(version, folder, async (...args) => npmInstall({ folder, what, signal, args }));
    },
  });
  const root = serverRoot(target);
  await putStandIns(root);
  const own = join(target, "node_modules", nodePackage, "bin", process.platform === "win32" ? "node.exe" : "node");
  return { ...version, root, nodePath: version.node === undefined ? process.execPath : own };
}

/** What an older version needs beside its packages: the Node it was made for, and the program that searches files. */
async function addPrograms(
  { node, ripgrep }: HostVersion,
  folder: string,
  install: (...args: readonly string[]) => Promise<void>,
): Promise<void> {
  if (node !== undefined) {
    await install(`${nodePackage}@${node}`);
  }
  if (ripgrep !== undefined) {
    await install(`@vscode/ripgrep-universal@${ripgrep}`);
    const name = process.platform === "win32" ? "rg.exe" : "rg";
    const bin = join(serverRoot(folder), "node_modules", "@vscode", "ripgrep", "bin");
    await mkdir(bin, { recursive: true });
    const packed = join(folder, "node_modules", "@vscode", "ripgrep-universal", "bin");
    await copyFile(join(packed, `${process.platform}-${process.arch}`, name), join(bin, name));
  }
}

/** The package that holds nothing but Node for this machine. */
const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

function serverRoot(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}
