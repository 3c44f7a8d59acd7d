import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, readOutside } from "./support/api.ts";

const path = "dashboard-plan.md";
const text =
  "# Dashboard Plan\n\n**Spec:** [spec](notes.md)\n**Issue:** [x](command:workbench.action.quit)\n**Team:** [Team Name]\n\n## Phase 1: A\n\n- [ ] T001 one\n- [ ] T002 two\n\n## Success Criteria\n\n- It is quick\n- It is small\n";

function dashboards(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes("planwright.dashboard"));
}

async function open(argument?: unknown): Promise<void> {
  await vscode.commands.executeCommand("planwright.openDashboard", argument);
  await eventually(() => assert.lengthOf(dashboards(), 1));
}

describe("the dashboard", () => {
  let uri: vscode.Uri;

  beforeEach(async () => {
    await closeEditors();
    uri = await createOutside(path, text);
    await open(uri);
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  /** Says something as the page would that shows the newest revision. */
  async function say(message: object): Promise<void> {
    const { dashboard } = await api();
    await eventually(() => assert.isAbove(dashboard.revision, 0));
    dashboard.receive({ ...message, revision: dashboard.revision });
  }

  it("ticks a task that the page showed, and takes the tick back", async () => {
    await say({ kind: "tick", task: "T001", isDone: true });
    await eventually(async () => assert.equal(await readOutside(path), text.replace("[ ] T001", "[x] T001")));
    await say({ kind: "undoTick" });
    await eventually(async () => assert.equal(await readOutside(path), text));
  });

  it("writes nothing for a revision that it never sent, a task that is not there, or a message that is none", async () => {
    const { dashboard } = await api();
    const messages: readonly unknown[] = [
      { kind: "tick", revision: 4711, task: "T001", isDone: true },
      { kind: "tick", revision: 0, task: "T001", isDone: true },
      { kind: "tick", task: "T001", isDone: true },
      { kind: "tick", revision: 1, task: "T001", isDone: true, uri: "file:///etc/passwd" },
      { kind: "run", command: "workbench.action.quit" },
      { kind: "write", path: "a.md", text: "x" },
      "tick",
      null,
    ];
    messages.forEach((message) => dashboard.receive(message));
    await say({ kind: "tick", task: "T009", isDone: true });
    // What comes after is done after, so all of the above is over by then.
    await say({ kind: "tick", task: "T002", isDone: true });
    await eventually(async () => assert.equal(await readOutside(path), text.replace("[ ] T002", "[x] T002")));
  });

  it("opens the file that a fact leads to, and nothing that is no file", async () => {
    await say({ kind: "openFact", fact: 1 });
    await say({ kind: "openFact", fact: 99 });
    await say({ kind: "openFact", fact: 0 });
    await eventually(() => assert.match(vscode.window.activeTextEditor?.document.uri.path ?? "", /notes\.md$/u));
  });

  it("goes to the first blank, and to the line of a task", async () => {
    await say({ kind: "goToBlank" });
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), "[Team Name]");
    });
    await say({ kind: "goTo", line: 9 });
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.selection.active.line, 9));
    await say({ kind: "goTo", line: Number.MAX_SAFE_INTEGER });
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.selection.active.line, 15));
  });

  it("gives criteria boxes", async () => {
    await say({ kind: "convert", line: 11 });
    await eventually(async () =>
      assert.equal(
        await readOutside(path),
        text.replace("- It is quick", "- [ ] It is quick").replace("- It is small", "- [ ] It is small"),
      ),
    );
  });

  it("opens no file that is none of the plans it shows", async () => {
    const { dashboard } = await api();
    dashboard.receive({ kind: "openFile", uri: "file:///etc/passwd", line: 0 });
    dashboard.receive({ kind: "showPlan", uri: "file:///etc/passwd" });
    await eventually(() => assert.isAbove(dashboard.revision, 0));
    dashboard.receive({ kind: "openFile", uri: uri.toString(), line: 4 });
    await eventually(() => {
      const { activeTextEditor } = vscode.window;
      assert.equal(activeTextEditor?.document.uri.toString(), uri.toString());
      assert.equal(activeTextEditor?.selection.active.line, 4);
    });
    assert.isFalse(vscode.workspace.textDocuments.some((document) => document.uri.path.includes("passwd")));
  });

  it("opens on the plan, phase and pin that its argument names, and on all plans", async () => {
    const { dashboard } = await api();
    await closeEditors();
    await open({ uri: uri.toString(), unit: "phase-1", pinned: true });
    await eventually(() => assert.deepInclude(dashboard.shows, { level: "plan", uri: uri.toString(), isPinned: true }));
    await open("all");
    await eventually(() => assert.equal(dashboard.shows.level, "plans"));
    await open({ uri: uri.toString(), pinned: false });
    await eventually(() => assert.deepInclude(dashboard.shows, { level: "plan", isPinned: false }));
  });

  it("shows what was asked for last, however quickly the wishes follow", async () => {
    const { dashboard } = await api();
    await Promise.all([
      vscode.commands.executeCommand("planwright.openDashboard", "all"),
      vscode.commands.executeCommand("planwright.openDashboard", fileUri("notes.md")),
      vscode.commands.executeCommand("planwright.openDashboard", uri),
    ]);
    await eventually(() => assert.deepInclude(dashboard.shows, { level: "plan", uri: uri.toString() }));
  });

  const forged = [
    { uri: "file:///etc/passwd" },
    "command:x",
    7,
    { level: "nowhere" },
    { unit: "x".repeat(50_000) },
    null,
  ];
  for (const argument of forged) {
    it(`opens on the plan shown last for ${JSON.stringify(argument).slice(0, 60)}`, async () => {
      await open(argument);
      const { dashboard } = await api();
      await eventually(() => assert.deepInclude(dashboard.shows, { level: "plan", uri: uri.toString() }));
      assert.isFalse(vscode.workspace.textDocuments.some((document) => document.uri.path.includes("passwd")));
    });
  }
});
