import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/vscode/names.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, fileUri } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

describe("commands and contributions", () => {
  beforeEach(closeEditors);

  it("are all there after activation", async () => {
    await api();
    const commands = await vscode.commands.getCommands(true);
    assert.includeMembers(commands, [...commandIds]);
  });

  it("open one dashboard beside the editor, also when asked twice or with nonsense", async () => {
    await api();
    await vscode.window.showTextDocument(fileUri("docs/search.md"));
    for (const argument of [undefined, fileUri("docs/search.md").toString(), 42, "no:such/file.md", { evil: true }]) {
      await vscode.commands.executeCommand("planwright.openDashboard", argument);
    }
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const panels = tabs.filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes("planwright"),
      );
      assert.lengthOf(panels, 1);
    });
  });

  it("follow the plan in front and keep the last one", async () => {
    const { active } = await api();
    await vscode.window.showTextDocument(fileUri("docs/search.md"));
    await eventually(() => assert.equal(active.record?.plan.title, "Implementation Plan: [Feature Name]"));
    await vscode.window.showTextDocument(fileUri("docs/crlf.md"));
    await eventually(() => assert.equal(active.record?.plan.title, "Windows plan"));
    await vscode.window.showTextDocument(fileUri("notes.md"));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await eventually(() => assert.equal(active.record?.plan.title, "Windows plan"));
  });

  it("offer the snippets in Markdown", async () => {
    const document = await openUntitled("plan-");
    await vscode.window.showTextDocument(document);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(0, 5),
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.includeMembers(labels, ["plan-phase", "plan-task", "plan-gates", "plan-risks", "plan-log"]);
  });
});
