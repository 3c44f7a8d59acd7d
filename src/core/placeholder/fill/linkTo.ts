/**
 * A Markdown link to a file or heading as it is written in a plan: relative to the plan's folder, with what would end
 * the link percent-encoded. Paths start at the same root and have `/` between their parts; `fragment` is as
 * {@link anchorOf} gives it. A path within the plan itself is its fragment alone.
 */
export function linkTo(target: string, plan: string, title: string, fragment = ""): string {
  const path = target === plan ? "" : relativePath(target, plan);
  const hash = fragment === "" ? "" : `#${encode(fragment)}`;
  return `[${linkText(title)}](${path === "" && hash === "" ? encode(target.split("/").at(-1) ?? "") : path + hash})`;
}

/**
 * A value as the address of a link, which holds no blanks and brackets. Of a value that is one link itself, as
 * {@link linkTo} makes it, that link's address, unless only a part of an address is asked for.
 */
export function linkAddress(value: string, isWhole: boolean): string {
  const address = isWhole ? (targetOf(value) ?? value) : value;
  // oxlint-disable-next-line no-control-regex
  return address.replace(/[\u0000-\u0020\u007f()<>[\]\\`"|]/gu, percentEncoded);
}

/** The target of a value that is one link, `[words](target "title")` or `<target>`; undefined for any other. */
function targetOf(value: string): string | undefined {
  if (/^<[^<>\s]+>$/u.test(value)) {
    return value.slice(1, -1);
  }
  const at = value.indexOf("](");
  const isLink = /^!?\[/u.test(value) && value.endsWith(")") && at !== -1 && at === value.lastIndexOf("](");
  const target = isLink ? value.slice(at + 2, -1).trim() : "";
  const address = target.replace(/(?<!\s)\s{1,9}(?:"[^"]*"|'[^']*')$/u, "").replace(/^<([^<>]*)>$/u, "$1");
  return address === "" ? undefined : address;
}

/** A heading as the fragment that GitHub and VS Code give it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/gu, "-");
}

/** Words as the text of a link: no bracket of theirs may end it, no backtick may swallow its end. */
export function linkText(words: string): string {
  return words.replace(/[[\]\\`]/gu, "\\$&");
}

function relativePath(target: string, plan: string): string {
  const to = target.split("/");
  const from = plan.split("/").slice(0, -1);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) {
    common++;
  }
  const path = [...from.slice(common).map(() => ".."), ...to.slice(common)].map(encode).join("/");
  // `note:today.md` would be read as an address.
  return /^[^/]*:/u.test(path) ? `./${path}` : path;
}

/** What ends or breaks a link destination, or means something in an address; letters of any script stay readable. */
function encode(part: string): string {
  // oxlint-disable-next-line no-control-regex
  return part.replace(/[\u0000-\u0020\u007f%()<>[\]\\`"#?|*]/gu, percentEncoded);
}

/** Of an ASCII character. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`.toUpperCase();
}
