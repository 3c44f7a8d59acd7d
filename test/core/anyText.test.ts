import assert from "node:assert/strict";
import * as fc from "fast-check";
import { hasBox } from "../../src/core/edit/state/setTaskDone.ts";
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
    "**Status**: Draft | Done / None / [Other]",
    "| Risk 1 | High/Med/Low | X hours |",
    "[TO FILL: `a`] <b c> TBD ___ YYYY-MM-DD",
    "- Task 1: [Some thing] - path/to/x.{{Y}}",
    "[YYYY-MM-DD](a/YYYY-MM-DD) <!-- `",
    "What is it? Who?",
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
        for (const { mark, markRange } of plan.tasks.filter(hasBox)) {
          assert.equal(source.slice(markRange.start - 1, markRange.end + 1), `[${mark}]`);
        }
        let last = 0;
        for (const { range, text: token } of placeholders) {
          assert.equal(source.slice(range.start, range.end), token);
          assert.ok(last <= range.start && range.start < range.end);
          last = range.end;
        }
        assert.equal(new Set(plan.tasks.map(({ id }) => id)).size, plan.tasks.length);
        assert.ok(progress.headline.done <= progress.headline.total);
        assert.ok(progress.headline.total <= plan.tasks.length);
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
    ...["status", "todos", "planwright", "title", "<<"].map((key): readonly [string, string] => [
      `front matter that would grow for ever as its ${key}`,
      bombed(key),
    ]),
    ["1 MB of open front matter", `---\na: ${"b".repeat(million)}`],
    ["1 MB of table cells", `|a|\n|-|\n${"|".repeat(million)}`],
    ["a title of 1 MB of [ and one ]", `# ${"[ab ".repeat(million / 4)}]`],
    ["1 MB of mustaches never closed", "{{a".repeat(million / 3)],
    ["a title of mustaches never closed", `# ${"{{a".repeat(million / 3)}}}`],
    ["1 MB of placeholders on one line", "[ab cd] - ".repeat(million / 10)],
    ["100,000 lines of placeholders in one paragraph", "[ab cd]\n".repeat(100_000)],
    ["1 MB of colons behind brackets", `[ab cd]\n\n${"]:".repeat(million / 2)}`],
    ["1 MB of numbered lists in brackets", `[${"1111111111111111,".repeat(10)} x y!] `.repeat(million / 180)],
    ["1 MB of choices", "S / ".repeat(million / 4)],
    ["1 MB of choices in brackets never closed", "S/(".repeat(million / 3)],
    ["1 MB of <", "<ab ".repeat(million / 4)],
    ["1 MB of underscores", "_".repeat(million)],
    [
      "a table of 20,000 columns of placeholders",
      `|${"a|".repeat(20_000)}\n|${"-|".repeat(20_000)}\n|${"[ab cd]|".repeat(20_000)}`,
    ],
    ["backtick runs of a thousand lengths", Array.from({ length: 1300 }, (_, nth) => "`".repeat(nth + 1)).join(" ")],
    ["1 MB of comments never closed", "[ab cd] <!--".repeat(million / 12)],
    ["1 MB of questions", `# a\n\n${"What is? ".repeat(million / 9)}`],
    ["a hint above 1 MB of art", `\`\`\`\n[TO FILL]\n\n${"[".repeat(million)}`],
    ["1 MB of sample tasks", "- [ ] Task\n".repeat(million / 11)],
    ["1 MB of one heading", `# ${"{{".repeat(million / 2)}`],
  ];
  for (const [name, source] of hostile) {
    it(`survives ${name}`, function () {
      this.timeout(20_000);
      assert.ok(record(source).progress.headline.done === 0);
    });
  }
});

/** Front matter in which each of 26 names stands for nine of the one before, and a key for the last. */
function bombed(key: string): string {
  const names = "abcdefghijklmnopqrstuvwxyz".split("");
  const lines = names.map(
    (name, at) =>
      `${name}: &${name} [${Array(9)
        .fill(at === 0 ? "x" : `*${names[at - 1]}`)
        .join(", ")}]`,
  );
  return `---\n${lines.join("\n")}\n${key}: *z\n---\n# P\n`;
}
