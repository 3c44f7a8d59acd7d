import { assert } from "chai";
import * as vscode from "vscode";
import { pause } from "../../src/core/lifecycle/clock.ts";
import { hostClock } from "../../src/vscode/hostClock.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import type { PlanNode } from "../../src/vscode/tree/planNode.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, writeOutside } from "./support/api.ts";

/** Longer than anything waits before rows are drawn anew, in milliseconds. */
const restTime = 1000;

describe("the rows of the Plans view, while they are seen,", () => {
  let uri: vscode.Uri;
  let drawn: (PlanNode | undefined)[] = [];
  let listener: vscode.Disposable | undefined;

  /** What VS Code was told to draw anew since it was asked last: files' names, or all rows. */
  function drawnRows(): readonly string[] {
    return drawn.map((row) => (row?.kind === "plan" ? (row.record.uri.split("/").at(-1) ?? "") : "all"));
  }

  /** Waits until VS Code is told to draw nothing any more. */
  async function rest(): Promise<void> {
    for (let before = -1; before !== drawn.length;) {
      before = drawn.length;
      await pause(hostClock, restTime);
    }
  }

  beforeEach(async () => {
    const { tree, index } = await api();
    await closeEditors();
    listener = tree.onDidChangeTreeData((row) => drawn.push(row ?? undefined));
    uri = await createOutside("redraw/shown.md", "# Shown\n\n- [x] a\n\n## Acceptance Criteria\n\n- [ ] b\n");
    await vscode.commands.executeCommand("planwright.plans.focus");
    await vscode.window.showTextDocument(uri, { preview: false });
    await eventually(async () => {
      const record = await index.open(uri.toString());
      assert.isTrue(record !== undefined && (await tree.lists(record)));
    });
    await rest();
    drawn = [];
  });

  afterEach(async () => {
    listener?.dispose();
    await closeEditors();
    await vscode.workspace.fs.delete(fileUri("redraw"), { recursive: true });
    await vscode.commands.executeCommand("workbench.view.explorer");
  });

  it("are left alone where any plan may have changed and none did", async () => {
    const { index } = await api();
    let isTold = false;
    const told = index.onDidChange((changed) => (isTold ||= changed === undefined));
    index.forget();
    await eventually(() => assert.isTrue(isTold));
    told.dispose();
    await rest();
    assert.deepEqual(drawnRows(), []);
  });

  it("are left alone where a document comes that is no plan", async () => {
    await vscode.window.showTextDocument(await openUntitled("Just words.\n"));
    await rest();
    assert.deepEqual(drawnRows(), []);
  });

  it("are drawn anew where the project's settings count otherwise", async () => {
    const { tree } = await api();
    await writeOutside("redraw/.planwright/config.yaml", "count: all\n");
    await eventually(() => {
      const row = drawn.find((one) => one !== undefined);
      assert.isDefined(row);
      assert.equal(row && tree.getTreeItem(row).description, "1/2 · 50%");
    });
  });

  it("are drawn anew where a tab shows another plan", async () => {
    await vscode.window.showTextDocument(fileUri("docs/search.md"));
    await eventually(() => assert.include(drawnRows(), "all"));
  });

  it("are drawn anew where the tooltip of one was looked at and its blanks are others by now", async () => {
    const { tree, index, placeholders } = await api();
    const row = (await tree.getChildren()).find((one) => one.kind === "plan" && one.record.uri === uri.toString());
    assert.isDefined(row);
    const item = row && (await tree.resolveTreeItem(tree.getTreeItem(row), row));
    assert.include(item?.tooltip, "Shown");
    index.forget();
    await rest();
    assert.deepEqual(drawnRows(), []);
    Object.assign(placeholders.blanks, { readinessText: () => "2 blanks to fill" });
    try {
      index.forget();
      await eventually(() => assert.equal(drawnRows()[0], "shown.md"));
    } finally {
      Reflect.deleteProperty(placeholders.blanks, "readinessText");
    }
  });
});
