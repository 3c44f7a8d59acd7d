/** A top-level key of simple YAML with its value; offsets are UTF-16 within the YAML, the line 0-based. */
export interface SimplePair {
  readonly name: string;
  /** Items of a list joined by `, `. */
  value: string;
  readonly line: number;
  start: number;
  end: number;
}

const plain = String.raw`(?!(?:null|Null|NULL)\s*$)[^\s"'[\]{}&*!|>%@\x60#,?:~-](?:[^"'#:{}[\]\t]|:(?=[^\s"'#{}[\]])){0,300}`;
const quoted = String.raw`"[^"\\]{0,300}"|'[^']{0,300}'`;
const flowItem = String.raw`[\w./][\w ./-]{0,100}`;
const flow = String.raw`\[(?:\s{0,4}${flowItem}(?:,\s{0,4}${flowItem}){0,60})?\s{0,4}\]`;
const pair = new RegExp(
  String.raw`^(?<name>[A-Za-z_][\w-]{0,60}):(?:[ \t]+(?<value>${plain}|${quoted}|${flow}))?[ \t]*$`,
  "u",
);
const item = new RegExp(String.raw`^(?<indent> {0,8})-[ ]+(?<value>${plain}|${quoted})[ \t]*$`, "u");

const nested = new RegExp(
  String.raw`^ {2}(?<name>[A-Za-z_][\w-]{0,60}):(?:[ ]+(?:${plain}|${quoted}|${flow}))?[ ]*$`,
  "u",
);

/**
 * Reads YAML that holds nothing but keys with one-line values and lists of such, as nearly all front matter does, without
 * a parser of all of YAML. Undefined for anything else, a repeated key included: the parser decides
 * then.
 */
export function readSimpleYaml(yaml: string): readonly SimplePair[] | undefined {
  const pairs: SimplePair[] = [];
  const names = new Set<string>();
  const maps = new Set<SimplePair>();
  let line = 0;
  let indent: string | undefined;
  for (let start = 0; start < yaml.length; line++) {
    const lineFeed = yaml.indexOf("\n", start);
    const next = lineFeed === -1 ? yaml.length : lineFeed + 1;
    const end = lineFeed === -1 ? yaml.length : lineFeed - (yaml.charCodeAt(lineFeed - 1) === 13 ? 1 : 0);
    const text = yaml.slice(start, end);
    const found = pair.exec(text)?.groups;
    const last = pairs.at(-1);
    const listed = found === undefined && last !== undefined ? item.exec(text)?.groups : undefined;
    if (found?.["name"] !== undefined && !names.has(found["name"])) {
      names.add(found["name"]);
      pairs.push(readPair(found["name"], found["value"], text, start, line));
      indent = undefined;
    } else if (
      last !== undefined &&
      !maps.has(last) &&
      listed?.["value"] !== undefined &&
      belongs(last, listed["indent"], indent)
    ) {
      const value = listed["value"].trimEnd();
      const first = indent === undefined;
      indent = listed["indent"] ?? "";
      last.start = first ? start + indent.length : last.start;
      last.end = start + text.indexOf(value, indent.length + 1) + value.length;
      last.value = first ? unquoted(value) : `${last.value}, ${unquoted(value)}`;
    } else if (last !== undefined && isNested(last, text, indent) && !names.has(nestedName(last, text))) {
      names.add(nestedName(last, text));
      maps.add(last);
    } else if (text.trim() !== "") {
      return undefined;
    }
    start = next;
  }
  // A map is no value.
  return maps.size === 0 ? pairs : pairs.filter((one) => !maps.has(one));
}

function readPair(name: string, written: string | undefined, text: string, start: number, line: number): SimplePair {
  const value = written?.trimEnd() ?? "";
  const at = start + (value === "" ? name.length + 1 : text.indexOf(value, name.length + 1));
  return { name, value: unquoted(value), line, start: at, end: at + value.length };
}

/** A plain key of a map below a key without a value; two blanks deep, so that nothing in it can be misaligned. */
function isNested(last: SimplePair, text: string, indent: string | undefined): boolean {
  return indent === undefined && last.start === last.end && text.startsWith("  ") && nested.test(text);
}

function nestedName(last: SimplePair, text: string): string {
  return `${last.name}:${text.slice(2, text.indexOf(":"))}`;
}

/** An item belongs to a key without a value, or goes on a list with the same indent. */
function belongs(last: SimplePair, own: string | undefined, indent: string | undefined): boolean {
  return indent === undefined ? last.start === last.end : own === indent;
}

/** Quotes off, and the items of `[a, b]` without their brackets. */
function unquoted(value: string): string {
  if (value.startsWith("[")) {
    const inner = value.slice(1, -1).trim();
    return inner === "" ? "" : inner.split(/\s*,\s*/u).join(", ");
  }
  return /^["']/u.test(value) ? value.slice(1, -1) : value;
}
