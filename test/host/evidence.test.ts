import { assert } from "chai";
import * as vscode from "vscode";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import type { PlanEvidence, SubjectEvidence } from "../../src/core/evidence/planEvidence.ts";
import { weighEvidence } from "../../src/core/evidence/planEvidence.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { evidenceMessage } from "../../src/vscode/evidence/evidenceMessage.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, writeOutside } from "./support/api.ts";

const text = [
  "# Evidence plan",
  "",
  "- [x] Create `docs/search.md`",
  "- [x] Create `docs/evidence-made.csv`",
  "- [x] Create `docs/evidence-test.ts` with `sealEvidence()`",
  "- [x] Run `npm run evidence-ship`",
  "- [ ] Read it",
  "",
].join("\n");

describe("the evidence of a plan", () => {
  const path = "docs/evidence-plan.md";
  const scripts = "docs/evidence-scripts/package.json";
  const { showInformationMessage, showQuickPick } = vscode.window;
  let uri: vscode.Uri;

  beforeEach(async () => {
    await api();
    await closeEditors();
    await createOutside(scripts, '{ "scripts": { "build": "none" } }');
    uri = await createOutside(path, text);
    await vscode.window.showTextDocument(uri);
  });

  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage, showQuickPick });
    await closeEditors();
    const others = ["scripts", "made.csv", "seal.ts", "other.md"].map((name) => `docs/evidence-${name}`);
    for (const name of [path, ...others]) {
      await vscode.workspace.fs.delete(fileUri(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  async function record(): Promise<PlanRecord> {
    const { index } = await api();
    const plan = await index.open(uri.toString());
    assert.exists(plan);
    return plan;
  }

  /** The lines, from 1 on, of which the rule says something; undefined where nothing is known. */
  async function found(): Promise<readonly number[] | undefined> {
    const plan = await record();
    const known = (await api()).evidence.of(plan);
    return known && checkPlan(plan, { today: "2026-11-28", evidence: known }).map(({ line }) => line + 1);
  }

  async function nowhere(): Promise<readonly string[]> {
    const plan = await record();
    const known = (await api()).evidence.of(plan);
    return known === undefined ? [] : weighEvidence(plan, known).nowhere.map((one) => one.text);
  }

  async function check(): Promise<void> {
    await vscode.commands.executeCommand("planwright.checkEvidence", { uri: uri.toString() });
  }

  it("is gathered by the command and holds when a task is ticked or names something else", async () => {
    assert.isUndefined(await found());
    await check();
    assert.deepEqual(await found(), [4, 5, 6]);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(6, 3, 6, 4), "x");
    edit.insert(uri, new vscode.Position(7, 0), "- [x] Create `docs/evidence-more.ts`\n");
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await found(), [4, 5, 6]);
    await eventually(async () => assert.deepEqual(await found(), [4, 5, 6, 8]));
  });

  it("loses one doubt when one of the files comes, gets it back when it goes, and is never forgotten between", async () => {
    const { evidence } = await api();
    await check();
    const seen: unknown[] = [];
    const listening = evidence.onDidChange(() => seen.push(evidence.get(uri.toString())));
    try {
      await createOutside("docs/evidence-made.csv", "a");
      await eventually(async () => assert.deepEqual(await found(), [5, 6]));
      await vscode.workspace.fs.delete(fileUri("docs/evidence-made.csv"));
      await eventually(async () => assert.deepEqual(await found(), [4, 5, 6]));
      assert.notInclude(seen, undefined);
    } finally {
      listening.dispose();
    }
  });

  it("sees a script that is added to a package.json, and a symbol that is written into a file", async () => {
    await check();
    assert.deepEqual(await nowhere(), ["sealEvidence()"]);
    await writeOutside(scripts, '{ "scripts": { "evidence-ship": "none" } }');
    await createOutside("docs/evidence-seal.ts", "export function sealEvidence() {}\n");
    await eventually(async () => assert.deepEqual([await found(), await nowhere()], [[4, 5], []]));
  });

  it("is let go of with the plan, and not kept of a plan that is not open", async () => {
    const { evidence, renewal } = await api();
    await check();
    assert.isTrue(renewal.isWatching);
    // VS Code closes a document minutes after its editor, but at once one that is no Markdown any more. Other tests left some.
    const known = new Set(evidence.all.map((one) => one.uri));
    const documents = vscode.workspace.textDocuments.filter((one) => known.has(one.uri.toString()));
    for (const document of documents) {
      await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    }
    try {
      await eventually(() => assert.deepEqual([evidence.isEmpty, renewal.isWatching], [true, false]));
    } finally {
      for (const document of documents) {
        await vscode.languages.setTextDocumentLanguage(document, "markdown");
      }
    }
    const other = await createOutside("docs/evidence-other.md", text);
    await vscode.commands.executeCommand("planwright.checkEvidence", { uri: other.toString() });
    assert.deepEqual([evidence.isEmpty, renewal.isWatching], [true, false]);
  });

  it("is summed up by the command and listed by another, also where nobody looked yet", async () => {
    const said: string[] = [];
    const listed: string[][] = [];
    Object.assign(vscode.window, {
      showInformationMessage: async (words: string) => void said.push(words),
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
        void listed.push(items.map(({ label }) => label)),
    });
    const list = [
      "Ticked, but not all of it is there",
      "Create docs/evidence-made.csv",
      "Create docs/evidence-test.ts with sealEvidence",
      "Run npm run evidence-ship",
      "Named, but nowhere in the workspace",
      "sealEvidence",
    ];
    await vscode.commands.executeCommand("planwright.showEvidence", { uri: uri.toString() });
    assert.deepEqual([said, listed], [[], [list]]);
    await check();
    await vscode.commands.executeCommand("planwright.showEvidence", { uri: uri.toString() });
    assert.deepEqual(said, [
      "Evidence plan: 1 ticked task has all that it names. 3 ticked tasks lack all that they name. 1 symbol is nowhere in the workspace.",
    ]);
    assert.deepEqual(listed, [list, list]);
  });

  const subject = { id: "a" } as SubjectEvidence["subject"];
  const ticked = (level: SubjectEvidence["level"], count: number): readonly SubjectEvidence[] =>
    Array.from({ length: count }, () => ({ subject, level, checked: [], symbols: [] }));
  const nothing: PlanEvidence = { isElsewhere: false, named: 0, there: 0, ticked: [], madeAlready: [], nowhere: [] };
  const named = { things: [{} as never], symbols: [] };
  const messages: readonly (readonly [string, PlanEvidence])[] = [
    [
      "A: 2 ticked tasks have all that they name. 1 ticked task lacks a part of what it names. 2 ticked tasks lack all that they name.",
      { ...nothing, ticked: [...ticked("found", 2), ...ticked("partly", 1), ...ticked("missing", 2)] },
    ],
    [
      "A: 1 ticked task has all that it names. The files of 2 open tasks are there already.",
      {
        ...nothing,
        ticked: ticked("found", 1),
        madeAlready: [
          { subject, files: [] },
          { subject, files: [] },
        ],
      },
    ],
    ["A: No ticked task names anything that can be looked up.", { ...nothing, ticked: ticked("nothingNamed", 3) }],
    [
      "A: None of the 4 files that this plan names is in the workspace. It may belong to another project.",
      { ...nothing, isElsewhere: true, named: 4 },
    ],
  ];
  for (const [words, evidence] of messages) {
    it(`says "${words}"`, () => assert.equal(evidenceMessage(evidence, named, "A"), words));
  }

  it("says so of a plan that names nothing", () => {
    const words = evidenceMessage(nothing, { things: [], symbols: [] }, null);
    assert.equal(words, "Evidence: This plan names no files, scripts or symbols.");
  });
});
