import type * as vscode from "vscode";
import type { NodeOf, PlanNode } from "./planNode.ts";
import { labelOf } from "./planTreeItem.ts";

/** What VS Code was told since it asked for all rows: by it is known what says something else later. */
export class ToldRows {
  readonly top: Promise<readonly PlanNode[]>;
  /** The local day on which it asked. */
  readonly day: string;
  /** The rows as they were drawn last; VS Code takes their tooltips from here, too. */
  readonly items = new WeakMap<PlanNode, vscode.TreeItem>();
  #others: Promise<readonly PlanNode[]> | undefined;

  constructor(top: Promise<readonly PlanNode[]>, day: string) {
    this.top = top.catch(() => []);
    this.day = day;
  }

  /** The other plans; undefined until their row was unfolded. */
  get others(): Promise<readonly PlanNode[]> | undefined {
    return this.#others;
  }

  /** VS Code is told of the other plans, once more where their row alone was drawn anew. */
  tellOthers(rows: Promise<readonly PlanNode[]>): void {
    this.#others = rows.catch(() => []);
  }
}

/** A plan's row as VS Code has it, and as it is by now. */
export type PlanPair = readonly [told: NodeOf<"plan">, now: NodeOf<"plan">];

/**
 * The rows of plans among those of one level, each beside the one that stands in its place by now; undefined where other
 * rows stand there, or have other names.
 */
export function planPairs(told: readonly PlanNode[], now: readonly PlanNode[]): readonly PlanPair[] | undefined {
  const pairs: PlanPair[] = [];
  for (const [nth, row] of told.entries()) {
    const other = now[nth];
    if (row.kind === "plan" && other?.kind === "plan" && isSameRow(row, other)) {
      pairs.push([row, other]);
    } else if (row.kind !== "others" || other?.kind !== "others") {
      return undefined;
    }
  }
  return told.length === now.length ? pairs : undefined;
}

function isSameRow(a: NodeOf<"plan">, b: NodeOf<"plan">): boolean {
  return a.record.uri === b.record.uri && labelOf(a) === labelOf(b);
}
