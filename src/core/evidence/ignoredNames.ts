/**
 * Whether the lines of a folder's `.gitignore` that anyone can read at a glance leave out a path below it: names, names
 * with `*` at one end, folders. Hosts without git's own matching ask this; what it does not understand ignores nothing.
 */
export function ignoredByNames(gitignore: string): (path: string) => boolean {
  const lines = gitignore
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const isKept = lines.some((line) => line.startsWith("!"));
  // Where something comes back, only whole folders stay away for sure.
  const rules = lines.filter((line) => !line.startsWith("!") && (!isKept || line.endsWith("/")));
  const tests = rules.flatMap((rule) => testOf(rule.replace(/^\*\*\//u, "").replace(/\/\*{0,2}$/u, "")));
  return (path) => tests.some((test) => test(path));
}

function testOf(rule: string): readonly ((path: string) => boolean)[] {
  const bare = rule.replace(/^\/|^\*|\*$/gu, "");
  if (bare === "" || /[*?[\]\\]/u.test(bare)) {
    return [];
  }
  if (rule.includes("/")) {
    return rule.includes("*") ? [] : [(path) => path === bare || path.startsWith(`${bare}/`)];
  }
  return [
    (path) =>
      path
        .split("/")
        .some((part) =>
          rule.startsWith("*") ? part.endsWith(bare) : rule.endsWith("*") ? part.startsWith(bare) : part === bare,
        ),
  ];
}
