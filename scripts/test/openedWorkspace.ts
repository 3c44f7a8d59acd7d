import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../runTool.ts";
import type { HostSetUp } from "./hostSetUp.ts";
import { memoryExtension, memoryFolder } from "./memoryExtension.ts";

/** What a window opens: a folder or a `.code-workspace` file, and the extensions that its file system needs. */
export interface OpenedWorkspace {
  /** Undefined for a window without a folder. */
  readonly path: string | undefined;
  readonly extensions: readonly string[];
}

/** Lays the files of the in-host suite out in an empty folder, as a set-up wants them. */
export async function openedWorkspace({ workspace }: HostSetUp, folder: string): Promise<OpenedWorkspace> {
  const files = join(root, "test", "host", "workspace");
  const listing = join(folder, "planwright.code-workspace");
  switch (workspace) {
    case "folder":
      await cp(files, folder, { recursive: true });
      return { path: folder, extensions: [] };
    case "none":
      return { path: undefined, extensions: [] };
    case "folders":
      await cp(files, join(folder, "first"), { recursive: true });
      await mkdir(join(folder, "second"));
      await writeFile(join(folder, "second", "notes.md"), "# Notes\n\nNo plan.\n");
      await writeFile(listing, JSON.stringify({ folders: [{ path: "first" }, { path: "second" }] }));
      return { path: listing, extensions: [] };
    case "memory":
      await writeFile(listing, JSON.stringify({ folders: [{ uri: memoryFolder, name: "workspace" }] }));
      return { path: listing, extensions: [await memoryExtension(files)] };
  }
}
