import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support/eventually.ts";
import type { Answer, Ask, Question } from "../../src/vscode/placeholder/fill/question.ts";
import { api, closeEditors, fileUri, shownPath } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

const text = [
  "# Plan: [Part Name]",
  "",
  "**Created**: YYYY-MM-DD",
  "**Owner**: [Team member]",
  "**Status**: Draft | In Progress | Done",
  "",
  "## Phase 1: Start",
  "",
  "- [ ] a",
  "",
  "The [part name] is new.",
  "",
  "## Retrospective",
  "",
  "- **Good**: [What went well]",
  "",
].join("\n");

async function open(content = text): Promise<vscode.TextEditor> {
  await api();
  const document = await openUntitled(content);
  return vscode.window.showTextDocument(document);
}

const run = (id: string, ...args: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(id, ...args);
const selected = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);

function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

/** The argument of a link to a blank. */
function requestFor(
  editor: vscode.TextEditor,
  words: string,
): { uri: string; version: number; start: number; end: number } {
  const start = editor.document.getText().indexOf(words);
  const { uri, version } = editor.document;
  return { uri: uri.toString(), version, start, end: start + words.length };
}

/** Answers question after question; then stops. */
function answering(answers: readonly (Answer | string)[], asked: Question[] = []): Ask {
  const left = [...answers];
  return async (question) => {
    asked.push(question);
    const answer = left.shift();
    return typeof answer === "string" ? { kind: "value", value: answer, all: false } : answer;
  };
}

describe("filling placeholders", () => {
  beforeEach(closeEditors);

  it("writes an offer of a link, in one step that undo takes back", async () => {
    const editor = await open();
    await run("planwright.fillPlaceholder", { ...requestFor(editor, "Draft | In Progress | Done"), offer: [1, 3] });
    assert.equal(editor.document.getText(), text.replace("Draft | In Progress | Done", "In Progress"));
    await run("undo");
    await eventually(() => assert.equal(editor.document.getText(), text));
  });

  it("writes one value in all places of a plan-wide name, in one step", async () => {
    const { placeholders } = await api();
    const editor = await open();
    const request = { ...requestFor(editor, "[Part Name]"), all: true };
    await placeholders.fill.one(request, answering(["Store"]));
    const filled = text.replace("[Part Name]", "Store").replace("[part name]", "Store");
    assert.equal(editor.document.getText(), filled);
    await run("undo");
    await eventually(() => assert.equal(editor.document.getText(), text));
  });

  const hostile = [
    "$1 ${2:x} ${CLIPBOARD} } \\$ $",
    "`code` ``more``",
    "👩‍👩‍👧 مرحبا שלום \u202e end",
    "<b>bold</b> [a](b) **c**",
    "x".repeat(10_000),
  ];
  for (const value of hostile) {
    it(`writes what was typed letter by letter: ${value.slice(0, 40)}`, async () => {
      const { placeholders } = await api();
      const editor = await open();
      select(editor, "[Team member]");
      await placeholders.fill.one(undefined, answering([value]));
      assert.equal(
        editor.document.getText(),
        text.replace("[Team member]", () => value),
      );
    });
  }

  it("writes nothing for forged arguments", async () => {
    const editor = await open();
    const good = requestFor(editor, "Draft | In Progress | Done");
    const notes = await vscode.workspace.openTextDocument(fileUri("notes.md"));
    const noPlan = { uri: notes.uri.toString(), version: notes.version, start: 0, end: 5, offer: [0, 1] };
    for (const argument of [
      { ...good, uri: "untitled:Nowhere-1", offer: [1, 3] },
      { ...good, uri: "file:///etc/passwd", offer: [1, 3] },
      { ...good, uri: "no uri", offer: [1, 3] },
      { ...good, start: good.start + 1, offer: [1, 3] },
      { ...good, end: good.end + 1, offer: [1, 3] },
      { ...good, version: good.version + 1, offer: [1, 3] },
      { ...good, offer: [3, 3] },
      { ...good, offer: [-1, 3] },
      { ...good, offer: [1, 4] },
      { ...good, offer: "x" },
      { ...good, offer: [{}, {}] },
      { ...good, repeat: "remove" },
      { ...good, repeat: "skip" },
      noPlan,
      null,
      42,
      "[]",
      [],
    ]) {
      await run("planwright.fillPlaceholder", argument);
      assert.equal(editor.document.getText(), text, JSON.stringify(argument));
      assert.isFalse(notes.isDirty);
    }
  });

  it("refuses where the plan changed while a value was asked for", async () => {
    const { placeholders } = await api();
    const editor = await open();
    select(editor, "[Team member]");
    await placeholders.fill.one(undefined, async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(editor.document.uri, new vscode.Position(0, 0), "New\n\n");
      await vscode.workspace.applyEdit(edit);
      return { kind: "value", value: "Ada", all: false };
    });
    assert.equal(editor.document.getText(), `New\n\n${text}`);
  });

  it("shows the blank it asks about selected, and leaves the caret behind what was written", async () => {
    const { placeholders } = await api();
    const editor = await open("# P\n\n- [ ] a\n- Spec: [Link to spec]\n");
    const at = new vscode.Position(3, 12);
    editor.selection = new vscode.Selection(at, at);
    const asked: string[] = [];
    await placeholders.fill.one(undefined, async () => {
      await eventually(() => assert.equal(selected(editor), "[Link to spec]"));
      asked.push(selected(editor));
      return { kind: "value", value: "[spec.md](spec.md)", all: false };
    });
    assert.lengthOf(asked, 1);
    assert.equal(editor.document.lineAt(3).text, "- Spec: [spec.md](spec.md)");
    const behind = new vscode.Position(3, "- Spec: [spec.md](spec.md)".length);
    await eventually(() => assert.isTrue(editor.selection.isEqual(new vscode.Selection(behind, behind))));
  });

  it("offers the place alone before all places of a name, but in the walk and for a name that the title has", async () => {
    const { placeholders } = await api();
    const editor = await open("# [Part Name]\n\n- [ ] a\n\nThe [part name] and `{{EXT}}`, `{{EXT}}`.\n");
    const firsts: boolean[] = [];
    const ask: Ask = async ({ allFirst }) => {
      firsts.push(allFirst);
      return undefined;
    };
    for (const words of ["[part name]", "[Part Name]", "{{EXT}}"]) {
      select(editor, words);
      await placeholders.fill.one(undefined, ask);
    }
    select(editor, "[part name]");
    await placeholders.fill.all(ask);
    assert.deepEqual(firsts, [false, true, false, true]);
  });

  it("offers the plan's headings and the workspace's files for a link, written relative to it", async () => {
    const { placeholders } = await api();
    const document = await vscode.workspace.openTextDocument(fileUri("docs/search.md"));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "\n- Spec: [Link to spec]\n"));
    select(editor, "[Link to spec]");
    await placeholders.fill.one(undefined, async ({ offers, moreOffers }) => {
      const files = (await moreOffers) ?? [];
      const all = [...files, ...offers];
      assert.include(JSON.stringify(all), "](#phase-1-index)");
      assert.deepInclude(
        offers.map(({ label, description }) => [label, description]),
        ["Phase 1: Index", "heading"],
      );
      assert.isTrue(offers.every(({ label }) => !label.startsWith("[") && !label.includes("Feature Name")));
      const root = shownPath("notes.md").slice(0, -"notes.md".length);
      const folders = files.flatMap(({ label }) =>
        label.startsWith(root) ? [label.slice(root.length).split("/").slice(0, -1).join("/")] : [],
      );
      assert.isBelow(folders.lastIndexOf("docs"), folders.indexOf(""));
      assert.isFalse(files.some(({ label }) => label === shownPath("docs/search.md")));
      return all.find(({ label }) => label === shownPath("notes.md"))?.answer;
    });
    assert.include(document.getText(), "- Spec: [notes.md](../notes.md)\n");
  });

  it("leaves only what is not due yet, where the first offer is taken each time", async () => {
    const { placeholders } = await api();
    const editor = await open();
    const asked: Question[] = [];
    await placeholders.fill.all(async (question) => {
      asked.push(question);
      return question.offers[0]?.answer ?? { kind: "value", value: "Ada", all: question.allFirst };
    });
    assert.deepEqual(
      asked.map(({ title }) => title.split(":", 1)[0]),
      ["1 of 5 · Part Name", "3 of 5 · Created", "4 of 5 · Team member", "5 of 5 · Status"],
    );
    const { placeholders: left } = placeholders.blanks.planOf(editor.document) ?? {};
    assert.deepEqual(
      left?.map((blank) => blank.text),
      ["[What went well]"],
    );
  });
});

describe("the walk that asks for every blank", () => {
  beforeEach(closeEditors);

  it("skips, goes back with the answer taken back, and keeps what was filled when it stops", async () => {
    const { placeholders } = await api();
    const editor = await open();
    const asked: Question[] = [];
    const ask = answering([{ kind: "skip" }, "2026-01-02", { kind: "back" }, "2026-01-03", "Ada"], asked);
    await placeholders.fill.all(async (question) => {
      assert.equal(selected(editor).length > 0, true);
      return ask(question);
    });
    assert.deepEqual(
      asked.map(({ title, value }) => [title.split(" · ", 2)[0], value]),
      [
        ["1 of 5", undefined],
        ["2 of 5", undefined],
        ["3 of 5", undefined],
        ["2 of 5", "2026-01-02"],
        ["3 of 5", undefined],
        ["4 of 5", undefined],
      ],
    );
    assert.equal(editor.document.getText(), text.replace("YYYY-MM-DD", "2026-01-03").replace("[Team member]", "Ada"));
  });

  it("starts at the cursor, comes around, and counts what one answer filled in several places", async () => {
    const { placeholders } = await api();
    const editor = await open();
    select(editor, "[part name]");
    const asked: Question[] = [];
    await placeholders.fill.all(
      answering([{ kind: "value", value: "Store", all: true }, "2026-01-02", "Ada", "Draft"], asked),
    );
    assert.deepEqual(
      asked.map(({ title }) => title.split(" · ", 2)[0]),
      ["1 of 5", "3 of 5", "4 of 5", "5 of 5"],
    );
    assert.notMatch(editor.document.getText().split("## Retrospective")[0] ?? "", /\[[Pp]art|\[Team|YYYY| \| /u);
  });

  it("asks again with what was answered where it could not be written", async () => {
    const { placeholders } = await api();
    const editor = await open();
    select(editor, "[Team member]");
    const asked: (string | undefined)[] = [];
    await placeholders.fill.all(async ({ value }) => {
      asked.push(value);
      if (asked.length === 1) {
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "New\n\n"));
      }
      return asked.length < 3 ? { kind: "value", value: "Ada", all: false } : undefined;
    });
    assert.deepEqual(asked, [undefined, "Ada", undefined]);
    assert.equal(editor.document.getText(), `New\n\n${text.replace("[Team member]", "Ada")}`);
  });

  it("takes a line that offers more out, and goes on behind it", async () => {
    const { placeholders } = await api();
    const editor = await open("# P\n\n- [ ] a\n\n[Continue with more phases as needed]\n\n**Owner**: [Team member]\n");
    await placeholders.fill.all(
      async ({ offers }) =>
        offers.find(({ answer }) => answer.kind === "remove")?.answer ?? { kind: "value", value: "Ada", all: false },
    );
    assert.equal(editor.document.getText(), "# P\n\n- [ ] a\n\n**Owner**: Ada\n");
  });
});

describe("the question of the workbench", () => {
  beforeEach(closeEditors);

  it("takes on Enter what needs no choice, skips where one is to be made, and ends with what was filled", async () => {
    const editor = await open();
    select(editor, "YYYY-MM-DD");
    const walk = run("planwright.fillPlaceholders");
    await eventually(async () => {
      await run("workbench.action.acceptSelectedQuickOpenItem");
      assert.match(editor.document.getText(), /\*\*Created\*\*: \d{4}-\d\d-\d\d\n/u);
    });
    let isOver = false;
    void walk.then(() => (isOver = true));
    // The name, the status and the part's name: none of these is known.
    await eventually(async () => {
      await run("workbench.action.acceptSelectedQuickOpenItem");
      assert.isTrue(isOver);
    });
    assert.include(editor.document.getText(), "**Status**: Draft | In Progress | Done\n");
    assert.include(editor.document.getText(), "[Part Name]");
  });
});

describe("walking with keys", () => {
  beforeEach(closeEditors);

  it("selects the next and previous blank that is due, around the ends", async () => {
    const { placeholders } = await api();
    const editor = await open();
    const stops = ["[Part Name]", "YYYY-MM-DD", "[Team member]", "Draft | In Progress | Done", "[part name]"];
    for (const stop of [...stops, stops[0]]) {
      await run("planwright.nextPlaceholder");
      assert.equal(selected(editor), stop);
      assert.isTrue(placeholders.walk.isOn("planwright.placeholderSelected"));
    }
    await run("planwright.previousPlaceholder");
    assert.equal(selected(editor), "[part name]");
    await run("planwright.previousPlaceholder");
    assert.equal(selected(editor), "Draft | In Progress | Done");
    assert.equal(editor.document.getText(), text);
  });

  it("leaves Tab to the editor where no whole blank is selected", async () => {
    const { placeholders } = await api();
    const editor = await open();
    const isOn = (): boolean => placeholders.walk.isOn("planwright.placeholderSelected");
    await eventually(() => assert.isTrue(placeholders.walk.isOn("planwright.inPlan")));
    select(editor, "[Team member]");
    await eventually(() => assert.isTrue(isOn()));
    select(editor, "Team member");
    await eventually(() => assert.isFalse(isOn()));
    select(editor, "[Team member]");
    await eventually(() => assert.isTrue(isOn()));
    editor.selections = [editor.selection, new vscode.Selection(0, 0, 0, 0)];
    await eventually(() => assert.isFalse(isOn()));
    await vscode.window.showTextDocument(fileUri("notes.md"));
    await eventually(() => assert.isFalse(placeholders.walk.isOn("planwright.inPlan")));
  });

  it("goes on from the end of what was typed over a blank, until the line is left", async () => {
    const { placeholders } = await api();
    const editor = await open();
    const isOn = (): boolean => placeholders.walk.isOn("planwright.walkingPlaceholders");
    select(editor, "[Team member]");
    await eventually(() => assert.isTrue(placeholders.walk.isOn("planwright.placeholderSelected")));
    await run("type", { text: "Ada" });
    await eventually(() => assert.isFalse(placeholders.walk.isOn("planwright.placeholderSelected")));
    await eventually(() => assert.isTrue(isOn()));
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    await eventually(() => assert.isFalse(isOn()));
    const end = new vscode.Position(3, "**Owner**: Ada".length);
    editor.selection = new vscode.Selection(end, end);
    await eventually(() => assert.isTrue(isOn()));
    await run("planwright.nextPlaceholder");
    assert.equal(selected(editor), "Draft | In Progress | Done");
    await run("type", { text: "D" });
    await eventually(() => assert.isTrue(isOn()));
    editor.selection = new vscode.Selection(8, 0, 8, 0);
    await eventually(() => assert.isFalse(isOn()));
    await run("planwright.previousPlaceholder");
    await run("type", { text: "x" });
    await eventually(() => assert.isTrue(isOn()));
    await run("planwright.stopWalking");
    assert.isFalse(isOn());
  });
});

describe("what is said of blanks", () => {
  beforeEach(closeEditors);

  const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Planwright");

  it("is a hint for each that is due before work begins, a warning from then on, gone with the document", async () => {
    const editor = await open();
    const { document } = editor;
    const levels = (): readonly vscode.DiagnosticSeverity[] => ours(document.uri).map(({ severity }) => severity);
    const { Hint, Warning } = vscode.DiagnosticSeverity;
    await eventually(() => assert.deepEqual(levels(), [Hint, Hint, Hint, Hint, Hint]));
    assert.equal(ours(document.uri)[0]?.message, "Still to fill in: Part Name");
    await editor.edit((edit) => edit.replace(new vscode.Range(8, 0, 8, 7), "- [x] a\n- [ ] b"));
    await eventually(() => assert.deepEqual(levels(), [Warning, Warning, Warning, Warning, Warning]));
    await closeEditors();
    await eventually(() => assert.isEmpty(ours(document.uri)));
  });

  it("is silent in Markdown that is no plan", async () => {
    const { document } = await open("# Notes on [Part Name]\n\n**Owner**: [Team member]\n");
    const plan = await openUntitled(text);
    await eventually(() => assert.lengthOf(ours(plan.uri), 5));
    assert.isEmpty(ours(document.uri));
  });

  async function actionsAt(editor: vscode.TextEditor, words: string): Promise<readonly vscode.CodeAction[]> {
    const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      new vscode.Range(at, at),
    );
    return actions.filter(({ command }) => command?.command === "planwright.fillPlaceholder");
  }

  it("is a quick fix for each of three offers and one that asks", async () => {
    const editor = await open();
    await eventually(() => assert.lengthOf(ours(editor.document.uri), 5));
    const actions = await actionsAt(editor, "Draft | In Progress | Done");
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Fill “Status” with “Draft”", "Fill “Status” with “In Progress”", "Fill “Status” with “Done”", "Fill “Status”…"],
    );
    const { range } = ours(editor.document.uri).find(({ message }) => message.includes("Draft")) ?? {};
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      range,
    );
    const titles = all.map(({ title }) => title);
    assert.isBelow(titles.indexOf("Fill “Status”…"), titles.indexOf("Disable unfilled-choice in This Plan"));
    const { command } = actions[2] ?? {};
    await run(command?.command ?? "", ...((command?.arguments ?? []) as readonly unknown[]));
    assert.include(editor.document.getText(), "**Status**: Done\n");
    assert.isEmpty(await actionsAt(editor, "Phase 1"));
  });

  it("is a quick fix for each answer of a line that repeats what stands above it", async () => {
    const line = "[Continue with more phases as needed]";
    const editor = await open(`# P\n\n- [ ] a\n\n${line}\n\n**Owner**: Ada\n`);
    const actions = await actionsAt(editor, line);
    const titles = actions.map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2), ["Add one more like the last", "Take this line out"]);
    const { command } = actions[1] ?? {};
    await run(command?.command ?? "", ...((command?.arguments ?? []) as readonly unknown[]));
    assert.equal(editor.document.getText(), "# P\n\n- [ ] a\n\n**Owner**: Ada\n");
  });

  it("never throws, wherever it is asked", async () => {
    const editor = await open();
    const { document } = editor;
    for (let line = 0; line < document.lineCount; line++) {
      for (let column = 0; column <= document.lineAt(line).text.length; column += 5) {
        const position = new vscode.Position(line, column);
        await run("vscode.executeHoverProvider", document.uri, position);
        await run("vscode.executeCodeActionProvider", document.uri, new vscode.Range(position, position));
      }
    }
  });

  it("is a line in the tooltips of the tree and the status bar", async () => {
    const { placeholders, tree } = await api();
    const { document } = await open();
    const record = placeholders.blanks.planOf(document);
    assert.isDefined(record);
    assert.match((record && placeholders.blanks.readinessText(record)) ?? "", /^5 blanks to fill\. .*Tab/u);
    await eventually(async () => {
      const node = (await tree.getChildren()).find(
        (row) => row.kind !== "others" && row.record.uri === document.uri.toString(),
      );
      assert.isDefined(node);
      const item = node && (await tree.resolveTreeItem(tree.getTreeItem(node), node));
      assert.include(JSON.stringify(item?.tooltip), "5 blanks to fill");
    });
  });

  it("counts against the template that the plan was made from", async () => {
    const { placeholders } = await api();
    const extension = vscode.extensions.getExtension("planwright.planwright");
    const file = vscode.Uri.joinPath(extension?.extensionUri ?? fileUri(""), "templates", "spec-driven.md");
    const template = await vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { encoding: "utf8" });
    const body = template
      .split(/^---\n/mu)
      .slice(2)
      .join("---\n");
    const editor = await open(body.replace("[FEATURE NAME]", "Store"));
    const record = placeholders.blanks.planOf(editor.document);
    await eventually(() =>
      assert.match((record && placeholders.blanks.readinessText(record)) ?? "", /^1 of \d+ blanks filled/u),
    );
  });
});
