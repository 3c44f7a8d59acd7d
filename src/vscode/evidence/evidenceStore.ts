import * as vscode from "vscode";
import type { EvidenceAnswers } from "../../core/evidence/evidenceAnswers.ts";
import { EvidenceTouches } from "../../core/evidence/evidenceTouch.ts";
import type { NamedInPlan } from "../../core/evidence/named.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import { openDocument } from "../planDocuments.ts";
import { type PlanFolder, planFolder } from "./planFolder.ts";

/** What is known of one plan. */
export interface KnownEvidence {
  readonly uri: string;
  readonly place: PlanFolder;
  readonly answers: EvidenceAnswers;
  readonly touches: EvidenceTouches;
}

/**
 * What was found in the workspace of all that open plans name, from the command that looked until the plan is closed.
 * Nothing is looked at here.
 */
export class EvidenceStore implements Disposable {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<string>());
  /** By URI of the plan. */
  readonly #known = new Map<string, KnownEvidence>();

  /** Evidence of a plan, given by its URI, came, went or is another now. */
  readonly onDidChange = this.#changes.event;

  constructor() {
    this.#store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())));
  }

  /** The plans that something is known of. */
  get all(): readonly KnownEvidence[] {
    return [...this.#known.values()];
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** What is known by the URI of a plan. */
  get(uri: string): KnownEvidence | undefined {
    return this.#known.get(uri);
  }

  /** What is known of a plan; undefined where nobody looked. Of what it names only since then nothing is. */
  of({ uri }: Pick<PlanRecord, "uri">): EvidenceAnswers | undefined {
    return this.#known.get(uri)?.answers;
  }

  /** Keeps what was found of a plan if it is open: of another nobody would say when it is to go. */
  keep(uri: string, named: NamedInPlan, answers: EvidenceAnswers): void {
    const place = planFolder(uri);
    if (place !== undefined && openDocument(uri) !== undefined) {
      this.#known.set(uri, { uri, place, answers, touches: new EvidenceTouches(named, answers) });
      this.#changes.fire(uri);
    }
  }

  /** Keeps newer answers in the place of `old`, unless that went or was replaced while they were sought. */
  replace(old: KnownEvidence, named: NamedInPlan, answers: EvidenceAnswers): void {
    if (this.#known.get(old.uri) === old) {
      this.keep(old.uri, named, answers);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #forget(uri: string): void {
    if (this.#known.delete(uri)) {
      this.#changes.fire(uri);
    }
  }
}
