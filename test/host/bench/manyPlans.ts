import * as vscode from "vscode";
import type { TestApi } from "../../../src/vscode/extension.ts";
import type { PlanNode } from "../../../src/vscode/tree/planNode.ts";
import { fileUri } from "../support/api.ts";
import { answer, clock, memory, rest, watchDelays } from "./hostTools.ts";

const others: PlanNode = { kind: "others" };

/** How many keys are pressed, and how long one waits for the next: now and then long enough for a plan to be read anew. */
const keys = 120;
const keyRest = (nth: number): number => (nth % 10 === 9 ? 400 : 30);

/**
 * Entry point that VS Code calls inside the extension host, on a folder with `open.md`, `big.md` and many other plans:
 * what the first reading of them all costs, and what a key costs in the big one after it.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<TestApi>("planwright.planwright");
  if (extension === undefined || extension.isActive) {
    throw new Error("The extension is not there, or active already: its listeners cannot be told from others.");
  }
  const costs = bracket();
  costs.before();
  const api = await extension.activate();
  costs.after();
  const reading = await read(api);
  answer({ ...reading, keys: await type(costs) });
}

async function read({ tree, view, active, index, ticker }: TestApi): Promise<object> {
  await show("open.md");
  await rest(3000);
  const before = await memory();
  const quiet = watchDelays();
  await rest(2000);
  const atRest = quiet.end();
  const started = clock.now();
  const since = (): number => clock.now() - started;
  await vscode.commands.executeCommand("planwright.plans.focus");
  await active.settled;
  const [plan] = await tree.getChildren();
  const firstRow = since();
  const record = plan?.kind === "plan" ? plan.record : undefined;
  const task = record?.plan.tasks[3];
  if (plan === undefined || record === undefined || task === undefined) {
    throw new Error("The open plan is not in the tree");
  }
  const delays = watchDelays();
  // As a key on its row: VS Code asks for the rows of all other plans and draws them as they come.
  await vscode.commands.executeCommand("list.focusLast");
  void vscode.commands.executeCommand("list.expand");
  let firstOther: number | undefined;
  let slowest = 0;
  const tickMeanwhile = async (): Promise<number | undefined> => {
    const ticked = clock.now();
    const isDone = await ticker.setDone(record, task, true);
    return isDone && !view.others.isComplete ? clock.now() - ticked : undefined;
  };
  let tick: Promise<number | undefined> | undefined;
  let answers = 0;
  for (let known = 0; !view.others.isComplete;) {
    const asked = clock.now();
    await tree.getChildren();
    await tree.getChildren(plan);
    slowest = Math.max(slowest, clock.now() - asked);
    answers++;
    known = (await tree.getChildren(others)).length;
    if (known > 0) {
      firstOther ??= since();
      tick ??= tickMeanwhile();
    }
    await rest(10);
  }
  const all = since();
  const blocked = delays.end();
  const tickTime = await tick;
  await rest(3000);
  const plans = await tree.getChildren(others);
  const after = await memory();
  const open = await index.open(record.uri);
  if (open?.progress.headline.done !== 1 || tickTime === undefined) {
    throw new Error("A task was not ticked while plans were read");
  }
  return {
    plans: plans.length,
    firstRow,
    firstOther,
    all,
    answers,
    slowest,
    tick: tickTime,
    atRest,
    blocked,
    before,
    after,
  };
}

/** Times of single keys in milliseconds, only what our own listeners take before the next one may come. */
async function type(costs: Bracket): Promise<readonly number[]> {
  const editor = await show("big.md");
  await rest(3000);
  const line = editor.document.lineCount - 2;
  const end = editor.document.lineAt(line).range.end;
  editor.selection = new vscode.Selection(end, end);
  await rest(1000);
  const times: number[] = [];
  for (let nth = 0; nth < keys; nth++) {
    costs.reset();
    await vscode.commands.executeCommand("type", { text: "abcde fghij"[nth % 11] });
    await rest(keyRest(nth));
    if (costs.events === 0) {
      throw new Error("A key changed nothing");
    }
    times.push(costs.time);
  }
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return times;
}

async function show(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Listeners around ours: VS Code tells all of them in the order in which they came. */
interface Bracket {
  readonly time: number;
  /** How many changes of text there were. */
  readonly events: number;
  before(): void;
  after(): void;
  reset(): void;
}

function bracket(): Bracket {
  let time = 0;
  let events = 0;
  const started = { text: 0, selection: 0 };
  const { workspace, window } = vscode;
  return {
    get time() {
      return time;
    },
    get events() {
      return events;
    },
    before: () => {
      workspace.onDidChangeTextDocument(() => (started.text = clock.now()));
      window.onDidChangeTextEditorSelection(() => (started.selection = clock.now()));
    },
    after: () => {
      workspace.onDidChangeTextDocument(({ contentChanges }) => {
        time += clock.now() - started.text;
        events += contentChanges.length > 0 ? 1 : 0;
      });
      window.onDidChangeTextEditorSelection(() => (time += clock.now() - started.selection));
    },
    reset: () => {
      time = 0;
      events = 0;
    },
  };
}
