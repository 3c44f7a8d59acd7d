import { assert } from "chai";
import * as vscode from "vscode";
import { VersionedAction } from "../../src/vscode/checks/versionedAction.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, readOutside, writeOutside } from "./support/api.ts";

const fenceRule = "unclosed-fence-hides-tasks";

/** A plan with a fence on line 9 that hides two tasks, the first on line 12. */
const hiding = [
  "# Import plan",
  "",
  "**Status**: In progress",
  "",
  "## Phase 1: Reader",
  "",
  "- [x] Read\tthe file",
  "",
  "```sh",
  "npm run import",
  "",
  "- [ ] Check the columns",
  "- [ ] Report what is missing",
  "",
].join("\r\n");

const ours = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Planwright");

const idOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === "object" ? code.value : code);

/** What one rule says of a document. */
const saidBy = (rule: string, uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  ours(uri).filter((one) => idOf(one) === rule);

/** The code actions at a place that are resolved, as VS Code has them when one is picked. */
function actionsAt(uri: vscode.Uri, range: vscode.Range, kind?: string): Thenable<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind, 50);
}

const titled = (actions: readonly vscode.CodeAction[], title: string): vscode.CodeAction => {
  const found = actions.find((action) => action.title === title);
  assert.isDefined(found, `${title} among ${actions.map((action) => action.title).join(", ")}`);
  return found;
};

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("planwright").update(name, value, vscode.ConfigurationTarget.Global);
}

describe("what is wrong with plans", () => {
  let nth = 0;

  beforeEach(async () => {
    await api();
    await closeEditors();
  });

  afterEach(async () => {
    await setting("check.rules", undefined);
    await setting("check.enabled", undefined);
    await closeEditors();
  });

  after(async () => {
    await closeEditors();
    const docs = await vscode.workspace.fs.readDirectory(fileUri("docs"));
    const made = docs.flatMap(([name]) => (name.startsWith("checks-") ? [`docs/${name}`] : []));
    for (const path of [...made, "checks", "vendor"]) {
      await vscode.workspace.fs.delete(fileUri(path), { recursive: true });
    }
  });

  /** A new file in an editor. */
  async function open(text = hiding, path = `docs/checks-${++nth}.md`): Promise<vscode.TextEditor> {
    const uri = await createOutside(path, text);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await eventually(() => assert.equal(document.getText(), text));
    return editor;
  }

  async function found(editor: vscode.TextEditor, rule = fenceRule): Promise<vscode.Diagnostic> {
    await eventually(() => assert.lengthOf(saidBy(rule, editor.document.uri), 1));
    const [first] = saidBy(rule, editor.document.uri);
    assert.isDefined(first);
    return first;
  }

  it("is a diagnostic with the rule, its page and the other place, and is gone when it is mended", async () => {
    const editor = await open();
    const { uri } = editor.document;
    const { message, severity, range, code, relatedInformation } = await found(editor);
    assert.include(message, "never closed");
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    assert.deepEqual([range.start.line, range.start.character, range.end.character], [8, 0, 5]);
    assert.equal(typeof code === "object" ? code.target.toString() : code, `planwright-rule:/${fenceRule}.md`);
    const [place] = relatedInformation ?? [];
    assert.equal(place?.location.uri.toString(), uri.toString());
    assert.equal(place?.location.range.start.line, 11);
    await editor.edit((edit) => edit.insert(new vscode.Position(10, 0), "```\r\n"));
    await eventually(() => assert.isEmpty(saidBy(fenceRule, uri)));
    await vscode.commands.executeCommand("undo");
    await found(editor);
  });

  it("is nothing in what is no plan, or not the user's own", async () => {
    const readme = await open("# Import\n\nHow to:\n\n```sh\nls\n\n- [ ] no task\n", "checks/README.md");
    const vendored = await open(hiding, "vendor/plan.md");
    const other = await vscode.workspace.openTextDocument(vscode.Uri.parse(`planwright-rule:/${fenceRule}.md`));
    const plan = await open();
    await found(plan);
    for (const { uri } of [readme.document, vendored.document, other]) {
      assert.isEmpty(ours(uri), uri.toString());
    }
  });

  it("is as grave as the settings say, or not said", async () => {
    const editor = await open();
    const { uri } = editor.document;
    await found(editor);
    await setting("check.rules", { [fenceRule]: "error", "no-such-rule": "error", overdue: 42 });
    await eventually(() =>
      assert.deepEqual(
        saidBy(fenceRule, uri).map((one) => one.severity),
        [vscode.DiagnosticSeverity.Error],
      ),
    );
    await setting("check.rules", { [fenceRule]: "off" });
    await eventually(() => assert.isEmpty(saidBy(fenceRule, uri)));
    await setting("check.rules", undefined);
    await found(editor);
    await setting("check.enabled", false);
    await eventually(() => assert.isEmpty(ours(uri)));
  });

  it("is as grave as the project says, whatever the user set, and as the plan says over both", async () => {
    await setting("check.rules", { [fenceRule]: "error" });
    const editor = await open(hiding, "checks/plan.md");
    const { uri } = editor.document;
    const levels = (): readonly vscode.DiagnosticSeverity[] => saidBy(fenceRule, uri).map((one) => one.severity);
    await eventually(() => assert.deepEqual(levels(), [vscode.DiagnosticSeverity.Error]));
    await writeOutside("checks/.planwright/config.yaml", `rules:\n  ${fenceRule}: information\n`);
    await eventually(() => assert.deepEqual(levels(), [vscode.DiagnosticSeverity.Information]));
    const own = `---\r\nplanwright:\r\n  rules: { ${fenceRule}: warning }\r\n---\r\n\r\n`;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), own));
    await eventually(() => assert.deepEqual(levels(), [vscode.DiagnosticSeverity.Warning]));
  });

  it("is mended by a quick fix with the smallest edit, which one undo takes back", async () => {
    const editor = await open();
    const { document } = editor;
    const diagnostic = await found(editor);
    const action = titled(await actionsAt(document.uri, diagnostic.range), "Close the Fence Above Line 12");
    assert.isNotTrue(action.isPreferred);
    const edits = action.edit?.get(document.uri) ?? [];
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, range.isEmpty, newText]),
      [[11, true, "```\r\n"]],
    );
    assert.isTrue(await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit()));
    assert.equal(document.getText(), hiding.replace("- [ ] Check", "```\r\n- [ ] Check"));
    await eventually(() => assert.isEmpty(saidBy(fenceRule, document.uri)));
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(document.getText(), hiding));
  });

  it("is silenced on its line or in the plan by a comment that an action writes", async () => {
    const editor = await open();
    const { document } = editor;
    const comments = {
      [`Disable ${fenceRule} on This Line`]: hiding.replace(
        "```sh",
        `<!-- planwright-disable-next-line ${fenceRule} -->\r\n\`\`\`sh`,
      ),
      [`Disable ${fenceRule} in This Plan`]: `<!-- planwright-disable-file ${fenceRule} -->\r\n\r\n${hiding}`,
    };
    for (const [title, after] of Object.entries(comments)) {
      const { range } = await found(editor);
      const { edit } = titled(await actionsAt(document.uri, range), title);
      await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit());
      assert.equal(document.getText(), after);
      await eventually(() => assert.isEmpty(saidBy(fenceRule, document.uri)));
      await vscode.commands.executeCommand("undo");
      await eventually(() => assert.equal(document.getText(), hiding));
    }
  });

  it("is not mended where the plan became another one while the actions were shown, and that is said", async () => {
    const { document } = await open();
    const edits = [{ range: { start: 0, end: 2 }, newText: "" }];
    const action = new VersionedAction("Mend", vscode.CodeActionKind.QuickFix, document, edits);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "New\r\n");
    await vscode.workspace.applyEdit(edit);
    const { showWarningMessage } = vscode.window;
    const said: string[] = [];
    try {
      Object.assign(vscode.window, {
        showWarningMessage: (text: string) => {
          said.push(text);
          return Promise.resolve();
        },
      });
      assert.isUndefined(action.resolved().edit);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    assert.deepEqual(said, ["The plan has changed in the meantime. Nothing was written."]);
    const fresh = new VersionedAction("Mend", vscode.CodeActionKind.QuickFix, document, edits);
    assert.isDefined(fresh.resolved().edit);
  });

  it("has no actions where the file is read-only", async () => {
    const editor = await open();
    const { range } = await found(editor);
    const files = vscode.workspace.getConfiguration("files");
    try {
      await files.update("readonlyInclude", { "**/checks-*": true }, vscode.ConfigurationTarget.Global);
      const actions = await actionsAt(editor.document.uri, range);
      assert.isEmpty(actions.filter(({ title }) => title.includes(fenceRule)));
    } finally {
      await files.update("readonlyInclude", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("has its rule explained on a page in the preview, by an action and by the link of its code", async () => {
    const shown = (): unknown => {
      const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom ? [input.viewType, input.uri.toString()] : input;
    };
    const page = ["vscode.markdown.preview.editor", `planwright-rule:/${fenceRule}.md`];
    const editor = await open();
    const { range, code } = await found(editor);
    const { command } = titled(await actionsAt(editor.document.uri, range), `Show Rule ${fenceRule}`);
    await vscode.commands.executeCommand(command?.command ?? "", ...((command?.arguments ?? []) as readonly unknown[]));
    await eventually(() => assert.deepEqual(shown(), page));
    await closeEditors();
    await vscode.commands.executeCommand("vscode.open", typeof code === "object" ? code.target : undefined);
    await eventually(() => assert.deepEqual(shown(), page));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(page[1] ?? ""));
    assert.match(document.getText(), /^# unclosed-fence-hides-tasks\n[\s\S]*planwright-disable-next-line/u);
  });

  it("opens no page and changes nothing for arguments that make no sense", async () => {
    const { document } = await open();
    for (const argument of [undefined, "no-such-rule", "../x", 42, {}, null, []]) {
      await vscode.commands.executeCommand("planwright.openRule", argument);
      await vscode.commands.executeCommand("planwright.fixAll", {
        uri: document.uri.toString(),
        rule: argument ?? "x",
      });
    }
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(document.getText(), hiding);
  });

  it("is looked for in untitled plans, too, and forgotten with them", async () => {
    const document = await openUntitled(hiding.replaceAll("\r\n", "\n"));
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.lengthOf(saidBy(fenceRule, document.uri), 1));
    await closeEditors();
    await eventually(() => assert.isEmpty(ours(document.uri)));
  });

  it("is a tick without evidence only once evidence was asked for", async () => {
    const missing = hiding.replace("Read\tthe file", "Read `notes.md`\r\n- [x] Write `src/nowhere/reader.ts`");
    const editor = await open(missing);
    const { uri } = editor.document;
    await found(editor);
    assert.isEmpty(saidBy("ticked-but-files-missing", uri));
    await vscode.commands.executeCommand("planwright.checkEvidence", { uri: uri.toString() });
    assert.include((await found(editor, "ticked-but-files-missing")).message, "src/nowhere/reader.ts");
  });

  const numberRule = "progress-mismatch";
  /** A plan with two counters that are wrong, a fence whose fix needs a pick, and tabs. */
  const slips = [
    "# Import plan",
    "",
    "## Phase 1: Reader (0/2 complete)",
    "",
    "-\t[x] Open\tit",
    "-\t[ ] Close it",
    "",
    "## Phase 2: Writer (2/2 complete)",
    "",
    "-\t[x] Write",
    "-\t[ ] Flush",
    "",
    "```sh",
    "npm test",
    "",
    "- [ ] Check",
    "",
  ].join("\r\n");
  const mended = slips.replace("0/2", "1/2").replace("2/2", "1/2");

  it("is mended in all places of its rule by one action", async () => {
    const { document } = await open(slips);
    await eventually(() => assert.lengthOf(saidBy(numberRule, document.uri), 2));
    const [first] = saidBy(numberRule, document.uri);
    assert.isDefined(first);
    const actions = await actionsAt(document.uri, first.range);
    assert.isTrue(titled(actions, "Change to 1/2").isPreferred);
    const titles = actions.map(({ title }) => title).filter((title) => title.includes(numberRule));
    assert.deepEqual(titles, [
      `Fix All ${numberRule} Problems in This Plan`,
      `Disable ${numberRule} on This Line`,
      `Disable ${numberRule} in This Plan`,
      `Show Rule ${numberRule}`,
    ]);
    const quick = actions.filter((one) => one.kind?.value === vscode.CodeActionKind.QuickFix.value);
    const last = quick.slice(-3).map(({ title, diagnostics = [] }) => [title.split(" ")[0], diagnostics.length]);
    assert.deepEqual(last, [
      ["Disable", 0],
      ["Disable", 0],
      ["Show", 0],
    ]);
    const { command } = titled(actions, `Fix All ${numberRule} Problems in This Plan`);
    await vscode.commands.executeCommand(command?.command ?? "", ...((command?.arguments ?? []) as readonly unknown[]));
    assert.equal(document.getText(), mended);
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(document.getText(), slips));
    const fence = saidBy(fenceRule, document.uri)[0]?.range ?? first.range;
    assert.isFalse((await actionsAt(document.uri, fence)).some(({ title }) => title.includes("Problems in This Plan")));
  });

  it("is mended without a pick by a command, in one step, where that is safe", async () => {
    const { document } = await open(slips);
    await vscode.commands.executeCommand("planwright.fixAll", { uri: document.uri.toString() });
    assert.equal(document.getText(), mended);
    assert.isTrue(document.isDirty);
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(document.getText(), slips));
    const { active } = await api();
    await eventually(() => assert.equal(active.record?.uri, document.uri.toString()));
    await vscode.commands.executeCommand("planwright.fixAll");
    assert.equal(document.getText(), mended);
  });

  it("is mended on saving where the user asks for it, and only what is safe", async () => {
    const editor = await open(slips);
    const { document } = editor;
    const saving = vscode.workspace.getConfiguration("editor", { languageId: "markdown" });
    const save = async (value: unknown): Promise<void> => {
      await saving.update("codeActionsOnSave", value, vscode.ConfigurationTarget.Global, true);
    };
    const type = async (): Promise<void> => {
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "\r\nWords.\r\n"));
    };
    try {
      await type();
      assert.isTrue(await document.save());
      assert.equal(document.getText(), slips.replace("\r\n", "\r\n\r\nWords.\r\n"));
      await save({ "source.fixAll.planwright": "explicit" });
      await type();
      assert.isTrue(await document.save());
      const after = mended.replace("\r\n", "\r\n\r\nWords.\r\n\r\nWords.\r\n");
      assert.equal(document.getText(), after);
      assert.equal(await readOutside(`docs/checks-${nth}.md`), after);
    } finally {
      await save(undefined);
    }
  });

  const counted = [
    "# Counted plan",
    "",
    "**Progress**: 0/2",
    "",
    "## Phase 1: Reader",
    "",
    "-\t[x] Open",
    "-\t[ ] Read",
    "",
  ];
  const stale = counted.join("\r\n");
  const fresh = stale.replace("0/2", "1/2");

  it("is no stale number after a command that writes what is counted, in one step", async () => {
    const { document } = await open(stale);
    await vscode.commands.executeCommand("planwright.updateStatusFields", { uri: document.uri.toString() });
    assert.equal(document.getText(), fresh);
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(document.getText(), stale));
    await vscode.commands.executeCommand("planwright.updateStatusFields", { uri: fileUri("notes.md").toString() });
    assert.equal(document.getText(), stale);
  });

  it("is no stale number after saving where the user asks for that, and nothing goes with a tick of ours", async () => {
    const { index, ticker } = await api();
    const editor = await open(stale);
    const { document } = editor;
    const path = `docs/checks-${nth}.md`;
    const change = async (): Promise<void> => {
      await editor.edit((edit) => edit.insert(new vscode.Position(8, 0), "Words.\r\n"));
    };
    try {
      await change();
      assert.isTrue(await document.save());
      assert.equal(await readOutside(path), `${stale}Words.\r\n`);
      await setting("updateStatusFields.onSave", true);
      await change();
      assert.isTrue(await document.save());
      assert.equal(await readOutside(path), `${fresh}Words.\r\nWords.\r\n`);
      assert.isFalse(document.isDirty);
      const record = await index.open(document.uri.toString());
      const task = record?.plan.tasks.find(({ text }) => text === "Read");
      assert.isTrue(record !== undefined && task !== undefined && (await ticker.setDone(record, task, true)));
      assert.equal(await readOutside(path), `${fresh.replace("[ ]", "[x]")}Words.\r\nWords.\r\n`);
    } finally {
      await setting("updateStatusFields.onSave", undefined);
    }
  });
});
