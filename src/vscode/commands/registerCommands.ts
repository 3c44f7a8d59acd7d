import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Cancelled } from "../../core/lifecycle/cancellation.ts";
import { messageText } from "../../core/report/messageText.ts";
import { type CommandId, commandIds } from "../names.ts";

/** What a command does with the arguments it is called with; they may come from anywhere and are unknown. */
export type CommandHandler = (...args: readonly unknown[]) => Promise<void>;

/**
 * Registers a handler for every command of the manifest. A failure is logged and told once, with a way to the log;
 * cancelling is no failure.
 */
export function registerCommands(
  log: vscode.LogOutputChannel,
  handlers: Readonly<Record<CommandId, CommandHandler>>,
): Disposable {
  const store = new DisposableStore();
  for (const id of commandIds) {
    store.add(
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          await handlers[id](...args);
        } catch (error) {
          await tell(log, id, error);
        }
      }),
    );
  }
  return store;
}

async function tell(log: vscode.LogOutputChannel, id: CommandId, error: unknown): Promise<void> {
  if (error instanceof vscode.CancellationError || error instanceof Cancelled) {
    return;
  }
  log.error(`${id} failed`, error);
  const showLog = vscode.l10n.t("Show Log");
  const reason = messageText(error instanceof Error ? error.message : String(error));
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t("Planwright could not finish: {0}", reason),
    showLog,
  );
  if (choice === showLog) {
    log.show();
  }
}
