import * as vscode from "vscode";
import { type TickLoss, type TickRestoration, restoreTicks } from "../../core/changes/lostTicks.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Turns } from "../../core/lifecycle/turns.ts";
import { applyTextEdits } from "../../core/text/textEdit.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { within } from "../within.ts";
import { fileName } from "./changeText.ts";
import { PastTexts } from "./pastTexts.ts";

/** Ticks that another program took from a plan. */
export interface PlanLoss extends TickLoss {
  /** The plan with these ticks, where its text was kept. */
  readonly text: string | undefined;
}

/** What warnings need. */
export interface LossWarningsDeps {
  readonly index: PlanIndex;
  readonly editor: PlanEditor;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
}

/** How long an unanswered warning keeps the next one back, in milliseconds; by then it is off the screen. */
const shownFor = 30_000;

/** How long a message stands in the status bar, in milliseconds. */
const statusTime = 8000;

/** Warns of lost ticks, one warning after the other, and gives the ticks back when the user says so. */
export class LossWarnings implements Disposable {
  readonly #deps: LossWarningsDeps;
  readonly #store = new DisposableStore();
  readonly #texts = this.#store.add(new PastTexts());
  /** What the warning of a plan is about, from when it is called for until it is answered or has left the screen. */
  readonly #losses = new Map<string, PlanLoss[]>();
  readonly #turns = new Turns();

  constructor(deps: LossWarningsDeps) {
    this.#deps = deps;
  }

  /** Adds to the warning of a plan, or calls for one. */
  warn(uri: string, losses: readonly PlanLoss[]): void {
    const known = this.#losses.get(uri);
    if (known !== undefined) {
      known.push(...losses);
      return;
    }
    const own = [...losses];
    this.#losses.set(uri, own);
    void this.#turns.take(() => this.#showOne(uri, own));
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #showOne(uri: string, losses: readonly PlanLoss[]): Promise<void> {
    const { clock, log } = this.#deps;
    const shown = this.#show(uri, losses).catch((error: unknown) => log.error("lost ticks not told", error));
    await within(shownFor, clock, shown);
    this.#losses.delete(uri);
  }

  async #show(uri: string, losses: readonly PlanLoss[]): Promise<void> {
    const now = await this.#deps.index.open(uri);
    const { edits, gone, left } = restoration(now, losses);
    const opened = edits.length + left;
    // Nothing to say of ticks that came back by themselves, nor of a file that went away.
    if (now === undefined || opened + gone === 0) {
      return;
    }
    const counts = [
      ...(opened > 0 ? [vscode.l10n.t("{0} un-ticked", opened)] : []),
      ...(gone > 0 ? [vscode.l10n.t("{0} removed", gone)] : []),
    ];
    const text = vscode.l10n.t("Another program took ticks from {0}: {1}.", fileName(uri), counts.join(", "));
    const show = vscode.l10n.t("Show Changes");
    const restore = vscode.l10n.t("Restore Ticks…");
    const restoring = edits.length > 0 ? [restore] : [];
    const before = losses[0]?.text;
    let choice = await vscode.window.showWarningMessage(text, ...(before === undefined ? [] : [show]), ...restoring);
    if (choice === show && before !== undefined) {
      const title = vscode.l10n.t("{0}: before and after the change", fileName(uri));
      await this.#diff(this.#texts.add(fileName(uri), before), vscode.Uri.parse(uri), title);
      // Whoever looked first may want them back.
      choice = edits.length > 0 ? await vscode.window.showWarningMessage(text, restore) : undefined;
    }
    if (choice === restore) {
      await this.#restore(uri, losses);
    }
  }

  async #restore(uri: string, losses: readonly PlanLoss[]): Promise<void> {
    const now = await this.#deps.index.open(uri);
    const name = fileName(uri);
    const { edits } = restoration(now, losses);
    if (now === undefined || edits.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t("There are no ticks to restore any more."), statusTime);
      return;
    }
    const proposed = this.#texts.add(name, applyTextEdits(now.lines.text, edits));
    await this.#diff(vscode.Uri.parse(uri), proposed, vscode.l10n.t("{0}: ticks to restore", name));
    const restore = vscode.l10n.t("Restore");
    const question =
      edits.length === 1
        ? vscode.l10n.t("Restore the tick in {0} as shown on the right?", name)
        : vscode.l10n.t("Restore {0} ticks in {1} as shown on the right?", edits.length, name);
    const answer = await vscode.window.showInformationMessage(question, restore, vscode.l10n.t("Cancel"));
    await closeDiff(proposed);
    if (answer === restore) {
      await this.#write(uri, losses);
    }
  }

  async #write(uri: string, losses: readonly PlanLoss[]): Promise<void> {
    let made: TickRestoration | undefined;
    const isWritten = await this.#deps.editor.edit(uri, (present) => {
      made = restoration(present, losses);
      return made.edits;
    });
    if (!isWritten || made === undefined) {
      return;
    }
    const { edits, gone, left } = made;
    const restored = vscode.l10n.t("Ticks restored in {0}: {1}.", fileName(uri), edits.length);
    const unrestored = [
      ...(gone > 0 ? [vscode.l10n.t("Done tasks that are no longer there: {0}.", gone)] : []),
      ...(left > 0
        ? [vscode.l10n.t("Left alone, because they cannot be ticked alone or may be other tasks now: {0}.", left)]
        : []),
    ];
    if (unrestored.length === 0) {
      vscode.window.setStatusBarMessage(restored, statusTime);
    } else {
      void vscode.window.showInformationMessage([restored, ...unrestored].join(" "));
    }
  }

  async #diff(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
    await vscode.commands.executeCommand("vscode.diff", left, right, title);
  }
}

function restoration(now: PlanRecord | undefined, losses: readonly PlanLoss[]): TickRestoration {
  return now === undefined ? { edits: [], gone: 0, left: 0 } : restoreTicks(now, losses);
}

/** Closes the diff whose right side is a document. */
async function closeDiff({ path }: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.path === path);
  await vscode.window.tabGroups.close(shown, true);
}
