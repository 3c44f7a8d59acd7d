import assert from "node:assert/strict";
import { narrowed } from "../../src/core/complete/offers/narrowed.ts";

describe("narrowing what is offered", () => {
  const names = ["Task", "Open Risks", "Asterisk", "Rain and ink", "Risks", "Goals"];
  const of = (typed: string, most: number): readonly string[] => narrowed(names, typed, (name) => name, most);

  it("leaves a list that is short enough to the editor", () => assert.deepEqual(of("risk", 6), names));

  it("offers the first ones while nothing is typed", () => assert.deepEqual(of("", 2), ["Task", "Open Risks"]));

  it("puts what begins with the words typed first, then words that do, then what holds them or their letters", () => {
    assert.deepEqual(of("Risk", 5), ["Risks", "Open Risks", "Asterisk"]);
    assert.deepEqual(of("ri", 5), ["Risks", "Open Risks", "Asterisk", "Rain and ink"]);
    assert.deepEqual(of("ri", 1), ["Risks"]);
  });

  it("offers nothing without the letters typed", () => assert.deepEqual(of("xyz", 5), []));
});
