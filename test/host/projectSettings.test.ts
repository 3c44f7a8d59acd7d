import { assert } from "chai";
import * as vscode from "vscode";
import { sourceOf } from "../../src/vscode/planDocuments.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, writeOutside } from "./support/api.ts";

describe("the settings of a project", () => {
  beforeEach(closeEditors);

  it("hold for a plan that was asked for while they were being looked for", async () => {
    const { index } = await api();
    await writeOutside("asked/.planwright/config.yaml", "count: all\n");
    try {
      const uri = await createOutside("asked/plan.md", "# P\n\n- [x] a\n\n## Acceptance criteria\n\n- [ ] b\n");
      const document = await vscode.workspace.openTextDocument(uri);
      const opening = index.open(uri.toString());
      const early = index.get(sourceOf(document));
      await opening;
      await eventually(() => assert.equal(index.get(sourceOf(document)).progress.headline.total, 2));
      assert.isTrue(early.isPlan);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(fileUri("asked"), { recursive: true });
    }
  });
});
