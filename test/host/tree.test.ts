import { assert } from "chai";
import * as vscode from "vscode";
import type { PlanNode } from "../../src/vscode/tree/planNode.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, fileUri, writeOutside, shownPath } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

const others: PlanNode = { kind: "others" };

/** Rows as `label description`, each child indented below its parent. */
async function rows(node?: PlanNode, indent = ""): Promise<readonly string[]> {
  const { tree } = await api();
  const texts: string[] = [];
  for (const child of await tree.getChildren(node)) {
    const item = tree.getTreeItem(child);
    const box =
      item.checkboxState === undefined
        ? ""
        : `[${stateOf(item) === vscode.TreeItemCheckboxState.Checked ? "x" : " "}] `;
    texts.push(`${indent}${box}${textOf(item.label)} ${textOf(item.description)}`.trimEnd());
    texts.push(...(await rows(child, `${indent}  `)));
  }
  return texts;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function stateOf({ checkboxState }: vscode.TreeItem): vscode.TreeItemCheckboxState | undefined {
  return typeof checkboxState === "object" ? checkboxState.state : checkboxState;
}

describe("the Plans view", () => {
  beforeEach(closeEditors);

  it("shows plans, phases, groups and tasks with their numbers, and nothing of node_modules", async () => {
    const expected = [
      `[Feature Name] 1/5 · 20% · ${shownPath("docs/search.md")}`,
      "  [ ] Phase 1: Index 1/3 · 33%",
      "    [x] Choose the tokenizer",
      "    [ ] Store postings",
      "      [ ] compress them",
      "    Acceptance Criteria 0/1 · 0%",
      "      [ ] Ten thousand documents fit",
      "  [ ] Phase 2: Query 0/2 · 0%",
      "    [ ] Parse the query",
      "    [ ] Rank the hits",
      `Windows plan 1/2 · 50% · ${shownPath("docs/crlf.md")}`,
      "  [ ] Phase 1: A 1/2 · 50%",
      "    [ ] one",
      "    [x] two",
    ];
    await eventually(async () => assert.equal((await rows(others)).join("\n"), expected.join("\n")));
  });

  it("lists the plans that tabs show, and all others in a row of their own", async () => {
    const { tree } = await api();
    await eventually(async () => {
      const roots = await tree.getChildren();
      assert.deepEqual(roots, [others]);
      // Nothing else is there to see, so that row is unfolded.
      assert.equal(tree.getTreeItem(others).collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
    });
    await vscode.commands.executeCommand("vscode.open", fileUri("docs/search.md"));
    await eventually(async () => {
      const roots = await tree.getChildren();
      assert.deepEqual(
        roots.map((node) => textOf(tree.getTreeItem(node).label)),
        ["[Feature Name]", "Other Plans in Workspace"],
      );
      assert.equal(tree.getTreeItem(others).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
      assert.notInclude((await rows(others)).join("\n"), "[Feature Name]");
    });
  });

  it("gives every row an id of its own and words for screen readers", async () => {
    const { tree } = await api();
    const ids: string[] = [];
    const visit = async (node?: PlanNode): Promise<void> => {
      for (const child of await tree.getChildren(node)) {
        const item = tree.getTreeItem(child);
        ids.push(item.id ?? "");
        assert.match(item.accessibilityInformation?.label ?? "", /done|open|no tasks|Other Plans/u);
        if (typeof item.checkboxState === "object") {
          assert.isNotEmpty(item.checkboxState.accessibilityInformation?.label);
        }
        await visit(child);
      }
    };
    await visit();
    assert.equal(new Set(ids).size, ids.length);
  });

  it("looks for plans where the settings say, at once after they change", async () => {
    const settings = vscode.workspace.getConfiguration("planwright.files");
    const set = async (key: string, globs?: readonly string[]): Promise<void> =>
      settings.update(key, globs, vscode.ConfigurationTarget.Global);
    const plans = async (): Promise<readonly string[]> =>
      (await rows(others)).filter((row) => /^\S/u.test(row)).map((row) => row.split(" ", 1)[0] ?? "");
    try {
      await set("exclude", ["**/crlf.*"]);
      await eventually(async () => assert.deepEqual(await plans(), ["[Feature"]));
      await set("exclude");
      await set("include", ["docs/c*.md"]);
      await eventually(async () => assert.deepEqual(await plans(), ["Windows"]));
    } finally {
      await set("exclude");
      await set("include");
    }
    await eventually(async () => assert.deepEqual(await plans(), ["[Feature", "Windows"]));
  });

  it("follows a file that appears, changes and goes away without any editor", async () => {
    const { index } = await api();
    const uri = await writeOutside("docs/later.md", "# Later\n- [ ] a\n");
    await eventually(async () => assert.include((await rows()).join("\n"), "Later 0/1 · 0%"));
    await writeOutside("docs/later.md", "# Later\n- [x] a\n");
    await eventually(async () => assert.include((await rows()).join("\n"), "Later 1/1 · 100%"));
    await vscode.workspace.fs.delete(uri);
    await eventually(async () => assert.notInclude((await rows()).join("\n"), "Later"));
    assert.isUndefined(await index.open(uri.toString()));
  });

  it("shows unsaved and untitled text at once", async () => {
    const document = await openUntitled("# Draft\n- [x] a\n");
    await vscode.window.showTextDocument(document);
    await eventually(async () => assert.include(await rows(), "Draft 1/1 · 100%"));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), "- [ ] b\n");
    await vscode.workspace.applyEdit(edit);
    await eventually(async () => assert.include(await rows(), "Draft 1/2 · 50%"));
    await closeEditors();
    await eventually(async () => assert.notInclude((await rows()).join("\n"), "Draft"));
  });
});
