import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

/** Writes what a `.br` file holds to an executable file. */
export async function unpackExecutable(source: string, target: string, signal?: AbortSignal): Promise<void> {
  const file = createWriteStream(target, { mode: 0o755 });
  await pipeline(createReadStream(source), createBrotliDecompress(), file, signalOption(signal));
}

/** Unpacks a `.tar.br` file into an existing folder with the system's tar. */
export async function unpackFolder(source: string, target: string, signal?: AbortSignal): Promise<void> {
  const tar = spawn("tar", ["-x", "-f", "-", "--no-same-owner", "-C", target], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  let problem = "";
  tar.stderr.on("data", (chunk: Buffer) => {
    problem += chunk.toString();
  });
  const ended = new Promise<void>((resolve, reject) => {
    tar.once("error", reject);
    tar.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`tar: ${problem.trim()}`))));
  });
  await Promise.all([
    ended,
    pipeline(createReadStream(source), createBrotliDecompress(), tar.stdin, signalOption(signal)),
  ]);
}

function signalOption(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
