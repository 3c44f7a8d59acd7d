import assert from "node:assert/strict";
import { englishOf } from "../../src/core/message/message.ts";
import { failsBase } from "../../src/core/check/failsBase.ts";
import { failsPhase, failsPlaceholders, failsUnder, type GateFailure } from "../../src/core/check/gates.ts";
import { record } from "./support.ts";

/** `4: message`, or the message alone. */
const told = (failures: readonly GateFailure[]): readonly string[] =>
  failures.map(({ line, message }) => (line === null ? englishOf(message) : `${line + 1}: ${englishOf(message)}`));

const plan = [
  "# Plan",
  "## Phase 1: Start",
  "- [x] read",
  "- [ ] write",
  "## Phase 2: End",
  "- [ ] ship",
  "## Phase 3: Later",
  "Words.",
  "",
].join("\n");

describe("a gate", () => {
  for (const [percent, failures] of [
    [33, []],
    [34, ["is at 33% (1/3), under 34%"]],
  ] as const) {
    it(`on ${percent} percent ${failures.length === 0 ? "lets a plan at 33 pass" : "fails for a plan at 33"}`, () => {
      assert.deepEqual(told(failsUnder(percent, record(plan))), failures);
    });
  }

  it("on a percentage lets a plan without tasks pass", () => {
    assert.deepEqual(failsUnder(100, record("# Plan\nWords.\n")), []);
  });

  for (const [phase, percent, failures] of [
    ["1", 50, []],
    ["1", 100, ['2: "Phase 1: Start" is at 50% (1/2), not at 100%']],
    ["phase-2", 1, ['5: "Phase 2: End" is at 0% (0/1), not at 1%']],
    ["3", 0, []],
    ["3", 1, ['7: "Phase 3: Later" has no tasks, not at 1%']],
    ["4", 100, []],
  ] as const) {
    it(`on phase ${phase} at ${percent} percent ${failures.length === 0 ? "passes" : "fails"}`, () => {
      assert.deepEqual(told(failsPhase({ phase, percent }, record(plan))), failures);
    });
  }

  const blanks: readonly (readonly [what: string, text: string, failures: readonly string[]])[] = [
    ["passes before the work begins", "# Plan: [Feature Name]\n- [ ] a\n", []],
    [
      "fails once a task is done",
      "# Plan: [Feature Name]\n- [x] a\n- [ ] b\n",
      ["1: has started, and 1 placeholder is to be filled in; the first is [Feature Name]"],
    ],
    [
      "fails once a task is in progress",
      "# Plan\n**Owner**: [Name]\n**Due**: [Date]\n- [-] a\n- [ ] b\n",
      ["2: has started, and 2 placeholders are to be filled in; the first is [Name]"],
    ],
    [
      "fails where the status says that it has begun",
      "# Plan: [Feature Name]\n**Status**: In Progress\n- [ ] a\n",
      ["1: has started, and 1 placeholder is to be filled in; the first is [Feature Name]"],
    ],
    ["passes where all is filled in", "# Plan\n- [x] a\n- [ ] b\n", []],
    [
      "passes for blanks of the end while there is work",
      "# Plan\n- [x] a\n- [ ] b\n## Retrospective\n[What went well]\n",
      [],
    ],
  ];
  for (const [what, text, failures] of blanks) {
    it(`on placeholders ${what}`, () => {
      assert.deepEqual(told(failsPlaceholders(record(text))), failures);
    });
  }

  const lost: readonly (readonly [what: string, now: string, failures: readonly string[]])[] = [
    ["passes where nothing was lost", "# P\n## Phase 1: A\n- [x] read it all\n- [x] write it down\n", []],
    ["passes where more was done", "# P\n## Phase 1: A\n- [x] read it all\n- [x] write it down\n- [x] ship\n", []],
    [
      "fails for a task that was opened, where it stands now",
      "# P\n## Phase 1: A\n- [x] write it down\n- [ ] **read** it all\n",
      ['4: "read it all" was done at main and is not done now'],
    ],
    [
      "fails for a task that is gone",
      "# P\n## Phase 1: A\n- [x] read it all\n",
      ['1 done task of main is gone: "write it down"'],
    ],
    [
      "tells open tasks that are gone from done ones, and names a few",
      "# P\n- [ ] watch the first night\n",
      [
        '2 done tasks of main are gone: "read it all" and "write it down"',
        '5 open tasks of main are gone: "ship to Ada", "tell the users", "clean the store" and 2 more',
      ],
    ],
    ["knows a task that was moved", "# P\n## Phase 2: B\n- [x] write it down\n- [x] read it all\n", []],
    ["knows a task that was reworded", "# P\n## Phase 1: A\n- [x] read it all again\n- [x] write it down\n", []],
    ["lets tasks be called off in words", "# P\n## Phase 1: A\n- [ ] ~~read it all~~\n- [x] write it down\n", []],
  ];
  for (const [what, now, failures] of lost) {
    it(`on a revision ${what}`, () => {
      const open = ["ship to Ada", "tell the users", "clean the store", "drop the flag", "archive the notes"];
      const done = "# P\n## Phase 1: A\n- [x] **read** it all\n- [x] write it down\n";
      const isAboutOpen = failures.some((failure) => failure.includes("open task"));
      const before = record(isAboutOpen ? `${done}${open.map((text) => `- [ ] ${text}\n`).join("")}` : done);
      assert.deepEqual(told(failsBase("main", before, record(now))), failures);
    });
  }

  const kept: readonly (readonly [what: string, before: string, now: string])[] = [
    ["moved", "## Phase 1: A\n- [ ] ship\n## Phase 2: B\n- [ ] tell\n", "## Phase 2: B\n- [ ] tell\n- [ ] ship\n"],
    ["renumbered", "- [ ] 1.1 ship\n- [ ] 1.2 tell\n", "- [ ] 1.1 plan\n- [ ] 1.2 ship\n- [ ] 1.3 tell\n"],
    ["reworded a little", "- [ ] ship the store\n", "- [ ] ship the new store\n"],
    ["called off by a mark", "- [ ] ship\n- [ ] tell\n", "- [~] ship\n- [ ] tell\n"],
    ["struck out", "- [ ] **ship** it\n- [ ] tell\n", "- [ ] ~~ship it~~\n- [ ] tell\n"],
    ["struck out without a box", "- [ ] 1.1 **ship** it\n- [ ] tell\n", "- ~~1.1 ship it~~ no longer\n- [ ] tell\n"],
    [
      "a todo of the front matter that a box says again",
      "---\ntodos:\n  - id: ship\n    content: Ship it\n    status: pending\n---\n# P\n",
      "---\ntodos:\n  - id: ship\n    content: Ship it\n    status: pending\n---\n# P\n- [ ] Ship it\n",
    ],
    ["a phase that got tasks", "## Phase 1: A\n**Status**: Open\n", "## Phase 1: A\n**Status**: Open\n- [ ] ship\n"],
    ["a phase whose mark was taken away", "## 🔲 Phase 1: A\n## ✅ Phase 2: B\n", "## Phase 1: A\n## ✅ Phase 2: B\n"],
    ["one that was called off and taken out", "- [ ] ~~ship~~\n- [ ] tell\n", "- [ ] tell\n"],
  ];
  for (const [what, before, now] of kept) {
    it(`on a revision misses no task that is ${what}`, () => {
      assert.deepEqual(told(failsBase("main", record(before), record(now))), []);
    });
  }
});
