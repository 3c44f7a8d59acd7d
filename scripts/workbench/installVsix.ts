import { join } from "node:path";
import { runTool } from "../runTool.ts";
import type { Host } from "./installHost.ts";

/** Installs a VSIX into an empty extensions folder, as a user's server would; throws with the server's words. */
export async function installVsix(host: Host, vsix: string, extensionsDir: string): Promise<void> {
  const { code, output } = await runTool("node", [
    join(host.root, "out", "server-main.js"),
    "--accept-server-license-terms",
    "--extensions-dir",
    extensionsDir,
    "--server-data-dir",
    join(extensionsDir, "..", "install-data"),
    "--install-extension",
    vsix,
    "--force",
  ]);
  if (code !== 0 || !/successfully installed/u.test(output)) {
    throw new Error(`The VSIX was not installed: ${output.trim()}`);
  }
}
