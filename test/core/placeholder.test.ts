import assert from "node:assert/strict";
import { record } from "./support.ts";

describe("finding placeholders", () => {
  const cases: readonly (readonly [markdown: string, found: readonly string[]])[] = [
    ["# Implementation Plan: [Feature Name]", ["[Feature Name]"]],
    ["**Owner**: [CTO/Team member]", ["[CTO/Team member]"]],
    ["- **Blockers**: [Any current blockers]", ["[Any current blockers]"]],
    ["- [ ] **Component 1**: [Status] - [Next step]", ["[Status]", "[Next step]"]],
    ["[Continue with additional phases as needed]", ["[Continue with additional phases as needed]"]],
    [
      "# [Component/Feature] Plan\n\nTrack [component/feature] here, not [another].",
      ["[Component/Feature]", "[component/feature]"],
    ],
    ["Issue {{ISSUE_ID}} and {{DATE}}", ["{{ISSUE_ID}}", "{{DATE}}"]],
    ["- [x] done", []],
    ["- [P] [US1] parallel", []],
    ["> [!NOTE]\n> words", []],
    ["- T: [TASK001]\n- U: [TASK-9.3]", []],
    ["{{ }} and {{#if a}} and {{ .Values.x }}", []],
    ["[spec](spec.md) and [ref][1]", []],
    ["[label]: https://example.org", []],
    ["See [Source: a.md]", []],
    ["- T1: [8884bdc]", []],
    ["the array [index] of it", []],
    ["use `[Feature Name]` here", []],
    ["```\n[Feature Name]\n```", []],
    ["${{ secrets.TOKEN }}", []],
    ["| a | b |\n|--|--|\n| [TO FILL] | x |", ["[TO FILL]"]],
  ];
  for (const [markdown, found] of cases) {
    it(`finds ${found.length === 0 ? "none" : found.join(", ")} in ${JSON.stringify(markdown)}`, () => {
      const { placeholders, lines } = record(markdown);
      assert.deepEqual(
        placeholders.map(({ text }) => text),
        found,
      );
      for (const { range, text } of placeholders) {
        assert.equal(lines.text.slice(range.start, range.end), text);
      }
    });
  }
});
