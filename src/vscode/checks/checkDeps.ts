import type { TidyDeps } from "../authoring/askedPlan.ts";
import type { EvidenceStore } from "../evidence/evidenceStore.ts";

/** What checking plans needs. */
export interface CheckDeps extends Omit<TidyDeps, "catalogue"> {
  readonly evidence: EvidenceStore;
}
