import type * as vscode from "vscode";
import type { PlanIndex } from "../core/index/planIndex.ts";
import type { PlanRecord } from "../core/index/planRecord.ts";
import { isMarkdownDocument, sourceOf } from "./planDocuments.ts";

/** The plan of an open document as it is now; undefined for one that is no plan. */
export function openPlan(index: PlanIndex, document: vscode.TextDocument): PlanRecord | undefined {
  // The name and version of a closed untitled document may be another's by now.
  const record = !document.isClosed && isMarkdownDocument(document) ? index.get(sourceOf(document)) : undefined;
  return record?.isPlan === true ? record : undefined;
}
