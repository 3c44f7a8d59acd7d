import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { CompletionContext } from "../../src/core/complete/completion.ts";
import { completionsAt } from "../../src/core/complete/completionsAt.ts";
import { linePlaceAt } from "../../src/core/complete/place/linePlace.ts";
import { mayComplete } from "../../src/core/complete/mayComplete.ts";
import { markdownIn, record } from "./support.ts";

const context: CompletionContext = {
  today: "2026-11-20",
  user: "Ada",
  extra: [{ label: "risks", detail: "", insertText: "## Risks\n" }],
};

/** Asks at an offset and holds every offer against what hosts demand of it. Returns how many there were. */
function sweep(text: string, offsets: Iterable<number>): number {
  const one = record(text);
  let offers = 0;
  for (const offset of offsets) {
    const { line } = one.lines.positionAt(offset);
    const [from, to] = [one.lines.startOf(line), one.lines.endOf(line)];
    for (const { range, typedFrom, insertText, label, detail, sortText } of completionsAt(one, offset, context)) {
      offers++;
      assert.ok(from <= range.start && range.start <= offset, `starts behind the caret at ${offset}`);
      assert.ok(range.start <= typedFrom && typedFrom <= offset, `is chosen by what stands elsewhere at ${offset}`);
      assert.ok(offset <= range.end && range.end <= to, `ends before the caret at ${offset}`);
      assert.doesNotMatch(insertText + label + detail, /[\r\n]/u);
      assert.ok(insertText !== "" && detail.length <= 80 && sortText.length === 4);
    }
    linePlaceAt(one, offset);
    mayComplete(one.lines.lineText(line).slice(0, offset - from), " ");
  }
  return offers;
}

/** Offsets spread over a text, its line ends among them, since that is where people write. */
function spread(text: string, count: number): readonly number[] {
  const step = Math.max(1, Math.floor(text.length / count));
  const offsets = Array.from({ length: count }, (_, nth) => Math.min(text.length, nth * step));
  return offsets.flatMap((offset) => [offset, Math.max(offset, text.indexOf("\n", offset))]);
}

describe("completing anywhere", () => {
  const folder = new URL("fixtures/", import.meta.url);
  const fixtures = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".md"));

  it("keeps to the caret's line at every third offset of the fixtures, and finds places there", () => {
    const offers = fixtures.map((name) => {
      const text = readFileSync(new URL(String(name), folder), "utf8");
      return sweep(
        text,
        Array.from({ length: Math.ceil(text.length / 3) }, (_, nth) => nth * 3),
      );
    });
    assert.ok(offers.reduce((sum, one) => sum + one, 0) > 1000, String(offers));
  });

  it("takes any number for an offset", () => {
    const one = record("# P\r\n\r\n- [ ] a\r\n");
    for (const offset of [-1, 0, 4, 1e9, Number.NaN, 1.5]) {
      assert.deepEqual(completionsAt(one, offset, context), []);
    }
  });

  const hostile: readonly (readonly [string, string])[] = [
    ["brackets", `# P\n- [ ] a\n- ${"[".repeat(100_000)}`],
    ["bars", `# P\n- [ ] a\n\n| a | Status |\n| - | - |\n${"|".repeat(100_000)}`],
    ["keys", `# P\n- [ ] a\n\n${"**Status**: ".repeat(10_000)}`],
    ["the same key on every line", `# P\n- [ ] a\n\n${"**Status**: x\n".repeat(20_000)}\n**Status**: `],
    ["blanks", `# P\n- [ ] a\n${" ".repeat(100_000)}`],
    ["a long table", `# P\n- [ ] a\n\n| a | Status |\n| - | - |\n${"| b | c |\n".repeat(20_000)}`],
    ["commas", `# P\n- [ ] a\n\n**Depends on**: ${",".repeat(4000)}`],
  ];
  for (const [name, text] of hostile) {
    it(`copes with ${name}`, () => {
      sweep(text, [text.length, text.length - 1, Math.floor(text.length / 2), 12]);
    });
  }

  it("keeps to the caret's line in real plans", function () {
    const corpus = markdownIn(new URL("../../../shared/corpus/files/", import.meta.url));
    if (corpus.length === 0) {
      console.log("      skipped: there is no ../shared/corpus beside the repository");
      this.skip();
    }
    this.timeout(60_000);
    for (const { name, text } of corpus) {
      assert.doesNotThrow(() => sweep(text, spread(text, 10)), name);
    }
  });
});

describe("whether a place may ask for something", () => {
  const yes: readonly (readonly [string, string | undefined])[] = [
    ["/", "/"],
    ["  /", "/"],
    ["- [", "["],
    ["> 12) [", "["],
    ["| ", " "],
    ["| a | ", " "],
    ["- | ", " "],
    ["**Status**: ", " "],
    ["**Status:** ", " "],
    ["- Priority: ", " "],
    ["**Status**: Draft | **Owner**: ", " "],
    ["**Depends on**: Phase 1, ", " "],
    ["**Depends on:** Phase ", " "],
    ["**Blocked by**: T001, Step ", " "],
    ["- [ ] a depends on ", " "],
    ["- [ ] a, due: ", " "],
    ["**Status**: Dr", undefined],
    ["| a | b", undefined],
  ];
  for (const [before, trigger] of yes) {
    it(`is so for ${JSON.stringify(before)}`, () => assert.equal(mayComplete(before, trigger), true));
  }

  const no: readonly (readonly [string, string | undefined])[] = [
    ["and/", "/"],
    ["- /", "/"],
    ["https://", "/"],
    ["a [", "["],
    ["- [x](", " "],
    ["We say: ", " "],
    ["Some words ", " "],
    ["a | ", " "],
    ["**Status**: Draft ", " "],
    ["**Depends on**: All of ", " "],
    ["Words, ", " "],
    ["Some words", undefined],
  ];
  for (const [before, trigger] of no) {
    it(`is not so for ${JSON.stringify(before)}`, () => assert.equal(mayComplete(before, trigger), false));
  }
});
