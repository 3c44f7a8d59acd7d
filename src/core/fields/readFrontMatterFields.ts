import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Field } from "./field.ts";
import { fieldKey } from "./fieldKeys.ts";
import { readSimpleYaml } from "./simpleYaml.ts";

/** Front matter longer than this (UTF-16 units) is not read for fields: it is data, not a plan's head. */
const longest = 100_000;

/**
 * The fields of a document's front matter: scalars at its top level, and lists of scalars as one value joined by `, `.
 * Values are as written, dates stay text. `start` and `line` say where the YAML begins in the document. Malformed YAML
 * and any that holds no map has none.
 */
export function readFrontMatterFields(yaml: string, start = 0, line = 0): readonly Field[] {
  if (yaml.length > longest || /[[{]{40}/u.test(yaml)) {
    return [];
  }
  const simple = readSimpleYaml(yaml);
  if (simple !== undefined) {
    return simple.map((pair) => ({
      name: pair.name,
      key: fieldKey(pair.name),
      value: pair.value,
      line: line + pair.line,
      range: { start: start + pair.start, end: start + pair.end },
    }));
  }
  try {
    // Aliases are never followed: nodes are read as they stand.
    const document = parseDocument(yaml, {
      prettyErrors: false,
      logLevel: "silent",
      strict: false,
      // Comparing each key with all before it takes quadratic time.
      uniqueKeys: false,
    });
    return document.errors.length > 0 || !isMap(document.contents)
      ? []
      : readPairs(document.contents.items, yaml, start, line);
  } catch {
    return [];
  }
}

function readPairs(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  yaml: string,
  start: number,
  line: number,
): readonly Field[] {
  const fields: Field[] = [];
  const counter = new LineCounter(yaml);
  for (const { key, value } of pairs) {
    const text = valueText(value);
    const range = isScalar(value) || isSeq(value) ? value.range : undefined;
    if (isScalar(key) && text !== undefined && range !== undefined && range !== null) {
      const name = String(key.value);
      // The range of a block scalar holds the line ends behind it.
      const end = range[1] - trailingBlanks(yaml.slice(range[0], range[1]));
      fields.push({
        name,
        key: fieldKey(name),
        value: text,
        line: line + counter.lineOf(key.range?.[0] ?? range[0]),
        range: { start: start + range[0], end: start + end },
      });
    }
  }
  return fields;
}

function valueText(node: unknown): string | undefined {
  if (isScalar(node)) {
    return node.value === null ? "" : node.source;
  }
  if (!isSeq(node) || !node.items.every((item) => isScalar(item))) {
    return undefined;
  }
  return node.items.map((item) => valueText(item)).join(", ");
}

function trailingBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && " \t\r\n".includes(text.charAt(end - 1))) {
    end--;
  }
  return text.length - end;
}

/** Counts lines forward; offsets must not go back. */
class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 0;

  constructor(text: string) {
    this.#text = text;
  }

  lineOf(offset: number): number {
    for (
      let next = this.#text.indexOf("\n", this.#at);
      next >= 0 && next < offset;
      next = this.#text.indexOf("\n", this.#at)
    ) {
      this.#line++;
      this.#at = next + 1;
    }
    return this.#line;
  }
}
