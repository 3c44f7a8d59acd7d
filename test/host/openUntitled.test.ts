import { assert } from "chai";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import * as vscode from "vscode";
import { closeEditors } from "./support/api.ts";

describe("a new untitled document", () => {
  beforeEach(closeEditors);

  it("holds its own text, however soon after another of its name was closed", async () => {
    for (const text of ["# One\n", "# Two\n\n- [ ] a\n", "# Three\n", "# Four", "# Five\r\n\r\n- [ ] b\r\n"]) {
      const document = await openUntitled(text);
      await vscode.window.showTextDocument(document);
      assert.equal(document.getText().replaceAll("\r\n", "\n"), text.replaceAll("\r\n", "\n"));
      await closeEditors();
    }
  });
});
