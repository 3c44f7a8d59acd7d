import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type BlankView, blankView } from "../../core/placeholder/fill/blankView.ts";
import type { CandidateContext } from "../../core/placeholder/fill/candidatesFor.ts";
import { readiness } from "../../core/placeholder/fill/readiness.ts";
import type { Placeholder } from "../../core/placeholder/placeholder.ts";
import { plainText } from "../../core/plan/plainText.ts";
import type { KnownTemplate } from "../../core/template/templateKnowledge.ts";
import { planContext } from "../authoring/newPlan/planContext.ts";
import type { TemplateCatalogue } from "../authoring/templates/templateCatalogue.ts";
import { openPlan } from "../openPlan.ts";

/** How many headings are handed on as link targets. */
const mostHeadings = 200;

/** How long what was known around a plan is taken for true, in milliseconds. */
const contextAge = 30_000;

/** What every surface asks about the blanks of plans: the plan of a document, its template, what a blank wants. */
export class PlanBlanks {
  readonly #index: PlanIndex;
  readonly #catalogue: TemplateCatalogue;
  readonly #clock: Clock;
  readonly #matches = new WeakMap<PlanRecord, KnownTemplate | "none">();
  readonly #contexts = new Map<string, Promise<CandidateContext>>();
  constructor(index: PlanIndex, catalogue: TemplateCatalogue, clock: Clock) {
    this.#index = index;
    this.#catalogue = catalogue;
    this.#clock = clock;
  }

  /** The plan of an open document as it is now; undefined for one that is no plan. */
  planOf(document: vscode.TextDocument): PlanRecord | undefined {
    return openPlan(this.#index, document);
  }

  /** All that is known of a blank. */
  async view(record: PlanRecord, blank: Placeholder): Promise<BlankView> {
    const context = await this.context(record.uri);
    await this.#catalogue.read();
    return blankView(record, blank, withHeadings(context, record), this.#templateOf(record)?.template.placeholders);
  }

  /**
   * "12 of 31 blanks filled", or how many there are to fill, and by which keys unless they are not wanted; undefined where
   * there is nothing to say.
   */
  readinessText(record: PlanRecord, withKeys = true): string | undefined {
    const template = this.#templateOf(record);
    const count = readiness(record, template?.placeholders);
    if (count === undefined) {
      return undefined;
    }
    const numbers =
      template === undefined
        ? count.open === 1
          ? vscode.l10n.t("1 blank to fill")
          : vscode.l10n.t("{0} blanks to fill", count.open)
        : vscode.l10n.t("{0} of {1} blanks filled", count.filled, count.total);
    // The keys work in the editor of the plan.
    const isShown =
      withKeys && vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === record.uri);
    return count.open === 0 || !isShown
      ? numbers
      : `${numbers}. ${vscode.l10n.t("Alt+F11 goes to the next one; Tab does while one is selected.")}`;
  }

  /** What is known around a plan. Git is asked once for half a minute: each question of it starts a process. */
  async context(uri: string): Promise<CandidateContext> {
    let context = this.#contexts.get(uri);
    if (context === undefined) {
      context = planContext({ uri: vscode.Uri.parse(uri) }, this.#clock);
      this.#contexts.set(uri, context);
      this.#clock.after(contextAge, () => this.#contexts.delete(uri));
    }
    return context;
  }

  #templateOf(record: PlanRecord): KnownTemplate | undefined {
    let match = this.#matches.get(record);
    if (match === undefined) {
      match = this.#catalogue.knowledge.match(record.markdown) ?? "none";
      this.#matches.set(record, match);
    }
    return match === "none" ? undefined : match;
  }
}

/** The title is left out: nobody links a plan to itself. */
function withHeadings(context: CandidateContext, { markdown, plan }: PlanRecord): CandidateContext {
  return context.headings === undefined
    ? {
        ...context,
        headings: markdown.blocks
          .flatMap((block) =>
            block.kind === "heading" && block.line !== plan.titleLine ? [plainText(block.text.slice(0, 200))] : [],
          )
          .slice(0, mostHeadings),
      }
    : context;
}
