import { assert } from "chai";
import * as vscode from "vscode";
import { api, closeEditors, fileUri } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

async function hoverAt(uri: vscode.Uri, line: number, column: number): Promise<readonly vscode.Hover[]> {
  await api();
  await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    new vscode.Position(line, column),
  );
}

async function hoverIn(content: string, line: number, column: number): Promise<readonly vscode.Hover[]> {
  const document = await openUntitled(content);
  await vscode.window.showTextDocument(document);
  return hoverAt(document.uri, line, column);
}

function values(hovers: readonly vscode.Hover[]): readonly string[] {
  return hovers.flatMap((hover) =>
    hover.contents.map((content) => (typeof content === "string" ? content : content.value)),
  );
}

function words(hovers: readonly vscode.Hover[]): string {
  // Markdown strings keep blanks of appended text as no-break entities.
  return values(hovers)
    .join("\n")
    .replace(/&nbsp;/gu, " ");
}

/** The commands and arguments of a hover's links. */
function links(hovers: readonly vscode.Hover[]): readonly { readonly id: string; readonly args: readonly unknown[] }[] {
  return [
    ...values(hovers)
      .join("\n")
      .matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/gu),
  ].map(([, id = "", json = ""]) => ({
    id,
    args: JSON.parse(decodeURIComponent(json)) as readonly unknown[],
  }));
}

describe("hovering", () => {
  beforeEach(closeEditors);

  it("says what a placeholder wants, over exactly its range", async () => {
    const hovers = await hoverAt(fileUri("docs/search.md"), 0, 25);
    for (const said of ["Feature Name", "What is it called?", "Example: Offline Sync", "Placeholder 1 of 3", "Tab"]) {
      assert.include(words(hovers), said);
    }
    assert.isTrue(hovers[0]?.range?.isEqual(new vscode.Range(0, 23, 0, 37)));
    assert.isAtMost(words(hovers).split(/\n+/u).length, 6);
  });

  it("fills by links of our own commands alone", async () => {
    const hovers = await hoverAt(fileUri("docs/search.md"), 0, 25);
    const uri = fileUri("docs/search.md").toString();
    const place = { uri, version: 1, start: 23, end: 37 };
    assert.deepEqual(links(hovers), [
      { id: "planwright.fillPlaceholder", args: [{ ...place, offer: [0, 1] }] },
      { id: "planwright.fillPlaceholder", args: [{ ...place, offer: [0, 1], all: true }] },
      { id: "planwright.fillPlaceholder", args: [place] },
      { id: "planwright.fillPlaceholder", args: [{ ...place, all: true }] },
      { id: "planwright.nextPlaceholder", args: [] },
    ]);
    assert.include(words(hovers), "[Search](");
    assert.include(words(hovers), "Fill all 2 with this name");
    const trust = hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (content as vscode.MarkdownString).isTrusted);
    for (const one of trust) {
      assert.notStrictEqual(one, true);
    }
  });

  it("offers both answers of a line that repeats what stands above it", async () => {
    const line = "[Continue with more tasks as needed]";
    const hovers = await hoverIn(`# P\n\n- [ ] a\n\n${line}\n\n**Owner**: Ada\n`, 4, 3);
    assert.include(words(hovers), "[Add one more like the last](");
    assert.include(words(hovers), "[Take this line out](");
    const [add, remove] = links(hovers);
    const text = (): string => vscode.window.activeTextEditor?.document.getText() ?? "";
    await vscode.commands.executeCommand(add?.id ?? "", ...(add?.args ?? []));
    assert.match(text(), /^- \[ \] a\n- \[ \] .*\n\n\[Continue/mu);
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    assert.match(document?.getText(selection) ?? "", /^\[.+\]$/u, "its first blank is selected");
    assert.equal(selection?.active.line, 3);
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand(remove?.id ?? "", ...(remove?.args ?? []));
    assert.include(text(), line);
  });

  it("offers to fill no dates and no table slots together", async () => {
    const content =
      "# P\n\n**A**: YYYY-MM-DD\n\n| A | B |\n|--|--|\n| x | [TO FILL] |\n| x | [TO FILL] |\n\n- [ ] a\n\n**A**: YYYY-MM-DD\n";
    assert.notInclude(words(await hoverIn(content, 2, 8)), "Fill all");
    assert.notInclude(words(await hoverIn(content, 6, 8)), "Fill all");
  });

  it("is silent beside placeholders and in Markdown that is no plan", async () => {
    assert.isEmpty(await hoverAt(fileUri("docs/search.md"), 0, 5));
    assert.isEmpty(await hoverAt(fileUri("notes.md"), 2, 24));
  });

  const hostile = [
    "# Plan: [<b>**x**</b> `command:evil`]",
    "# Plan: [a (command:evil?%5B%5D) b]",
    "**Status**: [a <img src=x> | $(zap) b]",
    "**Status**: [a !`(*')~ | y_z]",
    "**A](command:evil) b**: [TO FILL: it]",
  ];
  for (const line of hostile) {
    it(`shows document text as text, never as Markdown or a command: ${line}`, async () => {
      const hovers = await hoverIn(`${line}\n- [ ] a\n`, 0, line.lastIndexOf("[") + 2);
      assert.isNotEmpty(hovers);
      assert.notMatch(words(hovers), /<\w[^>]*(?<!\\)>|(?<!\\)\*\*x/u);
      for (const { id } of links(hovers)) {
        assert.match(id, /^planwright\.(?:fill|next)Placeholder$/u);
      }
      assert.notMatch(
        values(hovers).join("\n"),
        /(?<!\\)\]\((?!command:planwright\.(?:fill|next)Placeholder\?[\w%.-]*\))/u,
      );
    });
  }
});
