import type { HardCase } from "./hardCase.ts";

/** Boxes that GFM does not take and a person does (format §2, dialect lenient). */
export const lenient: readonly HardCase[] = [
  {
    trap: "a box without a blank in it is an open box",
    markdown: "- [] bread\n- [x] milk\n- [ ] eggs\n",
    headline: "1/3",
    checkboxes: "1/3",
    tasks: ["todo lenient bread", "done checkbox milk", "todo checkbox eggs"],
  },
  {
    trap: "a dash glued to the box loses no task",
    markdown: "Shopping:\n\n-[ ] bread\n-[x] milk\n",
    headline: "1/2",
    checkboxes: "1/2",
    tasks: ["todo lenient bread", "done lenient milk"],
  },
  {
    trap: "a glued dash between proper tasks is not swallowed by the task above",
    markdown: "- [x] bread\n-[ ] milk\n- [ ] eggs\n",
    headline: "1/3",
    tasks: ["done checkbox bread", "todo lenient milk", "todo checkbox eggs"],
  },
  {
    trap: "text glued to the box is a task",
    markdown: "- [x]Bread is baked\n- [ ]テーブルを拭く\n- [ ]Eggs\n",
    headline: "1/3",
    checkboxes: "1/3",
    tasks: ["done lenient Bread is baked", "todo lenient テーブルを拭く", "todo lenient Eggs"],
  },
  {
    trap: "bold and back-ticked boxes after the marker are boxes",
    markdown: "- **[x]** Bread\n- `[ ]` Milk\n- **[ ]** **Eggs** for six\n",
    headline: "1/3",
    checkboxes: "1/3",
    tasks: ["done lenient Bread", "todo lenient Milk", "todo lenient Eggs"],
  },
  {
    trap: "a star after the box marks an optional task, which still counts",
    markdown: "- [x] 1. Build\n- [ ]* 1.1 Measure\n- [x]* 1.2 Compare\n- [ ] 2. Ship\n",
    headline: "2/4",
    optional: 2,
    checkboxes: "2/4",
    tasks: ["done checkbox Build", "todo lenient 1.1 Measure", "done lenient 1.2 Compare", "todo checkbox Ship"],
    why: "format §5 total includes optional",
  },
  {
    trap: "the word optional in brackets at the end makes a task optional",
    markdown: "- [x] bake\n- [ ] glaze (optional)\n",
    headline: "1/2",
    optional: 1,
    tasks: ["done checkbox bake", "todo checkbox glaze"],
  },
  {
    trap: "lenient boxes nest and stand in numbered lists and quotes",
    markdown: "1. [~] soup\n   - [] onions\n   - [x]carrots\n\n> - [!] stock\n",
    headline: "1/4",
    checkboxes: "1/4",
    tasks: ["inProgress lenient soup", "todo lenient onions", "done lenient carrots", "blocked lenient stock"],
  },
  {
    trap: "custom boxes in a fence stay samples",
    markdown: "~~~\n- [~] sample\n- [] sample\n-[ ] sample\n~~~\n\n- [~] real\n",
    headline: "0/1",
    checkboxes: "0/1",
    inProgress: 1,
  },
  {
    trap: "two dashes are no marker glued to a box",
    markdown: "--[ ] not a task\n\n- [x] a task\n",
    headline: "1/1",
    checkboxes: "1/1",
  },
  {
    trap: "sizes and the letter for parallel in brackets are labels",
    markdown: "- [M] soup\n- [S] salt\n- [L] stock\n- [P] bread\n\n1. [D] wine\n",
    headline: "0/1",
    tasks: ["todo lenient wine"],
    ignored: ["label 1", "label 2", "label 3", "label 4"],
  },
  {
    trap: "a glued dash in the middle of a sentence is punctuation",
    markdown: "Take the range 3-[x] of the array.\n\n- [ ] take it\n",
    headline: "0/1",
    checkboxes: "0/1",
  },
];
