import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { next } from "../../src/node/cli/next.ts";
import { placeholders } from "../../src/node/cli/placeholders.ts";
import { status } from "../../src/node/cli/status.ts";
import { tasks } from "../../src/node/cli/tasks.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

const plan = [
  "# Plan: [Feature Name]",
  "",
  "## Phase 1: Start",
  "- [x] read **it**",
  "- [ ] write",
  "## Phase 2: Finish",
  "- [ ] ship",
  "  - [ ] tell people",
  "## Acceptance Criteria",
  "- [ ] fast",
  "",
].join("\n");

describe("planwright's verbs", () => {
  let folder = "";
  let path = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-verbs-"));
    path = join(folder, "plan.md");
    writeFileSync(path, plan);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** The lines of a run without the folder. */
  const lines = (run: Run): readonly string[] => run.lines.map((line) => line.replace(folder, ""));
  const ids = (run: Run): readonly string[] => lines(run).map((line) => line.split("\t")[2] ?? "");
  const at = (place: string): string => join("/", `plan.md:${place}`);

  it("list tasks with place, state, id and text, in columns for other programs", async () => {
    assert.deepEqual(lines(await runVerb(tasks, [path], {})), [
      `${at("4")}\tdone\tphase-1/read-it\tread it`,
      `${at("5")}\ttodo\tphase-1/write\twrite`,
      `${at("7")}\ttodo\tphase-2/ship\tship`,
      `${at("8")}\ttodo\tphase-2/tell-people\ttell people`,
      `${at("10")}\ttodo\tacceptance-criteria/fast\tfast`,
    ]);
  });

  it("list tasks under their plan for people", async () => {
    const run = await runVerb(tasks, [path, folder], { phase: "2" }, { columns: 80 });
    assert.deepEqual(lines(run), [
      `${join("/", "plan.md")}  Plan: [Feature Name]`,
      "  7: [ ] ship  phase-2/ship",
      "  8: [ ] tell people  phase-2/tell-people",
    ]);
  });

  it("let no text of a plan move the cursor or add a column", async () => {
    writeFileSync(path, "# \u001b[2J\u202eEvil\n- [ ] a\u001b[1A\tb [\u009b\u200bName]\n");
    for (const [verb, options] of [
      [tasks, {}],
      [next, {}],
      [placeholders, {}],
    ] as const) {
      for (const columns of [undefined, 80]) {
        const { text } = await runVerb(verb, [path], options, columns === undefined ? {} : { columns });
        assert.doesNotMatch(text.replaceAll(folder, ""), /(?![\n\t])[\p{Cc}\u200b\u202e]|\t.*\t.*\t.*\t/u);
      }
    }
  });

  for (const [options, found] of [
    [{ state: ["done"] }, ["phase-1/read-it"]],
    [{ state: ["todo", "blocked"], phase: "PHASE-1" }, ["phase-1/write"]],
    [{ phase: "2" }, ["phase-2/ship", "phase-2/tell-people"]],
    [{ id: "Phase-2/Ship" }, ["phase-2/ship"]],
    [{ id: "ship" }, []],
    [{ text: "PEOPLE" }, ["phase-2/tell-people"]],
    [{ text: "e", phase: "2", state: ["done"] }, []],
  ] as const) {
    it(`list the tasks of ${JSON.stringify(options)}`, async () => {
      assert.deepEqual(ids(await runVerb(tasks, [path], options)), found);
    });
  }

  it("say to people, and only to them, that there is nothing to list", async () => {
    const piped = await runVerb(tasks, [path], { id: "none" });
    const shown = await runVerb(tasks, [path], { id: "none" }, { columns: 80 });
    assert.deepEqual([piped.code, piped.problems, shown.code], [0, [], 0]);
    assert.deepEqual(shown.problems, ["planwright: no such task"]);
  });

  it("give JSON in the shape of the status report", async () => {
    const run = await runVerb(tasks, [path], { json: true, id: "phase-2/tell-people" });
    const report = JSON.parse(run.text) as object;
    const { plans } = JSON.parse((await runVerb(status, [path], { json: true })).text) as {
      plans: { tasks: { id: string }[] }[];
    };
    assert.deepEqual(report, {
      schema: "planwright.tasks/1",
      plans: [
        {
          path,
          title: "Plan: [Feature Name]",
          tasks: plans[0]?.tasks.filter(({ id }) => id === "phase-2/tell-people"),
        },
      ],
      errors: [],
    });
  });

  it("list tasks as CSV, in which no cell is a formula", async () => {
    writeFileSync(
      path,
      [
        "## Phase 1: A",
        '- [ ] T1 **Write** "it", all',
        "  - [x] =1+1 (depends on T1, due: 2026-12-01) @ada",
        "- [ ] -5 degrees",
        "- [ ] @ada +1",
        "- [ ] \u001b[2J",
        "",
      ].join("\n"),
    );
    const { code, text } = await runVerb(tasks, [path], { csv: true });
    assert.equal(code, 0);
    const name = /[,"]/u.test(path) ? `"${path}"` : path;
    assert.deepEqual(text.replaceAll(name, "plan.md").split("\r\n"), [
      "path,line,id,state,text,role,phase,parent,depends on,due,estimate,assignee",
      'plan.md,2,T1,todo,"T1 Write ""it"", all",work,phase-1,,,,,',
      `plan.md,3,phase-1/1-1-depends-on-t1-due,done,"'=1+1 (depends on T1, due: 2026-12-01) @ada",work,phase-1,T1,T1,2026-12-01,,ada`,
      "plan.md,4,phase-1/5-degrees,todo,'-5 degrees,work,phase-1,,,,,",
      "plan.md,5,phase-1/ada-1,todo,'@ada +1,work,phase-1,,,,,ada",
      "plan.md,6,phase-1/2j,todo,\ufffd[2J,work,phase-1,,,,,",
      "",
    ]);
  });

  it("filter tasks as CSV as they do elsewhere", async () => {
    const { text } = await runVerb(tasks, [path], { csv: true, phase: "2", state: ["todo"], text: "people" });
    assert.equal(text.split("\r\n").length, 3);
    assert.match(text, /,8,phase-2\/tell-people,todo,tell people,work,phase-2,phase-2\/ship,,,,\r\n$/u);
  });

  it("list what comes next, three tasks of a plan unless told, sub-tasks rather than what they are parts of", async () => {
    writeFileSync(join(folder, "other.md"), "## Phase 9\n- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n");
    assert.deepEqual(ids(await runVerb(next, [folder], {})), [
      "phase-9/a",
      "phase-9/b",
      "phase-9/c",
      "phase-1/write",
      "phase-2/tell-people",
    ]);
    assert.deepEqual(ids(await runVerb(next, [folder], { limit: 1 })), ["phase-9/a", "phase-1/write"]);
  });

  it("list placeholders with line and column", async () => {
    assert.deepEqual(lines(await runVerb(placeholders, [path], {})), [`${at("1:9")}\tbracket\tFeature Name`]);
    const json = await runVerb(placeholders, [path], { json: true });
    assert.deepEqual((JSON.parse(json.text) as { plans: object[] }).plans[0], {
      path,
      title: "Plan: [Feature Name]",
      placeholders: [
        {
          line: 1,
          column: 9,
          length: 14,
          kind: "bracket",
          name: "Feature Name",
          text: "[Feature Name]",
          when: "start",
        },
      ],
    });
  });

  it("read standard input", async () => {
    const run = await runVerb(status, ["-"], {}, { stdin: "# In\n- [x] a\n" });
    assert.deepEqual(run.lines, ["100%  1/1  <stdin>  In"]);
    const binary = await runVerb(status, ["-"], { json: true }, { stdin: "a\0b" });
    assert.equal(binary.code, 2);
    assert.deepEqual((JSON.parse(binary.text) as { errors: unknown }).errors, [
      { path: "<stdin>", message: "not a text file" },
    ]);
  });

  it("explain numbers under each plan when asked", async () => {
    const run = await runVerb(status, [path], { explain: true });
    assert.deepEqual(run.lines.slice(1), [
      "    4 work + 1 acceptance = 5 checkboxes; headline = done work / all work = 1/4 = 25%",
      "    Phase 1: Start: 1/2 = 50%",
      "    Phase 2: Finish: 0/2 = 0%",
      "    Acceptance Criteria (acceptance): 0/1 = 0%",
    ]);
  });

  it("write JSON plan by plan as one document, a line each", async () => {
    writeFileSync(join(folder, "other.md"), "# \u202eOther\u{e0041}\n- [ ] a\n");
    for (const paths of [[folder], [path], []]) {
      const { text } = await runVerb(status, paths, { json: true });
      const whole = JSON.stringify(JSON.parse(text));
      // A line for each plan is all the space there is.
      const plain = text.replaceAll("\n", "").replaceAll("\\u202e", "\u202e");
      assert.equal(plain.replaceAll("\\udb40\\udc41", "\u{e0041}"), whole);
      assert.ok(!text.includes("\u202e") && !text.includes("\u{e0041}"));
    }
  });

  it("say that a file is large, and read it", async () => {
    writeFileSync(path, `${plan}${"words and words\n".repeat(400_000)}`);
    const { code, lines: printed, problems } = await runVerb(status, [path], {});
    assert.deepEqual([code, printed.length], [0, 1]);
    assert.match(problems.join(), /plan\.md: is large for a plan \(6\.1 MB\); it was read all the same$/u);
  });

  it("say that a folder holds no plan", async () => {
    rmSync(path);
    writeFileSync(path, "Just words.\n");
    const { code, problems } = await runVerb(status, [folder], {});
    assert.deepEqual([code, problems], [0, ["planwright: no plan found"]]);
  });

  it("take the settings nearest to a plan and name what is wrong with them, once", async () => {
    for (const place of ["", "near"]) {
      mkdirSync(join(folder, place, ".planwright"), { recursive: true });
      writeFileSync(
        join(folder, place, ".planwright", "config.yaml"),
        place === "" ? "cuont: all\n" : "weights: some\n",
      );
    }
    mkdirSync(join(folder, "near", "deep"));
    for (const name of ["a.md", "near/b.md", "near/deep/c.md"]) {
      writeFileSync(join(folder, name), "- [ ] a\n");
    }
    const { code, problems } = await runVerb(status, [folder], {});
    assert.equal(code, 0);
    assert.deepEqual(
      problems.map((line) => line.replace(`planwright: ${folder}`, "").replaceAll("\\", "/")),
      [
        '/.planwright/config.yaml: "cuont" is no setting; there are count, parents, weights, states, unitWords and rules',
        '/near/.planwright/config.yaml: weights must be none, estimate or phase, not "some"',
      ],
    );
  });

  it("look for settings no further than the repository", async () => {
    mkdirSync(join(folder, ".planwright"));
    writeFileSync(join(folder, ".planwright", "config.yaml"), "cuont: all\n");
    mkdirSync(join(folder, "repository", ".git"), { recursive: true });
    writeFileSync(join(folder, "repository", "a.md"), "- [ ] a\n");
    assert.deepEqual((await runVerb(status, [join(folder, "repository")], {})).problems, []);
  });

  it("do what a plan's front matter says", async () => {
    writeFileSync(path, "---\nplanwright: false\n---\n# Not a plan\n- [ ] a\n");
    writeFileSync(join(folder, "words.md"), "---\nplanwright: true\n---\n# A plan\nJust words.\n");
    writeFileSync(join(folder, "wrong.md"), "---\nplanwright:\n  count: some\n---\n# Wrong\n- [ ] a\n");
    const { lines: printed, problems } = await runVerb(status, [folder], {});
    assert.deepEqual(
      printed.slice(0, -1).map((line) => line.replace(/^.*md {2}/u, "")),
      ["A plan", "Wrong"],
    );
    assert.match(problems.join(), /wrong\.md: front matter: count must be work or all, not "some"$/u);
    assert.equal((await runVerb(status, [path], {})).lines.length, 1, "named, so it is read");
  });

  it("explain by the policy that holds", async () => {
    mkdirSync(join(folder, ".planwright"));
    writeFileSync(join(folder, ".planwright", "config.yaml"), "weights: estimate\n");
    assert.match((await runVerb(status, [path], { explain: true })).text, /weighs as much as its estimate/u);
  });
});
