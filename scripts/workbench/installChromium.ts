import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { BrowserInstall } from "./browserInstall.ts";
import type { InstallOptions } from "./installHost.ts";
import { installOnce } from "./installOnce.ts";
import { npmInstall } from "./npmInstall.ts";
import { unpackExecutable, unpackFolder } from "./unpack.ts";
import { bundledChromium } from "./versions.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** Installs a headless Chromium for Linux x64 from npm into `<repo>/.vscode-test/`, with the libraries and a font it needs. */
export async function installChromium(repo: string, options: InstallOptions = {}): Promise<BrowserInstall> {
  const { signal, stream = process.stderr } = options;
  const { packageName, version, chromium } = bundledChromium;
  const target = join(repo, ".vscode-test", `chromium-${version}`);
  const what = `Chromium ${chromium}`;
  await installOnce({
    target,
    announce: `Installing ${what} for this folder, once (about 10 s)`,
    report: (seconds) => `Installed ${what} in ${seconds} s.`,
    stream,
    signal,
    fill: async (folder) => {
      await writeFile(join(folder, "package.json"), '{ "private": true }\n');
      await npmInstall({ folder, what, signal, args: [`${packageName}@${version}`] });
      const packed = join(folder, "node_modules", ...packageName.split("/"), "bin");
      try {
        await unpack(packed, folder, signal);
      } catch (error) {
        signal?.throwIfAborted();
        throw new WorkbenchError("installFailed", `Could not unpack ${what}: ${(error as Error).message}`);
      }
      // Its scripts are for another place; only the unpacked files are used.
      await rm(join(folder, "node_modules"), { recursive: true, force: true });
    },
  });
  return {
    kind: "bundled",
    executablePath: join(target, "chromium"),
    env: { LD_LIBRARY_PATH: join(target, "lib"), FONTCONFIG_FILE: join(target, "fonts.conf") },
    // Without a graphics card drawing in software as if there were one takes half of the processor.
    args: ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--font-render-hinting=none"],
  };
}

async function unpack(packed: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  await unpackExecutable(join(packed, "chromium.br"), join(folder, "chromium"), signal);
  // The libraries for drawing by a graphics card, or as if by one, stay packed: it runs without.
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    await unpackFolder(join(packed, archive), folder, signal);
  }
  await writeFile(join(folder, "fonts.conf"), fontConfig);
}

// Replaces the packed one, which names folders of another machine: the system's fonts where there are any, and the
// packed font for every kind of text the system has none for.
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
