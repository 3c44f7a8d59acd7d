import { assert } from "chai";
import * as vscode from "vscode";
import type { Wish } from "../../src/core/edit/state/wish.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import { completePhase } from "../../src/vscode/tasks/completePhase.ts";
import { pickTaskState } from "../../src/vscode/tasks/pickTaskState.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, readOutside } from "./support/api.ts";

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** A plan in an editor of its own. */
async function edited(text: string): Promise<vscode.TextEditor> {
  await api();
  return vscode.window.showTextDocument(await openUntitled(text));
}

/** Selects from a line to a line of the editor, as carets where both are the same. */
function select(editor: vscode.TextEditor, ...ranges: readonly (readonly [from: number, to: number])[]): void {
  editor.selections = ranges.map(([from, to]) =>
    from === to ? new vscode.Selection(from, 3, from, 3) : new vscode.Selection(from, 0, to, 1),
  );
}

describe("tasks in the editor", () => {
  beforeEach(closeEditors);

  const toggles: readonly (readonly [
    name: string,
    text: string,
    lines: readonly (readonly [number, number])[],
    after: string,
  ])[] = [
    ["a box", "- [ ] a\n- [ ] b\n", [[0, 0]], "- [x] a\n- [ ] b\n"],
    ["a box that is done", "- [x] a\n", [[0, 0]], "- [ ] a\n"],
    ["all of a selection, the open ones first", "- [ ] a\n- [x] b\n- [ ] c\n", [[0, 2]], "- [x] a\n- [x] b\n- [x] c\n"],
    ["all of a selection that is done", "- [x] a\n- [x] b\n- [ ] c\n", [[0, 1]], "- [ ] a\n- [ ] b\n- [ ] c\n"],
    [
      "the lines of several carets",
      "- [ ] a\n- [ ] b\n- [ ] c\n",
      [
        [0, 0],
        [2, 2],
      ],
      "- [x] a\n- [ ] b\n- [x] c\n",
    ],
    [
      "a table row",
      "## Tasks\n\n| Task | Status |\n|---|---|\n| a | ⬜ |\n",
      [[4, 4]],
      "## Tasks\n\n| Task | Status |\n|---|---|\n| a | ✅ |\n",
    ],
    ["a heading", "## Tasks\n\n### [ ] S01: a\n", [[2, 2]], "## Tasks\n\n### [x] S01: a\n"],
    ["a status line", "## Phase 1: A\n\n**Status:** Planned\n", [[2, 2]], "## Phase 1: A\n\n**Status:** Done\n"],
    [
      "a todo of front matter",
      "---\ntodos:\n  - content: a\n    status: pending\n---\n# P\n",
      [[3, 3]],
      "---\ntodos:\n  - content: a\n    status: completed\n---\n# P\n",
    ],
  ];
  for (const [name, text, lines, after] of toggles) {
    it(`toggles ${name}, and back in one undo step`, async () => {
      const editor = await edited(text);
      select(editor, ...lines);
      await run("planwright.toggleTask");
      assert.equal(editor.document.getText(), after);
      await run("undo");
      await eventually(() => assert.equal(editor.document.getText(), text));
    });
  }

  it("says in a live region of the status bar what became of the tasks", async () => {
    const { voice } = await api();
    const editor = await edited("- [ ] a\n- [ ] b\n- [ ] $(zap) c\n- [ ] d\n");
    select(editor, [2, 2]);
    await run("planwright.toggleTask");
    await eventually(() => assert.deepEqual(voice.said, { label: "“$(zap) c”: done, 1/4 · 25%", role: "status" }));
    select(editor, [0, 1]);
    await run("planwright.toggleTask");
    await eventually(() => assert.equal(voice.said?.label, "“a”: done, 3/4 · 75% (2 tasks)"));
    await run("planwright.undoLastTick");
    await eventually(() => assert.equal(voice.said?.label, "“a”: open, 1/4 · 25% (2 tasks)"));
  });

  it("leaves what an editor shows unsaved, and saves a file that none shows", async () => {
    const path = "docs/toggled.md";
    const uri = await createOutside(path, "- [ ] a\n");
    const { index } = await api();
    await eventually(async () => assert.isTrue((await index.open(uri.toString()))?.isPlan));
    const task = (await index.open(uri.toString()))?.plan.tasks[0]?.id;
    await run("planwright.toggleTask", { uri: uri.toString(), task });
    await eventually(async () => assert.equal(await readOutside(path), "- [x] a\n"));
    const editor = await vscode.window.showTextDocument(uri);
    await run("planwright.toggleTask");
    assert.isTrue(editor.document.isDirty);
    assert.equal(editor.document.getText(), "- [ ] a\n");
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  it("writes nothing where no task, no plan and no cursor is, and for arguments that make no sense", async () => {
    const text = "# P\n\n- [ ] a\n";
    const editor = await edited(text);
    select(editor, [0, 0]);
    const uri = editor.document.uri.toString();
    const task = "a";
    const nonsense: readonly unknown[] = [
      undefined,
      { uri },
      { task },
      { uri: 1, task: 2 },
      { uri: "file:///etc/passwd", task },
      { uri: "no uri", task },
      { uri, task: "nobody" },
      { uri, task: "__proto__" },
      { uri, phase: "phase-1" },
      { uri, task: "a", version: "open:0" },
    ];
    for (const command of ["toggleTask", "setTaskState", "nextOpenTask", "previousOpenTask", "completePhase"]) {
      for (const argument of nonsense.slice(command.endsWith("OpenTask") ? 1 : 0)) {
        await run(`planwright.${command}`, argument);
      }
    }
    assert.equal(editor.document.getText(), text);
    const notes = await edited("Only words.\n");
    await run("planwright.toggleTask");
    assert.equal(notes.document.getText(), "Only words.\n");
    await closeEditors();
    await run("planwright.toggleTask");
  });

  it("sets the state that a key names, with the reason", async () => {
    const editor = await edited("- [ ] a\n- [ ] b\n");
    select(editor, [0, 1]);
    await run("planwright.setTaskState", { state: "blocked", reason: "no key" });
    assert.equal(editor.document.getText(), "- [!] a (blocked: no key)\n- [!] b (blocked: no key)\n");
    await run("undo");
    await eventually(() => assert.equal(editor.document.getText(), "- [ ] a\n- [ ] b\n"));
  });

  it("asks for the state; Enter alone takes the one that the task has", async () => {
    const { index } = await api();
    const editor = await edited("- [ ] a\n");
    const record = await index.open(editor.document.uri.toString());
    for (const [keys, state] of [
      [[], "todo"],
      [["workbench.action.quickOpenSelectNext"], "inProgress"],
    ] as const) {
      let picked: Wish | undefined;
      await eventually(async () => {
        // A question that keys came too early for gives way to the next one.
        void (record && pickTaskState(record, record.plan.tasks).then((wish) => (picked = wish ?? picked)));
        for (const key of [...keys, "workbench.action.acceptSelectedQuickOpenItem"]) {
          await run(key);
        }
        assert.deepEqual(picked, { state });
      });
    }
    await run("workbench.action.closeQuickOpen");
  });

  it("offers nothing for no task", async () => {
    const { index } = await api();
    const editor = await edited("- [ ] a\n");
    const record = await index.open(editor.document.uri.toString());
    assert.isDefined(record);
    assert.isUndefined(record && (await pickTaskState(record, [])));
  });

  it("goes to the next open task, around the end, and back", async () => {
    const editor = await edited("# P\n- [x] a\n- [ ] b\n\n1. [ ] c\n");
    select(editor, [0, 0]);
    const places: (readonly [number, number])[] = [];
    const { active } = await api();
    await eventually(() => assert.equal(active.record?.uri, editor.document.uri.toString()));
    for (const command of ["next", "next", "next", "previous"]) {
      await run(`planwright.${command}OpenTask`);
      const place = vscode.window.activeTextEditor?.selection.active;
      places.push([place?.line ?? -1, place?.character ?? -1]);
    }
    assert.deepEqual(places, [
      [2, 6],
      [4, 7],
      [2, 6],
      [4, 7],
    ]);
  });

  it("goes to the task that is named, wherever the cursor is", async () => {
    const editor = await edited("# P\n- [x] a\n- [ ] b\n");
    const { index } = await api();
    const uri = editor.document.uri.toString();
    const task = (await index.open(uri))?.plan.tasks[0]?.id;
    await run("planwright.nextOpenTask", { uri, task });
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);
  });

  it("marks all tasks of a phase done when that is confirmed, in one undo step", async () => {
    const text = "# P\n\n## Phase 1: A\n- [ ] a\n- [x] b\n- [ ] c\n\n## Phase 2: B\n- [ ] d\n";
    const editor = await edited(text);
    const { index, active, ticker } = await api();
    const deps = { index, active, ticker };
    const uri = editor.document.uri.toString();
    const asked: string[] = [];
    const answer =
      (yes: boolean) =>
      async ({ label }: { readonly label: string }, open: readonly { readonly text: string }[]): Promise<boolean> => {
        asked.push(`${label}: ${open.map((task) => task.text).join()}`);
        return yes;
      };
    await completePhase(deps, { uri, phase: "phase-1" }, answer(false));
    assert.equal(editor.document.getText(), text);
    await completePhase(deps, { uri, phase: "phase-1" }, answer(true));
    assert.equal(editor.document.getText(), text.replace("[ ] a", "[x] a").replace("[ ] c", "[x] c"));
    assert.deepEqual(asked, ["Phase 1: A: a,c", "Phase 1: A: a,c"]);
    await run("undo");
    await eventually(() => assert.equal(editor.document.getText(), text));
    select(editor, [8, 8]);
    await completePhase(deps, undefined, answer(true));
    assert.equal(editor.document.getText(), text.replace("[ ] d", "[x] d"));
  });
});
