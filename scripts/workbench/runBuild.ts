import { spawn } from "node:child_process";
import process from "node:process";
import { WorkbenchError } from "./workbenchError.ts";

/** Builds every bundle for development; what the build says is shown only when it fails. */
export async function runBuild(repo: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, ["esbuild.mjs"], { cwd: repo, stdio: ["ignore", "pipe", "pipe"] });
  const abort = (): void => {
    child.kill();
  };
  signal?.addEventListener("abort", abort, { once: true });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  signal?.removeEventListener("abort", abort);
  signal?.throwIfAborted();
  if (code !== 0) {
    process.stderr.write(output);
    throw new WorkbenchError("buildFailed", "The build failed: see above. Correct it and run npm start again.");
  }
}
