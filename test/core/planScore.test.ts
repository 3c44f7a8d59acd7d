import { assert } from "chai";
import { readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";

function isPlan(uri: string, text: string): boolean {
  return readRecord({ uri, version: "1", getText: () => text }, createBlockReader()).isPlan;
}

const prose = "Words.\n\n".repeat(60);
const cases: readonly (readonly [what: string, uri: string, text: string, isOne: boolean])[] = [
  ["a list of tasks", "file:///w/a.md", "- [ ] a\n- [ ] b\n", true],
  ["phases with tasks in much prose", "file:///w/a.md", `## Phase 1\n\n${prose}- [ ] a\n`, true],
  ["phases that are marked done", "file:///w/a.md", `## Phase 1 ✅\n\n${prose}`, true],
  ["a title and a first phase", "file:///w/a.md", "# Migration plan\n\n## Phase 1\n", true],
  ["a few boxes in a file of plans", "file:///w/docs/plans/a.md", `${prose}- [ ] a\n`, true],
  ["a hundred boxes in a README", "file:///w/README.md", "- [ ] a\n".repeat(100), true],
  ["a few boxes in much prose", "file:///w/notes.md", `${prose}- [ ] a\n- [ ] b\n`, false],
  ["a checklist in a README", "file:///w/README.md", `${prose}- [ ] a\n- [ ] b\n`, false],
  ["a checklist in a template of pull requests", "file:///w/.github/PULL_REQUEST_TEMPLATE.md", "- [ ] a\n", false],
  ["a prompt that speaks of phases", "file:///w/go.prompt.md", "## Phase 1\n\nDo.\n\n## Phase 2\n\nDo.\n", false],
  ["words without phase or task", "file:///w/docs/plans/plan.md", "# Plan\n\nWords.\n", false],
  ["what says that it is none", "file:///w/plan.md", "---\nplanwright: false\n---\n- [ ] a\n", false],
  ["what says that it is one", "file:///w/README.md", "---\nplanwright: true\n---\nWords.\n", true],
  ["a name that is no URI", "%E0%A4%A", "- [ ] a\n", true],
];

describe("what is a plan", () => {
  for (const [what, uri, text, isOne] of cases) {
    it(`${what}: ${isOne ? "yes" : "no"}`, () => assert.strictEqual(isPlan(uri, text), isOne));
  }
});
