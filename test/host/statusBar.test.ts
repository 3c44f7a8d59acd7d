import { assert } from "chai";
import * as vscode from "vscode";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, fileUri } from "./support/api.ts";

async function show(text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await openUntitled(text), { preview: false });
}

async function textIs(text: string | undefined): Promise<void> {
  const { statusBar } = await api();
  await eventually(() => assert.equal(statusBar.shown?.text, text));
}

async function tooltip(): Promise<string> {
  const { statusBar } = await api();
  const shown = statusBar.shown?.tooltip;
  return shown instanceof vscode.MarkdownString ? shown.value.replaceAll("&nbsp;", " ") : "";
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("planwright").update(name, value, vscode.ConfigurationTarget.Global);
}

describe("the status bar", () => {
  beforeEach(closeEditors);

  afterEach(async () => {
    await set("statusBar.text", undefined);
    await set("statusBar.enabled", undefined);
  });

  it("shows the plan in front, and the last one with its name", async () => {
    await show("# Implementation Plan: Sync\n- [x] a\n- [ ] b\n");
    await textIs("$(checklist) 50%");
    await vscode.window.showTextDocument(fileUri("notes.md"));
    await textIs("$(checklist) Sync: 50%");
    const { statusBar } = await api();
    assert.equal(statusBar.shown?.accessibilityInformation?.label, "Plan Implementation Plan: Sync: 1 of 2 tasks done");
  });

  it("follows the text of the document", async () => {
    const editor = await show("# P\n- [x] a\n\n## Acceptance Criteria\n- [ ] b\n- [ ] c\n");
    await textIs("$(checklist) 1/1 · 2 open");
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 6, 0), "- [x] b\n"));
    await textIs("$(checklist) ✓");
  });

  it("says what the setting asks for, without icons of others and without what is unknown", async () => {
    await set("statusBar.text", "${plan} ${done}/${total} · ${phase} · ${open} ${nonsense}");
    await show("# $(zap) P\n## Phase 1: $(zap) A\n- [ ] a\n- [x] b\n");
    await textIs(String.raw`$(checklist) \$(zap) P 1/2 · Phase 1: \$(zap) A · 1 open`);
    await set("statusBar.text", "");
    await textIs("$(checklist)");
  });

  it("is hidden by the setting", async () => {
    await show("# P\n- [ ] a\n");
    await textIs("$(checklist) 0%");
    await set("statusBar.enabled", false);
    await textIs(undefined);
    await set("statusBar.enabled", true);
    await textIs("$(checklist) 0%");
  });

  it("tells phases, what is next and how the counts fit together, as text", async () => {
    await show(
      "---\nplanwright:\n  count: everything\n---\n# **P** <b>\n- [ ] o\n## Phase 1: A [x](command:evil)\n- [x] a\n- [ ] b *c*\n## Acceptance Criteria\n- [ ] d\n",
    );
    await textIs("$(checklist) 33%");
    const said = await tooltip();
    for (const line of [
      "Phase 1: A x: 1/2",
      "Work outside phases: 0/1",
      "Next: ",
      "3 work + 1 acceptance = 4 checkboxes",
      "Problem in its settings",
    ]) {
      assert.include(said.replaceAll("\\", ""), line);
    }
    assert.notInclude(said, "](command:");
    assert.notMatch(said, /(?<!\\)<b>/u);
    const { statusBar } = await api();
    const shown = statusBar.shown?.tooltip;
    assert.isTrue(shown instanceof vscode.MarkdownString && shown.isTrusted !== true);
  });

  it("sums up to the headline, what is cancelled beside it", async () => {
    await show("# P\n- [ ] a\n- [x] b\n- [ ] ~~c~~\n## Open Questions\n- [ ] d\n");
    await textIs("$(checklist) 50%");
    assert.include((await tooltip()).replaceAll("\\", ""), "2 work + 1 cancelled + 1 question = 4 checkboxes");
  });

  it("names the groups of a phase, which the sum counts, too", async () => {
    await show("# P\n## Phase 1: A\n- [ ] a\n### Acceptance Criteria\n- [x] d\n## Phase 2: B\n- [ ] b\n");
    await textIs("$(checklist) 0%");
    const said = (await tooltip()).replaceAll("\\", "");
    assert.include(said, "Acceptance Criteria (Phase 1: A): 1/1");
    assert.include(said, "2 work + 1 acceptance = 3 checkboxes");
  });

  it("says that a plan has no tasks yet", async () => {
    await show("---\nplanwright: true\n---\n# P\n");
    const { statusBar } = await api();
    await eventually(() => assert.equal(statusBar.shown?.accessibilityInformation?.label, "Plan P: no tasks yet"));
  });

  it("sums up what has no room", async () => {
    await show(`# P\n${Array.from({ length: 30 }, (_, nth) => `## Phase ${nth + 1}: P\n- [ ] a\n`).join("")}`);
    await textIs("$(checklist) 0%");
    const said = (await tooltip()).replaceAll("\\", "");
    assert.include(said, "Phase 12: P");
    assert.notInclude(said, "Phase 13: P");
    assert.include(said, "18 more phases: 0/18");
  });
});
