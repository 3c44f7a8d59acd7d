import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { fillEdits, type FillScope } from "../../src/core/placeholder/fill/fillEdits.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { record } from "./support.ts";

/** What a reader of Markdown sees, with all inline rules. */
const markdown = new MarkdownIt({ html: true });

function filled(text: string, value: string, scope: FillScope = "here"): string {
  const plan = record(text);
  const blank = plan.placeholders[0];
  assert.ok(blank, text);
  const edits = fillEdits(plan, blank, value, scope);
  assert.ok(typeof edits !== "string", text);
  return applyTextEdits(text, edits);
}

const slots: readonly string[] = [
  "- **[Name of it]**: text",
  "- **[Name of it]**",
  "- **Owner**: [Name of it] | **File**: `src/a.ts`",
  "**Owner**: [Name of it]\n**File**: `src/a.ts` and *b* and ~~c~~",
  "uses `x` and *y*, <b>z</b>\n{{NAME}}",
  "A {{NAME}} and *b* [c](d.md) <b>e</b>",
  "It is {{NAME}}.",
  "*{{NAME}}*, then `x`",
  "_{{NAME}}_, then **x**",
  "~~{{NAME}}~~ is gone",
  "__{{NAME}}__: _x_ `y` > z",
  "See [the {{NAME}}](a.md) and [b](c.md)",
  "# {{NAME}} and *x*",
  "> - [ ] **{{NAME}}** (`x`)",
  "| A | B |\n|---|---|\n| **{{NAME}}** and `x` | *b* |",
  "| A | B |\n|---|---|\n| {{NAME}} | `b` |",
];

/** None of them is markup by itself. */
const literal: readonly string[] = [
  "C:\\dir\\",
  "C:\\dir",
  "\\",
  "O`Neil",
  "`",
  "``a",
  "a*b",
  "a*",
  "*a",
  "a**b",
  "**a",
  "a **b*c",
  "2 * 3 * 4",
  "_a",
  "a_",
  "a_b_c",
  "a __b",
  "a ~~ b",
  "a~~b",
  "x]",
  "[x",
  "x](y",
  "](x)",
  "![x",
  "a <b",
  "a < b > c",
  "Vec<T>",
  "Map<String, Vec<T>>",
  "a </b",
  "a <!-- b",
  "$1 ${CLIPBOARD} } {{x}} 'b\"",
  "👩‍👩‍👧 مرحبا",
];

describe("a value in its line, for a reader of Markdown", () => {
  for (const slot of slots) {
    it(`stands there letter by letter and leaves the rest as it was in ${JSON.stringify(slot)}`, () => {
      const around = (word: string): string => markdown.render(slot.replace(/\[Name of it\]|\{\{NAME\}\}/u, word));
      for (const value of literal) {
        const after = filled(slot, value);
        const expected = around("\ue000").replace("\ue000", () => markdown.utils.escapeHtml(value));
        assert.equal(markdown.render(after), expected, JSON.stringify(after));
      }
    });
  }

  const written: readonly (readonly [slot: string, value: string, line: string])[] = [
    ["- **[Name of it]**: text", "C:\\dir\\", "- **C:\\dir\\\\**: text"],
    ["- **A**: [Name of it]", "C:\\dir\\", "- **A**: C:\\dir\\"],
    ["- **[Name of it]**: text", "a**b", "- **a\\*\\*b**: text"],
    ["- **A**: {{NAME}} | **File**: `a.ts`", "O`Neil", "- **A**: O\\`Neil | **File**: `a.ts`"],
    ["- **A**: {{NAME}} and `b`", "`c` O`Neil", "- **A**: `c` O\\`Neil and `b`"],
    ["See [the {{NAME}}](a.md)", "x] `]`", "See [the x\\] `]`](a.md)"],
    ["- **A**: {{NAME}}", "Vec<T>", "- **A**: Vec\\<T>"],
    // Underscores of emphasis belong to no name.
    ["  - _Requirements: {{IDS}}_", "1.1, 1.2", undefined],
    ["- __{{NAME}}__: a", "Big Part", undefined],
    ["- _{{NAME}} and more_", "Big Part", undefined],
    ["- a_{{NAME}}_b", "Big Part", "- a_big_part_b"],
    ["- _{{NAME}}.md", "Big Part", "- _big_part.md"],
    ["- `__{{NAME}}__`", "Big Part", "- `__big_part__`"],
    // What is no danger where it stands is left alone, and so is markup that ends where it begins.
    ["- **A**: {{NAME}}", "O`Neil", "- **A**: O`Neil"],
    ["- **A**: {{NAME}}, *b*", "2 * 3", "- **A**: 2 * 3, *b*"],
    ["- **A**: {{NAME}}, `b`", "**c** `d` [e](f) ~~g~~ <kbd>h</kbd><br>", undefined],
    ["- **A**: {{NAME}}, `b`", "C:\\dir a_b <https://x.y> a \\* b", undefined],
    ["- **{{NAME}}**: b", "_c_ `d`", undefined],
    // Nothing that helps: as typed.
    ["a**{{NAME}}**b", "(c)", undefined],
  ].map(([slot = "", value = "", line]) => [slot, value, line ?? slot.replace(/\{\{\w+\}\}/u, () => value)]);
  for (const [slot, value, line] of written) {
    it(`${JSON.stringify(value)} makes ${JSON.stringify(line)}`, () => assert.equal(filled(slot, value), line));
  }

  it("does not meet itself or another value that is filled at the same time", () => {
    assert.equal(filled("# {{NAME}}\n\n{{NAME}} and {{NAME}}", "O`Neil", "all"), "# O`Neil\n\nO\\`Neil and O\\`Neil");
    const template = readTemplate("# {{NAME}}\n\n- {{ONE}} and {{TWO}}\n", "t.md");
    const values = new Map([
      ["ONE", "a`b"],
      ["TWO", "c`d"],
    ]);
    const plan = { title: "T", today: "2026-11-20", values };
    assert.equal(renderTemplate(template, plan), "# T\n\n- a\\`b and c\\`d\n");
  });

  it("takes no longer for a long value of nothing but marks", () => {
    for (const mark of ["`", "*", "_", "[", "]", "<", "\\", "<!--", "![", "a*", "`a``", "](", "~~a"]) {
      const start = performance.now();
      filled("- **{{NAME}}**: `a` *b*", mark.repeat(10_000 / mark.length));
      assert.ok(performance.now() - start < 2_000, mark);
    }
  });
});

describe("a blank that is the target of a link", () => {
  const targets: readonly (readonly [slot: string, value: string, line: string])[] = [
    ["[spec]([Link to spec])", "[Overview](#overview)", "[spec](#overview)"],
    ["[spec]([Link to spec])", "[The \\] spec](../my%20spec.md)", "[spec](../my%20spec.md)"],
    ["[spec]([Link to spec])", '[a](b.md "c d")', "[spec](b.md)"],
    ["[spec]([Link to spec])", "[a](<b c.md>)", "[spec](b%20c.md)"],
    ["[spec]([Link to spec])", "[a](b c.md)", "[spec](b%20c.md)"],
    ["[spec]([Link to spec])", "[a]()", "[spec](%5Ba%5D%28%29)"],
    ["[spec]([Link to spec])", "<https://x.y/z>", "[spec](https://x.y/z)"],
    ["[spec]([Link to spec])", "docs/my spec (old).md", "[spec](docs/my%20spec%20%28old%29.md)"],
    ["[spec]([Link to spec])", "[a](b) and [c](d)", "[spec](%5Ba%5D%28b%29%20and%20%5Bc%5D%28d%29)"],
    ["[spec]([Link to spec])", "https://x.y/?a=1&b=2#c", "[spec](https://x.y/?a=1&b=2#c)"],
    ["[spec]([Link to spec])", "docs\\a`b.md", "[spec](docs%5Ca%60b.md)"],
    ["- [ ] see [spec]([Link to spec]), then", "a b", "- [ ] see [spec](a%20b), then"],
    ['[spec]({{LINK}} "Title")', "a b", '[spec](a%20b "Title")'],
    ["[spec](<{{LINK}}>)", "a b", "[spec](<a%20b>)"],
    ["![picture]({{LINK}})", "[a](b.png)", "![picture](b.png)"],
    ["[spec](docs/{{LINK}})", "a)b", "[spec](docs/a%29b)"],
    ["| A |\n|---|\n| [spec]({{LINK}}) |", "a|b c", "| A |\n|---|\n| [spec](a%7Cb%20c) |"],
    ["# [spec]({{LINK}})", "a b", "# [spec](a%20b)"],
    // No target.
    ["a]({{LINK}})", "b c", "a](b c)"],
    ["`[spec]({{LINK}})`", "b c", "`[spec](b c)`"],
    ["[spec]\\({{LINK}})", "b c", "[spec]\\(b c)"],
    ["**Spec**: [Link to spec]", "[Overview](#overview)", "**Spec**: [Overview](#overview)"],
  ];
  for (const [slot, value, line] of targets) {
    it(`gets an address only: ${JSON.stringify(value)} makes ${JSON.stringify(line)}`, () => {
      assert.equal(filled(slot, value), line);
    });
  }
});
