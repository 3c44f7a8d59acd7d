import { assert } from "chai";
import * as vscode from "vscode";
import { openUntitled } from "../../../src/vscode/openUntitled.ts";
import { eventually } from "../../support/eventually.ts";
import { api, closeEditors } from "../support/api.ts";

/** The only tests that a window without a folder runs, and that all others leave out. */
describe("in an empty window", () => {
  beforeEach(closeEditors);

  async function show(text: string): Promise<vscode.TextDocument> {
    const document = await openUntitled(text);
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  }

  it("an untitled plan is in tree and status bar, and is ticked", async () => {
    const document = await show("# Away\n\n## Phase 1: Pack\n\n- [x] tent\n- [ ] stove\n");
    const { tree, statusBar, index, ticker } = await api();
    await eventually(() => assert.equal(statusBar.shown?.text, "$(checklist) 50%"));
    const record = await index.open(document.uri.toString());
    const task = record?.plan.tasks[1];
    assert.isTrue(record !== undefined && task !== undefined && (await ticker.setDone(record, task, true)));
    await eventually(async () => {
      const titles = (await tree.getChildren()).map((node) => (node.kind === "others" ? "" : node.record.plan.title));
      assert.include(titles, "Away");
      assert.equal(statusBar.shown?.text, "$(checklist) ✓");
    });
    assert.include(document.getText(), "- [x] stove\n");
  });

  it("no plans are looked for, and none are found", async () => {
    const { tree } = await api();
    await eventually(async () => assert.deepEqual(await tree.getChildren({ kind: "others" }), []));
  });

  it("a new plan opens as an untitled document", async () => {
    const { authoring, catalogue } = await api();
    const [first] = (await catalogue.readLayers()).usable;
    assert.isDefined(first);
    if (first !== undefined) {
      await authoring.create({ template: first.template, title: "Night Mode", place: undefined });
      await eventually(() => {
        const { document } = vscode.window.activeTextEditor ?? {};
        assert.equal(document?.isUntitled, true);
        assert.include(document?.getText(), "Night Mode");
      });
    }
  });

  it("no command of the palette that asks nothing throws", async () => {
    await show("# Away\n\n- [ ] stove\n");
    for (const command of [
      "toggleTask",
      "nextOpenTask",
      "updateStatusFields",
      "fixAll",
      "openDashboard",
      "undoLastTick",
    ]) {
      await vscode.commands.executeCommand(`planwright.${command}`);
    }
  });
});
