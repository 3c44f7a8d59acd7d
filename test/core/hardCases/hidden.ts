import type { HardCase } from "./hardCase.ts";

/** What a reader does not see: comments, raw HTML, front matter, the losing side of a merge (format §1). */
export const hidden: readonly HardCase[] = [
  {
    trap: "boxes in a comment of several lines are hints",
    markdown: `## Phase 1: Forms
<!-- Fill in:
- [ ] hint one

- [x] hint two
-->
- [x] real
- [ ] real too
`,
    headline: "1/2",
    checkboxes: "1/2",
    ignored: ["comment 3", "comment 5"],
  },
  {
    trap: "a box commented out on one line is gone",
    markdown: "- [x] kept\n\n<!-- - [ ] gone -->\n\n- [ ] kept too\n",
    headline: "1/2",
    ignored: ["comment 3"],
  },
  {
    trap: "a comment at the end of a task leaves the task",
    markdown: "- [x] post <!-- id: 7 -->\n- [ ] pay <!-- - [ ] twice -->\n",
    headline: "1/2",
    checkboxes: "1/2",
  },
  {
    trap: "a comment that is never closed hides the rest of the file",
    markdown: "- [x] seen\n\n<!-- open\n\n- [ ] unseen\n\n## Phase 1: Unseen\n",
    headline: "1/1",
    ignored: ["comment 5"],
  },
  {
    trap: "marker comments around a list hide nothing",
    markdown: "## Acceptance Criteria\n<!-- AC:BEGIN -->\n- [x] #1 rings\n- [ ] #2 stops\n<!-- AC:END -->\n",
    headline: "1/2",
    checkboxes: "1/2",
  },
  {
    trap: "a list glued below an HTML tag is raw HTML",
    markdown: "<div>\n- [ ] raw\n- [x] raw too\n</div>\n\n- [ ] live\n",
    headline: "0/1",
    ignored: ["html 2", "html 3"],
  },
  {
    trap: "the same tag with a blank line below leaves the list alone",
    markdown: "<div>\n\n- [ ] live\n- [x] live too\n\n</div>\n",
    headline: "1/2",
  },
  {
    trap: "a tag with an underscore is no HTML, so its list counts",
    markdown: "<done_when>\n- [x] bell rings\n- [ ] door opens\n</done_when>\n",
    headline: "1/2",
    checkboxes: "1/2",
    why: "CommonMark: tag names hold letters, digits and hyphens",
  },
  {
    trap: "folded details hold real tasks and phases",
    markdown: `<details><summary>Version 1 ✅</summary>

## Phase 1: Old
- [x] ship

</details>

## Phase 2: New
- [ ] plan
`,
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
    currentPhase: "phase-2",
  },
  {
    trap: "a list glued to the summary line is raw HTML until the blank line",
    markdown: "<details><summary>More</summary>\n- [ ] raw\n\n- [x] live\n</details>\n",
    headline: "1/1",
    ignored: ["html 2"],
  },
  {
    trap: "preformatted HTML stays closed over blank lines",
    markdown: "<pre>\n- [ ] typed\n\n- [x] typed too\n</pre>\n\n- [x] done\n",
    headline: "1/1",
    ignored: ["html 2", "html 4"],
    why: "CommonMark: pre ends at its closing tag only",
  },
  {
    trap: "boxes in front matter are data",
    markdown: "---\ntitle: Move\nchecklist: |\n  - [ ] data\n---\n\n- [x] body\n",
    headline: "1/1",
    ignored: ["frontMatter 4"],
  },
  {
    trap: "broken front matter is taken off all the same",
    markdown: "---\ntitle: [never closed\n- [ ] data\n---\n\n## Phase 1: Body\n- [ ] body\n",
    headline: "0/1",
    checkboxes: "0/1",
    phases: ["phase-1 0/1"],
    ignored: ["frontMatter 3"],
    why: "format §1 malformed YAML is still taken off",
  },
  {
    trap: "between conflict markers the first side is read",
    markdown: `## Phase 1: Merge
- [x] before
<<<<<<< HEAD
- [x] ours
=======
- [ ] theirs
- [ ] theirs again
>>>>>>> feature
- [ ] after
`,
    headline: "2/3",
    checkboxes: "2/3",
    phases: ["phase-1 2/3"],
    ignored: ["conflict 6", "conflict 7"],
  },
  {
    trap: "a conflict shown with its base is read once, on the first side",
    markdown: `<<<<<<< ours
- [x] ours
||||||| base
- [ ] base
=======
- [ ] theirs
>>>>>>> theirs
`,
    headline: "1/1",
    ignored: ["conflict 4", "conflict 6"],
  },
  {
    trap: "a conflict over headings gives one phase",
    markdown: `<<<<<<< HEAD
## Phase 1: Left
- [ ] a
=======
## Phase 2: Right
- [x] b
>>>>>>> right
`,
    headline: "0/1",
    phases: ["phase-1 0/1"],
  },
  {
    trap: "a row of equals signs without conflict markers is no conflict",
    markdown: "Phase 1: Setext\n=======\n- [x] a\n- [ ] b\n",
    headline: "1/2",
    phases: ["phase-1 1/2"],
  },
];
