import type { HardCase } from "./hardCase.ts";

/** Brackets that are no boxes, and the reason each is ignored for (format §2). */
export const lookalikes: readonly HardCase[] = [
  {
    trap: "a link with the text x is a link",
    markdown:
      "- [x](https://example.org/x) the letter\n- [x] [guide](guide.md) is read\n- [ ] [map](map.md) is drawn\n",
    headline: "1/2",
    checkboxes: "1/2",
    ignored: ["link 1"],
  },
  {
    trap: "a reference with the text x is a reference, and so is its definition",
    markdown: "- [x][letters] explained\n- [ ] learn it\n\n[letters]: https://example.org/letters\n",
    headline: "0/1",
    checkboxes: "0/1",
    ignored: ["reference 1"],
  },
  {
    trap: "a definition of x elsewhere makes no link of a ticked box",
    markdown: "- [x] learn it\n- [ ] forget it\n\n[x]: https://example.org/x\n",
    headline: "1/2",
    checkboxes: "1/2",
    tasks: ["done checkbox learn it", "todo checkbox forget it"],
    why: "GFM reads a task's box before links",
  },
  {
    trap: "labels at the start of a bullet are labels",
    markdown: "- [P] may run in parallel\n- [US1] belongs to the first story\n- [x] T001 [P] [US1] read both\n",
    headline: "1/1",
    checkboxes: "1/1",
    ignored: ["label 1", "label 2"],
  },
  {
    trap: "a box in the value of a key is a value",
    markdown: "**Status**: [ ] not started\n\n- **Reviewed**: [x] by Ann\n- [ ] review it again\n",
    headline: "0/1",
    checkboxes: "0/1",
    ignored: ["value 1", "value 3"],
  },
  {
    trap: "a task whose text has a key and a second box is one task",
    markdown: "- [ ] **Result**: [x] means passed\n- [x] pass\n",
    headline: "1/2",
    checkboxes: "1/2",
  },
  {
    trap: "a bare box at the start of a line has no list marker",
    markdown: "[x] ate\n[ ] slept\n\n- [x] woke\n",
    headline: "1/1",
    checkboxes: "1/1",
    ignored: ["noMarker 1", "noMarker 2"],
  },
  {
    trap: "a box without any text is no task",
    markdown: "- [ ]\n- [x]\n- [x] with words\n",
    headline: "1/1",
    checkboxes: "1/1",
    ignored: ["empty 1", "empty 2"],
    why: "format §5 equals remark-gfm's count",
  },
  {
    trap: "blanks after an empty box are no text",
    markdown: "- [ ]   \n- [ ] word\n",
    headline: "0/1",
    checkboxes: "0/1",
    ignored: ["empty 1"],
  },
  {
    trap: "a legend on one line is no list of tasks",
    markdown: "⬜ open · 🔄 doing · ✅ done\n\n- [x] clean\n- [ ] dry\n",
    headline: "1/2",
    checkboxes: "1/2",
  },
  {
    trap: "a legend on one line gives the marks their meaning",
    markdown: "Legend: `[ ]` open · `[-]` cancelled · `[x]` done\n\n- [-] iron\n- [x] fold\n",
    headline: "1/1",
    checkboxes: "1/2",
    tasks: ["cancelled iron", "done fold"],
    why: "format §2 a legend in the file wins over the defaults",
  },
  {
    trap: "footnotes, wiki links, callouts and escapes are text",
    markdown: `- [^1] see below
- [[x]] a wiki page
- \\[ ] an escaped box
- \\[x] another
- [x] the only task

> [!WARNING]
> careful

[^1]: a note
`,
    headline: "1/1",
    checkboxes: "1/1",
  },
  {
    trap: "tags of several letters, hashes and choices in brackets are text",
    markdown: "- [HIGH] fix the tap\n- [8884bdc] the commit\n- [y/N] asked\n- [5 points] big\n- [ ] [HIGH] fix it\n",
    headline: "0/1",
    checkboxes: "0/1",
  },
  {
    trap: "round brackets and bare letters are no boxes",
    markdown: "- (x) ticked?\n- ( ) open?\n- x done?\n- [ ] sure\n",
    headline: "0/1",
    checkboxes: "0/1",
  },
  {
    trap: "ticks on plain bullets are goals or reports, not tasks",
    markdown: "## Goals\n- ✅ fast\n- ❌ slow\n- ⬜ blue\n\n## Phase 1: Work\n- [ ] paint\n",
    headline: "0/1",
    checkboxes: "0/1",
    phases: ["phase-1 0/1"],
    why: "R3 marks on plain bullets are not counted",
  },
  {
    trap: "plain bullets under criteria are listed, not counted",
    markdown: "## Phase 1: Work\n- [x] paint\n\n### Acceptance Criteria\n- it is blue\n- it is dry\n",
    headline: "1/1",
    phases: ["phase-1 1/1"],
    groups: [],
    complete: true,
    why: "format §2 not tickable",
  },
  {
    trap: "array indices and optional words in text are no boxes",
    markdown: "- take a[x] and b[ ] from the list\n- `pkg[x]` too\n- [x] take them\n",
    headline: "1/1",
    checkboxes: "1/1",
  },
];
