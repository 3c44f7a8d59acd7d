import type { HardCase } from "./hardCase.ts";

/** Marks and words that refine a task's state, and those that look so (format §2). */
export const states: readonly HardCase[] = [
  {
    trap: "four marks in the box say in progress and count nothing yet",
    markdown: "- [-] minus\n- [/] slash\n- [~] tilde\n- [>] arrow\n- [x] done\n",
    headline: "1/5",
    inProgress: 4,
    checkboxes: "1/5",
    tasks: [
      "inProgress lenient minus",
      "inProgress lenient slash",
      "inProgress lenient tilde",
      "inProgress lenient arrow",
      "done checkbox done",
    ],
  },
  {
    trap: "blocked, asked and check-marked boxes keep their place in the total",
    markdown: "- [!] blocked\n- [?] asked\n- [✓] checked\n",
    headline: "1/3",
    tasks: ["blocked lenient blocked", "question lenient asked", "done lenient checked"],
  },
  {
    trap: "emoji in the box are states",
    markdown: "- [✅] shipped\n- [🔄] turning\n- [🚧] building\n- [⏳] waiting for time\n- [⏸️] held\n- [⬜] empty\n",
    headline: "1/6",
    tasks: [
      "done lenient shipped",
      "inProgress lenient turning",
      "inProgress lenient building",
      "inProgress lenient waiting for time",
      "blocked lenient held",
      "todo lenient empty",
    ],
  },
  {
    trap: "an unknown mark is open and stays in the total",
    markdown: "- [I] idea\n- [*] star\n- [x] done\n",
    headline: "1/3",
    checkboxes: "1/3",
    tasks: ["todo lenient idea", "todo lenient star", "done done"],
  },
  {
    trap: "an emoji right after an open box or at the end refines it",
    markdown: "- [ ] 🔄 oven heats\n- [ ] ⏸️ dough rests\n- [ ] salt 🚧\n- [ ] flour\n",
    headline: "0/4",
    inProgress: 2,
    tasks: ["inProgress oven heats", "blocked dough rests", "inProgress salt", "todo flour"],
  },
  {
    trap: "a ticked box is done whatever stands beside it",
    markdown: "- [x] 🚧 wall\n- [x] roof - in progress\n- [x] ❌ Cancelled: pool\n- [x] **BLOCKED** door\n",
    headline: "4/4",
    complete: true,
    why: "format §2 the box alone decides done or open",
  },
  {
    trap: "an open box is open although a word or a tick beside it says done",
    markdown: "- [ ] wall ✅\n- [ ] roof - done\n- [ ] ✅ door\n- [ ] window (complete)\n",
    headline: "0/4",
    tasks: ["todo wall", "todo roof", "todo door", "todo window"],
  },
  {
    trap: "words inside a sentence are no evidence",
    markdown: `- [ ] User testing complete
- [ ] Blocked users see a notice
- [ ] Cancelled orders are refunded
- [ ] Explain why the queue was blocked
- [ ] Show the progress bar while work is in progress
`,
    headline: "0/5",
    inProgress: 0,
    tasks: ["todo User", "todo Blocked", "todo Cancelled", "todo Explain", "todo Show"],
    why: "format §2 only words set off from the sentence refine",
  },
  {
    trap: "a status word set off at the end refines an open box",
    markdown: "- [ ] hire crew - blocked\n- [ ] order wood (in progress)\n- [ ] rent van **[in progress]**\n",
    headline: "0/3",
    tasks: ["blocked hire crew", "inProgress order wood", "inProgress rent van"],
  },
  {
    trap: "cancelled, dropped, won't do and N/A leave the total",
    markdown: `- [x] walls
- [ ] Cancelled: cellar
- [ ] pool - won't do
- [ ] sauna (dropped)
- [ ] N/A - lift
- [ ] garage (N/A)
- [ ] roof
`,
    headline: "1/2",
    checkboxes: "1/7",
    why: "format §2 cancelled; §5 total excludes it, checkboxes are GFM's",
  },
  {
    trap: "deferred is a label, the task is open",
    markdown: "- [ ] balcony (deferred)\n- [ ] Deferred: terrace\n- [x] stairs\n",
    headline: "1/3",
    tasks: ["todo balcony", "todo terrace", "done stairs"],
  },
  {
    trap: "fully struck and open is cancelled, struck and ticked is done, partly struck is open",
    markdown: "- [ ] ~~old shed~~\n- [x] ~~old fence~~\n- [ ] ~~old~~ new gate\n",
    headline: "1/2",
    tasks: ["cancelled old shed", "done old fence", "todo new gate"],
  },
  {
    trap: "a cross alone cancels nothing, with the word it does",
    markdown: "- [ ] ❌ broken lamp\n- [ ] ❌ Cancelled: spare lamp\n",
    headline: "0/1",
    tasks: ["todo broken lamp", "cancelled spare lamp"],
  },
  {
    trap: "a red circle before a task is its priority",
    markdown: "- [ ] 🔴 gas leak\n- [ ] 🟡 squeaky hinge\n- [x] 🟢 paint\n",
    headline: "1/3",
    tasks: ["todo gas leak", "todo squeaky hinge", "done paint"],
    why: "format §2 🔴 speaks in status cells only",
  },
  {
    trap: "three items that are only status words are a legend",
    markdown:
      "### Status\n- [ ] Not started\n- [~] In progress\n- [x] Done\n\n## Phase 1: Real\n- [x] dig\n- [ ] fill\n",
    headline: "1/2",
    checkboxes: "1/2",
    ignored: ["legend 2", "legend 3", "legend 4"],
  },
  {
    trap: "two items with the marks in code are a legend",
    markdown: "- `[ ]` open\n- `[x]` done\n\n## Phase 1: Real\n- [ ] dig\n",
    headline: "0/1",
    checkboxes: "0/1",
    ignored: ["legend 1", "legend 2"],
  },
  {
    trap: "two plain boxes with status words are two tasks",
    markdown: "## Phase 1: Party\n- [x] Planned\n- [ ] Done\n",
    headline: "1/2",
    why: "format §2 a legend has three items, or two with marks in code",
  },
  {
    trap: "the file's legend wins over the default meaning of a mark",
    markdown:
      "## Legend\n- [ ] Open\n- [-] Cancelled\n- [~] Blocked\n- [x] Done\n\n## Tasks\n- [-] moat\n- [~] gate\n- [x] wall\n",
    headline: "1/2",
    tasks: ["cancelled moat", "blocked gate", "done wall"],
  },
];
