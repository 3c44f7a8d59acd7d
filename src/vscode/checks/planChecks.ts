import * as vscode from "vscode";
import { type CheckOptions, checkPlan } from "../../core/check/checkPlan.ts";
import type { Finding } from "../../core/check/finding.ts";
import { type FixedPlan, fixPlan } from "../../core/check/fixPlan.ts";
import type { RuleId } from "../../core/check/ruleIds.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { EvidenceAnswers } from "../../core/evidence/evidenceAnswers.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { EvidenceStore } from "../evidence/evidenceStore.ts";
import { openPlan } from "../openPlan.ts";
import { isExcluded } from "../planDocuments.ts";
import { userLevels } from "./userLevels.ts";

/** A plan and what the rules find in exactly this version of it. */
export interface CheckedPlan {
  readonly record: PlanRecord;
  readonly findings: readonly Finding[];
}

/** What was found in one version of a plan, and by what. */
interface Known {
  /** Day and levels. */
  readonly key: string;
  readonly evidence: EvidenceAnswers | undefined;
  readonly findings: readonly Finding[];
}

/** What the rules find in open plans, by the levels of project, plan and user: looked for once a version and day. */
export class PlanChecks {
  readonly #index: PlanIndex;
  readonly #clock: Clock;
  readonly #evidence: EvidenceStore;
  readonly #known = new WeakMap<PlanRecord, Known>();

  constructor(index: PlanIndex, clock: Clock, evidence: EvidenceStore) {
    this.#index = index;
    this.#clock = clock;
    this.#evidence = evidence;
  }

  /** An open document with its findings as it is now; undefined for what is no plan, not ours to check, or not to be. */
  of(document: vscode.TextDocument): CheckedPlan | undefined {
    const record = this.planOf(document);
    if (record === undefined || !isOn(document)) {
      return undefined;
    }
    const options = this.#optionsFor(document.uri);
    const key = JSON.stringify([options.today, ...(options.below ?? [])]);
    const evidence = this.#evidence.of(record);
    let known = this.#known.get(record);
    if (known?.key !== key || known.evidence !== evidence) {
      known = { key, evidence, findings: checkPlan(record, { ...options, evidence }) };
      this.#known.set(record, known);
    }
    return { record, findings: known.findings };
  }

  /** The plan of an open document outside excluded folders, whether it is to be checked or not. */
  planOf(document: vscode.TextDocument): PlanRecord | undefined {
    return isExcluded(document.uri) ? undefined : openPlan(this.#index, document);
  }

  /** Makes the safe fixes of a plan, or those of some rules, in its text; nothing is written. */
  fixed(record: PlanRecord, rules?: ReadonlySet<RuleId>): FixedPlan {
    const read = (text: string): PlanRecord =>
      this.#index.read({ uri: record.uri, version: `fixed:${record.version}`, getText: () => text });
    return fixPlan(record, this.#optionsFor(vscode.Uri.parse(record.uri)), read, rules);
  }

  #optionsFor(uri: vscode.Uri): CheckOptions {
    return { today: this.#clock.today(), below: userLevels(uri) };
  }
}

/** Whether the user wants findings to be shown. */
function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("planwright.check", document).get("enabled", true);
}
