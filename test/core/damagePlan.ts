import * as fc from "fast-check";
import { type Lines, planLines } from "./generatePlan.ts";

/** Lines made to confuse a reader. */
const hostile = fc.constantFrom(
  "```",
  "~~~",
  "<!--",
  "-->",
  "---",
  "===",
  "***",
  ">",
  "> > - [ ] deep",
  "<pre>",
  "<script>",
  "</details>",
  "[[[[[[",
  "| [ ] |",
  "|--|",
  "||||",
  "#",
  "####### seven",
  "# # Phase 1",
  "- # Phase 1",
  "- ## [ ] boxed heading",
  "> ## Phase 9: quoted",
  "**Phase 7: bold**",
  "**",
  "-",
  "- [ ]",
  "- [x]\u00a0nbsp",
  "-\u00a0[ ] nbsp",
  "\u3000- [ ] wide blank",
  "- [ ] \ud800 lone surrogate",
  "- [ ] nul \u0000 inside",
  "# nul \u0000 in a heading",
  "\u000c",
  "- [ ] a\u2028b",
  "- [ ] a\u0085b",
  "\ufeff- [ ] inner mark",
  "- [ ] \u202eright to left",
  "[a]: b",
  "[ ]: b",
  "\\- [ ] escaped",
  "- \\[ ] escaped",
  "<<<<<<< ours",
  "=======",
  ">>>>>>> theirs",
  "todos:",
  "  - content: x",
  "| Task | Status |",
  "|---|---|",
  "| a \\| b | Done |",
  "|a",
  "- | Task | Status |",
  "  | --- | --- |",
  "  | a | Pending |",
  "## [x] Phase 2: boxed",
  "Phase 3: setext",
  "- [x] **Phase 1: Storage**",
  "- [ ] Phase 2: Search",
  `${"> ".repeat(130)}- [ ] too deep`,
  "1234567890. [ ] too long a number",
  "-      [ ] indented code in an item",
  "\t- [ ] tab",
);

/** One change to a document: at a line (as a share of its length), with another line or place. */
const change = fc.oneof(
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(999), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("repeat" as const), at: fc.nat(999), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(999), to: fc.nat(999) }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(999), line: hostile }),
  fc.record({
    kind: fc.constant("splice" as const),
    at: fc.nat(999),
    column: fc.nat(20),
    piece: fc.oneof(hostile, fc.string({ maxLength: 6 })),
  }),
  fc.record({
    kind: fc.constant("indent" as const),
    at: fc.nat(999),
    by: fc.constantFrom(" ", "  ", "\t", "> ", "- "),
  }),
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat(999), column: fc.nat(10) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(lines: Lines, one: Change): Lines {
  if (lines.length === 0) {
    return lines;
  }
  const at = Math.floor((one.at * lines.length) / 1000);
  const line = lines[at] ?? "";
  const put = (instead: string): Lines => lines.with(at, instead);
  switch (one.kind) {
    case "delete":
      return lines.toSpliced(at, one.count);
    case "repeat":
      return lines.toSpliced(at, 0, ...lines.slice(at, at + one.count));
    case "move":
      return lines.toSpliced(at, 1).toSpliced(Math.floor((one.to * lines.length) / 1000), 0, line);
    case "insert":
      return lines.toSpliced(at, 0, one.line);
    case "splice":
      return put(line.slice(0, one.column) + one.piece + line.slice(one.column));
    case "indent":
      return put(one.by + line);
    case "cut":
      return put(line.slice(one.column));
  }
}

/** A plan that somebody, or something, has damaged. Lines hold no line ending of any kind. */
export const damagedLines: fc.Arbitrary<Lines> = fc
  .tuple(planLines({ closed: false }), fc.array(change, { maxLength: 8, size: "max" }))
  .map(([lines, changes]) => changes.reduce<Lines>(changed, lines).map((line) => line.replaceAll(/[\r\n]/gu, "")));

/** Any of both: what a reader must cope with. */
export const anyLines: fc.Arbitrary<Lines> = fc.oneof(planLines({ closed: false }), damagedLines);
