import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

/** Writes what a `.br` file holds to an executable file. */
export async function unpackExecutable(source: string, target: string, signal?: AbortSignal): Promise<void> {
  await decompress(source, target, 0o755, signal);
}

/** Unpacks a `.tar.br` file into an existing folder with the system's tar. */
export async function unpackFolder(source: string, target: string, signal?: AbortSignal): Promise<void> {
  // By a file, not through tar's input: tar may end before the pipe does, and that looks like a failure.
  const archive = `${source}.tar`;
  try {
    await decompress(source, archive, 0o600, signal);
    await extract(archive, target);
  } finally {
    await rm(archive, { force: true });
  }
}

async function decompress(source: string, target: string, mode: number, signal?: AbortSignal): Promise<void> {
  const options = signal === undefined ? {} : { signal };
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target, { mode }), options);
}

async function extract(archive: string, target: string): Promise<void> {
  const tar = spawn("tar", ["-x", "-f", archive, "--no-same-owner", "-C", target], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let problem = "";
  tar.stderr.on("data", (chunk: Buffer) => {
    problem += chunk.toString();
  });
  await new Promise<void>((resolve, reject) => {
    tar.once("error", reject);
    tar.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`tar: ${problem.trim()}`))));
  });
}
