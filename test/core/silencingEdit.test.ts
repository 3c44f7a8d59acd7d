import assert from "node:assert/strict";
import { silencingEdit, silencingEditForPlan } from "../../src/core/check/silencingEdit.ts";
import { Suppressions } from "../../src/core/check/suppressions.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { fixture, record } from "./support.ts";

const rule = "overdue";
const above = `<!-- planwright-disable-next-line ${rule} -->`;

/** The text with a rule silenced on the line that holds some words; undefined where no comment may stand there. */
function silencedAt(text: string, words: string): string | undefined {
  const plan = record(text);
  const { line } = plan.lines.positionAt(text.indexOf(words));
  const edit = silencingEdit(plan, rule, line);
  return edit && applyTextEdits(text, [edit]);
}

describe("a comment that silences a rule on a line", () => {
  const cases: readonly (readonly [what: string, before: string, words: string, after: string | undefined])[] = [
    ["stands above a heading", "# P\n\n## Phase 1: A\n", "Phase 1", `# P\n\n${above}\n## Phase 1: A\n`],
    ["stands above the first line of a text", "# P\n", "P", `${above}\n# P\n`],
    [
      "stands above the first task of a list",
      "# P\n\n- [ ] a\n- [ ] b\n",
      "] a",
      `# P\n\n${above}\n- [ ] a\n- [ ] b\n`,
    ],
    [
      "is part of the item before, so that the list goes on",
      "- [ ] a\n- [ ] b\n",
      "] b",
      `- [ ] a\n  ${above}\n- [ ] b\n`,
    ],
    ["goes as far in as numbers are wide", "10. [ ] a\n11. [ ] b\n", "] b", `10. [ ] a\n    ${above}\n11. [ ] b\n`],
    ["stands beside the first task below another", "- [ ] a\n  - [ ] b\n", "] b", `- [ ] a\n  ${above}\n  - [ ] b\n`],
    [
      "comes behind the tasks below the one before",
      "- [ ] a\n  - [ ] b\n- [ ] c\n",
      "] c",
      `- [ ] a\n  - [ ] b\n  ${above}\n- [ ] c\n`,
    ],
    ["keeps tabs", "-\t[ ] a\n\t- [ ] b\n\t- [ ] c\n", "] c", `-\t[ ] a\n\t- [ ] b\n\t  ${above}\n\t- [ ] c\n`],
    ["has the marks of a quote", "> - [ ] a\n> - [ ] b\n", "] b", `> - [ ] a\n>   ${above}\n> - [ ] b\n`],
    ["keeps CRLF", "# P\r\n\r\n## Q\r\n", "Q", `# P\r\n\r\n${above}\r\n## Q\r\n`],
    ["stands above a fence", "# P\n\n```sh\nls\n```\n", "```sh", `# P\n\n${above}\n\`\`\`sh\nls\n\`\`\`\n`],
    [
      "stands above a table's header",
      "| A | B |\n| - | - |\n| 1 | 2 |\n",
      "| A",
      `${above}\n| A | B |\n| - | - |\n| 1 | 2 |\n`,
    ],
    ["never stands in a table", "| A | B |\n| - | - |\n| 1 | 2 |\n", "| 1", undefined],
    ["never stands in code", "```\nls\n```\n", "ls", undefined],
    ["never stands in indented code", "# P\n\n    ls\n", "ls", undefined],
    ["never stands in front matter", "---\nstatus: x\n---\n\n# P\n", "status", undefined],
    ["never stands in a comment", "<!--\nnote\n-->\n", "note", undefined],
    [
      "stands behind a line in the middle of prose",
      "One\ntwo  \nthree\n",
      "two",
      `One\ntwo <!-- planwright-disable-line ${rule} -->  \nthree\n`,
    ],
    ["stands above a key among keys", "**A**: b\n**C**: d\n", "C", `**A**: b\n${above}\n**C**: d\n`],
    ["never stands in code that goes over a line end", "One `a\nb` c\n", "b`", undefined],
    [
      "joins one that stands there, which would lose its line",
      "# P\n\n<!-- planwright-disable-next-line numbering-gap -- by hand -->\n## Q\n",
      "Q",
      `# P\n\n<!-- planwright-disable-next-line numbering-gap, ${rule} -- by hand -->\n## Q\n`,
    ],
  ];
  for (const [what, before, words, after] of cases) {
    it(what, () => assert.equal(silencedAt(before, words), after));
  }

  it("silences its line and changes nothing of what is read, on each line of plans", () => {
    for (const name of ["phases.md", "crlf.md", "lookalikes.md", "insert/started.md", "shapes/living-status.md"]) {
      const text = fixture(name);
      const plan = record(text);
      for (let line = 0; line < plan.lines.lineCount; line++) {
        const edit = plan.lines.lineText(line).trim() === "" ? undefined : silencingEdit(plan, rule, line);
        if (edit !== undefined) {
          const after = record(applyTextEdits(text, [edit]));
          const now = edit.newText.includes("\n") ? line + 1 : line;
          assert.ok(new Suppressions(after).areOn(rule, now), `${name}:${line + 1}`);
          assert.deepEqual(facts(after), facts(plan), `${name}:${line + 1}`);
        }
      }
    }
  });
});

describe("a comment that silences a rule in a plan", () => {
  const all = `<!-- planwright-disable-file ${rule} -->`;
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ["stands on top", "# P\n", `${all}\n\n# P\n`],
    ["stands below front matter", "---\na: b\n---\n\n# P\n", `---\na: b\n---\n${all}\n\n# P\n`],
    ["stands below front matter that ends the text", "---\na: b\n---", `---\na: b\n---\n${all}\n`],
    [
      "joins one that stands there",
      `<!-- planwright-disable-file numbering-gap -->\n# P\n`,
      `<!-- planwright-disable-file numbering-gap, ${rule} -->\n# P\n`,
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const plan = record(before);
      assert.equal(applyTextEdits(before, [silencingEditForPlan(plan, rule)]), after);
      assert.ok(new Suppressions(record(after)).areOn(rule, 5));
    });
  }
});

function facts({ plan, progress, fields, status, placeholders }: PlanRecord): object {
  return {
    tasks: plan.tasks.map(({ id, state, role, text }) => [id, state, role, text]),
    progress: [progress.headline, progress.checkboxes],
    fields: fields.map(({ key, value }) => [key, value]),
    status: status.status,
    blanks: placeholders.length,
  };
}
