import assert from "node:assert/strict";
import { type KnownFacts, knownFacts } from "../../src/core/template/knownFacts.ts";

describe("what fills a new plan by itself", () => {
  const cases: readonly (readonly [from: Parameters<typeof knownFacts>[0], facts: KnownFacts])[] = [
    [{}, {}],
    [{ user: "Ada" }, { author: "Ada" }],
    [{ branch: "main" }, { branch: "main" }],
    [{ branch: "42-offline" }, { branch: "42-offline", issue: "#42" }],
    [{ branch: "feature/ABC-123-x" }, { branch: "feature/ABC-123-x", issue: "ABC-123" }],
  ];
  for (const [from, facts] of cases) {
    it(`is ${JSON.stringify(facts)} for ${JSON.stringify(from)}`, () => assert.deepEqual(knownFacts(from), facts));
  }
});
