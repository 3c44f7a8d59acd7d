import { assert } from "chai";
import * as vscode from "vscode";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, readOutside, writeOutside } from "./support/api.ts";

/** A plan of the workspace as shown, and one of its tasks. */
async function shown(uri: vscode.Uri, text: string): Promise<{ record: PlanRecord; task: Task }> {
  const { index } = await api();
  const record = await index.open(uri.toString());
  const task = record?.plan.tasks.find((one) => one.text === text);
  if (record === undefined || task === undefined) {
    throw new Error(`There is no task ${text}`);
  }
  return { record, task };
}

async function tick(uri: vscode.Uri, text: string, done: boolean): Promise<boolean> {
  const { ticker } = await api();
  const { record, task } = await shown(uri, text);
  return ticker.setDone(record, task, done);
}

describe("ticking", () => {
  const path = "docs/ticking.md";
  const text = "# Ticking\r\n\r\n-\t[ ] a\t\r\n* [x] b";
  let uri: vscode.Uri;

  beforeEach(async () => {
    await closeEditors();
    uri = await writeOutside(path, text);
    await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), text));
  });

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
  });

  it("changes one character of a closed file and nothing else of it", async () => {
    assert.isTrue(await tick(uri, "a", true));
    await eventually(async () => assert.equal(await readOutside(path), text.replace("[ ]", "[x]")));
    assert.isTrue(await tick(uri, "b", false));
    await eventually(async () =>
      assert.equal(await readOutside(path), text.replace("[ ] a", "[x] a").replace("[x] b", "[ ] b")),
    );
  });

  it("is one undo step in the editor", async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    assert.isTrue(await tick(uri, "a", true));
    assert.equal(editor.document.getText(), text.replace("[ ]", "[x]"));
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(editor.document.getText(), text));
  });

  it("leaves unsaved work unsaved, and saves what was clean", async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert.isTrue(await tick(uri, "a", true));
    assert.isFalse(document.isDirty);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), "My words");
    await vscode.workspace.applyEdit(edit);
    assert.isTrue(await tick(uri, "b", false));
    assert.isTrue(document.isDirty);
    assert.notInclude(await readOutside(path), "My words");
  });

  it("finds its task where another program moved it, and keeps that program's words", async () => {
    const { ticker } = await api();
    const { record, task } = await shown(uri, "a");
    const moved = `# Ticking\r\n\r\nNew words\r\n\r\n${text.slice(text.indexOf("-\t"))}`;
    await writeOutside(path, moved);
    await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), moved));
    assert.isTrue(await ticker.setDone(record, task, true));
    await eventually(async () => assert.equal(await readOutside(path), moved.replace("[ ]", "[x]")));
  });

  it("refuses where the task is gone or has doubles now, and writes nothing", async () => {
    const { ticker } = await api();
    const { record, task } = await shown(uri, "a");
    for (const now of [
      "# Ticking\n- [ ] another\n",
      "# Ticking\n- [ ] a\n- [ ] a\n",
      "# Ticking\n```\n- [ ] a\n```\n",
    ]) {
      await writeOutside(path, now);
      await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), now));
      assert.isFalse(await ticker.setDone(record, task, true));
      assert.equal(await readOutside(path), now);
    }
  });

  it("refuses to save a file with bytes that are no text", async () => {
    const bytes = new Uint8Array([0x2d, 0x20, 0x5b, 0x20, 0x5d, 0x20, 0x61, 0xff, 0x0a]);
    await writeOutside(path, bytes);
    await eventually(async () => assert.include((await vscode.workspace.openTextDocument(uri)).getText(), "\ufffd"));
    assert.isFalse(await tick(uri, "a\ufffd", true));
    assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
  });

  it("ticks in an untitled plan without asking to save it", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "- [ ] a\n" });
    await vscode.window.showTextDocument(document);
    assert.isTrue(await tick(document.uri, "a", true));
    assert.equal(document.getText(), "- [x] a\n");
    assert.isTrue(document.isUntitled);
  });
});
