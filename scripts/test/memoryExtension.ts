import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import * as esbuild from "esbuild";
import { root } from "../runTool.ts";

/** The folder of the file system in memory that a window opens. */
export const memoryFolder = "planwright-memory:/workspace";

/** Makes an extension that holds the files of a folder in memory, under {@link memoryFolder}, for either host. */
export async function memoryExtension(files: string): Promise<string> {
  const folder = join(root, "out", "memory-files");
  const source = join(root, "test", "host", "memoryFiles");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await esbuild.build({
    entryPoints: [join(source, "extension.ts")],
    outfile: join(folder, "extension.js"),
    bundle: true,
    format: "cjs",
    external: ["vscode"],
    define: { initialFiles: JSON.stringify(await textsIn(files)) },
  });
  await writeFile(join(folder, "package.json"), await readFile(join(source, "manifest.json")));
  return folder;
}

/** The text of each file below a folder, by its path with slashes. */
async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(
    paths.map(async (path) => [relative(folder, path).replaceAll("\\", "/"), await readFile(path, "utf8")] as const),
  );
  return Object.fromEntries(texts);
}
