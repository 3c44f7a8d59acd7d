import { assert } from "chai";
import * as vscode from "vscode";
import type { LossVerdict, OutsideReport } from "../../src/vscode/changes/outsideChanges.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, readOutside, writeOutside } from "./support/api.ts";

type Ask = "showWarningMessage" | "showInformationMessage";

/** A message with its buttons. */
interface Asked {
  readonly text: string;
  readonly buttons: readonly string[];
}

const plan = "# Outside\n\n## Phase 1: A\n\n- [x] one\n- [x] two\n- [ ] three\n";
const lost = plan.replace("[x] one", "[ ] one").replace("[x] two", "[ ] two");

describe("changes by other programs", () => {
  let path = "";
  let nth = 0;
  let uri: vscode.Uri;
  let reports: OutsideReport[];
  let verdicts: LossVerdict[];
  let asked: Asked[];
  const disposables: { dispose(): void }[] = [];

  /** Answers messages in the user's place: with the buttons of these names, the last one again and again, or by closing. */
  function answering(kind: Ask, ...choices: string[]): void {
    const real = vscode.window[kind];
    const answer = async (text: string, ...buttons: readonly string[]): Promise<string | undefined> => {
      asked.push({ text, buttons });
      const choice = choices.length > 1 ? choices.shift() : choices[0];
      return buttons.find((button) => button === choice);
    };
    Object.defineProperty(vscode.window, kind, { value: answer, configurable: true, writable: true });
    disposables.push({
      dispose: () => Object.defineProperty(vscode.window, kind, { value: real, configurable: true, writable: true }),
    });
  }

  const told = (): readonly string[] => reports.map(({ text }) => text);
  const name = (): string => path.slice("docs/".length);

  async function opened(): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.equal(document.getText(), plan));
    const { index } = await api();
    await index.open(uri.toString());
    return document;
  }

  /** Waits for the end of what other tests wrote: an own change that is judged alone. */
  async function quiet(): Promise<void> {
    await vscode.commands.executeCommand("notifications.clearAll");
    const fence = await createOutside("docs/outside-fence.md", "- [ ] a\n");
    const { index } = await api();
    await index.open(fence.toString());
    for (let round = 1; !verdicts.includes("none"); round++) {
      const count = verdicts.length;
      await writeOutside("docs/outside-fence.md", "- [ ] a\n".repeat(round + 1));
      await eventually(() => assert.isAbove(verdicts.length, count));
    }
    await vscode.workspace.fs.delete(fence);
  }

  beforeEach(async () => {
    await closeEditors();
    [reports, verdicts, asked] = [[], [], []];
    const { changes } = await api();
    disposables.push(changes.onDidReport((report) => reports.push(report)));
    disposables.push(changes.onDidJudge((verdict) => verdicts.push(verdict)));
    await quiet();
    path = `docs/outside-${++nth}.md`;
    uri = await createOutside(path, plan);
    [reports, verdicts] = [[], []];
  });

  afterEach(async () => {
    disposables.splice(0).forEach((one) => one.dispose());
    await closeEditors();
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  it("are told by their counts: of an open plan", async () => {
    await opened();
    await writeOutside(path, `${plan.replace("[ ] three", "[x] three")}- [ ] four\n- [ ] five\n`);
    await eventually(() => assert.deepEqual(told(), [`1 ticked, 2 added in ${name()}`]));
    const { changes } = await api();
    assert.equal(changes.message, `1 ticked, 2 added in ${name()}`);
    await eventually(() => assert.deepEqual(verdicts, ["none"]));
  });

  it("are told by their counts: of a closed plan that was read", async () => {
    const { index } = await api();
    await index.open(uri.toString());
    await writeOutside(path, plan.replace("[ ] three", "[x] three"));
    await eventually(() => assert.deepEqual(told(), [`1 ticked in ${name()}`]));
  });

  it("are told although the user types right behind them", async () => {
    const document = await opened();
    await writeOutside(path, plan.replace("[ ] three", "[x] three"));
    await eventually(() => assert.include(document.getText(), "[x] three"));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("type", { text: "- [ ] typed\n" });
    await document.save();
    await eventually(() => assert.deepEqual(told(), [`1 ticked in ${name()}`]));
  });

  it("are nothing where the user types, undoes and saves, and where a task is ticked here", async () => {
    const document = await opened();
    const { index, ticker } = await api();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), lost);
    await vscode.workspace.applyEdit(edit);
    await index.open(uri.toString());
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.isFalse(document.isDirty));
    await vscode.commands.executeCommand("redo");
    await eventually(() => assert.isTrue(document.isDirty));
    await document.save();
    for (const done of [true, false, true]) {
      const record = await index.open(uri.toString());
      const task = record?.plan.tasks[2];
      assert.isTrue(record !== undefined && task !== undefined && (await ticker.setDone(record, task, done)));
    }
    // What comes now from outside is all that is told.
    await writeOutside(path, `${await readOutside(path)}- [ ] last\n`);
    await eventually(() => assert.deepEqual(told(), [`1 added in ${name()}`]));
    await eventually(() => assert.deepEqual(verdicts, ["none"]));
  });

  it("that take ticks raise one warning, and Restore gives them back in one step", async () => {
    answering("showWarningMessage", "Show Changes", "Restore Ticks…");
    answering("showInformationMessage", "Restore");
    const document = await opened();
    await writeOutside(path, lost);
    await eventually(() => assert.deepEqual(verdicts, ["warned"]));
    await eventually(() => assert.equal(document.getText(), plan));
    await eventually(async () => assert.equal(await readOutside(path), plan));
    assert.deepEqual(asked, [
      {
        text: `Another program took ticks from ${name()}: 2 un-ticked.`,
        buttons: ["Show Changes", "Restore Ticks…"],
      },
      { text: `Another program took ticks from ${name()}: 2 un-ticked.`, buttons: ["Restore Ticks…"] },
      { text: `Restore 2 ticks in ${name()} as shown on the right?`, buttons: ["Restore", "Cancel"] },
    ]);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(document.getText(), lost));
    assert.lengthOf(told(), 1);
  });

  it("that take ticks raise none by the setting, and none of a second plan at once", async () => {
    answering("showWarningMessage");
    await opened();
    const settings = vscode.workspace.getConfiguration("planwright");
    await settings.update("outsideChanges.warn", false, vscode.ConfigurationTarget.Global);
    await writeOutside(path, lost);
    await eventually(() => assert.deepEqual(verdicts, ["off"]));
    await settings.update("outsideChanges.warn", undefined, vscode.ConfigurationTarget.Global);
    const { index } = await api();
    const other = await createOutside("docs/outside-other.md", plan);
    await index.open(other.toString());
    await writeOutside(path, lost.replace("# Outside", "# Outside\n\n- [x] more"));
    await eventually(() => assert.deepEqual(verdicts, ["off", "none"]));
    await Promise.all([writeOutside(path, lost), writeOutside("docs/outside-other.md", lost)]);
    await eventually(() => assert.deepEqual(verdicts, ["off", "none", "severalPlans"]));
    await vscode.workspace.fs.delete(other);
    assert.isEmpty(asked);
  });

  it("are shown beside the plan as it was, which is no plan of its own", async () => {
    answering("showWarningMessage", "Show Changes");
    await opened();
    await writeOutside(path, "# Outside\n\n## Phase 1: A\n\n- [x] two\n");
    await eventually(() => assert.lengthOf(asked, 1));
    assert.deepEqual(asked[0], {
      text: `Another program took ticks from ${name()}: 1 removed.`,
      buttons: ["Show Changes"],
    });
    await eventually(async () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.instanceOf(input, vscode.TabInputTextDiff);
      const { original, modified } = input;
      assert.equal(modified.toString(), uri.toString());
      assert.equal((await vscode.workspace.openTextDocument(original)).getText(), plan);
      const { index, active } = await api();
      assert.equal(active.record?.uri, uri.toString());
      const plans = await index.plans(new vscode.CancellationTokenSource().token);
      assert.notInclude(
        plans.map((record) => record.uri),
        original.toString(),
      );
    });
  });

  it("may take the whole file away and bring it back", async () => {
    answering("showWarningMessage");
    await opened();
    const { index } = await api();
    await vscode.workspace.fs.delete(uri);
    await eventually(async () => assert.isUndefined(await index.open(uri.toString())));
    await createOutside(path, lost);
    await eventually(async () => assert.equal((await index.open(uri.toString()))?.lines.text, lost));
  });
});
