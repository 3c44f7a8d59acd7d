import { assert } from "chai";
import * as vscode from "vscode";
import { api, closeEditors, fileUri } from "./support/api.ts";

async function hoverAt(uri: vscode.Uri, line: number, column: number): Promise<readonly vscode.Hover[]> {
  await api();
  await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    new vscode.Position(line, column),
  );
}

function words(hovers: readonly vscode.Hover[]): string {
  const contents = hovers.flatMap((hover) => hover.contents);
  // Markdown strings keep blanks of appended text as no-break entities.
  return contents
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n")
    .replace(/&nbsp;/gu, " ");
}

describe("hovering", () => {
  beforeEach(closeEditors);

  it("says what a placeholder is, over exactly its range", async () => {
    const hovers = await hoverAt(fileUri("docs/search.md"), 0, 25);
    assert.include(words(hovers), "Feature Name");
    assert.include(words(hovers), "Placeholder 1 of 3");
    assert.include(words(hovers), "2 times");
    assert.isTrue(hovers[0]?.range?.isEqual(new vscode.Range(0, 23, 0, 37)));
  });

  it("is silent beside placeholders and in Markdown that is no plan", async () => {
    assert.isEmpty(await hoverAt(fileUri("docs/search.md"), 0, 5));
    assert.isEmpty(await hoverAt(fileUri("notes.md"), 2, 24));
  });

  it("shows document text as text, never as Markdown or a command", async () => {
    const content = "# Plan: [<b>**x**</b> `command:evil`]\n- [ ] a\n";
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document);
    const hovers = await hoverAt(document.uri, 0, 12);
    assert.isNotEmpty(hovers);
    assert.notMatch(words(hovers), /<b>|(?<!\\)\*\*x/u);
    assert.isTrue(
      hovers
        .flatMap((hover) => hover.contents)
        .every((content_) => typeof content_ === "string" || !(content_ as vscode.MarkdownString).isTrusted),
    );
  });
});
