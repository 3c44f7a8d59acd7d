import { assert } from "chai";
import * as vscode from "vscode";
import { openPlanPath } from "../../src/vscode/authoring/tidy/openPlanPath.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, readOutside, namesIn } from "./support/api.ts";

const text = [
  "# Tidy plan",
  "",
  "**Status**: [Planned | In Progress | Shipped]",
  "**Completed**: YYYY-MM-DD",
  "",
  "## Phase 1: Index",
  "",
  "- [x] Choose `docs/tidy-here.csv:2` and `docs/tidy-new/made.csv`",
  "- [ ] Task 1",
  "",
  "**Acceptance Criteria:**",
  "",
  "- Fast",
  "- Small, see [`here`](docs/search.md)",
  "",
  "## Timeline",
  "",
  "| Phase | Start | Status |",
  "| --- | --- | --- |",
  "| Phase 1 | 2026-01-01 | Not Started |",
  "",
].join("\r\n");

describe("tidying plans", () => {
  let nth = 0;
  let path = "";
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await api();
    await closeEditors();
    path = `docs/tidy-${++nth}.md`;
    uri = await createOutside(path, text);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.equal(document.getText(), text));
  });

  afterEach(async () => {
    await closeEditors();
    const docs = await vscode.workspace.fs.readDirectory(fileUri("docs"));
    const made = docs.filter(([name]) => name.startsWith("tidy-"));
    await Promise.all(
      made.map(async ([name]) => vscode.workspace.fs.delete(fileUri(`docs/${name}`), { recursive: true })),
    );
  });

  /** Runs a command with an argument, holds what it made against what is meant, and takes it back in one step. */
  async function changes(command: string, argument: object, after: string): Promise<void> {
    await vscode.commands.executeCommand(command, { uri: uri.toString(), ...argument });
    assert.equal(document.getText(), after);
    assert.equal(await readOutside(path), text);
    await vscode.commands.executeCommand("undo");
    await eventually(() => assert.equal(document.getText(), text));
  }

  it("sets the status, and one undo restores every byte", () =>
    changes(
      "planwright.setStatus",
      { status: "In Progress" },
      text.replace("[Planned | In Progress | Shipped]", "In Progress"),
    ));

  it("converts the bullets at a caret", async () => {
    const start = text.indexOf("Fast");
    await changes(
      "planwright.convertToCheckboxes",
      { start, end: start },
      text.replace("- Fast", "- [ ] Fast").replace("- Small", "- [ ] Small"),
    );
  });

  it("converts the selection of the editor without an argument", async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(12, 0, 12, 3);
    await vscode.commands.executeCommand("planwright.convertToCheckboxes");
    assert.equal(document.getText(), text.replace("- Fast", "- [ ] Fast"));
  });

  it("removes sample text", () =>
    changes("planwright.removeLeftovers", { pick: "sure" }, text.replace("- [ ] Task 1\r\n", "")));

  /** Takes what is in focus in the list that a command opens. */
  async function accepting(command: string): Promise<void> {
    const run = vscode.commands.executeCommand(command, { uri: uri.toString() });
    let isOver = false;
    void run.then(() => (isOver = true));
    await eventually(async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      assert.isTrue(isOver, "the list is still open");
    });
  }

  it("has the status that stands there in focus, so that Enter sets nothing back", async () => {
    const edit = new vscode.WorkspaceEdit();
    const started = text.replace("[Planned | In Progress | Shipped]", "In progress");
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), started);
    await vscode.workspace.applyEdit(edit);
    await accepting("planwright.setStatus");
    assert.equal(document.getText(), started);
  });

  it("goes to what stands open on Enter, and closes nothing", async () => {
    await accepting("planwright.completePlan");
    assert.equal(document.getText(), text);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 8);
  });

  it("completes the plan without ticking a task", async () => {
    const { index } = await api();
    const done = text.replace("[Planned | In Progress | Shipped]", "Shipped").replace(/YYYY-MM-DD/u, today());
    await changes("planwright.completePlan", { complete: true }, done);
    // With its work done the phase's row is closed, too.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(8, 3, 8, 4), "x");
    await vscode.workspace.applyEdit(edit);
    assert.isDefined(await index.open(uri.toString()));
    await vscode.commands.executeCommand("planwright.completePlan", { uri: uri.toString(), complete: true });
    assert.equal(document.getText(), done.replace("[ ] Task", "[x] Task").replace("Not Started", "Shipped"));
  });

  it("saves a plan that no editor shows", async () => {
    await closeEditors();
    await vscode.commands.executeCommand("planwright.setStatus", { uri: uri.toString(), status: "Shipped" });
    await eventually(async () => assert.include(await readOutside(path), "**Status**: Shipped"));
  });

  it("does nothing for arguments that make no sense", async () => {
    const own = uri.toString();
    const calls: readonly (readonly [command: string, argument: unknown])[] = [
      ["planwright.setStatus", { uri: own, status: "a\nb" }],
      ["planwright.setStatus", { uri: own, status: 42 }],
      ["planwright.setStatus", { uri: "no uri", status: "Done" }],
      ["planwright.setStatus", { uri: 42, status: "Done" }],
      ["planwright.removeLeftovers", { uri: own, pick: "nothing" }],
      ["planwright.completePlan", { uri: own, complete: "yes" }],
      ["planwright.convertToCheckboxes", { uri: "file:///none/such.md", start: 0, end: 9 }],
    ];
    for (const [command, argument] of calls) {
      await vscode.commands.executeCommand(command, argument);
    }
    for (const call of [[], [42, 42], [own], [own, "../../../../etc/passwd"], [own, "/etc/passwd"], ["x", "y"]]) {
      await vscode.commands.executeCommand("planwright.openPlanPath", ...call);
    }
    assert.equal(document.getText(), text);
  });

  describe("with forged arguments", () => {
    const plan = "# P\n\n**Status**: Draft\n\n- [ ] Task 1\n- [ ] a\n";
    const calls: readonly (readonly [command: string, argument: object])[] = [
      ["planwright.setStatus", { status: "Done" }],
      ["planwright.completePlan", { complete: true }],
      ["planwright.removeLeftovers", { pick: "all" }],
    ];
    const convert = ["planwright.convertToCheckboxes", { start: 0, end: 99 }] as const;

    async function leavesAlone(
      forged: vscode.Uri,
      content: string,
      commands: readonly (readonly [command: string, argument: object])[],
    ): Promise<void> {
      await vscode.workspace.fs.writeFile(forged, await vscode.workspace.encode(content, { encoding: "utf8" }));
      try {
        for (const [command, argument] of commands) {
          await vscode.commands.executeCommand(command, { uri: forged.toString(), ...argument });
          const now = vscode.workspace.textDocuments.find(({ uri: own }) => own.toString() === forged.toString());
          assert.isFalse(now?.isDirty ?? false, command);
          const bytes = await vscode.workspace.fs.readFile(forged);
          assert.equal(await vscode.workspace.decode(bytes, { encoding: "utf8" }), content, command);
        }
      } finally {
        await vscode.workspace.fs.delete(forged);
      }
    }

    it("edits no file that is not Markdown", () =>
      leavesAlone(fileUri("docs/tidy-forged.txt"), `${plan}\n- b\n`, [...calls, convert]));

    it("edits no Markdown that is no plan", () =>
      leavesAlone(fileUri("docs/tidy-forged.md"), "# P\n\n**Status**: Draft\n\nText\n", calls));

    it("edits and opens nothing outside the workspace", async () => {
      const folder = fileUri("");
      const outside = vscode.Uri.joinPath(folder, "..", "tidy-forged-outside.md");
      await leavesAlone(outside, `${plan}\n- b\n`, [...calls, convert]);
      const detour = outside.with({ path: `${folder.path.replace(/\/$/u, "")}/../tidy-forged-outside.md` });
      await leavesAlone(detour, `${plan}\n- b\n`, [...calls, convert]);
      const secret = outside.with({ path: outside.path.replace(/md$/u, "csv") });
      await vscode.workspace.fs.writeFile(secret, new Uint8Array([97]));
      try {
        await vscode.commands.executeCommand("planwright.openPlanPath", outside.toString(), "tidy-forged-outside.csv");
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
      } finally {
        await vscode.workspace.fs.delete(secret);
      }
    });
  });

  it("offers to convert criteria as a refactoring, and nothing on other bullets", async () => {
    const actionsAt = async (line: number): Promise<readonly vscode.CodeAction[]> =>
      (
        await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          uri,
          new vscode.Range(line, 2, line, 2),
          vscode.CodeActionKind.Refactor.value,
        )
      ).filter(({ title }) => title === "Convert to Checkboxes");
    const [action] = await actionsAt(12);
    assert.isDefined(action?.edit);
    assert.lengthOf(await actionsAt(8), 0);
    if (action?.edit !== undefined) {
      await vscode.workspace.applyEdit(action.edit);
    }
    assert.equal(document.getText(), text.replace("- Fast", "- [ ] Fast"));
  });

  describe("paths", () => {
    async function links(): Promise<ReadonlyMap<string, vscode.DocumentLink>> {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        "vscode.executeLinkProvider",
        uri,
        20,
      );
      return new Map(found.map((link) => [document.getText(link.range), link]));
    }

    it("are links to what is there, with its line, and to a command for what is missing", async () => {
      const here = await createOutside("docs/tidy-here.csv", "a\nb\n");
      const found = await links();
      assert.equal(found.get("docs/tidy-here.csv")?.target?.toString(), here.with({ fragment: "L2" }).toString());
      const missing = found.get("docs/tidy-new/made.csv");
      assert.equal(missing?.target?.scheme, "command");
      assert.equal(missing?.tooltip, "Create docs/tidy-new/made.csv");
      assert.isUndefined(found.get("here"));
    });

    it("create a missing file only when asked to, and never over or outside", async () => {
      const asked: string[] = [];
      const answer =
        (yes: boolean) =>
        async (name: string): Promise<boolean> => {
          asked.push(name);
          return Promise.resolve(yes);
        };
      await openPlanPath(uri, "docs/tidy-new/made.csv", answer(false));
      assert.isUndefined(await namesIn("docs/tidy-new"));
      await openPlanPath(uri, "docs/tidy-new/made.csv", answer(true));
      assert.equal(await readOutside("docs/tidy-new/made.csv"), "");
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileUri("docs/tidy-new/made.csv").path);
      const own = await createOutside("docs/tidy-own.csv", "mine\n");
      await openPlanPath(uri, "tidy-own.csv", answer(true));
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), own.toString());
      assert.equal(await readOutside("docs/tidy-own.csv"), "mine\n");
      for (const bad of ["../../../up.ts", "/up.ts", "C:/up.ts", "docs/con.ts", ".git/up.ts", "docs/up/"]) {
        await openPlanPath(uri, bad, answer(true));
      }
      assert.deepEqual(asked, ["docs/tidy-new/made.csv", "docs/tidy-new/made.csv"]);
    });
  });
});

/** The local day, as the commands write it. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
