import { assert } from "chai";
import * as vscode from "vscode";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri } from "./support/api.ts";

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("planwright").update(name, value, vscode.ConfigurationTarget.Global);
}

async function shown(text: string): Promise<vscode.TextEditor> {
  await api();
  return vscode.window.showTextDocument(await openUntitled(text));
}

const plan = "# P\n\n## Phase 1: A\n- [x] a\n- [ ] b $(zap)\n\n## Phase 2: B\n- [x] c\n\n## Phase 3: C\nLater.\n";

describe("CodeLens on phases", () => {
  beforeEach(closeEditors);
  afterEach(() => set("codeLens.enabled", undefined));

  async function lenses(uri: vscode.Uri): Promise<readonly (readonly [line: number, title: string])[]> {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 100);
    return all
      .filter(({ command }) => command?.command.startsWith("planwright."))
      .map(({ range, command }) => [range.start.line, command?.title ?? ""]);
  }

  it("says how far each phase is, what is next, and offers to finish it", async () => {
    const { document } = await shown(plan);
    assert.deepEqual(await lenses(document.uri), [
      [2, "1/2 · 50%"],
      [2, String.raw`Next: b \$(zap)`],
      [2, "Mark All Done…"],
      [6, "✓ 1/1"],
      [9, "no tasks yet"],
    ]);
  });

  it("goes to the next task by its command", async () => {
    const editor = await shown(plan);
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      editor.document.uri,
      100,
    );
    const next = all.find(({ command }) => command?.command === "planwright.nextOpenTask")?.command;
    await vscode.commands.executeCommand(next?.command ?? "", ...(next?.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 4);
  });

  it("is silent where the setting says so, and in Markdown that is no plan", async () => {
    const { document } = await shown(plan);
    await set("codeLens.enabled", false);
    assert.isEmpty(await lenses(document.uri));
    await set("codeLens.enabled", undefined);
    assert.isNotEmpty(await lenses(document.uri));
    await vscode.workspace.openTextDocument(fileUri("notes.md"));
    assert.isEmpty(await lenses(fileUri("notes.md")));
  });
});

describe("hovering over what is counted", () => {
  beforeEach(closeEditors);
  afterEach(() => set("hover.enabled", undefined));

  async function hovers(
    editor: vscode.TextEditor,
    line: number,
    column: number,
  ): Promise<readonly vscode.MarkdownString[]> {
    const all = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      new vscode.Position(line, column),
    );
    return all.flatMap(({ contents }) => contents.filter((one) => one instanceof vscode.MarkdownString));
  }

  async function words(text: string, line: number, column: number): Promise<string> {
    const found = await hovers(await shown(text), line, column);
    return found.map(({ value }) => value.replaceAll("&nbsp;", " ").replaceAll("\\", "")).join("\n");
  }

  it("says of a box what it counts for, and by which formula", async () => {
    const said = await words(plan, 4, 3);
    for (const line of [
      "To Do",
      "Counted as: work.",
      "Phase 1: A: 1/2 = 50%",
      "Whole plan: 2/3 = 66% (rounded down)",
    ]) {
      assert.include(said, line);
    }
    assert.isAtMost(said.split(/\n+/u).length, 6);
  });

  it("says when it was due, and what it waits for", async () => {
    assert.include(await words("- [ ] a 📅 2020-01-31\n", 0, 3), "**To Do** · overdue since 2020-01-31");
    assert.include(await words("- [ ] T1 a\n- [ ] T2 b (depends on T1)\n", 1, 3), "**To Do** · waits for T1");
    assert.notInclude(await words("- [x] a 📅 2020-01-31\n", 0, 3), "overdue");
  });

  it("says why, where the box alone does not", async () => {
    assert.include(await words("- [~] a\n", 0, 3), "In Progress, by the mark “~”");
    assert.include(await words("- [ ] ~~a~~\n- [ ] b\n", 0, 3), "left out of every total");
    assert.include(await words("- [ ] a (in progress)\n", 0, 3), "In Progress, by its words");
    assert.include(
      await words("# P\n- [ ] a\n## Acceptance Criteria\n- [ ] b\n", 3, 3),
      "beside the work, as: acceptance",
    );
  });

  it("says the formula of a phase", async () => {
    const said = await words("## Phase 1: A\n- [x] a\n- [ ] b\n- [ ] ~~c~~\n### Quality Gates\n- [ ] d\n", 0, 5);
    assert.include(said, "done work / all work = 1/2 = 50%; 1 cancelled left out");
    assert.include(said, "Beside it, Quality Gates (gates): 0/1 = 0%");
    assert.include(await words(plan, 9, 5), "No tasks yet");
  });

  const ignored: readonly (readonly [text: string, line: number, said: string])[] = [
    ["```\n- [ ] a\n```\n- [ ] b\n", 1, "it stands in code"],
    ["- [ ] b\n\n```\n- [ ] a\n", 3, "the code that begins on line 3 is never closed"],
    ["[ ] a\n\n- [ ] b\n", 0, "needs a list marker"],
    ["- [x](https://example.org)\n- [ ] b\n", 0, "this is a link"],
    ["<!-- \n- [ ] a\n-->\n- [ ] b\n", 1, "in a comment"],
  ];
  for (const [text, line, said] of ignored) {
    it(`says of a line that was not counted: ${said}`, async () => assert.include(await words(text, line, 2), said));
  }

  it("runs nothing but our own commands, from a string without words of the document", async () => {
    const editor = await shown("## Phase 1: A](command:evil) <b>\n- [ ] a\n");
    for (const [line, column] of [
      [0, 5],
      [1, 3],
    ] as const) {
      const found = await hovers(editor, line, column);
      const [text, links] = [
        found.filter((one) => one.isTrusted === undefined),
        found.filter((one) => one.isTrusted !== undefined),
      ];
      assert.lengthOf(text, 1);
      assert.lengthOf(links, 1);
      for (const { value, isTrusted } of links) {
        assert.notStrictEqual(isTrusted, true);
        assert.match(value, /^(?:(?: · )?\[[^\]]+\]\(command:planwright\.\w+\?[\w%.-]*\))+$/u);
      }
    }
  });

  it("ticks by its link", async () => {
    const editor = await shown("# P\n- [ ] a's (b)\n");
    const found = await hovers(editor, 1, 3);
    const [, id = "", json = ""] =
      /\]\(command:([\w.]+)\?([^)]*)\)/u.exec(found.map(({ value }) => value).join("\n")) ?? [];
    await vscode.commands.executeCommand(id, ...(JSON.parse(decodeURIComponent(json)) as unknown[]));
    assert.equal(editor.document.getText(), "# P\n- [x] a's (b)\n");
  });

  it("leaves blanks to their own hover, and is silent where the setting says so", async () => {
    const editor = await shown("## Phase 1: [Name]\n- [ ] a\n");
    const found = await hovers(editor, 0, 14);
    assert.notInclude(found.map(({ value }) => value).join("\n"), "Mark All Done");
    assert.isNotEmpty(await hovers(editor, 1, 3));
    await set("hover.enabled", false);
    assert.isEmpty(await hovers(editor, 1, 3));
  });
});

describe("badges in the Explorer", () => {
  beforeEach(closeEditors);
  afterEach(() => set("explorer.badges", undefined));

  it("are off until the setting asks for them", async () => {
    const { badges } = await api();
    assert.isUndefined(badges.provideFileDecoration(fileUri("docs/search.md")));
  });

  it("say the percentage in two characters, follow the plan, and know plans alone", async () => {
    const { badges } = await api();
    const uri = await createOutside("docs/badged.md", "- [x] a\n- [ ] b\n");
    await set("explorer.badges", true);
    const badge = (of: vscode.Uri): string | undefined => badges.provideFileDecoration(of)?.badge;
    await eventually(() => assert.equal(badge(uri), "50"));
    assert.equal(badges.provideFileDecoration(uri)?.tooltip, "Plan: 1/2 · 50%");
    assert.isUndefined(badge(fileUri("notes.md")));
    assert.isUndefined(badge(fileUri("docs")));
    await createOutside("docs/badged.md", "- [x] a\n- [x] b\n");
    await eventually(() => assert.equal(badge(uri), "✓"));
    await createOutside("docs/badged.md", "- [x] a\n## Acceptance Criteria\n- [ ] b\n");
    await eventually(() => assert.equal(badge(uri), "✓…"));
    await vscode.workspace.fs.delete(uri);
    await eventually(() => assert.isUndefined(badge(uri)));
  });
});
