import assert from "node:assert/strict";
import { shortTitle } from "../../src/core/plan/shortTitle.ts";

describe("a plan's short title", () => {
  const cases: readonly (readonly [title: string, short: string])[] = [
    ["Implementation Plan: Offline Sync", "Offline Sync"],
    ["Implementation Plan for Search", "Search"],
    ["Search - Implementation Plan", "Search"],
    ["[Component/Feature] Implementation Plan", "[Component/Feature]"],
    ["Implementation Plan", "Implementation Plan"],
    ["Implementation Plan:", "Implementation Plan:"],
    ["Planning the party", "Planning the party"],
  ];
  for (const [title, short] of cases) {
    it(`of "${title}" is "${short}"`, () => {
      assert.equal(shortTitle(title), short);
    });
  }
});
