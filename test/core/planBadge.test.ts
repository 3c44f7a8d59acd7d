import assert from "node:assert/strict";
import { badgeColours, badgeText, planBadge } from "../../src/core/report/badge/planBadge.ts";
import { record } from "./support.ts";

/** Relative luminance of a colour `#rgb` or `#rrggbb` (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("a plan's badge", () => {
  for (const [text, says, colour] of [
    ["# P\nWords.\n", "no tasks", "none"],
    ["# P\n- [ ] a\n- [ ] b\n", "0%", "none"],
    ["# P\n- [x] a\n- [ ] b\n- [ ] c\n", "33%", "started"],
    ["# P\n- [x] a\n- [x] b\n- [ ] c\n", "66%", "half"],
    ["# P\n- [x] a\n", "1/1 ✓", "done"],
    ["# P\n- [x] a\n## Acceptance Criteria\n- [ ] b\n", "1/1 · 1 open", "half"],
  ] as const) {
    it(`says ${says} in its colour`, () => {
      const plan = record(text);
      assert.equal(badgeText(plan.progress), says);
      const picture = planBadge(plan);
      assert.ok(picture.includes(`>${says}</text>`));
      assert.ok(picture.includes(`fill="${badgeColours[colour]}"/></g>`), picture);
    });
  }

  it("can be read: its letters have a contrast of at least 4.5", () => {
    for (const [name, colour] of Object.entries(badgeColours)) {
      const contrast = 1.05 / (luminance(colour) + 0.05);
      assert.ok(contrast >= 4.5, `${name}: ${contrast}`);
    }
  });

  it("has a title that says it in words, in which a plan's name is text", () => {
    const picture = planBadge(record('# </title><script>"&\u202e\u001b\n- [x] a\n- [ ] b\n'));
    assert.match(picture, /<title>[^<]*script&gt;&quot;&amp;\ufffd\ufffd: 50%, 1 of 2 tasks done<\/title>/u);
    assert.doesNotMatch(picture, /<script|(?!\n)\p{Cc}|https?:(?!\/\/www\.w3\.org\/2000\/svg)/u);
  });
});
