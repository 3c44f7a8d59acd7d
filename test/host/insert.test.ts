import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support/eventually.ts";
import { closeEditors, createOutside, readOutside } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

describe("inserting into a plan", () => {
  const lines = [
    "# Harbour",
    "",
    "## Phase 1: Quay",
    "",
    "- [ ] Drive piles",
    "",
    "## Phase 2: Crane",
    "",
    "- [ ] Order it",
    "",
    "## Risks",
    "",
    "| Risk | Impact |",
    "|------|--------|",
    "| Fog  | High   |",
    "",
  ];
  let nth = 0;
  let path = "";
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;

  async function open(text: string, words: string): Promise<void> {
    path = `docs/inserting-${++nth}.md`;
    uri = await createOutside(path, text);
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const place = editor.document.positionAt(text.indexOf(words));
    editor.selection = new vscode.Selection(place, place);
  }

  const selected = (): string => editor.document.getText(editor.selection);
  const insert = async (wish: unknown): Promise<void> => {
    await vscode.commands.executeCommand("planwright.insert", wish);
  };

  beforeEach(closeEditors);
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  const cases: readonly (readonly [wish: unknown, added: string, blank: string])[] = [
    ["task", "- [ ] Drive piles\n- [ ] [Task]\n", "[Task]"],
    [{ kind: "phase" }, "\n\n## Phase 2: [Phase name]\n\n- [ ] [Task]\n\n## Phase 3: Crane\n", "[Phase name]"],
    [{ kind: "risk" }, "| Fog  | High   |\n| [Risk] | High/Medium/Low |\n", "[Risk]"],
  ];
  for (const ending of ["\n", "\r\n"]) {
    for (const [wish, added, blank] of cases) {
      it(`adds ${JSON.stringify(wish)} with ${JSON.stringify(ending)}, selects its blank, and is undone in one step`, async () => {
        const text = lines.join(ending);
        await open(text, "Drive");
        await insert(wish);
        assert.include(editor.document.getText(), added.replaceAll("\n", ending));
        assert.equal(selected(), blank);
        assert.isTrue(editor.document.isDirty);
        assert.equal(await readOutside(path), text);
        await vscode.commands.executeCommand("undo");
        await eventually(() => assert.equal(editor.document.getText(), text));
      });
    }
  }

  it("adds a section of a template by its name", async () => {
    await open(lines.join("\n"), "Drive");
    await insert({ kind: "section", name: "Quality Gates" });
    assert.include(editor.document.getText(), "| Fog  | High   |\n\n## Quality Gates\n\n| Gate ");
  });

  it("follows the answer in a plan that has been started", async () => {
    await open(lines.join("\n").replace("[ ] Drive", "[x] Drive"), "Drive");
    await insert({ kind: "phase", placement: "letter" });
    assert.include(editor.document.getText(), "## Phase 1a: [Phase name]");
    assert.include(editor.document.getText(), "## Phase 2: Crane");
  });

  it("writes nothing for nonsense", async () => {
    const text = lines.join("\n");
    await open(text, "Drive");
    for (const wish of ["nonsense", { kind: 42 }, { kind: "section", name: {} }, { kind: "__proto__" }]) {
      await insert(wish);
      assert.equal(editor.document.getText(), text);
    }
  });
});

describe("inserting behind a slash", () => {
  beforeEach(closeEditors);

  it("offers what fits the place, and takes the slash away in the same step", async () => {
    const before =
      "# Plan\n\n## Phase 1: A\n\n- [ ] one\n\n## Risks\n\n| Risk | Impact |\n| --- | --- |\n| Fire | High |\n";
    const text = before.replace("- [ ] one\n", "- [ ] one\n\n/\n");
    const document = await openUntitled(text);
    const editor = await vscode.window.showTextDocument(document);
    const caret = document.positionAt(text.indexOf("/\n") + 1);
    editor.selection = new vscode.Selection(caret, caret);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      caret,
      "/",
    );
    const risk = items.find(({ label }) => typeof label === "object" && label.label === "Risk");
    assert.equal(risk?.insertText, "/");
    const { command = "", arguments: given = [] } = risk?.command ?? {};
    await vscode.commands.executeCommand(command, ...given);
    assert.match(document.getText(), /- \[ \] one\n\n\n\n## Risks[^/]*\| Fire \| High \|\n\| .+ \| .+ \|\n$/u);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), text);
  });
});
