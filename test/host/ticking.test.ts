import { assert } from "chai";
import * as vscode from "vscode";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, readOutside, writeOutside, namesIn } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

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

/** ASCII as bytes; the web-worker host has no Buffer. */
function bytesOf(ascii: string): readonly number[] {
  return Array.from(ascii, (character) => character.charCodeAt(0));
}

describe("ticking", () => {
  let path = "";
  let nth = 0;
  const text = "# Ticking\r\n\r\n-\t[ ] a\t\r\n* [x] b";
  let uri: vscode.Uri;

  beforeEach(async () => {
    await closeEditors();
    // A file of its own for each test: no buffer of the one before can be older or newer than it.
    path = `docs/ticking-${++nth}.md`;
    uri = await createOutside(path, text);
    await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), text));
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(uri, { recursive: true });
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
    await vscode.commands.executeCommand("redo");
    await eventually(() => assert.equal(editor.document.getText(), text.replace("[ ]", "[x]")));
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

  it("writes nothing into a plan that the settings make read-only, be it open or not", async () => {
    const files = vscode.workspace.getConfiguration("files");
    await files.update(
      "readonlyInclude",
      { [`**/${path.split("/").at(-1)}`]: true },
      vscode.ConfigurationTarget.Global,
    );
    try {
      assert.isFalse(await tick(uri, "a", true));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      assert.isFalse(await tick(uri, "a", true));
      assert.equal(document.getText(), text);
      assert.equal(await readOutside(path), text);
    } finally {
      await files.update("readonlyInclude", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("leaves a plan as it was that was made read-only for this window", async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    try {
      assert.isFalse(await tick(uri, "a", true));
      assert.equal(document.getText(), text);
      assert.equal(await readOutside(path), text);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.resetActiveEditorReadonlyInSession");
    }
    assert.isTrue(await tick(uri, "a", true));
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

  /** Ticks the first task of a file with these bytes; resolves to whether it was accepted. */
  async function tickBytes(bytes: readonly number[], inEditor: boolean): Promise<boolean> {
    // A file that no document was opened for: an older text of it may still be there.
    await vscode.workspace.fs.delete(uri);
    path = `docs/bytes-${++nth}.md`;
    uri = await writeOutside(path, new Uint8Array(bytes));
    if (inEditor) {
      await vscode.window.showTextDocument(uri);
    }
    const { index, ticker } = await api();
    const record = await index.open(uri.toString());
    const task = record?.plan.tasks[0];
    assert(record !== undefined && task !== undefined);
    return ticker.setDone(record, task, true);
  }

  const unsavable: readonly (readonly [name: string, bytes: readonly number[], closedToo: boolean])[] = [
    ["invalid UTF-8", [...bytesOf("- [ ] a"), 0xff, 0x0a], true],
    ["a BOM and invalid UTF-8", [0xef, 0xbb, 0xbf, ...bytesOf("- [ ] a"), 0xe9, 0x0a], true],
    ["mixed line endings", bytesOf("# H\r\n- [ ] a\nb\r\n"), false],
    ["a lone CR", bytesOf("# H\r\n- [ ] a\r\nlone\rcr\r\n"), false],
  ];
  for (const [name, bytes, closedToo] of unsavable) {
    it(`writes nothing to an open file with ${name}, which saving would change elsewhere`, async () => {
      assert.isFalse(await tickBytes(bytes, true));
      assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
    });

    it(`${closedToo ? "writes nothing to" : "changes one byte of"} a closed file with ${name}`, async () => {
      assert.strictEqual(await tickBytes(bytes, false), !closedToo);
      const box = bytes.indexOf(0x5b) + 1;
      const expected = bytes.map((byte, at) => (at === box && !closedToo ? 0x78 : byte));
      assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], expected);
    });
  }

  it("keeps a BOM", async () => {
    await writeOutside(path, new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf("- [ ] b2\n")]));
    await eventually(async () => assert.include((await vscode.workspace.openTextDocument(uri)).getText(), "b2"));
    assert.isTrue(await tick(uri, "b2", true));
    const bytes = [...(await vscode.workspace.fs.readFile(uri))];
    assert.deepEqual(bytes, [0xef, 0xbb, 0xbf, ...bytesOf("- [x] b2\n")]);
  });

  it("takes quick ticks one after the other, on doubles too, and saves them all", async () => {
    const { index, ticker } = await api();
    const many = `# Many\n${"- [ ] same\n".repeat(5)}`;
    await writeOutside(path, many);
    await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), many));
    const record = await index.open(uri.toString());
    const ticks = record?.plan.tasks.map(async (task) => ticker.setDone(record, task, true)) ?? [];
    assert.deepEqual(await Promise.all(ticks), [true, true, true, true, true]);
    assert.equal(await readOutside(path), many.replaceAll("[ ]", "[x]"));
  });

  it("never ticks beside the box while someone types above it", async () => {
    const { index, ticker } = await api();
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    for (let round = 0; round < 8; round++) {
      const record = await index.open(uri.toString());
      const task = record?.plan.tasks[0];
      if (record === undefined || task === undefined) {
        throw new Error("There is no task");
      }
      const ticked = ticker.setDone(record, task, task.state !== "done");
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(1, 0), "typed ");
      await vscode.workspace.applyEdit(edit);
      await ticked;
      assert.match(document.getText(), /^-\t\[[ x]\] a\t$/mu);
    }
  });

  it("does not bring back a file or a folder that was deleted under an open tab", async () => {
    const inFolder = await createOutside("docs/away/plan.md", "- [ ] a\n");
    await vscode.window.showTextDocument(inFolder);
    const { ticker, index } = await api();
    const { record, task } = await shown(inFolder, "a");
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(inFolder, ".."), { recursive: true });
    assert.isFalse(await ticker.setDone(record, task, true));
    await eventually(async () => assert.isUndefined(await index.open(inFolder.toString())));
    assert.isUndefined(await namesIn("docs/away"));
  });

  it("ticks in an untitled plan without asking to save it", async () => {
    const document = await openUntitled("- [ ] a\n");
    await vscode.window.showTextDocument(document);
    assert.isTrue(await tick(document.uri, "a", true));
    assert.equal(document.getText(), "- [x] a\n");
    assert.isTrue(document.isUntitled);
  });
});
