import * as vscode from "vscode";
import type { TestApi } from "../../../src/vscode/extension.ts";
import { fileUri } from "../support/api.ts";
import { answer, clock, memory, rest } from "./hostTools.ts";

const rounds = 50;

/** How long the page may take to draw, and to go away, in milliseconds. */
const drawTime = 400;

/**
 * Entry point that VS Code calls inside the extension host, on a folder with `open.md` and many other plans: what is left in
 * memory after the dashboard was opened on all plans and closed again many times.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<TestApi>("planwright.planwright");
  if (extension === undefined) {
    throw new Error("The extension is not there");
  }
  const { index } = await extension.activate();
  const document = await vscode.workspace.openTextDocument(fileUri("open.md"));
  await vscode.window.showTextDocument(document);
  // The plans themselves are not the dashboard's: who lists them reads them once.
  await index.plans({ isCancellationRequested: false });
  await openAndClose();
  const before = await memory();
  const started = clock.now();
  for (let round = 0; round < rounds; round++) {
    await openAndClose();
  }
  const took = clock.now() - started;
  answer({ rounds, before, after: await memory(), took });
}

async function openAndClose(): Promise<void> {
  await vscode.commands.executeCommand("planwright.openDashboard", "all");
  await rest(drawTime);
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
  if (own.length !== 1) {
    throw new Error(`${own.length} dashboards instead of one`);
  }
  await vscode.window.tabGroups.close(own);
}
