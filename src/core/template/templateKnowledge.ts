import { createBlockReader, type MarkdownText } from "../markdown/blockReader.ts";
import type { FindOptions } from "../placeholder/findPlaceholders.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { lineMarksOf } from "./match/lineMarks.ts";
import { fewestHeadings, headingsOf, matchTemplate, type TemplateMarks } from "./match/matchTemplate.ts";
import type { Template } from "./template.ts";
import { findOptionsOf, templatePlaceholders } from "./templatePlaceholders.ts";

/** A template as plans are held against it. */
export interface KnownTemplate extends TemplateMarks {
  readonly template: Template;
  readonly placeholders: readonly Placeholder[];
  readonly options: FindOptions;
}

/** Which template a document was made from, and how blanks are sought in it; no template is `undefined` and `{}`. */
export class TemplateKnowledge {
  readonly #known: readonly KnownTemplate[];

  constructor(templates: readonly Template[]) {
    const read = createBlockReader();
    this.#known = templates.map((template) => {
      const markdown = read(template.body);
      const placeholders = templatePlaceholders(template, markdown);
      const headings = headingsOf(markdown);
      return {
        template,
        headings,
        ...(headings.size < fewestHeadings && { lines: lineMarksOf(markdown, placeholders, template.placeholders) }),
        guides: [...template.placeholders.keys()],
        placeholders,
        options: findOptionsOf(template, placeholders),
      };
    });
  }

  /** All of them, for what is made ready beforehand. */
  get known(): readonly KnownTemplate[] {
    return this.#known;
  }

  match(markdown: Pick<MarkdownText, "blocks" | "lines">): KnownTemplate | undefined {
    return this.#known.length === 0 ? undefined : matchTemplate(markdown, this.#known)?.known;
  }

  optionsFor(markdown: Pick<MarkdownText, "blocks" | "lines">): FindOptions {
    return this.match(markdown)?.options ?? {};
  }
}
