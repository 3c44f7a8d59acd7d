import type { FileNames } from "./fileNames.ts";

/**
 * Folders of other people's files and of tools, none of whose files are listed. Build output may be in a repository, and git
 * says where it is not.
 */
export const unlistedFolders: readonly string[] = [
  "node_modules",
  "bower_components",
  ".git",
  ".hg",
  ".svn",
  ".venv",
  "__pycache__",
];

/** Larger files are made by programs and not read. In bytes. */
export const largestFile = 1024 * 1024;

/** The words of a workspace's text files, Markdown left out: plans and notes repeat each other. */
export interface WorkspaceWords {
  /** Whether every text file was read; else a word that is not found may still be somewhere. */
  readonly isWhole: boolean;
  has(word: string): boolean;
}

/**
 * What evidence is sought in: the port that each host implements. Paths are relative to the workspace's folder, with `/`
 * and without `.` and `..`. No implementation follows a link or looks outside the folder.
 */
export interface EvidenceWorkspace {
  /** The names of all files but those that git ignores and those of packages. Throws `Cancelled`. */
  files(): Promise<FileNames>;
  /** What lies at a path, ignored by git or not; `beyond` below a link, where nothing is looked at. */
  typeAt(path: string): Promise<"file" | "folder" | "missing" | "beyond">;
  /** Whether git ignores what would lie at a path: it need not be there to have been made. */
  isIgnored(path: string): boolean;
  /** A small file's text; undefined where it cannot be read as text. */
  text(path: string): Promise<string | undefined>;
  /** Reads all text files; asked for only where symbols are looked for. Throws `Cancelled`. */
  words(): Promise<WorkspaceWords>;
}
