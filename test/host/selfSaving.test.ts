import { assert } from "chai";
import * as vscode from "vscode";
import { duePlaceholders } from "../../src/core/placeholder/fill/readiness.ts";
import { sourceOf } from "../../src/vscode/planDocuments.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, readOutside } from "./support/api.ts";

describe("where VS Code saves by itself", () => {
  const path = "docs/self-saved.md";
  const settings = { autoSave: "afterDelay", autoSaveDelay: 20 };
  let uri: vscode.Uri;

  async function configure(isOn: boolean): Promise<void> {
    for (const [name, value] of Object.entries(settings)) {
      const wanted = isOn ? value : undefined;
      await vscode.workspace.getConfiguration("files").update(name, wanted, vscode.ConfigurationTarget.Global);
    }
  }

  beforeEach(async () => {
    await closeEditors();
    await configure(true);
  });

  afterEach(async () => {
    await configure(false);
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  it("every answer of a walk through blanks is written", async () => {
    const blanks = Array.from({ length: 12 }, (_, nth) => `- **Owner ${nth + 1}**: [Person ${nth + 1}]\n`);
    uri = await createOutside(path, `# Plan\n\n- [ ] a\n\n${blanks.join("")}`);
    const { index, placeholders } = await api();
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const due = duePlaceholders(index.get(sourceOf(document))).length;
    assert.isAbove(due, 10);
    let asked = 0;
    await placeholders.fill.all(async () => ({ kind: "value", value: `Ada ${++asked}`, all: false }));
    assert.equal(asked, due);
    assert.isEmpty(duePlaceholders(index.get(sourceOf(document))));
    await eventually(async () => assert.equal(await readOutside(path), document.getText()));
  });
});
