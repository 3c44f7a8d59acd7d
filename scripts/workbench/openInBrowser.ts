import { spawn } from "node:child_process";
import process from "node:process";

/** Opens the address in the person's own browser; resolves with false where there is none, and never throws. */
export async function openInBrowser(url: string): Promise<boolean> {
  const command = openCommand(process.platform, process.env);
  if (command === undefined) {
    return false;
  }
  return new Promise((resolve) => {
    // Detached: the browser may be started by this and must outlive it.
    const child = spawn(command[0], [...command.slice(1), url], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
    // Some openers stay as long as the browser does.
    setTimeout(() => resolve(child.pid !== undefined), 3000).unref();
    child.unref();
  });
}

type Command = readonly [string, ...string[]];

function openCommand(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Command | undefined {
  if (platform === "darwin") {
    return ["open"];
  }
  if (platform === "win32") {
    // Not `start`, for which the & in the address would end the command.
    return ["rundll32", "url.dll,FileProtocolHandler"];
  }
  const hasDisplay = [env["DISPLAY"], env["WAYLAND_DISPLAY"], env["WSL_DISTRO_NAME"], env["BROWSER"]].some(Boolean);
  return hasDisplay ? ["xdg-open"] : undefined;
}
