import * as vscode from "vscode";
import { answer, clock } from "./hostTools.ts";

/** The extensions that are started, ours and the built-in one that reads Markdown, too. */
const ids = ["planwright.planwright", "vscode.markdown-language-features"] as const;

/** Starts both extensions in a host that has started neither, one after the other: `--swap` by the name of the folder. */
export async function run(): Promise<void> {
  const isSwapped = vscode.workspace.name?.endsWith("swapped") === true;
  const times: Record<string, number | null> = {};
  for (const id of isSwapped ? ids.toReversed() : ids) {
    const extension = vscode.extensions.getExtension(id);
    const isMeasured = extension !== undefined && !extension.isActive;
    const start = clock.now();
    await extension?.activate();
    times[id] = isMeasured ? clock.now() - start : null;
  }
  answer(times);
}
