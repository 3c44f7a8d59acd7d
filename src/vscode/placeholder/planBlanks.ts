import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import { createBlockReader } from "../../core/markdown/blockReader.ts";
import { type BlankView, blankView } from "../../core/placeholder/fill/blankView.ts";
import type { CandidateContext } from "../../core/placeholder/fill/candidatesFor.ts";
import { readiness } from "../../core/placeholder/fill/readiness.ts";
import type { Placeholder } from "../../core/placeholder/placeholder.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { headingsOf, matchTemplate } from "../../core/template/matchTemplate.ts";
import type { Template } from "../../core/template/template.ts";
import { templatePlaceholders } from "../../core/template/templatePlaceholders.ts";
import { planContext } from "../authoring/planContext.ts";
import type { TemplateCatalogue } from "../authoring/templateCatalogue.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";

/** A template as plans are held against it. */
interface KnownTemplate {
  readonly template: Template;
  readonly headings: ReadonlySet<string>;
  readonly placeholders: readonly Placeholder[];
}

/** How many headings are handed on as link targets. */
const mostHeadings = 200;

/** How long what was known around a plan is taken for true, in milliseconds. */
const contextAge = 30_000;

/** What every surface asks about the blanks of plans: the plan of a document, its template, what a blank wants. */
export class PlanBlanks {
  readonly #index: PlanIndex;
  readonly #catalogue: TemplateCatalogue;
  readonly #clock: Clock;
  readonly #readMarkdown = createBlockReader();
  /** By the list of templates, which is another one when templates come or go. */
  readonly #known = new WeakMap<readonly Template[], readonly KnownTemplate[]>();
  readonly #matches = new WeakMap<PlanRecord, KnownTemplate | "none">();
  readonly #contexts = new Map<string, Promise<CandidateContext>>();
  readonly #templatesRead = new Emitter<void>();
  #reading: Promise<void> | undefined;

  /** What {@link readinessText} says may be more from now on. */
  readonly onDidKnowTemplates = this.#templatesRead.event;

  constructor(index: PlanIndex, catalogue: TemplateCatalogue, clock: Clock) {
    this.#index = index;
    this.#catalogue = catalogue;
    this.#clock = clock;
  }

  /** The plan of an open document as it is now; undefined for one that is no plan. */
  planOf(document: vscode.TextDocument): PlanRecord | undefined {
    // The name and version of a closed untitled document may be another's by now.
    const record = !document.isClosed && isMarkdownDocument(document) ? this.#index.get(sourceOf(document)) : undefined;
    return record?.isPlan === true ? record : undefined;
  }

  /** All that is known of a blank. */
  async view(record: PlanRecord, blank: Placeholder): Promise<BlankView> {
    const context = await this.#context(record.uri);
    await this.#read();
    return blankView(record, blank, withHeadings(context, record), this.#templateOf(record)?.template.placeholders);
  }

  /** "12 of 31 blanks filled", or how many there are to fill, and how; undefined where there is nothing to say. */
  readinessText(record: PlanRecord): string | undefined {
    const template = this.#templateOf(record);
    const count = readiness(record, template?.placeholders);
    if (count === undefined) {
      return undefined;
    }
    const numbers =
      template === undefined
        ? vscode.l10n.t("{0} blanks to fill", count.open)
        : vscode.l10n.t("{0} of {1} blanks filled", count.filled, count.total);
    return count.open === 0
      ? numbers
      : `${numbers}. ${vscode.l10n.t("Alt+F11 goes to the next one; Tab does while one is selected.")}`;
  }

  /** Git is asked once for all hovers of half a minute: each question of it starts a process. */
  #context(uri: string): Promise<CandidateContext> {
    let context = this.#contexts.get(uri);
    if (context === undefined) {
      context = planContext({ uri: vscode.Uri.parse(uri) }, this.#clock);
      this.#contexts.set(uri, context);
      this.#clock.after(contextAge, () => this.#contexts.delete(uri));
    }
    return context;
  }

  /** Templates that cannot be read are none. */
  #read(): Promise<void> {
    this.#reading ??= this.#catalogue.read().then(
      () => this.#templatesRead.fire(),
      () => undefined,
    );
    return this.#reading;
  }

  #templateOf(record: PlanRecord): KnownTemplate | undefined {
    const { templates } = this.#catalogue;
    if (templates.length === 0) {
      void this.#read();
      return undefined;
    }
    let match = this.#matches.get(record);
    if (match === undefined) {
      const known = this.#knownTemplates(templates);
      const found = matchTemplate(record.markdown, known)?.template;
      match = known.find(({ template }) => template === found) ?? "none";
      this.#matches.set(record, match);
    }
    return match === "none" ? undefined : match;
  }

  #knownTemplates(templates: readonly Template[]): readonly KnownTemplate[] {
    let known = this.#known.get(templates);
    if (known === undefined) {
      known = templates.map((template) => {
        const markdown = this.#readMarkdown(template.body);
        return { template, headings: headingsOf(markdown), placeholders: templatePlaceholders(template, markdown) };
      });
      this.#known.set(templates, known);
    }
    return known;
  }
}

function withHeadings(context: CandidateContext, { markdown }: PlanRecord): CandidateContext {
  return context.headings === undefined
    ? {
        ...context,
        headings: markdown.blocks
          .flatMap((block) => (block.kind === "heading" ? [plainText(block.text.slice(0, 200))] : []))
          .slice(0, mostHeadings),
      }
    : context;
}
