import { assert } from "chai";
import * as vscode from "vscode";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri } from "./support/api.ts";

const text = [
  "# Evidence plan",
  "",
  "- [x] Create `docs/search.md`",
  "- [x] Create `docs/evidence-made.csv`",
  "- [ ] Read it",
  "",
].join("\n");

describe("the evidence of a plan", () => {
  const path = "docs/evidence-plan.md";
  let uri: vscode.Uri;

  beforeEach(async () => {
    await api();
    await closeEditors();
    uri = await createOutside(path, text);
    await vscode.window.showTextDocument(uri);
  });

  afterEach(async () => {
    await closeEditors();
    for (const name of [path, "docs/evidence-made.csv"]) {
      await vscode.workspace.fs.delete(fileUri(name)).then(undefined, () => undefined);
    }
  });

  it("is gathered by the command, holds when a task is ticked, and goes when a named file comes", async () => {
    const { index, evidence } = await api();
    const found = async (): Promise<readonly number[] | undefined> => {
      const record = await index.open(uri.toString());
      assert.exists(record);
      const known = evidence.of(record);
      return known && checkPlan(record, { today: "2026-11-28", evidence: known }).map(({ line }) => line + 1);
    };
    assert.isUndefined(await found());
    await vscode.commands.executeCommand("planwright.checkEvidence", { uri: uri.toString() });
    assert.deepEqual(await found(), [4]);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(4, 3, 4, 4), "x");
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await found(), [4]);
    await createOutside("docs/evidence-made.csv", "a");
    await eventually(async () => assert.isUndefined(await found()));
    await vscode.commands.executeCommand("planwright.checkEvidence", { uri: uri.toString() });
    assert.deepEqual(await found(), []);
  });
});
