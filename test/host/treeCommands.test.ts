import { assert } from "chai";
import * as vscode from "vscode";
import type { PlanNode, RecordNode } from "../../src/vscode/tree/planNode.ts";
import { TreeDrag } from "../../src/vscode/tree/treeDrag.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, readOutside, writeOutside } from "./support/api.ts";

const plan = `# Tree

## Phase 1: First

- [ ] T001 one
- [ ] T002 two
  - [ ] part
- [x] T003 three

## Phase 2: Second

- [ ] T004 four

## Acceptance Criteria

- [ ] fine
`;

describe("the commands of the Plans view", () => {
  let path = "";
  let nth = 0;
  let uri: vscode.Uri;
  const { showInputBox, showWarningMessage, showInformationMessage } = vscode.window;

  /** Answers the next questions of a kind, whatever they ask. */
  function answer(ask: "showInputBox" | "showWarningMessage" | "showInformationMessage", ...answers: unknown[]): void {
    Object.assign(vscode.window, { [ask]: async () => answers.shift() });
  }

  beforeEach(async () => {
    await closeEditors();
    path = `docs/tree-${++nth}.md`;
    uri = await createOutside(path, plan);
    await vscode.window.showTextDocument(uri, { preview: false });
    await eventually(async () => assert.isDefined(await row("Tree")));
  });

  afterEach(async () => {
    Object.assign(vscode.window, { showInputBox, showWarningMessage, showInformationMessage });
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand("planwright.tree.showAll");
    await vscode.commands.executeCommand("planwright.tree.sortByTitle");
  });

  /** All rows of the open plan, flat. */
  async function rows(): Promise<readonly RecordNode[]> {
    const { tree } = await api();
    const found: RecordNode[] = [];
    const visit = async (node: PlanNode): Promise<void> => {
      if (node.kind !== "others") {
        found.push(node);
        for (const child of await tree.getChildren(node)) {
          await visit(child);
        }
      }
    };
    for (const node of await tree.getChildren()) {
      if (node.kind === "plan" && node.record.uri === uri.toString()) {
        await visit(node);
      }
    }
    return found;
  }

  const isRollup = (node: RecordNode): boolean => node.kind === "task" && node.task.text === "Phase 1: First";

  /** The row whose label begins so, as it is now. */
  async function row(label: string): Promise<RecordNode> {
    const { tree } = await api();
    const found = (await rows()).find((node) => textOf(tree.getTreeItem(node).label).startsWith(label));
    assert(found !== undefined, `no row “${label}”`);
    return found;
  }

  function textOf(value: unknown): string {
    return typeof value === "string" ? value : "";
  }

  async function run(command: string, ...labels: readonly string[]): Promise<void> {
    const nodes: RecordNode[] = [];
    for (const label of labels) {
      nodes.push(await row(label));
    }
    await vscode.commands.executeCommand(`planwright.tree.${command}`, nodes[0], nodes);
  }

  async function holds(...changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const expected = changes.reduce((text, [from, to]) => text.replace(from, to), plan);
    await eventually(async () => assert.strictEqual(await readOutside(path), expected));
  }

  it("set a state in the plan's own way, for all rows that are selected in one step", async () => {
    await run("setInProgress", "T001", "T004");
    await holds(["[ ] T001", "[-] T001"], ["[ ] T004", "[-] T004"]);
    await vscode.commands.executeCommand("undo");
    await eventually(async () => assert.strictEqual((await vscode.workspace.openTextDocument(uri)).getText(), plan));
  });

  it("ask why a task is blocked, and write nothing where the question is called off", async () => {
    answer("showInputBox", undefined, "no key");
    await run("setBlocked", "T001");
    await holds();
    await run("setBlocked", "T001");
    await holds(["[ ] T001 one", "[!] T001 one (blocked: no key)"]);
    const { tree } = await api();
    await eventually(async () => {
      const item = tree.getTreeItem(await row("T001"));
      assert.include(textOf(item.description), "blocked");
      assert.include(item.accessibilityInformation?.label ?? "", "blocked");
      assert.instanceOf(item.iconPath, vscode.ThemeIcon);
    });
  });

  it("set the state of a phase that is one unit of work by its mark", async () => {
    const marked = "# Tree\n\n## Phase 1: First\n\n**Status:** Complete\n\n## Phase 2: Second\n\n**Status:** Planned\n";
    await writeOutside(path, marked);
    await eventually(async () => assert.lengthOf(await rows(), 3));
    const { tree } = await api();
    assert.strictEqual(tree.getTreeItem(await row("Phase 2")).contextValue, "phase open task");
    await run("setInProgress", "Phase 2");
    await eventually(async () => assert.strictEqual(await readOutside(path), marked.replace("Planned", "In Progress")));
  });

  it("block at once what has no room for a reason", async () => {
    const marked = "# Tree\n\n## ✅ Phase 1: First\n\n## ⬜ Phase 2: Second\n";
    await writeOutside(path, marked);
    await eventually(async () => assert.lengthOf(await rows(), 3));
    // Called off, where it is asked all the same.
    answer("showInputBox");
    await run("setBlocked", "⬜ Phase 2");
    await eventually(async () => assert.strictEqual(await readOutside(path), marked.replace("⬜", "⛔")));
  });

  it("toggle all selected tasks, and take the last tick back wherever the task stands by then", async () => {
    await run("toggle", "T001", "T003");
    await holds(["[ ] T001", "[x] T001"]);
    await writeOutside(path, plan.replace("[ ] T001", "[x] T001").replace("## Phase 1", "Words.\n\n## Phase 1"));
    await eventually(async () => assert.include((await vscode.workspace.openTextDocument(uri)).getText(), "Words."));
    await vscode.commands.executeCommand("planwright.undoLastTick");
    await holds(["## Phase 1", "Words.\n\n## Phase 1"]);
  });

  it("take back whatever was changed here last, and a tick alone where that is asked for", async () => {
    await run("toggle", "T002");
    answer("showInputBox", "T001 uno");
    await run("rename", "T001");
    await holds(["[ ] T002", "[x] T002"], ["T001 one", "T001 uno"]);
    await vscode.commands.executeCommand("planwright.tree.undo");
    await holds(["[ ] T002", "[x] T002"]);
    await run("moveDown", "T001");
    await vscode.commands.executeCommand("planwright.undoLastTick");
    await eventually(async () => assert.notInclude(await readOutside(path), "[x] T002"));
    let told = "";
    Object.assign(vscode.window, {
      showWarningMessage: async (message: string) => {
        told = message;
      },
    });
    const moved = await readOutside(path);
    await vscode.commands.executeCommand("planwright.tree.undo");
    await eventually(async () => assert.match(told, /has changed since/u));
    assert.strictEqual(await readOutside(path), moved);
  });

  it("ask whether a phase is meant before they tick what repeats it", async () => {
    const rollup = `${plan}\n## Progress Tracking\n\n- [ ] Phase 1: First\n`;
    await writeOutside(path, rollup);
    await eventually(async () => assert.isTrue((await rows()).some(isRollup)));
    for (const command of ["toggle", "setDone"]) {
      answer("showWarningMessage", undefined);
      const node = (await rows()).find(isRollup);
      await vscode.commands.executeCommand(`planwright.tree.${command}`, node, [node]);
      assert.strictEqual(await readOutside(path), rollup);
    }
    answer("showWarningMessage", "Complete 3 Tasks Too");
    const node = (await rows()).find(isRollup);
    await vscode.commands.executeCommand("planwright.tree.toggle", node, [node]);
    const done = rollup.replace("[ ] T001", "[x] T001").replace("[ ] T002", "[x] T002").replace("[ ] part", "[x] part");
    await eventually(async () =>
      assert.strictEqual(await readOutside(path), done.replace("- [ ] Phase 1", "- [x] Phase 1")),
    );
  });

  it("take no tick back whose line says something else by then", async () => {
    await run("toggle", "T001");
    await holds(["[ ] T001", "[x] T001"]);
    const changed = plan.replace("[ ] T001 one", "[x] T001 one and more");
    await writeOutside(path, changed);
    await eventually(async () => assert.strictEqual((await vscode.workspace.openTextDocument(uri)).getText(), changed));
    let told = "";
    Object.assign(vscode.window, { showWarningMessage: async (text: string) => void (told = text) });
    await vscode.commands.executeCommand("planwright.undoLastTick");
    assert.include(told, "Nothing was written");
    assert.strictEqual(await readOutside(path), changed);
  });

  it("complete a phase after asking, in one step", async () => {
    answer("showWarningMessage", undefined, "Mark All Done");
    await run("toggle", "Phase 1");
    await holds();
    await run("toggle", "Phase 1");
    await holds(["[ ] T001", "[x] T001"], ["[ ] T002", "[x] T002"], ["[ ] part", "[x] part"]);
  });

  it("add tasks and sub-tasks where the row is, with the next number", async () => {
    answer("showInputBox", "five", "more");
    await run("addTask", "Phase 2");
    await holds(["four\n", "four\n- [ ] T005 five\n"]);
    await run("addSubtask", "T002");
    await holds(["four\n", "four\n- [ ] T005 five\n"], ["part\n", "part\n  - [ ] more\n"]);
  });

  it("rename a task", async () => {
    answer("showInputBox", "T004 **vier**");
    await run("rename", "T004");
    await holds(["T004 four", "T004 **vier**"]);
  });

  it("rename a phase, and not one that was changed while its name was typed", async () => {
    answer("showInputBox", "Last");
    await run("rename", "Phase 2");
    await holds(["Phase 2: Second", "Phase 2: Last"]);
    const warnings: string[] = [];
    Object.assign(vscode.window, {
      showInputBox: async () => {
        await writeOutside(path, plan.replace("Second", "Other"));
        await eventually(async () => assert.isDefined(await row("Phase 2: Other")));
        return "Lost";
      },
      showWarningMessage: async (message: string) => void warnings.push(message),
    });
    await run("rename", "Phase 2");
    await holds(["Phase 2: Second", "Phase 2: Other"]);
    assert.match(warnings.join(), /Phase 2: Last/u);
  });

  it("move a task with its parts, by command and by dragging", async () => {
    await run("moveUp", "T002");
    const moved = plan.replace(
      "- [ ] T001 one\n- [ ] T002 two\n  - [ ] part\n",
      "- [ ] T002 two\n  - [ ] part\n- [ ] T001 one\n",
    );
    await eventually(async () => assert.strictEqual(await readOutside(path), moved));
    const { editor } = await api();
    const drag = new TreeDrag(editor);
    const data = new vscode.DataTransfer();
    await eventually(async () =>
      assert.include((await vscode.workspace.openTextDocument(uri)).getText(), "part\n- [ ] T001"),
    );
    drag.handleDrag([await row("T002")], data);
    await drag.handleDrop(await row("Phase 2"), data);
    const dragged = plan
      .replace("- [ ] T002 two\n  - [ ] part\n", "")
      .replace("- [ ] T004 four\n", "- [ ] T004 four\n- [ ] T002 two\n  - [ ] part\n");
    await eventually(async () => assert.strictEqual(await readOutside(path), dragged));
  });

  it("copy links and Markdown", async () => {
    await run("copyLink", "T004");
    assert.strictEqual(await vscode.env.clipboard.readText(), `[T004 four](${path}#L12)`);
    await run("copyMarkdown", "T002", "T004");
    assert.strictEqual(await vscode.env.clipboard.readText(), "- [ ] T002 two\n  - [ ] part\n- [ ] T004 four");
  });

  it("hide what is done, and all that has nothing open", async () => {
    const { tree } = await api();
    const labels = async (): Promise<string> =>
      (await rows()).map((node) => textOf(tree.getTreeItem(node).label)).join();
    await vscode.commands.executeCommand("planwright.tree.hideDone");
    assert.notInclude(await labels(), "T003");
    assert.include(await labels(), "T001");
    await vscode.commands.executeCommand("planwright.tree.onlyOpen");
    await writeOutside(path, plan.replaceAll("[ ] T004", "[x] T004"));
    await eventually(async () => assert.notInclude(await labels(), "Phase 2"));
    await vscode.commands.executeCommand("planwright.tree.showAll");
    assert.include(await labels(), "Phase 2");
  });

  it("do nothing for arguments that are no rows", async () => {
    for (const forged of [{}, { kind: "task", record: {}, task: {} }, "x", null, [1]]) {
      for (const command of ["setDone", "toggle", "moveUp", "rename", "addTask", "goTo", "copyMarkdown"]) {
        await vscode.commands.executeCommand(`planwright.tree.${command}`, forged, [forged]);
      }
    }
    await holds();
  });

  // In Restricted Mode VS Code itself asks before that editor opens a file, and no dialog is shown in tests; older ones have none.
  const inRichEditor = vscode.workspace.isTrusted && hasRichEditor() ? it : () => undefined;
  inRichEditor("work on a plan that the rich Markdown editor shows", async () => {
    await closeEditors();
    await vscode.commands.executeCommand("vscode.openWith", uri, "vscode.markdown.editor");
    const { active } = await api();
    await eventually(async () => {
      assert.strictEqual(active.record?.uri, uri.toString());
      assert.isDefined(await row("T001"));
    });
    assert.isUndefined(vscode.window.activeTextEditor);
    await run("toggle", "T001");
    await holds(["[ ] T001", "[x] T001"]);
  });
});

/** Whether this VS Code brings the editor for Markdown that shows no source. */
function hasRichEditor(): boolean {
  const manifest: unknown = vscode.extensions.getExtension("vscode.markdown-language-features")?.packageJSON;
  return JSON.stringify(manifest ?? {}).includes('"vscode.markdown.editor"');
}
