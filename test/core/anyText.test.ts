import assert from "node:assert/strict";
import * as fc from "fast-check";
import { record } from "./support.ts";

/** Lines that plans are made of, and lines made to confuse their reader. */
const line = fc.oneof(
  fc.constantFrom(
    "# Plan",
    "## Phase 1: A",
    "### Phase 2",
    "**Tasks:**",
    "- [ ] a",
    "  - [x] b",
    "\t* [X]\tc",
    "1. [ ] d",
    "> - [ ] e",
    "```",
    "~~~js",
    "    - [x] code",
    "<!--",
    "-->",
    "---",
    "| a | b |",
    "|--|--|",
    "| [ ] | x |",
    "<details>",
    "",
    "- [ ]",
    "- [x](y)",
    "[Feature Name]",
    "{{X}}",
    "===",
    "- - - [ ] deep",
    "-\t[ ] \u00a0",
    "\u0000",
    "\ud800",
    "🚀 Phase 3",
  ),
  fc.string({ maxLength: 30 }),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, eol]) => lines.join(eol));

describe("any text", () => {
  it("is read without throwing, with every box and placeholder where it says", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { plan, placeholders, progress } = record(source);
        for (const { mark, markRange } of plan.tasks) {
          assert.equal(source.slice(markRange.start - 1, markRange.end + 1), `[${mark}]`);
        }
        for (const { range, text: token } of placeholders) {
          assert.equal(source.slice(range.start, range.end), token);
        }
        assert.equal(new Set(plan.tasks.map(({ id }) => id)).size, plan.tasks.length);
        assert.ok(progress.headline.done <= progress.headline.total);
        assert.ok(progress.headline.total <= progress.checkboxes.total);
      }),
      { numRuns: 500 },
    );
  });

  it("counts the same with LF and CRLF", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const clean = lines.map((one) => one.replace(/[\r\n]/gu, ""));
        assert.deepEqual(record(clean.join("\r\n")).progress.headline, record(clean.join("\n")).progress.headline);
      }),
    );
  });

  const million = 1_000_000;
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ["nothing", ""],
    ["1 MB of [", "[".repeat(million)],
    ["1 MB of > on one line", ">".repeat(million)],
    [
      "a list nested a thousand deep",
      Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- [ ] a`).join("\n"),
    ],
    ["1 MB of dashes", "- ".repeat(million / 2)],
    ["1 MB of backticks", "`".repeat(million)],
    ["100,000 open brackets a line", "[\n".repeat(100_000)],
    ["1 MB of stars", "*".repeat(million)],
    ["1 MB of bracket tokens on one line", "[ab] ".repeat(million / 5)],
    ["1 MB of blanks inside a task", `- [ ] a${" ".repeat(million)}b`],
    ["1 MB of tabs inside a label", `**Tasks:**${"\t".repeat(million)}b`],
    ["a setext heading with 1 MB of blanks", `a${" ".repeat(million)}b\n===`],
    ["a heading of 1 MB of [", `# ${"[".repeat(million)}`],
    ["a heading of 1 MB of links never closed", `# ${"[a](".repeat(million / 4)}`],
    ["a heading of 1 MB of emphasis marks", `# ${"*_`".repeat(million / 3)}`],
    ["1 MB of open front matter", `---\na: ${"b".repeat(million)}`],
    ["1 MB of table cells", `|a|\n|-|\n${"|".repeat(million)}`],
    ["1 MB of one heading", `# ${"{{".repeat(million / 2)}`],
  ];
  for (const [name, source] of hostile) {
    it(`survives ${name}`, function () {
      this.timeout(20_000);
      assert.ok(record(source).progress.headline.done === 0);
    });
  }
});
