import * as vscode from "vscode";
import { api, fileUri } from "../support/api.ts";
import { answer, clock } from "./hostTools.ts";

/** A question that an editor asks through VS Code's own commands. */
interface Question {
  readonly name: string;
  readonly ask: (uri: vscode.Uri, place: vscode.Position) => Thenable<readonly unknown[] | vscode.CompletionList>;
  /** What stands in front of the place. */
  readonly behind: string;
}

const questions: readonly Question[] = [
  { name: "hover on a blank", behind: "- **Lead**: [Te", ask: hover },
  { name: "hover beside blanks", behind: "Nothing to", ask: hover },
  { name: "hover on a task's box", behind: "- [ ", ask: hover },
  { name: "hover on a phase", behind: "## Phase 99: The", ask: hover },
  { name: "CodeLens of all phases", behind: "\n/", ask: lenses },
  { name: "quick fixes on a blank", behind: "- **Lead**: [Te", ask: quickFixes },
  { name: "completion of a status", behind: "- **Status**: ", ask: completion },
  { name: "completion of a dependency", behind: "- **Depends on**: ", ask: completion },
  { name: "completion behind /", behind: "\n/", ask: completion },
];

function hover(uri: vscode.Uri, at: vscode.Position): Thenable<readonly unknown[]> {
  return vscode.commands.executeCommand("vscode.executeHoverProvider", uri, at);
}

function lenses(uri: vscode.Uri): Thenable<readonly unknown[]> {
  return vscode.commands.executeCommand("vscode.executeCodeLensProvider", uri, 0);
}

function quickFixes(uri: vscode.Uri, at: vscode.Position): Thenable<readonly unknown[]> {
  const range = new vscode.Range(at, at);
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, "quickfix");
}

function completion(uri: vscode.Uri, at: vscode.Position): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand("vscode.executeCompletionItemProvider", uri, at);
}

/**
 * Entry point that VS Code calls inside the extension host: asks each question of `plan.md` and, in turn, of `notes.md`,
 * the same text that says it is no plan. What VS Code itself and other extensions take is the same in both.
 */
export async function run(): Promise<void> {
  const { index } = await api();
  const plan = await opened("plan.md");
  const notes = await opened("notes.md");
  const source = { uri: plan.uri.toString(), version: `open:${plan.version}`, getText: () => plan.getText() };
  // Everything was asked once: the plan is read.
  void index.get(source).placeholders;
  const rounds = 40;
  const results: { name: string; plan: number; notes: number; answers: number }[] = [];
  for (const { name, behind, ask } of questions) {
    const times = { plan: [] as number[], notes: [] as number[] };
    let answers = 0;
    for (let round = -3; round < rounds; round++) {
      for (const [key, document] of [["plan", plan] as const, ["notes", notes] as const]) {
        const offset = document.getText().lastIndexOf(behind) + behind.length;
        const at = document.positionAt(offset);
        const started = clock.now();
        const given = await ask(document.uri, at);
        const time = clock.now() - started;
        if (round >= 0) {
          times[key].push(time);
        }
        if (key === "plan") {
          answers = "items" in given ? given.items.length : given.length;
        }
      }
    }
    results.push({ name, plan: Math.min(...times.plan), notes: Math.min(...times.notes), answers });
  }
  answer({ lines: plan.lineCount, rounds, results });
}

async function opened(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
