/** Folders that hold other people's files or build output: no host looks for plans in them. */
export const excludedFolders: readonly string[] = [
  "node_modules",
  "bower_components",
  "vendor",
  ".git",
  ".hg",
  ".svn",
  "dist",
  "out",
  "build",
  "target",
  ".venv",
];
