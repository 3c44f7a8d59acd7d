import assert from "node:assert/strict";
import * as fc from "fast-check";
import { insertionKinds } from "../../src/core/insert/insertion.ts";
import { insertions } from "../../src/core/insert/insertions.ts";
import { repeatLine } from "../../src/core/insert/repeatLine.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { applied, assertHarmless, today } from "./insertSupport.ts";
import { fixture, markdownIn, record } from "./support.ts";

const shapes = ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven", "filled"];
const names = [
  ...shapes.map((name) => `shapes/${name}.md`),
  "crlf.md",
  "lookalikes.md",
  "phases.md",
  "insert/started.md",
];

/** Every line with a few kinds each time, so that each kind meets every part of a text; all of them in a hunt. */
const each = process.env["PROPERTY_RUNS"] === undefined ? 16 : 1;

describe("an insertion, wherever the caret is", () => {
  for (const name of names) {
    it(`leaves everything else of ${name} as it is`, function () {
      this.timeout(600_000);
      const before = record(fixture(name));
      for (let line = 0; line < before.lines.lineCount; line++) {
        for (const one of insertions(before, before.lines.startOf(line), [], today)) {
          if ((line + insertionKinds.indexOf(one.kind)) % each === 0) {
            assertHarmless(before, one);
          }
        }
      }
    });
  }

  it("is the same in a text with other line endings", () => {
    const unix = record(fixture("insert/started.md"));
    const dos = record(fixture("insert/started.md").replaceAll("\n", "\r\n"));
    for (let line = 0; line < unix.lines.lineCount; line += 7) {
      const [ours, theirs] = [unix, dos].map((one) => insertions(one, one.lines.startOf(line), [], today));
      assert.deepEqual(
        ours?.map(({ kind }) => kind),
        theirs?.map(({ kind }) => kind),
      );
      ours?.forEach((one, nth) => {
        const other = theirs?.[nth];
        assert.ok(other);
        const answers = { tree: ["a/"] };
        const [a, b] = [applied(unix.lines.text, one, answers), applied(dos.lines.text, other, answers)];
        assert.equal(b.text, a.text.replaceAll("\n", "\r\n"), one.kind);
        assert.deepEqual(b.blanks, a.blanks);
      });
    }
  });

  it("harms no text of any kind", function () {
    this.timeout(600_000);
    const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n")).map(([lines, ending]) => lines.join(ending));
    fc.assert(
      fc.property(text, fc.nat(9999), fc.nat(99), (source, share, nth) => {
        const before = record(source);
        const all = insertions(before, Math.floor((share * source.length) / 10_000), [], today);
        const one = all[nth % all.length];
        assert.ok(one);
        assertHarmless(before, one);
        for (const blank of before.placeholders.filter(({ kind }) => kind === "repeat")) {
          const { add, remove } = repeatLine(before, blank);
          assert.ok(!applyTextEdits(source, remove).includes(blank.text) || source.split(blank.text).length > 2);
          assert.ok(add === undefined || applyTextEdits(source, add).length > source.length);
        }
      }),
      examples(300),
    );
  });

  it("takes time linear in what is hostile", function () {
    this.timeout(600_000);
    for (const piece of ["[", " ", "*", "- [ ] ", "| ", "> ", "## Phase 1: a\n", "1. "]) {
      const before = record(piece.repeat(20_000 / piece.length));
      insertions(before, before.lines.text.length >> 1, [], today).forEach((one) => void one.edits({ tree: ["a/"] }));
    }
  });

  const corpus = markdownIn(new URL("../../../shared/corpus/files/", import.meta.url)).filter(
    ({ text }, nth) => text.length < 30_000 && nth % 16 === 0,
  );
  it("harms no real plan", function () {
    if (corpus.length === 0) {
      console.log("      skipped: the corpus is not on this machine");
      this.skip();
    }
    this.timeout(600_000);
    corpus.forEach(({ text }, file) => {
      const before = record(text);
      for (let nth = 0; nth < 5; nth++) {
        const all = insertions(before, Math.floor((text.length * (nth + 0.5)) / 5), [], today);
        all.filter((_, kind) => (kind + nth + file) % 5 === 0).forEach((one) => assertHarmless(before, one));
      }
    });
  });
});
