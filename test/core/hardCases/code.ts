import type { HardCase } from "./hardCase.ts";

const fence = "```";

/** Fences of every kind, indented code and code spans (format §1, §2). */
export const code: readonly HardCase[] = [
  {
    trap: "boxes in a backtick fence are examples",
    markdown: `## Phase 1: Docs
- [x] write

${fence}
- [ ] sample
- [x] sample ticked
${fence}
- [ ] print
`,
    headline: "1/2",
    checkboxes: "1/2",
    ignored: ["fence 5", "fence 6"],
  },
  {
    trap: "a tilde fence is not closed by backticks",
    markdown: `~~~
- [x] inside
${fence}
- [ ] inside still
~~~
- [x] outside
`,
    headline: "1/1",
    ignored: ["fence 2", "fence 4"],
  },
  {
    trap: "a fence of four is not closed by one of three, so the inner fence is text",
    markdown: `${fence}\`markdown
# Phase 1: Example
${fence}sh
- [ ] inner
${fence}
- [ ] between
${fence}\`

- [ ] after
`,
    headline: "0/1",
    ignored: ["fence 4", "fence 6"],
    why: "format §1: the heading in code is no phase either",
  },
  {
    trap: "a fence with an info string does not close the fence above",
    markdown: `${fence}md title="a"
- [x] in code
${fence}js
- [x] still in code
${fence}
- [ ] out of code
`,
    headline: "0/1",
    ignored: ["fence 2", "fence 4"],
  },
  {
    trap: "a fence inside a task hides its own lines and not the next task",
    markdown: `- [x] run it:
  ${fence}
  - [ ] printed
  ${fence}
  - [ ] read the print
- [ ] compare
`,
    headline: "1/3",
    ignored: ["fence 3"],
  },
  {
    trap: "a fence left open in an item ends with the item",
    markdown: `- [x] first
  ${fence}
  code
- [ ] second
- [ ] third
`,
    headline: "1/3",
    why: "format §1 CommonMark: a container's end closes the fence",
  },
  {
    trap: "a fence left open in a quote ends with the quote",
    markdown: `> ${fence}
> text

- [x] free
`,
    headline: "1/1",
  },
  {
    trap: "an unclosed fence hides what follows, and every hidden box is named",
    markdown: `## Phase 1: Pack
- [x] boxes

${fence}bash
ls

## Phase 2: Move
- [ ] van
- [ ] keys
`,
    headline: "1/1",
    checkboxes: "1/1",
    phases: ["phase-1 1/1"],
    ignored: ["unclosedFence 8", "unclosedFence 9"],
    why: "format §2 unclosed fence: uncounted, named",
  },
  {
    trap: "headings in a fence are comments of a script",
    markdown: `## Phase 1: Real
- [ ] one

${fence}bash
# Phase 2: echo
## Phase 3: echo
${fence}

- [x] two
`,
    headline: "1/2",
    phases: ["phase-1 1/2"],
  },
  {
    trap: "three backticks on one line with text are a code span and open nothing",
    markdown: `${fence}- [ ] sample${fence}

- [x] live
- [ ] live too
`,
    headline: "1/2",
    why: "CommonMark: an info string holds no backtick",
  },
  {
    trap: "four blanks before a fence make code of it, so it opens nothing",
    markdown: `Text.

    ${fence}

- [x] counted
`,
    headline: "1/1",
  },
  {
    trap: "a list four blanks in, with no list above, is indented code",
    markdown: `Type this:

    - [ ] typed
    - [x] typed too

- [ ] meant
`,
    headline: "0/1",
    checkboxes: "0/1",
    ignored: ["indentedCode 3", "indentedCode 4"],
  },
  {
    trap: "a list a tab in, with no list above, is indented code",
    markdown: "Type this:\n\n\t- [x] typed\n\nEnd.\n",
    headline: "–",
    ignored: ["indentedCode 3"],
  },
  {
    trap: "the same four blanks below an item are a nested list, also after a blank line",
    markdown: `- [x] parent

    - [ ] child
`,
    headline: "1/2",
  },
  {
    trap: "a sentence that shows a box in a code span is no task",
    markdown: "Tick with `- [x] text` when ready.\n\n- [ ] tick `- [x]` in the help\n",
    headline: "0/1",
    ignored: ["inlineCode 1"],
    tasks: ["todo checkbox tick - [x] in the help"],
  },
  {
    trap: "a bullet about boxes is not a box",
    markdown: "- write `[ ]` for open and `[x]` for done\n- [x] understand that\n",
    headline: "1/1",
    checkboxes: "1/1",
  },
  {
    trap: "a backtick left open above a list swallows none of it",
    markdown: "The ` key is broken:\n- [x] try it\n- [ ] replace it `\n",
    headline: "1/2",
    why: "CommonMark: blocks come before spans",
  },
];
