/** How many names from the end of a path are looked at: a home folder `templates` makes no template of all plans below it. */
const reach = 3;

/** Whether a file is a template by its path or URI: its name ends so (`plan-template.md`), or it lies in a folder of them. */
export function isTemplateFile(uri: string): boolean {
  const names = uri.split(/[/\\]/u).slice(-reach);
  const file = names.pop() ?? "";
  return /(?:^|[._-])template\.(?:md|markdown)$/iu.test(file) || names.some((name) => /^[._]?templates?$/iu.test(name));
}
