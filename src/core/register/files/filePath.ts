/** Endings that make a word without a slash a file's name. */
const endings =
  "ts tsx mts cts js jsx mjs cjs json json5 jsonc jsonl md mdx mdc markdown rst txt py pyi ipynb go mod sum rs toml lock java kt kts groovy gradle swift m mm c h cc cpp cxx hpp cs csproj sln fs vb rb erb gemspec php sh bash zsh fish ps1 bat cmd yml yaml ini cfg conf xml xsd html htm css scss sass less styl sql prisma graphql gql proto vue svelte astro lua dart ex exs erl hs scala clj r jl pl zig nim sol tf tfvars hcl wgsl glsl hlsl shader png jpg jpeg gif svg webp ico glb gltf csv tsv parquet pdf docx xlsx tmpl tpl hbs ejs njk jinja j2 plist xcodeproj storyboard wasm asm example";
const known: ReadonlySet<string> = new Set(endings.split(" "));
/** Words with such an ending that are no files. */
const products =
  /^(?:node|next|nuxt|vue|express|react|three|d3|p5|chart|socket|alpine|ember|backbone|discord|moment|day|deno|bun|nest|solid|vite|pixi|tensorflow|ethers|web3|process|import\.meta|asp|console|window|document|math|json|object|array)\.\w+$/iu;
const bareNames =
  /^(?:Dockerfile|Makefile|Rakefile|Gemfile|Procfile|Justfile|Jenkinsfile|Vagrantfile|CODEOWNERS|LICENSE|README|\.env(?:\.[\w.-]+)?|\.(?:git|npm|docker|eslint|prettier|vscode)ignore|\.gitattributes|\.editorconfig|\.(?:npm|eslint|prettier|babel|stylelint|swc|nvm|yarn|mocha|oxlint|oxfmt)rc(?:\.\w+)?|\.gitmodules|\.nvmrc|\.pre-commit-config\.yaml)$/u;
/** With a slash, and yet no file: media types, branches, dates, ratios. */
const noPath =
  /^(?:(?:application|text|image|audio|video|multipart|font)\/[\w.+-]+|(?:feature|feat|fix|bugfix|hotfix|release|chore|origin|refs|upstream|heads|tags)\/[^.]*|\d+(?:\.\d+)?%?\/\d+(?:\.\d+)?%?(?:\/\d+)?|n\/a|and\/or|i\/o|tcp\/ip|ci\/cd|pub\/sub|client\/server|[A-Za-z]\/[A-Za-z])$/iu;
const odd = /[\s"'`<>|&;=!?^%,\\]|:\/\/|\$\{|\(\)|^-|^\/\/|\.\.\.|…/u;

/** An import path or a page: its first part is a host. */
const address = /^(?:[\w-]{1,40}\.){1,4}(?:com|org|io|net|dev|build|ai|gov|edu)\//u;
const root =
  /^(?:\.{1,2}|~|\$\w{1,40}|\.[a-z][\w-]{1,40}|src|lib|libs|tests?|spec|specs|docs?|apps?|packages|crates|scripts|cmd|internal|pkg|configs?|components|pages|public|assets|static|services|modules|core|api|server|client|web|ui|tools|examples|templates|build|dist|bin|migrations|fixtures|prompts|agents|skills|plugins|extensions)\//u;

/** The longest path, in UTF-16 units. */
const longest = 200;

/**
 * The path that a word or code span names, without a line number behind it; undefined for any other text: commands,
 * addresses, routes (`/api/users`), packages (`@types/node`), media types, branches, template paths. A word without a
 * slash needs a known ending. Patterns (`src/**`) are paths where `patterns` says so: in lists of files.
 */
export function filePath(word: string, patterns: boolean): string | undefined {
  if (word.length < 3 || word.length > longest || !mayBePath(word)) {
    return undefined;
  }
  const path = word.replace(/(?::\d{1,6}(?:-\d{1,6})?|#L?\d{1,6}(?:-L?\d{1,6})?)$/u, "");
  if (odd.test(path) || path.includes("{{") || /^(?:\.{0,2}\/)?path\/to\//u.test(path) || path.includes(":")) {
    return undefined;
  }
  if (/[*{}]/u.test(path) && (!patterns || !path.includes("/"))) {
    return undefined;
  }
  if (!path.includes("/")) {
    return isFileName(path) ? path : undefined;
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  const hasEnding = /[^.]\.(?:[a-z][a-z0-9-]{0,11}|[RCS]|Rmd)$/u.test(name) || bareNames.test(name);
  if (noPath.test(path) || address.test(path) || !/\p{L}/u.test(path) || path.includes("//")) {
    return undefined;
  }
  return hasEnding || isFolder(path, patterns) ? path : undefined;
}

/** Two words with a slash between them are seldom a folder, unless the first is where projects keep things. */
function isFolder(path: string, listed: boolean): boolean {
  if (path.startsWith("/") || path.startsWith("@")) {
    return false;
  }
  return listed || path.endsWith("/") || path.indexOf("/") !== path.lastIndexOf("/") || root.test(path);
}

function mayBePath(word: string): boolean {
  return word.includes("/") || word.includes(".") || bareNames.test(word);
}

function isFileName(name: string): boolean {
  if (bareNames.test(name)) {
    return true;
  }
  const dot = name.lastIndexOf(".");
  return (
    dot > 0 &&
    known.has(name.slice(dot + 1).toLowerCase()) &&
    /^[\p{L}\p{N}_.@[\]+~-]+$/u.test(name) &&
    !products.test(name)
  );
}
