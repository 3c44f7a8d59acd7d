import { assert } from "chai";
import * as vscode from "vscode";
import { duePlaceholders } from "../../src/core/placeholder/fill/readiness.ts";
import type { Answer } from "../../src/vscode/placeholder/fill/question.ts";
import type { TemplateLayers, UsableTemplate } from "../../src/core/template/catalogue/layTemplates.ts";
import type { PlanAnswers } from "../../src/vscode/authoring/newPlan/createPlan.ts";
import { lookAtPath, templateItems } from "../../src/vscode/authoring/newPlan/newPlan.ts";
import { askGit, planContext } from "../../src/vscode/authoring/newPlan/planContext.ts";
import { placeHere, placeIn, type PlanPlace } from "../../src/vscode/authoring/newPlan/planPlace.ts";
import { readUserFolder, type UserFolder } from "../../src/vscode/authoring/templates/userFolder.ts";
import { saveTemplate } from "../../src/vscode/authoring/templates/saveAsTemplate.ts";
import { hostClock } from "../../src/vscode/hostClock.ts";
import { isMarkdownDocument, sourceOf } from "../../src/vscode/planDocuments.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, fileUri, readOutside, writeOutside, shownPath } from "./support/api.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";

const templateText = (id: string, title: string): string =>
  `---\nid: ${id}\ntitle: ${title}\ndescription: d\nbestFor: b\n---\n\n# Plan: [Feature Name]\n\n- [ ] [Task]\n`;

/** The ids of the templates that come along. */
const builtIn = ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven"] as const;

function folder(): vscode.WorkspaceFolder {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) {
    throw new Error("The tests need the folder they were started on");
  }
  return first;
}

function place(pattern: string): PlanPlace {
  return { ...placeIn(folder()), pattern };
}

async function layers(): Promise<TemplateLayers> {
  return (await api()).catalogue.readLayers();
}

function kept(own: UserFolder): vscode.Uri {
  if (own.kind === "problem") {
    throw new Error(own.problem.text);
  }
  return own.uri;
}

/** The usable template of an id. */
async function template(id: string): Promise<UsableTemplate> {
  const found = (await layers()).usable.find((one) => one.template.id === id);
  if (found === undefined) {
    throw new Error(`There is no template ${id}`);
  }
  return found;
}

async function create(pattern: string, title: string, more: Partial<PlanAnswers> = {}): Promise<vscode.Uri | string> {
  const { authoring } = await api();
  const { template: own } = await template("spec-driven");
  return authoring.create({ template: own, title, place: place(pattern), ...more });
}

function relative(uri: vscode.Uri | string | undefined): string | undefined {
  return uri instanceof vscode.Uri ? uri.path.slice(folder().uri.path.length + 1) : uri;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

describe("new plans", () => {
  const written: vscode.Uri[] = [];

  beforeEach(closeEditors);

  afterEach(async () => {
    await closeEditors();
    for (const uri of [...written.splice(0), fileUri("made"), fileUri(".planwright")]) {
      if (await isThere(uri)) {
        await vscode.workspace.fs.delete(uri, { recursive: true });
      }
    }
  });

  it("come from every built-in template, open with the first blank selected that is due now", async () => {
    const { authoring, index } = await api();
    const found = (await layers()).usable.filter(({ layer }) => layer === "built-in");
    assert.sameMembers(
      found.map(({ template: { id } }) => id),
      [...builtIn],
    );
    for (const { template: own } of found) {
      const made = await authoring.create({
        template: own,
        title: "Night $& Mode",
        place: place("made/${template}/${year}/${slug}.md"),
      });
      assert.match(relative(made) ?? "", new RegExp(`^made/${own.id}/\\d{4}/night-mode\\.md$`, "u"));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), made.toString());
      if (editor === undefined) {
        return;
      }
      const { document, selection } = editor;
      assert.include(document.lineAt(0).text, "Night $& Mode");
      assert.isFalse(document.isDirty);
      const { placeholders } = index.get(sourceOf(document));
      const first = placeholders.find(({ when }) => when === "start") ?? placeholders[0];
      assert.equal(document.getText(selection), first?.text);
      assert.equal(document.offsetAt(selection.start), first?.range.start);
    }
  });

  it("stay where they are, however often undo is asked for", async () => {
    const made = await create("made/${slug}.md", "Kept");
    const path = relative(made) ?? "";
    const first = await readOutside(path);
    await vscode.commands.executeCommand("undo");
    assert.equal(await readOutside(path), first);
    await vscode.commands.executeCommand("type", { text: "Words" });
    await vscode.window.activeTextEditor?.document.save();
    assert.include(await readOutside(path), "Words");
    for (let step = 0; step < 4; step++) {
      await vscode.commands.executeCommand("undo");
    }
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.document.getText(), first));
    await vscode.commands.executeCommand("redo");
    await eventually(() => assert.include(vscode.window.activeTextEditor?.document.getText() ?? "", "Words"));
    assert.include(await readOutside(path), "Words");
  });

  for (const id of builtIn) {
    it(`are filled to the last blank that is due, by the offers and examples of ${id}`, async function () {
      // Dozens of blanks, each an edit of its own; a busy machine takes a second for each.
      this.timeout(150_000);
      const { authoring, index, placeholders } = await api();
      const { template: own } = await template(id);
      await authoring.create({ template: own, title: "Night Mode", place: place("made/filled.md") });
      const document = vscode.window.activeTextEditor?.document;
      assert.isDefined(document);
      if (document === undefined) {
        return;
      }
      const before = index.get(sourceOf(document));
      let asked = 0;
      await placeholders.fill.all(async ({ offers, help, title }): Promise<Answer> => {
        assert.isBelow(asked++, 200, title);
        const [first] = offers;
        if (first !== undefined) {
          return first.answer.kind === "add" ? { kind: "remove" } : first.answer;
        }
        // Each blank says what to write; the tests of the templates hold the examples.
        assert.isNotEmpty(help, title);
        return { kind: "value", value: `answer ${asked}`, all: false };
      });
      const after = index.get(sourceOf(document));
      // A status that says work has begun makes more of them due, such as the day something was completed.
      const left = duePlaceholders(after).filter(({ when }) => when === "start");
      assert.deepEqual(
        left.map(({ text }) => text),
        [],
      );
      assert.equal(after.plan.tasks.length, before.plan.tasks.length);
      assert.isAbove(asked, 15);
    });
  }

  it("go where the setting says unless told otherwise, and beside what was pointed at", async () => {
    assert.equal(placeIn(folder()).pattern, "docs/plans/${date}-${slug}.md");
    for (const [path, within] of [
      ["docs", ["docs"]],
      ["docs/search.md", ["docs"]],
      ["notes.md", []],
      ["", []],
    ] as const) {
      const here = await placeHere(fileUri(path));
      assert.deepEqual([here?.within, here?.pattern], [within, "${date}-${slug}.md"]);
    }
    assert.isUndefined(await placeHere(vscode.Uri.joinPath(folder().uri, "..")));
    const here = await placeHere(fileUri("docs"));
    const made = await create("", "Beside", { place: here });
    assert.match(relative(made) ?? "", /^docs\/\d{4}-\d\d-\d\d-beside\.md$/u);
    written.push(made as vscode.Uri);
  });

  it("never go over a file, but take the next free name", async () => {
    assert.equal(relative(await create("made/${slug}.md", "Same")), "made/same.md");
    await writeOutside("made/same.md", "mine");
    assert.equal(relative(await create("made/${slug}.md", "Same")), "made/same-2.md");
    assert.equal(relative(await create("made/${slug}.md", "Same!")), "made/same-3.md");
    assert.equal(await readOutside("made/same.md"), "mine");
  });

  for (const pattern of [
    "",
    "../${slug}.md",
    "made/../../${slug}.md",
    "/made/${slug}.md",
    "C:\\made\\${slug}.md",
    "~/${slug}.md",
    "made/nul.md",
    "made/a:b.md",
    "made/${nothing}.md",
    "made/${slug}",
    ".git/${slug}.md",
    "notes.md/${slug}.md",
    "linked/${slug}.md",
  ]) {
    it(`are refused with words for ${pattern || "no destination"}, and nothing is written`, async () => {
      const before = await vscode.workspace.fs.readDirectory(folder().uri);
      const made = await create(pattern, "Refused");
      assert.isString(made);
      assert.isAbove(made.toString().length, 15);
      assert.deepEqual(await vscode.workspace.fs.readDirectory(folder().uri), before);
      assert.isUndefined(vscode.window.activeTextEditor);
    });
  }

  it("take a user's template in place of a built-in one", async () => {
    const { catalogue } = await api();
    const file = vscode.Uri.joinPath(kept(catalogue.userFolder), "any.md");
    written.push(file);
    const bytes = await vscode.workspace.encode(templateText("spec-driven", "Mine"), { encoding: "utf8" });
    await vscode.workspace.fs.writeFile(file, bytes);
    const mine = await template("spec-driven");
    assert.deepEqual([mine.layer, mine.template.title, mine.hides], ["user", "Mine", ["built-in"]]);
    const [item] = templateItems(await layers(), []);
    assert.deepEqual(
      [item?.label, item?.description, item?.detail],
      ["Mine", "phases: 0 · checkboxes: 1 · blanks: 2 · user, in place of built-in", "Best for: b"],
    );
    assert.equal(relative(await create("made/${slug}.md", "Own")), "made/own.md");
    assert.include(await readOutside("made/own.md"), "# Plan: Own\n");
  });

  it("take the workspace's templates only where it is trusted", async () => {
    await writeOutside(".planwright/templates/ours.md", templateText("ours", "Ours"));
    const found = (await layers()).usable.filter(({ layer }) => layer === "workspace");
    assert.deepEqual(
      found.map(({ template: { id } }) => id),
      vscode.workspace.isTrusted ? ["ours"] : [],
    );
    const { catalogue, index } = await api();
    assert.deepEqual(
      (await catalogue.read()).some(({ id }) => id === "ours"),
      vscode.workspace.isTrusted,
    );
    // Not even while it is open.
    await vscode.workspace.openTextDocument(fileUri(".planwright/templates/ours.md"));
    assert.isFalse(
      (await index.plans(new vscode.CancellationTokenSource().token)).some(({ uri }) => uri.includes("/.planwright/")),
    );
  });

  it("list a broken template with its error, below those that work", async () => {
    const { catalogue } = await api();
    const file = vscode.Uri.joinPath(kept(catalogue.userFolder), "spec-driven.md");
    written.push(file);
    const bytes = await vscode.workspace.encode("---\nid: [\n---\n", { encoding: "utf8" });
    await vscode.workspace.fs.writeFile(file, bytes);
    const items = templateItems(await layers(), []);
    assert.deepEqual(
      items.slice(-2).map(({ label, description }) => [label, description]),
      [
        ["Cannot be used", undefined],
        ["spec-driven.md", "user"],
      ],
    );
    assert.include(items.at(-1)?.detail, "not valid YAML");
    assert.equal((await template("spec-driven")).layer, "built-in");
  });

  it("tell the name that is created while a title is typed, another one where it is taken", async () => {
    const { authoring } = await api();
    const { template: own } = await template("spec-driven");
    const to = place("made/${slug}.md");
    const look = async (title: string): Promise<string> =>
      (await lookAtPath(to, own.id, title, { today: "2026-11-20" })).message;
    assert.equal(await look("Night Mode"), `Creates ${shownPath("made/night-mode.md")}`);
    await authoring.create({ template: own, title: "Night Mode", place: to });
    assert.equal(await look("Night Mode"), `Creates ${shownPath("made/night-mode-2.md")}`);
    assert.equal(
      relative(await authoring.create({ template: own, title: "Night Mode", place: to })),
      "made/night-mode-2.md",
    );
  });

  it("tell while a title is typed what keeps the plan from being created", async () => {
    const look = async (to: PlanPlace): Promise<string> =>
      (await lookAtPath(to, "any", "Night", Promise.resolve({ today: "2026-11-20" }))).message;
    assert.match(await look(place("notes.md/deep/${slug}.md")), /^“notes\.md” is a file/u);
    // Where git makes no links it is a file.
    assert.match(await look(place("linked/${slug}.md")), /^“linked” is a (?:link|file)/u);
    for (const [within, says] of [
      [["node_modules", "a"], /^Plans in “node_modules” are not looked for/u],
      [[".planwright", "templates"], /^Plans in “\.planwright” are not looked for/u],
    ] as const) {
      assert.match(await look({ ...place("${slug}.md"), within }), says);
      assert.match(String(await create("", "Night", { place: { ...place("${slug}.md"), within } })), says);
    }
    assert.match(await look(place("a:b.md")), /“a:b\.md” has a character/u);
    assert.match(await look(place("a /x.md")), /“a␣” begins or ends/u);
  });

  it("may have names as long as names can be", async () => {
    for (const length of [247, 252]) {
      const made = await create(`made/${"a".repeat(length)}.md`, "Long");
      assert.equal(relative(made), `made/${"a".repeat(length)}.md`);
    }
    const names = (await vscode.workspace.fs.readDirectory(fileUri("made"))).map(([name]) => name);
    assert.lengthOf(names, 2);
  });

  it("open with a blank of the template selected, whatever the title looks like", async () => {
    const { template: own } = await template("spec-driven");
    for (const title of ["Offline [sync] {{DATE}}", "TBD", "Draft | In Progress"]) {
      await create("made/${slug}.md", title, {
        template: { ...own, body: "# Plan: [Name]\n\nBy [Owner]\n\n- [Task]\n" },
      });
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), "[Task]", title);
    }
  });

  it("list a folder of the setting that cannot be read, with the reason", async () => {
    const kept_ = fileUri("made");
    const read = (setting: unknown, home?: string): unknown => {
      const own = readUserFolder(setting, kept_, home);
      return own.kind === "problem" ? own.problem.text : [own.kind, own.uri.path];
    };
    assert.deepEqual(read(""), ["kept", kept_.path]);
    assert.deepEqual(read("~/plan-templates", "/home/ada"), ["named", "/home/ada/plan-templates"]);
    assert.match(String(read("~/plan-templates")), /home folder is not known here/u);
    assert.match(String(read("plan-templates", "/home/ada")), /no absolute path/u);
    assert.match(String(read("~ada/x", "/home/ada")), /no absolute path/u);
    assert.deepEqual(read(" /srv/plans "), ["named", "/srv/plans"]);
    const settings = vscode.workspace.getConfiguration("planwright");
    const missing = fileUri("made/nowhere");
    try {
      for (const [setting, says] of [
        ["plan-templates", /no absolute path/u],
        [missing.toString(), /no such folder/u],
        [fileUri("notes.md").toString(), /no folder/u],
      ] as const) {
        await settings.update("templates.userFolder", setting, vscode.ConfigurationTarget.Global);
        const item = templateItems(await layers(), []).at(-1);
        assert.equal(item?.description, "user");
        assert.match(item?.detail ?? "", says);
      }
    } finally {
      await settings.update("templates.userFolder", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("take the author from git also outside a repository, where one is open", async () => {
    const config = (name: string) => (): Promise<string> => Promise.resolve(name);
    const inside = { state: { HEAD: { name: "42-x" } }, getConfig: config("Ada") };
    const other = { getConfig: config("Work"), getGlobalConfig: config("Ada") };
    const uri = fileUri("docs");
    const none = (): null => null;
    assert.deepEqual(await askGit({ repositories: [other], getRepository: () => inside }, uri), {
      user: "Ada",
      branch: "42-x",
    });
    assert.deepEqual(await askGit({ repositories: [other], getRepository: none }, uri), { user: "Ada" });
    const old = { getConfig: config("Work") };
    assert.deepEqual(await askGit({ repositories: [old], getRepository: none }, uri), { user: "Work" });
    const silent = { getConfig: () => Promise.reject(new Error("not set")) };
    assert.deepEqual(await askGit({ repositories: [silent], getRepository: none }, uri), {});
    assert.deepEqual(await askGit({ repositories: [], getRepository: none }, uri), {});
    assert.deepEqual(await askGit(undefined, uri), {});
  });

  it("offer the template that was used last first", async () => {
    const { authoring } = await api();
    const { usable, broken } = await layers();
    const [one] = usable;
    if (one === undefined) {
      throw new Error("There are no templates");
    }
    const two: UsableTemplate = { ...one, template: { ...one.template, id: "two", title: "Two" } };
    const labels = (recent: readonly string[]): readonly string[] =>
      templateItems({ usable: [one, two], broken }, recent).map(({ label }) => label);
    assert.deepEqual(labels([]), [one.template.title, "Two"]);
    assert.deepEqual(labels(["gone", "two"]), ["Two", one.template.title]);
    await authoring.create({ template: one.template, title: "Last", place: place("made/${slug}.md") });
    assert.equal(authoring.recent[0], one.template.id);
  });

  it("show a template beside before it is chosen, which is no plan and goes again", async () => {
    const { authoring } = await api();
    const { template: own } = await template("spec-driven");
    const uri = await authoring.preview.show(own);
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    assert.equal(document?.getText(), own.body);
    assert.equal(document?.languageId, "markdown");
    assert.isFalse(document !== undefined && isMarkdownDocument(document));
    await authoring.preview.show({ ...own, body: "# Newer\n" });
    await eventually(() => assert.equal(document?.getText(), "# Newer\n"));
    await authoring.preview.close();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.isEmpty(tabs);
  });

  it("know the day and the file's name, with or without git", async () => {
    const uri = fileUri("docs/search.md");
    await vscode.workspace.openTextDocument(uri);
    const context = await planContext({ uri }, hostClock);
    assert.match(context.today, /^\d{4}-\d\d-\d\d$/u);
    assert.equal(context.fileName, "search.md");
  });
});

describe("templates from plans", () => {
  const target = { root: fileUri("made"), within: ["deep", "templates"] };
  const answers = { id: "night", title: "Night", description: "d", target, blank: true };
  const text = "# Implementation Plan: Night\n\n**Status**: Done\n\n- [x] a\n";
  const yes = (): Promise<boolean> => Promise.resolve(true);
  const no = (): Promise<boolean> => Promise.resolve(false);

  beforeEach(closeEditors);

  afterEach(async () => {
    await closeEditors();
    if (await isThere(fileUri("made"))) {
      await vscode.workspace.fs.delete(fileUri("made"), { recursive: true });
    }
  });

  it("are written and opened, and replaced only where the user says so", async () => {
    const { index } = await api();
    const document = await openUntitled(text);
    const plan = index.get(sourceOf(document));
    const uri = await saveTemplate(plan, answers, no);
    assert.equal(relative(uri), "made/deep/templates/night.md");
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri?.toString());
    const before = await readOutside("made/deep/templates/night.md");
    assert.include(before, "\n# Implementation Plan: [Plan Name]\n");
    assert.include(before, "- [ ] a\n");
    assert.isUndefined(await saveTemplate(plan, { ...answers, blank: false }, no));
    assert.equal(await readOutside("made/deep/templates/night.md"), before);
    await saveTemplate(plan, { ...answers, blank: false }, yes);
    assert.include(await readOutside("made/deep/templates/night.md"), "- [x] a\n");
  });

  it("are not written through a link", async () => {
    const { index } = await api();
    const document = await openUntitled(text);
    const plan = index.get(sourceOf(document));
    const through = { root: folder().uri, within: ["linked", "templates"] };
    // Where git makes no links it is a file, and refused as one.
    assert.match(
      String(await saveTemplate(plan, { ...answers, target: through }, yes)),
      /“linked” is a (?:link|file)/u,
    );
  });
});
