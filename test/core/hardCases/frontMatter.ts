import type { HardCase } from "./hardCase.ts";

/** Tasks in front matter, and front matter that has none (format §2). */
export const frontMatter: readonly HardCase[] = [
  {
    trap: "todos in front matter are tasks in the state they give",
    markdown: `---
name: Move
todos:
  - id: van
    content: Rent a van
    status: completed
  - id: boxes
    content: Pack boxes
    status: in_progress
  - id: keys
    content: Return keys
    status: pending
---

# Move
`,
    headline: "1/3",
    inProgress: 1,
    checkboxes: "0/0",
    tasks: ["done frontMatter Rent a van", "inProgress frontMatter Pack boxes", "todo frontMatter Return keys"],
    complete: false,
  },
  {
    trap: "a cancelled todo leaves the total",
    markdown:
      "---\ntodos:\n  - id: a\n    content: Keep\n    status: completed\n  - id: b\n    content: Drop\n    status: cancelled\n---\n",
    headline: "1/1",
  },
  {
    trap: "todos written on one line each are the same",
    markdown:
      '---\ntodos:\n  - {id: a, content: Wash, status: completed}\n  - {id: b, content: "Dry: twice", status: pending}\n---\n',
    headline: "1/2",
    tasks: ["done frontMatter Wash", "todo frontMatter Dry: twice"],
  },
  {
    trap: "where the body has work, the todos are what the file says of itself",
    markdown:
      "---\ntodos:\n  - id: a\n    content: Wash\n    status: completed\n---\n\n## Phase 1: A\n- [ ] wash\n- [ ] dry\n",
    headline: "0/2",
    checkboxes: "0/2",
    phases: ["phase-1 0/2"],
  },
  {
    trap: "where the body has criteria only, the todos are the work",
    markdown:
      "---\ntodos:\n  - id: a\n    content: Wash\n    status: completed\n  - id: b\n    content: Dry\n    status: pending\n---\n\n## Acceptance Criteria\n- [ ] clean\n",
    headline: "1/2",
    checkboxes: "0/1",
    groups: ["acceptance 0/1"],
  },
  {
    trap: "a list of plain strings called todos is text",
    markdown: "---\ntodos:\n  - wash\n  - dry\n---\n\n- [x] iron\n",
    headline: "1/1",
  },
  {
    trap: "a rule further down opens no front matter",
    markdown: "# Plan\n\n---\ntodos:\n  - content: Wash\n    status: completed\n\n---\n\n- [ ] iron\n",
    headline: "0/1",
  },
  {
    trap: "a status in front matter is a hint, the boxes count",
    markdown: "---\nlane: done\nstatus: Done\n---\n\n# Task\n\n- [x] a\n- [ ] b\n- [ ] c\n",
    headline: "1/3",
    complete: false,
  },
];
