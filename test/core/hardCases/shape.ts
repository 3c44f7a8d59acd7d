import type { HardCase } from "./hardCase.ts";

/** Line ends, marks of the encoding, rules and underlined headings (format §1). */
export const shape: readonly HardCase[] = [
  { trap: "a byte order mark before a task hides nothing", markdown: "\ufeff- [x] a\n- [ ] b\n", headline: "1/2" },
  {
    trap: "a byte order mark before front matter hides nothing",
    markdown: "\ufeff---\ntitle: x\nnote: |\n  - [ ] data\n---\n- [x] a\n",
    headline: "1/1",
    ignored: ["frontMatter 4"],
  },
  {
    trap: "carriage returns before line feeds change no count and no line",
    markdown: "## Phase 1: A ✅\r\n- [x] a\r\n- [ ] b\r\n\r\n~~~\r\n- [ ] c\r\n~~~\r\n",
    headline: "1/2",
    phases: ["phase-1 1/2"],
    tasks: ["done checkbox a", "todo checkbox b"],
    ignored: ["fence 6"],
    why: "format §1 CRLF",
  },
  {
    trap: "a lone carriage return ends a line",
    markdown: "## Phase 1: A\r- [x] a\r- [ ] b\r\r## Phase 2: B\r- [ ] c",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
  },
  {
    trap: "line ends may be mixed",
    markdown: "## Phase 1: A\r\n- [x] a\n- [ ] b\r- [ ] c\r\n",
    headline: "1/3",
    tasks: ["done a", "todo b", "todo c"],
  },
  { trap: "the last line needs no line end", markdown: "- [ ] a\n- [x] b", headline: "1/2" },
  {
    trap: "an empty file has nothing to count",
    markdown: "",
    headline: "–",
    percent: null,
    checkboxes: "0/0",
    phases: [],
    groups: [],
    tasks: [],
    complete: false,
    currentPhase: null,
    next: [],
  },
  {
    trap: "blank lines alone have nothing to count",
    markdown: "\n \n\t\n\u00a0\n",
    headline: "–",
    phases: [],
    tasks: [],
  },
  {
    trap: "a file without headings is a list of work",
    markdown: "Today:\n\n- [x] a\n- [ ] b\n",
    headline: "1/2",
    groups: [],
    next: ["b"],
  },
  {
    trap: "metadata between two rules is no heading, so nothing hangs below it",
    markdown: `# Plan

---
**Type**: Acceptance
**Status**: Living
**Last Updated**: today
---

- [ ] a

## Phase 1: B
- [x] b
`,
    headline: "1/2",
    phases: ["phase-1 1/1"],
    groups: [],
    tasks: ["todo a", "done b"],
  },
  {
    trap: "metadata between two rules that names a phase is no phase",
    markdown: "# Plan\n\n---\n**Phase 1**: running\n**Status**: Draft\n---\n\n## Phase 2: B\n- [x] b\n",
    headline: "1/1",
    phases: ["phase-2 1/1"],
  },
  {
    trap: "an underlined heading has a role like any other",
    markdown:
      "Phase 1: A\n==========\n- [x] a\n\nAcceptance Criteria\n-------------------\n- [ ] b\n\nPhase 2: B\n==========\n- [ ] c\n",
    headline: "1/2",
    groups: ["acceptance 0/1"],
  },
  {
    trap: "what follows the last rule of the file belongs to no section",
    markdown: "## Phase 1: A\n- [x] a\n\n## Open Questions\n- [ ] why\n\n---\n\n- [ ] tidy up\n",
    headline: "1/2",
    phases: ["phase-1 1/1"],
    groups: ["question 0/1"],
  },
  {
    trap: "the last rule ends a phase too, also glued to its list",
    markdown: "## Phase 1: A\n- [x] a\n---\n\n- [ ] tidy up\n",
    headline: "1/2",
    phases: ["phase-1 1/1"],
  },
  {
    trap: "a rule with a heading after it ends nothing",
    markdown: "## Phase 1: A\n- [x] a\n\n---\n\n- [ ] b\n\n## Phase 2: B\n- [ ] c\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
  },
  {
    trap: "a row of dashes in a fence is no closing rule",
    markdown: "## Phase 1: A\n- [x] a\n\n~~~\n---\n~~~\n\n- [ ] b\n",
    headline: "1/2",
    phases: ["phase-1 1/2"],
  },
  {
    trap: "letters outside the basic plane before a box move no line and no state",
    markdown: "# 🎯𝒫𝓁𝒶𝓃\n\n- [x] 👩‍👩‍👧 family\n- [ ] 𝒶𝒷𝒸\n",
    headline: "1/2",
    tasks: ["done 👩‍👩‍👧 family", "todo 𝒶𝒷𝒸"],
  },
];
