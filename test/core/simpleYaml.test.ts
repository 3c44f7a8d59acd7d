import assert from "node:assert/strict";
import * as fc from "fast-check";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { readSimpleYaml } from "../../src/core/fields/simpleYaml.ts";

/** Keys and values as the library reads them, lists joined and maps left out. */
function byLibrary(yaml: string): readonly (readonly [string, string])[] | undefined {
  const { contents, errors } = parseDocument(yaml, { logLevel: "silent", prettyErrors: false });
  if (errors.length > 0) {
    return undefined;
  }
  const text = (node: unknown): string => (isScalar(node) && node.value !== null ? (node.source ?? "") : "");
  const pairs = isMap(contents) ? contents.items.filter(({ value }) => !isMap(value)) : [];
  return pairs.map(({ key, value }) => [text(key), isSeq(value) ? value.items.map(text).join(", ") : text(value)]);
}

const line = fc.constantFrom(
  "title: Offline sync",
  'title: "In quotes: yes"',
  "owner: 'Ann'",
  "status:",
  "tags: [a, b-c, d.e]",
  "none: []",
  "time: 12:30",
  "  - one",
  "- two",
  "  - 'three'",
  "  nested: map",
  "",
  "# a comment",
  "key: value # remark",
  "url: https://example.org/a",
  "text: a: b",
  "anchor: &a x",
  "list: [ ]",
  "block: |",
  "date: 2026-11-20",
  "empty: ~",
  "x: - y",
  "title: again",
  'escaped: "a\\"b"',
  "blanks:   after   ",
  "tab:\tvalue",
  "no value",
);

describe("simple YAML", () => {
  it("is read as the parser reads it, or left to the parser", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (lines, eol) => {
        const yaml = lines.join(eol);
        const simple = readSimpleYaml(yaml);
        if (simple !== undefined) {
          assert.deepEqual(
            simple.map(({ name, value }) => [name, value]),
            byLibrary(yaml),
          );
          simple.forEach(({ start, end }) => assert.ok(start <= end && end <= yaml.length));
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const yaml of [
    "status:\n  nested: map\ntitle: x\n",
    "m:\n  a: 1\n  b: [x, y]\n",
    "m:\n  a: 1\n\n  b: 2\nlast: z",
    "m:\n  - a\n  b: 2\n",
    "m:\n  a: 1\n  - b\n",
    "m: x\n  a: 1\n",
  ]) {
    it(`reads ${JSON.stringify(yaml)} as the parser does, or not at all`, () => {
      const simple = readSimpleYaml(yaml);
      if (simple !== undefined) {
        assert.deepEqual(
          simple.map(({ name, value }) => [name, value]),
          byLibrary(yaml),
        );
      } else {
        assert.match(yaml, /- |x\n {2}/u);
      }
    });
  }

  it("says where its values stand", () => {
    const yaml = 'title: Sync\nowner: "Ann"\ntags:\n  - a\n  - b\n';
    assert.deepEqual(
      readSimpleYaml(yaml)?.map(({ name, value, line: at, start, end }) => [name, value, at, yaml.slice(start, end)]),
      [
        ["title", "Sync", 0, "Sync"],
        ["owner", "Ann", 1, '"Ann"'],
        ["tags", "a, b", 2, "- a\n  - b"],
      ],
    );
  });
});
