/** The argument of every verb that reads plans, and what its help says. */
export const pathsArgument = [
  "<path...>",
  'files, folders, quoted patterns such as "docs/**/*.md", or - for standard input',
] as const;
