import assert from "node:assert/strict";
import { escapeForTerminal, safeText } from "../../src/core/report/safeText.ts";

describe("foreign text", () => {
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ["an escape sequence", "\u001b[2J"],
    ["a C1 control sequence", "\u009b2J"],
    ["a line of its own", "\u2028"],
    ["a tab", "\t"],
    ["text from right to left", "\u202e"],
    ["an Arabic letter mark", "\u061c"],
    ["an isolate", "\u2066"],
    ["a zero-width space", "\u200b"],
    ["a word joiner", "\u2060"],
    ["a byte order mark", "\ufeff"],
    ["a hidden tag character", "\u{e0041}"],
  ];
  for (const [name, text] of hostile) {
    it(`brings ${name} to no terminal, in lines as � and in JSON as an escape`, () => {
      assert.equal(safeText(`a${text}b`).replace(/[[2J]/gu, ""), "a\ufffdb");
      const json = escapeForTerminal(JSON.stringify(`a${text}b`));
      assert.match(json, /^[\x20-\x7e]+$/u);
      assert.equal(JSON.parse(json), `a${text}b`);
    });
  }

  it("keeps the joiners that emoji and words are made with, and no others", () => {
    for (const text of ["👩‍💻 and 🏳️‍🌈", "👨🏽‍🚒", "می‌خواهم", "क्‍ष"]) {
      assert.equal(safeText(text), text);
    }
    for (const text of ["a‍b", "a‌b", "👩‍", "‍👩", "م‌"]) {
      assert.match(safeText(text), /�/u);
    }
  });

  it("stays as it is where it is harmless", () => {
    for (const text of ["Größe 計画 🚀 é e\u0301 ✔\ufe0f", "\u{1f469}\u{1f3fd}", ""]) {
      assert.deepEqual([safeText(text), escapeForTerminal(text)], [text, text]);
    }
  });
});
