import assert from "node:assert/strict";
import { findHiddenRuns } from "../../src/core/text/hiddenRuns.ts";
import { LineIndex } from "../../src/core/text/lineIndex.ts";

/** Texts with the offsets of what is found, `start-end`, those of one line joined; `!` where the line is turned round. */
const cases: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  ["nothing in a plain text", "# Plan\n\n- [x] Größe, 計画, план ✅ ☑\ufe0f", []],
  ["a zero-width space in a word", "to\u200bken", ["2-3"]],
  ["several in a row as one", "to\u200b\u2060ken", ["2-4"]],
  ["several of one line together", "a\u200bb\u200bc\nd\u200be", ["1-2,3-4", "7-8"]],
  ["a joiner between Latin letters", "pass\u200cword", ["4-5"]],
  ["no joiners of emoji", "👩\u200d🚀 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥 🏳\ufe0f\u200d🌈", []],
  ["a joiner behind an emoji that joins nothing", "🚀\u200d done", ["2-3"]],
  ["no joiners of Persian and Indic words", "می\u200cخواهم क्\u200dष ന്\u200d ", []],
  ["no breaks of scripts without blanks", "ภาษา\u200bไทย ភាសា\u200bខ្មែរ 計画\u200bです 상태\u200bAPI", []],
  ["a break between Latin letters beside them", "ภาษา a\u200bb", ["6-7"]],
  ["no BOM at the start", "\ufeff# Plan", []],
  ["a BOM further on", "# Plan\n\ufeff# More", ["7-8"]],
  ["no soft hyphen", "Fahr\u00adplan", []],
  ["no tags of flags", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", []],
  ["tags that hide a text", "a\u{e0001}\u{e0048}\u{e0069}b", ["1-7"]],
  ["tags behind a flag that are none of a region", `🏴${"\u{e0061}".repeat(9)}\u{e007f}`, ["2-22"]],
  ["an override of the direction", "a\u202eb\u202c", ["!1-2,3-4"]],
  ["an override among letters from right to left, too", "שלום \u202eabc\u202c", ["!5-6,9-10"]],
  ["an isolate among Latin letters", "a \u2067b\u2069 c", ["!2-3,4-5"]],
  ["no isolate that is closed among letters from right to left", "שלום \u2066Blue\u2069 \u202bمن\u202c", []],
  ["an isolate that is never closed", "שלום \u2066Blue", ["!5-6"]],
  ["marks that are closed crosswise", "שלום \u2066\u202bB\u2069\u202c", ["!5-7,8-10"]],
];

describe("characters that nobody sees", () => {
  for (const [what, text, found] of cases) {
    it(`are found: ${what}`, () => {
      assert.deepEqual(
        findHiddenRuns(new LineIndex(text)).map(
          ({ reorders, ranges }) =>
            `${reorders ? "!" : ""}${ranges.map(({ start, end }) => `${start}-${end}`).join(",")}`,
        ),
        found,
      );
    });
  }
});
