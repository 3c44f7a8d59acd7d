import type { HardCase } from "./hardCase.ts";

/** List markers, nesting and the gaps between marker, box and text (format §1, R1). */
export const markers: readonly HardCase[] = [
  {
    trap: "all five list markers carry tasks",
    markdown: `## Phase 1: Kitchen
- [x] dash
* [ ] star
+ [x] plus

1. [ ] dot
2. [x] dot again

1) [ ] bracket
`,
    headline: "3/6",
    checkboxes: "3/6",
    phases: ["phase-1 3/6"],
    tasks: [
      "done checkbox dash",
      "todo checkbox star",
      "done checkbox plus",
      "todo checkbox dot",
      "done checkbox dot again",
      "todo checkbox bracket",
    ],
  },
  {
    trap: "a capital X is as done as a small one",
    markdown: "- [X] shout\n- [x] whisper\n- [ ] be silent\n",
    headline: "2/3",
    tasks: ["done checkbox shout", "done checkbox whisper", "todo checkbox be silent"],
  },
  {
    trap: "a tab stands between marker and box, and in the box",
    markdown: "-\t[x] after a tab\n-\t[ ]\tbefore a tab\n- [\t] inside a tab\n",
    headline: "1/3",
    checkboxes: "1/3",
    why: "format §1 tabs; GFM takes a tab in the box as a blank",
  },
  {
    trap: "tabs nest children under their parents, and parents count too",
    markdown: "- [ ] roof\n\t- [x] beams\n\t\t- [x] nails\n\t- [ ] tiles\n",
    headline: "2/4",
    why: "format §5 every task counts once, parents too",
  },
  {
    trap: "children under a plain bullet or number are tasks although the parent is none",
    markdown:
      "1. **Set up**\n   - [x] buy disks\n   - [ ] format them\n2. **Run**\n   - [ ] copy\n- cables\n  - [x] label\n",
    headline: "2/4",
  },
  {
    trap: "a child indented by two under a number slips out of the item and still counts",
    markdown: "1. Garden\n  - [x] dig\n  - [ ] sow\n",
    headline: "1/2",
    why: "format §1 CommonMark blocks: it becomes a list of its own",
  },
  {
    trap: "twenty levels of nesting are all counted",
    markdown: Array.from({ length: 20 }, (_, depth) => `${"  ".repeat(depth)}- [x] level ${depth}`).join("\n"),
    headline: "20/20",
    checkboxes: "20/20",
    why: "format §1 a nesting limit that real plans don't reach",
  },
  {
    trap: "tasks in blockquotes count, also two quotes deep and in a callout",
    markdown: "> - [x] quoted\n> > - [ ] quoted twice\n\n> [!NOTE]\n> * [ ] noted\n",
    headline: "1/3",
    tasks: ["done quoted", "todo quoted twice", "todo noted"],
  },
  {
    trap: "up to four blanks after the marker are a gap",
    markdown: "-  [x] two\n\n<!-- -->\n\n-   [ ] three\n\n<!-- -->\n\n-    [X] four\n",
    headline: "2/3",
    checkboxes: "2/3",
  },
  {
    trap: "five blanks after the marker make indented code",
    markdown: "- [x] real\n-      [ ] code in an item\n",
    headline: "1/1",
    ignored: ["indentedCode 2"],
  },
  {
    trap: "blanks between box and text do not matter",
    markdown: "- [x]     far away\n- [ ]  near\n",
    headline: "1/2",
    tasks: ["done checkbox far away", "todo checkbox near"],
  },
  {
    trap: "a no-break space in the box or after it is a blank",
    markdown: "- [\u00a0] hard blank inside\n- [ ]\u00a0hard blank after\n- [x]\u00a0ticked, hard blank after\n",
    headline: "1/3",
    checkboxes: "1/3",
    tasks: ["todo hard blank inside", "todo hard blank after", "done ticked, hard blank after"],
    why: "format §1 NBSP in a box",
  },
  {
    trap: "a numbered item inside a bullet on one line holds the box",
    markdown: "- 1. [x] list in a list\n- 2. [ ] second of the kind\n",
    headline: "1/2",
    checkboxes: "1/2",
  },
  {
    trap: "a long ordered list may start anywhere and count in tens",
    markdown: "9. [x] nine\n10. [ ] ten\n11. [ ] eleven\n",
    headline: "1/3",
  },
  {
    trap: "loose lists with blank lines between the items are one list of tasks",
    markdown: "- [ ] first\n\n- [x] second\n\n  with a paragraph\n\n- [ ] third\n",
    headline: "1/3",
  },
  {
    trap: "text on the line after the box makes it a task",
    markdown: "- [x]\n  the words follow below\n- [ ] one line\n",
    headline: "1/2",
    checkboxes: "1/2",
    why: "format §5 equals remark-gfm's count: a line ending may follow the box",
  },
  {
    trap: "a list of up to three blanks of indent is still a list",
    markdown: "Intro.\n\n   - [x] pushed right\n   - [ ] and its brother\n",
    headline: "1/2",
  },
  {
    trap: "a parent says nothing for its children, nor they for it",
    markdown: "- [x] parent ticked\n  - [ ] child open\n- [ ] parent open\n  - [x] child ticked\n",
    headline: "2/4",
    tasks: ["done parent ticked", "todo child open", "todo parent open", "done child ticked"],
    why: "format §2 the box alone decides done or open",
  },
];
