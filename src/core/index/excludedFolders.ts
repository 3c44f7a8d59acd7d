/** Folders that hold other people's files, build output or our own settings and templates: no plan is looked for there. */
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
  ".planwright",
];
