import { assert } from "chai";
import MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import { progressText } from "../../src/core/report/progressText.ts";
import { sourceOf } from "../../src/vscode/planDocuments.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, writeOutside } from "./support/api.ts";

/** A document's body as a Markdown preview draws it that has our plugin alone. */
async function drawn(document: vscode.TextDocument): Promise<string> {
  const { extendMarkdownIt } = await api();
  const markdown = new MarkdownIt({ html: true });
  extendMarkdownIt(markdown);
  // VS Code tells the document only when it draws, not when it reads.
  const tokens = markdown.parse(document.getText(), {});
  return markdown.renderer.render(tokens, markdown.options, { currentDocument: document.uri });
}

/** The same by the built-in extension; undefined in a host that it does not run in. */
async function builtIn(content: vscode.TextDocument | string): Promise<string | undefined> {
  return vscode.extensions.getExtension("vscode.markdown-language-features") === undefined
    ? undefined
    : vscode.commands.executeCommand<string>("markdown.api.render", content);
}

/** The figures of every bar, in order. */
function figures(html: string): readonly string[] {
  return [...html.matchAll(/class="planwright-figures">([^<]*)</gu)].map(([, text = ""]) => text);
}

async function open(path: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(fileUri(path));
}

describe("the Markdown preview", () => {
  beforeEach(closeEditors);

  it("shows the figures that every other view shows, and boxes", async () => {
    const { index } = await api();
    const document = await open("docs/search.md");
    const { plan, progress } = index.get(sourceOf(document));
    const expected = [progress.headline, ...plan.phases.map(({ id }) => progress.phases.get(id))].map((one) =>
      one === undefined || one.total === 0 ? "no tasks yet" : progressText(one),
    );
    const htmls = [await drawn(document), await builtIn(document)];
    if (htmls[1] === undefined) {
      console.log(
        "planwright-host:       the built-in Markdown extension does not run in this host: only ours was asked",
      );
    }
    for (const html of htmls.filter((one) => one !== undefined)) {
      assert.deepEqual(figures(html), expected);
      assert.match(html, /<input type="checkbox" disabled[^>]*class="planwright-box/u);
      assert.notMatch(html, /<li[^>]*>\s*\[ \]/u);
    }
  });

  it("counts as the project does, and follows what is typed", async () => {
    const { index } = await api();
    await writeOutside("counted/.planwright/config.yaml", "count: all\n");
    try {
      const uri = await createOutside("counted/plan.md", "# P\n\n- [x] a\n\n## Acceptance criteria\n\n- [ ] b\n");
      const document = await vscode.workspace.openTextDocument(uri);
      await index.open(uri.toString());
      await eventually(async () => assert.deepEqual(figures(await drawn(document)), ["1/2 · 50%"]));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(2, 3, 2, 4), " ");
      await vscode.workspace.applyEdit(edit);
      assert.deepEqual(figures(await drawn(document)), ["0/2 · 0%"]);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(fileUri("counted"), { recursive: true });
    }
  });

  it("leaves Markdown alone that is no plan or no document", async () => {
    const notes = await open("notes.md");
    assert.equal(await drawn(notes), new MarkdownIt({ html: true }).render(notes.getText()));
    assert.notInclude((await builtIn(notes)) ?? "", "planwright");
    assert.notInclude((await builtIn("# Release notes\n\n- [ ] a\n")) ?? "", "planwright");
    assert.notInclude(await drawn(await open("node_modules/other/plan.md")), "planwright");
  });

  it("can be turned off", async () => {
    const document = await open("docs/search.md");
    const settings = vscode.workspace.getConfiguration("planwright.preview");
    await settings.update("enabled", false, vscode.ConfigurationTarget.Global);
    try {
      await eventually(async () => assert.notInclude(await drawn(document), "planwright"));
      assert.notInclude((await builtIn(document)) ?? "", "planwright");
    } finally {
      await settings.update("enabled", undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually(async () => assert.include(await drawn(document), "planwright"));
  });
});
