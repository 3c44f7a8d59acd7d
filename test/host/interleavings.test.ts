import { assert } from "chai";
import * as vscode from "vscode";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, readOutside, writeOutside, namesIn } from "./support/api.ts";
import { hasNode } from "./support/hostEnvironment.ts";
import { outsideWrite } from "./support/outsideWrite.ts";
import { randomFrom, type Random } from "./support/random.ts";

/** How a plan is open while another program writes its file. */
const modes = ["closed", "openClean", "openDirty"] as const;
type Mode = (typeof modes)[number];

/** Plans that are written at the same time, for each mode. */
const lanes = 12;
/** Outside writes with a tick beside each, in all lanes of all modes: most in the set-up that is done first; all run the same code. */
const interleavings = hasNode() && !vscode.workspace.isTrusted ? 1008 : 108;

const start = `# Interleaved

Words before.

## Phase 1: First

- [ ] T001 alpha
- [x] T002 beta
  - [ ] T003 gamma
- [ ] T004 delta

## Phase 2: Second

1. [x] T005 epsilon
2. [ ] T006 zeta

## Phase 3: Third

* [ ] T007 eta
* [x] T008 theta
`;

/** One plan with a history of its own. */
class Lane {
  readonly path: string;
  readonly mode: Mode;
  readonly #random: Random;
  /** Bytes that the file must have. */
  #disk = start;
  accepted = 0;
  refused = 0;

  constructor(mode: Mode, nth: number) {
    this.mode = mode;
    this.path = `docs/lane-${mode}-${nth}.md`;
    this.#random = randomFrom(`${mode} ${nth}`);
  }

  async prepare(): Promise<vscode.Uri> {
    const uri = await createOutside(this.path, start);
    if (this.mode !== "closed") {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
      if (this.mode === "openDirty") {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(2, 0), "Unsaved: ");
        await vscode.workspace.applyEdit(edit);
      }
    }
    return uri;
  }

  /** A write of another program and a tick of ours, one right after the other. */
  async step(uri: vscode.Uri): Promise<void> {
    const { index } = await api();
    const shown = await index.open(uri.toString());
    assert.isDefined(shown);
    const task = shown?.plan.tasks[Math.floor(this.#random() * shown.plan.tasks.length)];
    const writesFirst = this.#random() < 0.7;
    if (writesFirst) {
      await this.#write();
    }
    if (shown !== undefined && task !== undefined) {
      await this.#tick(uri, shown, task);
    }
    if (!writesFirst) {
      await this.#write();
    }
  }

  async #write(): Promise<void> {
    this.#disk = outsideWrite(this.#disk, this.#random);
    await writeOutside(this.path, this.#disk);
  }

  async #tick(uri: vscode.Uri, shown: PlanRecord, task: Task): Promise<void> {
    const { ticker } = await api();
    const before = documentOf(uri);
    const buffer = before?.getText() ?? "";
    const wasDirty = before?.isDirty === true;
    const done = task.state !== "done";
    const isAccepted = await ticker.setDone(shown, task, done);
    const now = await readOutside(this.path);
    const after = documentOf(uri);
    const what = `${this.path}: ${task.text} to ${done ? "done" : "open"}, ${isAccepted ? "accepted" : "refused"}`;
    if (wasDirty || after?.isDirty === true) {
      // Unsaved work is the truth and stays unsaved. So does a tick that VS Code would not save over a file that it had
      // not read yet; it is told as not saved, and the file is as the other program wrote it.
      assert.strictEqual(now, this.#disk, what);
      onlyMark(
        wasDirty ? buffer : this.#disk,
        after?.getText() ?? "",
        task,
        isAccepted || !wasDirty ? done : undefined,
        what,
      );
    } else {
      onlyMark(this.#disk, now, task, isAccepted ? done : undefined, what);
      this.#disk = now;
    }
    this.accepted += isAccepted ? 1 : 0;
    this.refused += isAccepted ? 0 : 1;
  }
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
}

/** Whether a text is another one but for the mark of one task; `done` undefined: whether it is the other one. */
function onlyMark(before: string, after: string, { text }: Task, done: boolean | undefined, what: string): void {
  if (done === undefined) {
    assert.strictEqual(after, before, what);
    return;
  }
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const line = new RegExp(String.raw`^(\s*(?:[-*]|\d+\.) \[)[ x](\] ${escaped}\r?)$`, "mu");
  const expected = before.replace(line, (_all, head: string, tail: string) => `${head}${done ? "x" : " "}${tail}`);
  assert.strictEqual(after, expected, what);
  assert.match(after, line, what);
}

async function lanePaths(): Promise<readonly string[]> {
  return ((await namesIn("docs")) ?? []).flatMap((name) => (name.startsWith("lane-") ? [`docs/${name}`] : []));
}

describe("outside writes between ticks", () => {
  afterEach(closeEditors);

  it(`lose nothing in ${interleavings} interleavings: an accepted tick is in the file, a refused one is told`, async function () {
    this.timeout(240_000);
    await closeEditors();
    // In the browser VS Code saves by itself, and unsaved work would not stay so.
    const files = vscode.workspace.getConfiguration("files");
    await files.update("autoSave", "off", vscode.ConfigurationTarget.Global);
    const told: string[] = [];
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: async (text: string) => {
        if (/nothing was written|could not be saved/iu.test(text)) {
          told.push(text);
        }
      },
    });
    try {
      const all = modes.flatMap((mode) => Array.from({ length: lanes }, (_, nth) => new Lane(mode, nth)));
      const uris = new Map<Lane, vscode.Uri>();
      for (const lane of all) {
        uris.set(lane, await lane.prepare());
      }
      const rounds = interleavings / all.length;
      await Promise.all(
        all.map(async (lane) => {
          const uri = uris.get(lane);
          assert(uri !== undefined);
          for (let round = 0; round < rounds; round++) {
            await lane.step(uri);
          }
        }),
      );
      const refused = all.reduce((sum, lane) => sum + lane.refused, 0);
      assert.lengthOf(told, refused);
      for (const mode of modes) {
        const accepted = all.filter((lane) => lane.mode === mode).reduce((sum, lane) => sum + lane.accepted, 0);
        assert.isAbove(accepted, (interleavings / modes.length) * 0.5, `most ticks of ${mode} plans are written`);
      }
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
      await closeEditors();
      await files.update("autoSave", undefined, vscode.ConfigurationTarget.Global);
      for (const path of await lanePaths()) {
        await vscode.workspace.fs.delete(fileUri(path));
      }
    }
    await eventually(async () => assert.isEmpty(await lanePaths()));
  });
});
