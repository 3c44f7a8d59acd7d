import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

/** How a tool ended. `output` is standard output and standard error as they came. */
export interface ToolResult {
  readonly code: number;
  readonly output: string;
}

/** How to run a tool. */
export interface ToolOptions {
  /** Shows the output while it comes, too. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a program of node_modules/.bin, or Node itself by `node`, and resolves however it ends. */
export function runTool(tool: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  const bin = join(root, "node_modules", ".bin");
  const isWindows = process.platform === "win32";
  const command = tool === "node" ? process.execPath : join(bin, isWindows ? `${tool}.cmd` : tool);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`, ...options.env },
      // Windows runs .cmd files by its shell only; our arguments need no quoting.
      shell: isWindows && tool !== "node",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (options.live === true) {
        stream.write(chunk);
      }
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
