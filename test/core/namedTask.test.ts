import { assert } from "chai";
import { findNamedTask, type TaskName } from "../../src/core/edit/namedTask.ts";
import { insertions } from "../../src/core/insert/insertions.ts";
import { insertOne } from "../../src/core/insert/insertOne.ts";
import { record } from "./support.ts";

const plan = [
  "---", // 0
  "todos:",
  "  - content: Ask",
  "    status: pending",
  "---",
  "# Plan", // 5
  "## Phase 1: Start",
  "- [ ] T001 Build `the` index",
  "      with details",
  "  - [ ] write **docs**",
  "- [ ] T010 Write docs", // 10
  "- [x] T010 Ship it",
  "## Phase 2: Finish",
  "**Status:** Not started",
  "## Phase 3: Rest",
  "- [ ] write docs for the API", // 15
  "- [ ] Task 7: Clean up",
  "- [ ] #2 Second",
  "## Phase 4: End",
  "- [ ] #2 Second of phase 4",
  "",
].join("\n");

/** The lines of the tasks that are found, those that it may be, or those that are near. */
const cases: readonly (readonly [name: TaskName, kind: string, lines: readonly number[]])[] = [
  [{ kind: "id", id: "T001" }, "found", [7]],
  [{ kind: "id", id: " t001 " }, "found", [7]],
  [{ kind: "id", id: "phase-1/write-docs" }, "found", [9]],
  [{ kind: "id", id: "Phase-3/Write-docs-for-the-API" }, "found", [15]],
  [{ kind: "id", id: "T010-2" }, "found", [11]],
  [{ kind: "id", id: "T010" }, "ambiguous", [10, 11]],
  [{ kind: "id", id: "#2" }, "ambiguous", [17, 19]],
  [{ kind: "id", id: "phase-4/#2" }, "found", [19]],
  [{ kind: "id", id: "phase-2" }, "found", [12]],
  [{ kind: "id", id: "phase-1" }, "missing", []],
  [{ kind: "id", id: "T1" }, "missing", [7]],
  [{ kind: "id", id: "write-docs" }, "missing", [9]],
  [{ kind: "id", id: "T002" }, "missing", [7]],
  [{ kind: "id", id: "T110" }, "missing", [10, 7]],
  [{ kind: "id", id: "" }, "missing", []],
  [{ kind: "line", line: 7 }, "found", [7]],
  [{ kind: "line", line: 12 }, "found", [12]],
  [{ kind: "line", line: 13 }, "found", [12]],
  [{ kind: "line", line: 3 }, "missing", []],
  [{ kind: "line", line: 8 }, "missing", [7]],
  [{ kind: "line", line: 14 }, "missing", []],
  [{ kind: "line", line: 99 }, "missing", []],
  [{ kind: "text", text: "Write docs" }, "found", [10]],
  [{ kind: "text", text: "write docs" }, "found", [9]],
  [{ kind: "text", text: "WRITE DOCS" }, "ambiguous", [9, 10, 15]],
  [{ kind: "text", text: "T001 Build the index" }, "found", [7]],
  [{ kind: "text", text: "Build  the\nindex" }, "found", [7]],
  [{ kind: "text", text: "build `the`" }, "found", [7]],
  [{ kind: "text", text: "Clean up" }, "found", [16]],
  [{ kind: "text", text: "index of the" }, "missing", [7]],
  [{ kind: "text", text: "nothing alike" }, "missing", []],
  [{ kind: "text", text: " " }, "missing", []],
];

describe("the task that is meant by", () => {
  for (const [name, kind, lines] of cases) {
    it(`${JSON.stringify(name)} is ${kind}`, () => {
      const found = findNamedTask(record(plan), name);
      const tasks =
        found.kind === "found" ? [found.task] : found.kind === "ambiguous" ? found.tasks : found.near.slice(0, 2);
      assert.deepEqual([found.kind, tasks.map(({ line }) => line)], [kind, lines]);
    });
  }

  it("the line of its status is a todo of the front matter", () => {
    const todos = record("---\ntodos:\n  - content: Ask\n    status: pending\n---\n# Plan\n");
    const found = findNamedTask(todos, { kind: "line", line: 3 });
    assert.equal(found.kind === "found" ? found.task : undefined, todos.plan.tasks[0]);
  });

  it("its words without why it is blocked", () => {
    const blocked = record(
      "- [!] One (blocked: no (real) key)\n- [ ] One and two\n- [!] **T3** Three - BLOCKED: by One\n",
    );
    for (const [text, line] of [
      ["One", 0],
      ["One (blocked: no (real) key)", 0],
      ["Three", 2],
      ["no (real) key", 0],
    ] as const) {
      const found = findNamedTask(blocked, { kind: "text", text });
      assert.equal(found.kind === "found" ? found.task.line : found.kind, line, text);
    }
    const doubled = record("- [!] One (blocked: no key)\n- [ ] One\n");
    assert.equal(findNamedTask(doubled, { kind: "text", text: "One" }).kind, "ambiguous");
  });

  it("its words as it has them is one with characters that are hidden", () => {
    const hidden = record("- [ ] Clean \u001b[2J\u202eup\n- [ ] Clean \u202eup now\n");
    for (const text of ["Clean \u001b[2J\u202eup", "Clean up"]) {
      const found = findNamedTask(hidden, { kind: "text", text });
      assert.equal(found.kind === "found" ? found.task.line : found.kind, 0);
    }
  });

  it("a name of any length is told without delay", () => {
    const long = record(`# Plan\n${"- [ ] a task with many words\n".repeat(2000)}`);
    for (const kind of ["id", "text"] as const) {
      const wanted = "task-".repeat(100_000);
      assert.equal(findNamedTask(long, kind === "id" ? { kind, id: wanted } : { kind, text: wanted }).kind, "missing");
    }
  });
});

describe("one thing that is put into a plan", () => {
  it("is what the list of all things has", () => {
    const one = record(plan);
    for (const kind of ["task", "subtask", "log"] as const) {
      for (const line of [6, 7, 9, 12, 15]) {
        const offset = one.lines.startOf(line);
        const listed = insertions(one, offset, [], "2026-11-20").find((insertion) => insertion.kind === kind);
        assert.deepEqual(insertOne(one, offset, kind, "2026-11-20"), listed?.edits() ?? { refused: "noPlace" });
      }
    }
  });
});
