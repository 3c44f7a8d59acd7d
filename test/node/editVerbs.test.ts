import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { add, type AddOptions } from "../../src/node/cli/add.ts";
import { addLog, type AddLogOptions } from "../../src/node/cli/addLog.ts";
import { setStatus, type SetStatusOptions } from "../../src/node/cli/setStatus.ts";
import { stateNamed } from "../../src/node/cli/stateNamed.ts";
import type { SettableState } from "../../src/core/edit/state/wish.ts";
import { type Run, type RunSettings, runVerb } from "./support/runVerb.ts";

const plan = [
  "# Plan", // 1
  "",
  "## Phase 1: Start",
  "- [x] T001 Read **it**",
  "- [ ] T002 Write", // 5
  "  and check",
  "- [ ] T002 Rewrite",
  "## Phase 2: Finish",
  "**Status:** Not started",
  "## Phase 3: Rest", // 10
  "",
  "| Task | Status |",
  "| ---- | ------ |",
  "| Ship | Open   |",
  "| Tell | 40 pages |", // 15
  "```",
  "- [ ] T009 Example",
  "```",
  "- [ ] Clean \u001b[2J\u202eup",
  "",
].join("\n");

describe("verbs that change a plan", () => {
  let folder = "";
  let path = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-edit-"));
    path = join(folder, "plan.md");
    writeFileSync(path, plan);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const set = (state: SettableState, options: SetStatusOptions): Promise<Run> =>
    runVerb((_, own, context) => setStatus(path, state, own, context), [], options);
  const addTo = (text: string, options: AddOptions = {}): Promise<Run> =>
    runVerb((_, own, context) => add(path, text, own, context), [], options);
  const log = (text: string, options: AddLogOptions = {}, settings: RunSettings = {}): Promise<Run> =>
    runVerb((_, own, context) => addLog(path, text, own, context), [], options, settings);
  const text = (): string => readFileSync(path, "utf8");
  /** Lines of the file that are not those of the plan, and where. */
  const changes = (): readonly string[] => {
    const old = plan.split("\n");
    return text()
      .split("\n")
      .flatMap((line, at) => (line === old[at] ? [] : [`${at + 1}: ${line}`]));
  };
  const printed = (run: Run): readonly string[] => run.lines.map((line) => line.replace(path, "plan.md"));
  const said = (run: Run): string => run.problems.join("\n").replaceAll(path, "plan.md");

  describe("set-status", () => {
    type Case = readonly [
      name: string,
      state: SettableState,
      options: SetStatusOptions,
      changed: string,
      printed: readonly string[],
    ];
    const done: readonly Case[] = [
      [
        "takes an id",
        "done",
        { id: "T002-2" },
        "7: - [x] T002 Rewrite",
        ["plan.md:7  T002 Rewrite  todo → done", "2/6 · 33%"],
      ],
      [
        "takes an id in any case",
        "todo",
        { id: "t001" },
        "4: - [ ] T001 Read **it**",
        ["plan.md:4  T001 Read it  done → todo", "0/6 · 0%"],
      ],
      ["takes a line", "done", { line: 5 }, "5: - [x] T002 Write", ["plan.md:5  T002 Write  todo → done", "2/6 · 33%"]],
      [
        "takes a line whose task has the text",
        "done",
        { line: 7, text: "rewrite" },
        "7: - [x] T002 Rewrite",
        ["plan.md:7  T002 Rewrite  todo → done", "2/6 · 33%"],
      ],
      [
        "takes a line whose task is one of several with the words",
        "done",
        { line: 5, text: "T002" },
        "5: - [x] T002 Write",
        ["plan.md:5  T002 Write  todo → done", "2/6 · 33%"],
      ],
      [
        "takes a part of a text",
        "inProgress",
        { text: "REWR" },
        "7: - [-] T002 Rewrite",
        ["plan.md:7  T002 Rewrite  todo → inProgress", "1/6 · 16%"],
      ],
      [
        "writes why a task is blocked",
        "blocked",
        { line: 5, reason: "no\nkey\u202e\u001b[2J" },
        "5: - [!] T002 Write (blocked: no key)",
        ["plan.md:5  T002 Write  todo → blocked", "1/6 · 16%"],
      ],
      [
        "takes what is cancelled out of the total",
        "cancelled",
        { line: 7 },
        "7: - [ ] ~~T002 Rewrite~~",
        ["plan.md:7  T002 Rewrite  todo → cancelled", "1/5 · 20%"],
      ],
      [
        "writes the status line of a phase that is one unit of work",
        "done",
        { id: "phase-2" },
        "9: **Status:** Done",
        ["plan.md:8  Phase 2: Finish  todo → done", "2/6 · 33%"],
      ],
      [
        "takes the line of a status, too",
        "inProgress",
        { line: 9 },
        "9: **Status:** In Progress",
        ["plan.md:8  Phase 2: Finish  todo → inProgress", "1/6 · 16%"],
      ],
      [
        "writes the cell of a row",
        "done",
        { text: "Ship" },
        "14: | Ship | Done   |",
        ["plan.md:14  Ship  todo → done", "2/6 · 33%"],
      ],
      [
        "lets no text of a plan reach the terminal",
        "done",
        { text: "clean" },
        "19: - [x] Clean \u001b[2J\u202eup",
        ["plan.md:19  Clean \ufffd[2J\ufffdup  todo → done", "2/6 · 33%"],
      ],
    ];
    for (const [name, state, options, changed, lines] of done) {
      it(name, async () => {
        const run = await set(state, options);
        assert.deepEqual([run.code, said(run), printed(run), changes()], [0, "", lines, [changed]]);
        assert.deepEqual(readdirSync(folder), ["plan.md"]);
      });
    }

    it("refuses a phase that has neither tasks nor a status", async () => {
      writeFileSync(path, "# Plan\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\nWords.\n");
      const run = await set("done", { id: "phase-2" });
      assert.deepEqual([run.code, printed(run)], [2, []]);
      assert.match(said(run), /"phase-2" is no task: it has none, and no status of its own$/u);
    });

    it("writes a todo of the front matter", async () => {
      writeFileSync(path, "---\ntodos:\n  - content: Ask\n    status: pending\n---\n# Plan\n");
      const run = await set("done", { text: "ask" });
      assert.deepEqual(printed(run), ["plan.md:3  Ask  todo → done", "1/1 · 100%"]);
      assert.equal(text(), "---\ntodos:\n  - content: Ask\n    status: completed\n---\n# Plan\n");
      assert.match(
        said(await set("blocked", { text: "ask", reason: "no key" })),
        /cannot be made blocked: .* a reason/u,
      );
    });

    const refused: readonly (readonly [name: string, options: SetStatusOptions, message: RegExp])[] = [
      [
        "an id that two tasks have",
        { id: "T002" },
        /^planwright: plan\.md: 2 tasks have the id "T002"; say which one with --line:\n {2}line 5 {2}T002 {2}T002 Write\n {2}line 7 {2}T002-2 {2}T002 Rewrite$/u,
      ],
      [
        "a text that several tasks have",
        { text: "e" },
        /: 5 tasks have "e" in their text; say which one with --line:\n/u,
      ],
      ["an id that is a little wrong", { id: "T1" }, /no task has the id "T1"; did you mean:\n {2}line 4 {2}T001/u],
      ["an id far from all", { id: "nothing/of-the-kind" }, /no task has the id "nothing\/of-the-kind"$/u],
      ["a phase with tasks", { id: "phase-1" }, /"phase-1" is no task: its state is that of its tasks$/u],
      ["a text that nothing has", { text: "Write it" }, /no task has "Write it" in its text; did you mean:\n/u],
      ["a line in a fence", { line: 17 }, /line 17 is no task: it stands in a code fence$/u],
      ["a row of an unknown state", { line: 15 }, /line 15 is no task: the state in its row is not known$/u],
      ["a line without a task", { line: 1 }, /there is no task on line 1$/u],
      ["a line of a task", { line: 6 }, /line 6 only belongs to a task:\n {2}line 5 {2}T002 {2}T002 Write$/u],
      ["a line behind the last", { line: 20 }, /there is no line 20; the file has 19$/u],
      ["no task at all", {}, /say which task with one of --id, --line and --text, or with --line and --text$/u],
      ["two tasks", { id: "T001", line: 5 }, /say which task with one of/u],
      ["three names", { id: "T001", line: 5, text: "Write" }, /say which task with one of/u],
      [
        "a line that has come to hold another task than the text",
        { line: 4, text: "Rewrite" },
        /--text "Rewrite" names another task; did you mean:\n {2}line 4 {2}T001 .*\n {2}line 7 {2}T002-2 {2}T002 Rewrite$/u,
      ],
      [
        "a line whose task only holds what is the text of another",
        { line: 7, text: "Write" },
        /names another task; did you mean:\n {2}line 7 .*\n {2}line 5 {2}T002 {2}T002 Write$/u,
      ],
      [
        "a line without a task beside a text",
        { line: 1, text: "write" },
        /names another task; did you mean:\n {2}line 5 .*\n {2}line 7 /u,
      ],
      ["a text that nothing has beside a line", { line: 5, text: "Read all" }, /no task has "Read all" in its text/u],
      ["a reason for what is done", { id: "T001", reason: "a" }, /--reason goes with blocked only$/u],
      ["hostile words", { text: "\u001b[2J\u{202e}x" }, /no task has "\ufffd\[2J\ufffdx" in its text/u],
    ];
    for (const [name, options, message] of refused) {
      it(`refuses ${name}`, async () => {
        const run = await set("done", options);
        assert.match(said(run), message);
        assert.deepEqual([run.code, run.text, text() === plan], [2, "", true]);
      });
    }

    it("names ten of many candidates, and without what moves the cursor", async () => {
      writeFileSync(path, `# Plan\n${"- [ ] a\u001b[1Ab\u202e\n".repeat(14)}`);
      const { problems } = await set("done", { text: "a" });
      assert.equal(problems.length, 12);
      assert.equal(problems.at(-1), "  and 4 more");
      assert.doesNotMatch(problems.join("\n"), /(?!\n)[\p{Cc}\u202e]/u);
    });

    it("leaves a file alone where the task is in that state", async () => {
      const long = new Date("2020-01-01T00:00:00Z");
      utimesSync(path, long, long);
      const run = await set("done", { id: "T001" });
      assert.deepEqual([run.code, printed(run)], [0, ["plan.md:4  T001 Read it  already done", "1/6 · 16%"]]);
      assert.equal(statSync(path).mtimeMs, long.getTime());
    });

    it("says what it would write in a dry run, and writes nothing", async () => {
      const run = await set("done", { line: 5, dryRun: true });
      assert.deepEqual(printed(run), [
        "plan.md:5  T002 Write  todo → done  (not written)",
        "  - - [ ] T002 Write",
        "  + - [x] T002 Write",
        "2/6 · 33%",
      ]);
      assert.equal(text(), plan);
    });

    it("says of a box that repeats a phase that it counts nothing", async () => {
      writeFileSync(
        path,
        "# Plan\n## Status\n- [ ] Phase 1\n- [ ] Phase 2\n## Phase 1: A\n- [ ] a\n## Phase 2: B\n- [ ] b\n",
      );
      assert.deepEqual(printed(await set("done", { line: 3 })), [
        "plan.md:3  Phase 1  todo → done",
        "repeats Phase 1: A and counts nothing by itself",
        "0/2 · 0%",
      ]);
      const { task } = JSON.parse((await set("done", { line: 4, json: true })).text) as { task: { repeats: unknown } };
      assert.equal(task.repeats, "phase-2");
    });

    it("prints JSON", async () => {
      const { text: json, code } = await set("done", { line: 5, json: true });
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(json), {
        schema: "planwright.edit/1",
        verb: "set-status",
        path,
        changed: true,
        dryRun: false,
        task: { id: "T002", line: 5, text: "T002 Write", before: "todo", after: "done", repeats: null },
        lines: [{ line: 5, before: "- [ ] T002 Write", after: "- [x] T002 Write" }],
        progress: { done: 2, total: 6, percent: 33, inProgress: 0, blocked: 0, cancelled: 0, optional: 0 },
        candidates: [],
        errors: [],
      });
    });

    it("prints JSON of what it refuses, too", async () => {
      const run = await set("done", { id: "T002", json: true });
      const message = '2 tasks have the id "T002"; say which one with --line';
      assert.equal(run.code, 2);
      assert.deepEqual(JSON.parse(run.text), {
        schema: "planwright.edit/1",
        verb: "set-status",
        path,
        changed: false,
        dryRun: false,
        task: null,
        lines: [],
        progress: null,
        candidates: [
          { id: "T002", line: 5, text: "T002 Write", state: "todo" },
          { id: "T002-2", line: 7, text: "T002 Rewrite", state: "todo" },
        ],
        errors: [{ path, message }],
      });
    });

    it("takes the settings of the project, and names what is wrong with them", async () => {
      mkdirSync(join(folder, ".planwright"));
      writeFileSync(join(folder, ".planwright", "config.yaml"), 'cuont: all\nstates: {"o": inProgress}\n');
      writeFileSync(path, "# Plan\n- [o] a\n- [ ] b\n");
      const run = await set("inProgress", { text: "b" });
      assert.equal(text(), "# Plan\n- [o] a\n- [o] b\n");
      assert.match(said(run), /config\.yaml: "cuont" is no setting/u);
    });

    it("says what is wrong with the file", async () => {
      for (const [file, message] of [
        ["-", /standard input cannot be changed/u],
        [folder, /is a folder; name one file$/u],
        [join(folder, "no.md"), /no such file or folder$/u],
      ] as const) {
        const run = await runVerb((_, own, context) => setStatus(file, "done", own, context), [], { line: 1 });
        assert.deepEqual([run.code, run.text], [2, ""]);
        assert.match(said(run), message);
      }
    });

    it("knows states by every usual spelling", () => {
      for (const [spelled, state] of [
        ["todo", "todo"],
        ["in-progress", "inProgress"],
        ["inProgress", "inProgress"],
        ["IN_PROGRESS", "inProgress"],
        ["canceled", "cancelled"],
        ["cancelled", "cancelled"],
        ["Blocked", "blocked"],
        ["done", "done"],
        ["failed", undefined],
        ["", undefined],
      ] as const) {
        assert.equal(stateNamed(spelled), state);
      }
    });
  });

  describe("add", () => {
    type Case = readonly [name: string, text: string, options: AddOptions, line: string, added: string];
    const added: readonly Case[] = [
      ["puts a task where the plan has its like", "New", {}, "plan.md:8  - [ ] T003 New", "- [ ] T003 New"],
      ["takes the number of a phase", "New", { phase: "1" }, "plan.md:8  - [ ] T003 New", "- [ ] T003 New"],
      ["takes the id of a phase", "New", { phase: "PHASE-1" }, "plan.md:8  - [ ] T003 New", "- [ ] T003 New"],
      ["takes the words of a phase", "New", { phase: "start" }, "plan.md:8  - [ ] T003 New", "- [ ] T003 New"],
      ["takes how a phase is called", "New", { phase: "Phase 3" }, "plan.md:20  - [ ] New", "- [ ] New"],
      ["puts a task under another one", "Sub", { under: "T001" }, "plan.md:5  - [ ] Sub", "  - [ ] Sub"],
      ["takes the words of a line of a list", "- [ ] New", {}, "plan.md:8  - [ ] T003 New", "- [ ] T003 New"],
      ["makes one line of a text", " a\n\tb ", { phase: "3" }, "plan.md:20  - [ ] a b", "- [ ] a b"],
    ];
    for (const [name, words, options, line, written] of added) {
      it(name, async () => {
        const run = await addTo(words, options);
        assert.deepEqual([run.code, said(run), printed(run)], [0, "", [line, "1/7 · 14%"]]);
        const lines = text().split("\n");
        const at = Number(/:(\d+)/u.exec(line)?.[1]) - 1;
        assert.deepEqual(lines.splice(at, 1), [written]);
        assert.equal(lines.join("\n"), plan);
      });
    }

    it("finds the new one among tasks with the same words", async () => {
      writeFileSync(path, "# Plan\n## Phase 1: A\n- [ ] a\n## Phase 2: B\n- [ ] a\n");
      const { task } = JSON.parse((await addTo("a", { phase: "1", json: true })).text) as { task: object };
      assert.deepEqual(task, { id: "phase-1/a-2", line: 4, text: "a", before: null, after: "todo", repeats: null });
    });

    for (const [name, words, options, message] of [
      ["no words", " \n", {}, /a task needs words$/u],
      ["no words behind a box", "- [ ]", {}, /a task needs words$/u],
      ["a box that says a state", "- [x] New", {}, /says a state, and a new task is open; leave the box out$/u],
      [
        "an unknown phase",
        "a",
        { phase: "9" },
        /there is no phase "9"; there are:\n {2}line 3 {2}phase-1 {2}Phase 1: Start\n/u,
      ],
      ["two places", "a", { phase: "1", under: "T001" }, /with --phase or with --under, not with both$/u],
      ["an unknown task", "a", { under: "T1" }, /no task has the id "T1"; did you mean:\n {2}line 4/u],
      ["a task of several", "a", { under: "T002" }, /2 tasks have the id "T002"/u],
    ] as const) {
      it(`refuses ${name}`, async () => {
        const run = await addTo(words, options);
        assert.match(said(run), message);
        assert.deepEqual([run.code, text() === plan], [2, true]);
      });
    }

    it("refuses a number that several phases have", async () => {
      writeFileSync(path, "# Plan\n## Phase 1: A\n- [ ] a\n## Milestone 1: B\n- [ ] b\n");
      const run = await addTo("c", { phase: "1" });
      assert.deepEqual([run.code, run.problems.length], [2, 3], said(run));
    });

    it("refuses a task in a file whose tasks are todos of the front matter, and says so", async () => {
      const todos = "---\ntodos:\n  - content: Ask\n    status: pending\n---\n# Plan\n## Phase 1: A\n";
      writeFileSync(path, todos);
      for (const options of [{}, { phase: "1" }]) {
        const run = await addTo("New", options);
        assert.match(
          said(run),
          /the tasks of this plan are the todos of its front matter, .* add a todo there by hand$/u,
        );
        assert.deepEqual([run.code, text()], [2, todos]);
      }
    });

    it("refuses a phase in a plan without any", async () => {
      writeFileSync(path, "# Plan\n- [ ] a\n");
      assert.match(said(await addTo("c", { phase: "1" })), /the plan has no phases$/u);
    });

    it("keeps CRLF and says in a dry run what it would add", async () => {
      writeFileSync(path, plan.replaceAll("\n", "\r\n"));
      const dry = await addTo("New", { dryRun: true });
      assert.deepEqual(printed(dry), ["plan.md:8  - [ ] T003 New  (not written)", "  + - [ ] T003 New", "1/7 · 14%"]);
      assert.equal((await addTo("New")).code, 0);
      assert.equal(text().split("\r\n").length, plan.split("\n").length + 1);
      assert.doesNotMatch(text(), /(?<!\r)\n/u);
    });
  });

  describe("add-log", () => {
    const table = "# Plan\n- [ ] a\n## Progress Log\n| Date | Author | Update |\n| --- | --- | --- |\n";

    it("adds a row of today, with the name that git knows", async () => {
      writeFileSync(path, `${table}| 2026-11-19 | Ann | Began |\n`);
      const run = await log("Went | on", {}, { git: () => ({ user: "Ben" }) });
      assert.deepEqual([run.code, said(run)], [0, ""]);
      assert.deepEqual(printed(run), ["plan.md:7  | 2026-11-20 | Ben | Went \\| on |", "0/1 · 0%"]);
      assert.equal(text(), `${table}| 2026-11-19 | Ann | Began |\n| 2026-11-20 | Ben | Went \\| on |\n`);
    });

    it("takes the author who is named", async () => {
      writeFileSync(path, `${table}| 2026-11-19 | Ann | Began |\n`);
      await log("Went on", { author: "Cleo" }, { git: () => assert.fail("git was asked") });
      assert.match(text(), /\| 2026-11-20 \| Cleo \| Went on \|\n$/u);
    });

    it("adds a log to a plan without one, and says so in JSON", async () => {
      const { text: json } = await log("Began", { json: true });
      const report = JSON.parse(json) as { task: null; lines: { line: number; before: null; after: string }[] };
      assert.equal(report.task, null);
      assert.ok(report.lines.every(({ before }) => before === null));
      assert.match(report.lines.map(({ after }) => after).join("\n"), /Log[^]*2026-11-20[^]*Began/u);
      assert.ok(text().startsWith(plan.trimEnd()));
    });

    for (const [name, words, message] of [["no words", "\t", /an entry needs words$/u]] as const) {
      it(`refuses ${name}`, async () => {
        const run = await log(words);
        assert.match(said(run), message);
        assert.deepEqual([run.code, text() === plan], [2, true]);
      });
    }

    it("asks git nothing about a folder that is not there", async () => {
      const file = join(folder, "no", "plan.md");
      const run = await runVerb(
        (_, own, context) => addLog(file, "a", own, context),
        [],
        {},
        {
          git: () => assert.fail("git was asked"),
        },
      );
      assert.deepEqual([run.code, run.problems.length], [2, 1]);
    });
  });
});
