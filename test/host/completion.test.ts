import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors } from "./support/api.ts";

const caret = "‸";
const plan =
  "# Plan\n\n**Status**: Draft\n**Owner**: Ada\n\n## Phase 1: Write\n\n- [ ] T001 First\n\n## Phase 2: Read\n\n";

let opened = 0;

/** An editor with a text and the caret where `‸` stands in it. Each has a name of its own: VS Code gives old ones again. */
async function typing(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:typing-${++opened}.md`));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text.replace(caret, "")));
  const at = document.positionAt(text.indexOf(caret));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** What is offered at the caret, ours and the editor's own. */
async function offered(text: string, trigger?: string): Promise<readonly vscode.CompletionItem[]> {
  await api();
  const { document, selection } = await typing(text);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    selection.active,
    trigger,
  );
  return list.items;
}

/** Gives the list time to open or to change; nothing tells when it has. */
function listed(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(() => done(), milliseconds);
  });
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

function wholeRange({ range }: vscode.CompletionItem): vscode.Range | undefined {
  return range instanceof vscode.Range ? range : range?.replacing;
}

async function labels(text: string, trigger?: string): Promise<readonly string[]> {
  return (await offered(text, trigger)).map(labelOf);
}

describe("completing in a plan", () => {
  beforeEach(closeEditors);

  const places: readonly (readonly [string, string, string, string])[] = [
    ["states behind a bracket", `${plan}- [${caret}]`, "[", "[x]"],
    ["statuses for a field", `${plan}**Status**: ${caret}`, " ", "In Progress"],
    ["levels for a cell", `${plan}| Risk | Impact |\n| --- | --- |\n| Fire | ${caret} |`, " ", "Medium"],
    ["efforts for a field", `${plan}**Effort**: ${caret}`, " ", "XL"],
    ["phases for a dependency", `${plan}**Depends on**: ${caret}`, " ", "Phase 1"],
    ["tasks for a dependency", `${plan}**Depends on**: ${caret}`, " ", "T001"],
    ["owners for a field", `${plan}**Owner**: ${caret}`, " ", "Ada"],
  ];
  for (const [what, text, trigger, label] of places) {
    it(`offers ${what}, by itself and when asked`, async () => {
      assert.include(await labels(text, trigger), label);
      assert.include(await labels(text), label);
    });
  }

  it("offers the name that commits carry as an owner, and asks for it nowhere else", async () => {
    const { placeholders } = await api();
    const asked: string[] = [];
    const context = async (uri: string): Promise<{ today: string; user: string }> => {
      asked.push(uri);
      return { today: "2026-01-01", user: "Grace $1" };
    };
    Object.defineProperty(placeholders.blanks, "context", { value: context, configurable: true });
    try {
      const items = await offered(`${plan}**Lead**: ${caret}`, " ");
      const item = items.find((one) => labelOf(one) === "Grace $1");
      assert.deepEqual(
        [item?.insertText, item?.kind, typeof item?.label === "object" && item.label.description],
        ["Grace $1", vscode.CompletionItemKind.User, "you"],
      );
      assert.lengthOf(asked, 1);
      await labels(`${plan}**Due**: ${caret}`, " ");
      await labels(`${plan}- [${caret}]`, "[");
      assert.lengthOf(asked, 1);
    } finally {
      Reflect.deleteProperty(placeholders.blanks, "context");
    }
  });

  it("offers today and the days after, in local days", async () => {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, "0");
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const items = await offered(`${plan}**Due**: ${caret}`, " ");
    const item = items.find((one) => labelOf(one) === today);
    assert.isDefined(item);
    assert.include(item?.filterText ?? "", "today");
  });

  it("offers every snippet behind a slash, in place of the slash", async () => {
    const items = (await offered(`${plan}/${caret}`, "/")).filter(({ filterText }) => filterText?.startsWith("/"));
    assert.isAtLeast(items.length, 25);
    const risks = items.find((item) => labelOf(item) === "plan-risks");
    assert.instanceOf(risks?.insertText, vscode.SnippetString);
    assert.isTrue(risks !== undefined && wholeRange(risks)?.isEqual(new vscode.Range(11, 0, 11, 1)));
    // No picture that screen readers tell as a method or a class.
    assert.sameMembers(
      [...new Set(items.map(({ kind }) => kind))],
      [vscode.CompletionItemKind.Snippet, vscode.CompletionItemKind.Struct],
    );
    assert.isTrue(items.every(({ command }) => command === undefined || command.command === "planwright.insert"));
  });

  it("leaves out what the plan has, and asks again at every letter so that any name of a thing finds it first", async () => {
    await api();
    const { document, selection } = await typing(`${plan}## Quality gates\n\n- a\n\n/gate${caret}`);
    const list = await vscode.commands.executeCommand<vscode.CompletionList & { isIncomplete?: boolean }>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      selection.active,
    );
    const ours = list.items.filter(({ filterText }) => filterText?.startsWith("/"));
    assert.equal(ours[0] === undefined ? "" : labelOf(ours[0]), "Quality Gate");
    assert.match(ours[0]?.filterText ?? "", /^\/gate · /u);
    assert.notInclude(ours.map(labelOf), "plan-gates");
    assert.notInclude(ours.map(labelOf), "Quality Gates");
    assert.include(await labels(`${plan}## Quality gates\n\n- a\n\n/plan-gates${caret}`), "plan-gates");
  });

  it("offers front matter on the first line only", async () => {
    const isOffered = async (text: string): Promise<boolean> =>
      (await offered(text, "/")).some(({ filterText }) => filterText === "/plan-frontmatter");
    assert.isTrue(await isOffered(`/${caret}\n\n${plan}`));
    assert.isFalse(await isOffered(`${plan}/${caret}`));
  });

  it("swallows the bracket that VS Code closed", async () => {
    const items = await offered(`${plan}- [${caret}]`, "[");
    const item = items.find((one) => labelOf(one) === "[x]");
    assert.equal(item?.insertText, "[x] ");
    assert.isTrue(item !== undefined && wholeRange(item)?.isEqual(new vscode.Range(11, 2, 11, 4)));
  });

  it("is silent in prose, in code and in Markdown that is no plan", async () => {
    const ours = async (text: string, trigger: string): Promise<number> =>
      (await offered(text, trigger)).filter(({ filterText, kind }) => filterText !== undefined && kind !== undefined)
        .length;
    assert.equal(await ours(`${plan}Some words ${caret}`, " "), 0);
    assert.equal(await ours(`${plan}\`\`\`\n/${caret}\n\`\`\``, "/"), 0);
    assert.equal(await ours(`# Notes\n\n/${caret}`, "/"), 0);
  });

  it("inserts the user's words literally", async () => {
    const odd = "$1 ${CLIPBOARD} } `x` 🚀 مرحبا";
    const items = await offered(`${plan}**Lead**: ${odd}\n\n**Lead**: ${caret}`, " ");
    const item = items.find((one) => labelOf(one) === odd);
    assert.equal(item?.insertText, odd);
    const documented = `# P\n\n## Phase 1: ${odd}\n\n- [ ] a\n\n## Phase 2: B\n\n**Depends on**: ${caret}`;
    const phase = (await offered(documented, " ")).find((one) => labelOf(one) === "Phase 1");
    assert.equal(phase?.insertText, "Phase 1");
    assert.isNotTrue((phase?.documentation as vscode.MarkdownString | undefined)?.isTrusted);
  });

  it("takes an offer into the text in one step that can be undone", async () => {
    const editor = await typing(`${plan}**Lead**: $1 \${2}\n\n**Lead**: ${caret}`);
    const before = editor.document.getText();
    const accepted = async (): Promise<void> => {
      await vscode.commands.executeCommand("editor.action.triggerSuggest");
      // The list opens some time after it was asked for; accepting does nothing before.
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      assert.equal(editor.document.getText(), `${before}$1 \${2}`);
    };
    await eventually(accepted);
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(editor.document.getText(), before));
  });

  it("inside a value narrows by what is typed there, and replaces the whole value in one step", async () => {
    const before = "# Plan\n\n**Status**: In progress\n\n- [ ] a\n";
    await eventually(async () => {
      const editor = await typing(before.replace("In ", `In${caret} `));
      await vscode.commands.executeCommand("editor.action.triggerSuggest");
      await listed(500);
      await vscode.commands.executeCommand("type", { text: "Comp" });
      await listed(200);
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      assert.equal(editor.document.getText(), before.replace("In progress", "Completed"));
      await vscode.commands.executeCommand("undo");
      await eventually(() => assert.notInclude(editor.document.getText(), "Completed"));
    });
  });

  it("has the value that stands there in focus", async () => {
    const before = "# Plan\n\n| Task | Status |\n| --- | --- |\n| a | In progress |\n\n- [ ] a\n";
    await eventually(async () => {
      const editor = await typing(before.replace("In ", `In${caret} `));
      await vscode.commands.executeCommand("editor.action.triggerSuggest");
      await listed(500);
      await vscode.commands.executeCommand("selectNextSuggestion");
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      assert.equal(editor.document.getText(), before.replace("In progress", "Blocked"));
    });
  });
});

describe("Enter in a task list", () => {
  beforeEach(closeEditors);
  afterEach(async () => set(undefined));

  const setting = "planwright.editor.continueTaskLists";

  async function set(value: boolean | undefined): Promise<void> {
    await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
  }

  /** The text after Enter at the caret, whose place is shown in it. */
  async function entered(text: string): Promise<string> {
    await api();
    const editor = await typing(text);
    await vscode.commands.executeCommand("type", { text: "\n" });
    const after = editor.document.getText();
    const at = editor.document.offsetAt(editor.selection.active);
    return after.slice(0, at) + caret + after.slice(at);
  }

  const cases: readonly (readonly [string, string, string])[] = [
    ["a task", `- [ ] a${caret}`, `- [ ] a\n- [ ] ${caret}`],
    ["a ticked task, with an open box", `* [x] a${caret}`, `* [x] a\n* [ ] ${caret}`],
    ["a task in another state", `+ [~] a${caret}`, `+ [~] a\n+ [ ] ${caret}`],
    ["a nested task", `- [ ] a\n  - [ ] b${caret}`, `- [ ] a\n  - [ ] b\n  - [ ] ${caret}`],
    ["a numbered task, with the next number", `9. [ ] a${caret}`, `9. [ ] a\n10. [ ] ${caret}`],
    ["a task that is split", `- [ ] a${caret}b`, `- [ ] a\n- [ ] ${caret}b`],
    ["no link", `- [x](y)${caret}`, `- [x](y)\n${caret}`],
    ["no plain bullet", `- a${caret}`, `- a\n${caret}`],
  ];
  for (const [what, before, after] of cases) {
    it(`continues ${what}`, async () => {
      await eventually(async () => assert.equal(await entered(before), after));
    });
  }

  it("ends the list in an empty task, and can be undone", async () => {
    await eventually(async () =>
      assert.equal(await entered(`- [ ] a\n- [ ] b${caret}`), `- [ ] a\n- [ ] b\n- [ ] ${caret}`),
    );
    const editor = vscode.window.activeTextEditor;
    await vscode.commands.executeCommand("type", { text: "\n" });
    await eventually(() => assert.equal(editor?.document.getText(), "- [ ] a\n- [ ] b\n"));
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.match(editor?.document.getText() ?? "", /^- \[ \] a\n- \[ \] b/u));
  });

  it("moves an empty part of a task out one level, with the caret behind the box", async () => {
    await eventually(async () => {
      const editor = await typing(`- [ ] a\n  - [ ] ${caret}\n\nWords`);
      await vscode.commands.executeCommand("type", { text: "\n" });
      // The rules reach the window some time after they were set; the box moves a moment after the Enter.
      assert.match(editor.document.getText(), /^- \[ \] a\n(?: {2}- \[ \] \n|- \[ \] )\n\nWords$/u);
      await eventually(() => assert.equal(editor.document.getText(), "- [ ] a\n- [ ] \n\nWords"));
      await eventually(() => assert.deepEqual(editor.selection.active, new vscode.Position(1, 6)));
    });
  });

  it("is the editor's own where the setting is off, at once", async () => {
    await set(false);
    await eventually(async () => assert.equal(await entered(`- [ ] a${caret}`), `- [ ] a\n${caret}`));
    await set(true);
    await eventually(async () => assert.equal(await entered(`- [ ] a${caret}`), `- [ ] a\n- [ ] ${caret}`));
  });

  it("leaves VS Code's own words and brackets of Markdown as they are", async () => {
    await api();
    const editor = await typing(`„Wort“ a_b ${caret}\n\n- [ ] a`);
    const wordAt = (column: number): string =>
      editor.document.getText(editor.document.getWordRangeAtPosition(new vscode.Position(0, column)));
    assert.deepEqual([wordAt(2), wordAt(8)], ["Wort", "a_b"]);
    await vscode.commands.executeCommand("type", { text: "[" });
    assert.include(editor.document.getText(), "[]");
  });
});
