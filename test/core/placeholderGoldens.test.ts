import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
import { markdownIn, record } from "./support.ts";

const folder = new URL("fixtures/placeholders/", import.meta.url);

/** A blank in a golden: 1-based line, kind, when, scope, name, text. */
type Row = readonly [number, Placeholder["kind"], Placeholder["when"], Placeholder["scope"], string, string];

describe("the placeholders of whole templates", () => {
  const fixtures = markdownIn(folder);

  it("are written down for every shape", () => {
    assert.equal(fixtures.length, 5);
  });

  for (const { name, text } of fixtures) {
    it(`are all found in ${name}, and no others`, () => {
      const expected = JSON.parse(
        readFileSync(new URL(name.replace(/\.md$/u, ".json"), folder), "utf8"),
      ) as readonly Row[];
      const { placeholders, lines } = record(text);
      assert.deepEqual(
        placeholders.map(({ range, kind, when, scope, name: called, text: token }) => [
          lines.positionAt(range.start).line + 1,
          kind,
          when,
          scope,
          called,
          token,
        ]),
        expected,
      );
    });
  }

  const seeds: readonly (readonly [name: string, counts: Readonly<Partial<Record<Placeholder["kind"], number>>>])[] = [
    ["1-living-status.md", { bracket: 37, date: 4, boilerplate: 15, repeat: 1, link: 3 }],
    ["2-feature-steps.md", { mustache: 26, choice: 3, boilerplate: 30, bracket: 1, number: 3 }],
    ["3-gap-analysis.md", { bracket: 4, date: 2, choice: 8, boilerplate: 40, number: 3 }],
    ["4-product-delivery.md", { bracket: 5, choice: 6, date: 6, link: 9, boilerplate: 46, number: 2, repeat: 1 }],
    ["5-spec-driven.md", { bracket: 1, number: 5, date: 1, link: 1, fill: 15 }],
  ];
  it("are as many in the seed plans as a person counts", function () {
    const texts = markdownIn(new URL("../../../shared/seeds/", import.meta.url));
    if (texts.length === 0) {
      console.log("      skipped: the seed plans are not on this machine");
      this.skip();
    }
    for (const [name, counts] of seeds) {
      const { placeholders } = record(texts.find((seed) => seed.name === name)?.text ?? "");
      const found: Partial<Record<Placeholder["kind"], number>> = {};
      for (const { kind } of placeholders) {
        found[kind] = (found[kind] ?? 0) + 1;
      }
      assert.deepEqual(found, counts, name);
    }
  });
});
