import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

const text = [
  "# Plan: [Part Name]",
  "",
  "**Owner**: [Team member]",
  "**Status**: Draft | In Progress | Done",
  "",
  "- [ ] a",
  "",
  "The [part name] is new.",
  "",
].join("\n");

const run = (id: string, ...args: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);
const selected = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);

function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

describe("typing over a selected blank", () => {
  beforeEach(closeEditors);

  const blank = "[Team member]";

  async function onBlank(words = blank): Promise<vscode.TextEditor> {
    const { placeholders } = await api();
    const document = await openUntitled(text);
    const editor = await vscode.window.showTextDocument(document);
    await eventually(() => assert.isTrue(placeholders.walk.isOn("planwright.inPlan")));
    select(editor, words);
    await eventually(() => assert.isTrue(placeholders.walk.isOn("planwright.placeholderSelected")));
    return editor;
  }

  for (const opener of ["`", "(", "[", "{", '"', "'", "<", "*", "_", "~", "$"]) {
    it(`replaces it by a character that VS Code puts around selections: ${opener}`, async () => {
      const { placeholders } = await api();
      const editor = await onBlank();
      await run("type", { text: opener });
      await eventually(() =>
        assert.equal(
          editor.document.getText(),
          text.replace(blank, () => opener),
        ),
      );
      await eventually(() => assert.isTrue(placeholders.walk.isOn("planwright.walkingPlaceholders")));
      await run("type", { text: "New thing" });
      assert.equal(
        editor.document.getText(),
        text.replace(blank, () => `${opener}New thing`),
      );
      await run("planwright.nextPlaceholder");
      assert.equal(selected(editor), "Draft | In Progress | Done");
    });
  }

  for (const words of ["`New` thing", "{x} $1", "(a) b", "<b>c</b>", "**bold** _it_", "\"a\" 'b'", "[a](b)", "`[a"]) {
    it(`keeps what is typed at once as it is typed: ${words}`, async () => {
      const editor = await onBlank();
      await run("type", { text: words });
      await eventually(() =>
        assert.equal(
          editor.document.getText(),
          text.replace(blank, () => words),
        ),
      );
    });
  }

  it("replaces it by what is typed key by key, however quickly", async () => {
    const editor = await onBlank();
    const words = "**{x}** `$1`";
    await Promise.all(words.split("").map(async (key) => run("type", { text: key })));
    await eventually(() =>
      assert.equal(
        editor.document.getText(),
        text.replace(blank, () => words),
      ),
    );
  });

  it("replaces a choice, too, and what a dead key wrote", async () => {
    const editor = await onBlank("Draft | In Progress | Done");
    await run("compositionStart");
    await run("type", { text: "`" });
    await run("compositionEnd");
    await eventually(() => assert.equal(editor.document.getText(), text.replace("Draft | In Progress | Done", "`")));
    await run("type", { text: "a`" });
    assert.equal(editor.document.getText(), text.replace("Draft | In Progress | Done", "`a`"));
  });

  it("gives back by undo what stood there, and leaves it so", async () => {
    const editor = await onBlank();
    await run("type", { text: "*" });
    await eventually(() => assert.equal(editor.document.getText(), text.replace(blank, "*")));
    await run("undo");
    await eventually(() => assert.equal(editor.document.getText(), text.replace(blank, `*${blank}*`)));
    await new Promise<void>((resolve) => setTimeout(resolve, 300));
    assert.equal(editor.document.getText(), text.replace(blank, `*${blank}*`));
    await run("undo");
    await eventually(() => assert.equal(editor.document.getText(), text));
  });

  it("leaves what is put around a part of a blank, around other words or by a program", async () => {
    const editor = await onBlank();
    select(editor, "Team");
    await run("type", { text: "*" });
    select(editor, "part name");
    await run("type", { text: "(" });
    const around = text.replace("[Team member]", "[*Team* member]").replace("[part name]", "[(part name)]");
    await eventually(() => assert.equal(editor.document.getText(), around));
    select(editor, "[Part Name]");
    const at = editor.selection;
    await editor.edit((edit) => {
      edit.insert(at.start, "*");
      edit.insert(at.end, "*");
    });
    await new Promise<void>((resolve) => setTimeout(resolve, 300));
    assert.equal(editor.document.getText(), around.replace("[Part Name]", "*[Part Name]*"));
  });
});
