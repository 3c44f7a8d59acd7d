import * as vscode from "vscode";
import type { PlanIndex, ReadState } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { Cancelled } from "../../core/lifecycle/cancellation.ts";
import { type Clock, localDay, pause } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import type { ChangedView, PlanRowView, PlansView } from "../../core/protocol/plansView.ts";
import { progressText } from "../../core/report/progressText.ts";
import { TotalReport } from "../../core/report/statusReport.ts";
import { planRowView } from "../../core/view/plans/planRowView.ts";
import type { ViewWords } from "../../core/view/viewWords.ts";
import { openTabUris } from "../openTabs.ts";
import { openDocument } from "../planDocuments.ts";
import { locationOf } from "../locationOf.ts";

/** What the list is made from. */
export interface PlansListDeps {
  readonly index: PlanIndex;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
  readonly words: () => ViewWords;
}

/** So many rows are made before other work gets a turn. */
const atOnce = 4;

/** A row, and what it was made from. */
interface KnownRow {
  readonly record: PlanRecord;
  readonly today: string;
  readonly row: PlanRowView;
}

/** All plans of the workspace as rows: read when first asked for, shown as they come, and one by one when they change. */
export class PlansList implements Disposable {
  readonly #deps: PlansListDeps;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<void>());
  readonly #rows = new Map<string, KnownRow>();
  #reading: vscode.CancellationTokenSource | undefined;
  #state: ReadState | undefined;
  /** Grows when all rows are forgotten: what was begun before is for nobody. */
  #turn = 0;
  /** How often each document was looked at: of overlapping looks only the newest counts. */
  readonly #looks = new Map<string | undefined, number>();

  /** More rows, other ones, or how far the reading is. */
  readonly onDidChange = this.#changes.event;

  constructor(deps: PlansListDeps) {
    this.#deps = deps;
  }

  get view(): PlansView {
    const total = new TotalReport();
    for (const { record } of this.#rows.values()) {
      total.add(record.progress.headline);
    }
    const { done, total: all, percent } = total.report();
    return {
      total: { done, total: all, percent, value: all === 0 ? "" : progressText({ done, total: all, percent }) },
      rows: Object.fromEntries([...this.#rows].map(([uri, { row }]) => [uri, row])),
      reading:
        this.#state === undefined
          ? this.#reading === undefined || this.#rows.size > 0
            ? null
            : vscode.l10n.t("Looking for plans…")
          : this.#state.read === this.#state.all
            ? null
            : vscode.l10n.t("Looking for plans: {0} of {1} files", this.#state.read, this.#state.all),
    };
  }

  has(uri: string): boolean {
    return this.#rows.has(uri);
  }

  /** Reads all plans, anew where some may have come or gone. What was known stays until then. */
  async read(): Promise<void> {
    this.#reading?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#reading = source;
    try {
      let told = 0;
      const records = await this.#deps.index.plans(source.token, async (state) => {
        await this.#add(state.records.slice(told), source.token);
        told = state.records.length;
        this.#tell(state, source.token);
      });
      if (this.#reading === source) {
        const known = new Set(records.map(({ uri }) => uri));
        for (const uri of this.#rows.keys()) {
          if (!known.has(uri)) {
            this.#rows.delete(uri);
          }
        }
        this.#state = undefined;
        this.#changes.fire();
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.#deps.log.error("plans not read", error);
      }
    } finally {
      if (this.#reading === source) {
        this.#reading = undefined;
      }
      source.dispose();
    }
  }

  /** A document changed, or any may have. One that is no plan, and was none, changes nothing here. */
  async changed(uri: string | undefined): Promise<void> {
    const turn = this.#turn;
    const nth = (this.#looks.get(uri) ?? 0) + 1;
    this.#looks.set(uri, nth);
    const record = uri === undefined ? undefined : await this.#deps.index.open(uri);
    // Forgotten meanwhile, or changed again: a later look is under way.
    if (turn !== this.#turn || nth !== this.#looks.get(uri)) {
      return;
    }
    const isKnown = uri !== undefined && this.#rows.has(uri);
    if (isKnown && record?.isPlan === true) {
      await this.#add([record]);
      this.#changes.fire();
    } else if (uri === undefined || isKnown || record?.isPlan === true) {
      await this.read();
    }
  }

  /** A document was saved: it says the same as before, but now its file does, too. */
  async saved(uri: string): Promise<void> {
    if (this.#rows.has(uri)) {
      await this.#date([uri]);
      this.#changes.fire();
    }
  }

  /** Forgets all rows: nobody looks at them. */
  clear(): void {
    this.#turn++;
    this.#reading?.cancel();
    this.#reading = undefined;
    this.#state = undefined;
    this.#looks.clear();
    this.#rows.clear();
  }

  dispose(): void {
    this.clear();
    this.#store.dispose();
  }

  #tell(state: ReadState, token: vscode.CancellationToken): void {
    if (!token.isCancellationRequested) {
      this.#state = state;
      this.#changes.fire();
    }
  }

  /** Makes the rows of plans that are other than before, and then looks when their files changed. */
  async #add(records: readonly PlanRecord[], token?: vscode.CancellationToken): Promise<void> {
    const today = this.#deps.clock.today();
    const words = this.#deps.words();
    const open = new Set(openTabUris());
    const made: string[] = [];
    for (const [nth, record] of records.entries()) {
      const { uri } = record;
      const known = this.#rows.get(uri);
      if (known?.record === record && known.today === today) {
        continue;
      }
      const changed = known?.row.changed ?? unknown;
      const place = { location: locationOf(uri), folder: folderOf(uri), changed };
      this.#rows.set(uri, { record, today, row: planRowView({ record, today, words }, place) });
      made.push(uri);
      if (!open.has(uri)) {
        record.letGoOfBlocks();
      }
      if (nth % atOnce === atOnce - 1) {
        await pause(this.#deps.clock, 0);
      }
      if (token?.isCancellationRequested === true) {
        return;
      }
    }
    await this.#date(made);
  }

  /** Puts into rows when their files changed last. */
  async #date(uris: readonly string[]): Promise<void> {
    const changed = await Promise.all(uris.map(lastChange));
    uris.forEach((uri, nth) => {
      // By now it may be another row, or none.
      const now = this.#rows.get(uri);
      if (now !== undefined) {
        this.#rows.set(uri, { ...now, row: { ...now.row, changed: changed[nth] ?? unknown } });
      }
    });
  }
}

const unknown: ChangedView = { at: 0, text: "" };

/** When a plan changed last: what is not saved did just now. */
async function lastChange(uri: string): Promise<ChangedView> {
  if (openDocument(uri)?.isDirty === true) {
    return { at: Number.MAX_SAFE_INTEGER, text: vscode.l10n.t("not saved yet") };
  }
  const stat = await vscode.workspace.fs.stat(vscode.Uri.parse(uri)).then(undefined, () => undefined);
  return stat === undefined || stat.mtime === 0 ? unknown : { at: stat.mtime, text: timeText(new Date(stat.mtime)) };
}

/** A local time as `2026-11-28 01:30`. */
function timeText(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${localDay(time)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The folder of a plan, as people name it; empty at the top of the workspace. */
function folderOf(uri: string): string {
  const location = locationOf(uri);
  return location.slice(0, Math.max(0, location.lastIndexOf("/")));
}
