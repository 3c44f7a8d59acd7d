import type { Paragraph } from "../../markdown/blocks.ts";
import type { Section } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { skipEmoji } from "../../words/emoji.ts";
import type { InsertPlace } from "./insertPlace.ts";
import { areSentenceCase, sentenceCase } from "./headingCase.ts";
import { readItemLine } from "../tasks/itemLine.ts";

/** How a plan writes what it has several of. Each is worked out when asked for. */
export class PlanStyle {
  readonly #place: InsertPlace;

  constructor(place: InsertPlace) {
    this.#place = place;
  }

  /** The sections right below the title: those of the highest level that has two, or of the highest. */
  get topSections(): readonly Section[] {
    return this.#place.headings.topSections;
  }

  /** 1 to 6. */
  get topLevel(): number {
    return this.topSections[0]?.level ?? 2;
  }

  /** A blank line where most headings of a level have one below, else none; as most headings where the level has none. */
  gap(level: number): readonly string[] {
    const all = this.#place.plan.sections.filter((one) => one.level < labelLevel);
    const own = all.filter((one) => one.level === level);
    const headings = (own.length > 0 ? own : all).slice(0, 200);
    const blank = headings.filter(({ line }) => this.#isBlankBelow(line)).length;
    return blank * 2 >= headings.length ? [""] : [];
  }

  /** The rule that stands before most of these sections but the first; undefined where none does. */
  ruleBetween(sections: readonly { readonly line: number }[]): string | undefined {
    const later = sections.slice(1, 200);
    const rules = later.flatMap(({ line }) => this.#ruleAbove(line));
    return rules.length > 0 && rules.length * 2 > later.length ? rules[0] : undefined;
  }

  /** Whether most of the top sections open with an emoji. */
  get hasEmoji(): boolean {
    const tops = this.topSections;
    return tops.length > 0 && tops.filter(({ title }) => skipEmoji(title, 0) > 0).length * 2 > tops.length;
  }

  /** Words of ours for a heading or label in the case that the plan's have. */
  inCase(title: string): string {
    const { sections, titleLine } = this.#place.plan;
    const titles = sections.slice(0, 400).flatMap((one) => (one.line === titleLine ? [] : [one.title]));
    return areSentenceCase(titles) ? sentenceCase(title) : title;
  }

  /** A bold label, or a heading of a level, as the plan writes those inside its phases; else as it writes its keys. */
  label(words: string, level: number): readonly string[] {
    const title = this.inCase(words);
    const { plan } = this.#place;
    const inUnits = plan.sections.filter((one) => one.level > level && one.role !== undefined && this.#isInUnit(one));
    const model = inUnits.find((one) => one.level === labelLevel) ?? inUnits[0];
    if (model !== undefined && model.level < labelLevel) {
      return [`${"#".repeat(model.level)} ${title}`, ...this.gap(model.level)];
    }
    if (model === undefined) {
      return [this.#hasColonInside ? `**${title}:**` : `**${title}**:`, ...this.gap(level)];
    }
    const text = this.#place.text(model.line).trimEnd();
    const gap = this.#place.isBlank(model.line + 1) ? [""] : [];
    return [text.endsWith(":**") ? `**${title}:**` : text.endsWith("**") ? `**${title}**` : `**${title}**:`, ...gap];
  }

  /** What a sub-task's marker is indented by, relative to a task whose text begins so many columns behind its own. */
  indentFor(offset: number): string {
    const { plan } = this.#place;
    for (const [nth, task] of plan.tasks.entries()) {
      const parent = plan.tasks[nth - 1];
      if (task.depth > 0 && parent !== undefined && task.parent === parent.id) {
        const own = readItemLine(this.#place.text(task.line))?.indent ?? "";
        const outer = readItemLine(this.#place.text(parent.line))?.indent ?? "";
        const step = own.startsWith(outer) ? own.slice(outer.length) : "";
        const width = step.startsWith("\t") ? 4 : step.length;
        if (/^(?:\t| {1,8})$/u.test(step) && width >= offset && width < offset + 4) {
          return step;
        }
      }
    }
    return " ".repeat(offset);
  }

  /** The first bullet of a list item without a box. */
  get bullet(): string {
    const item = this.#place.blocks.find(
      (block): block is Paragraph => block.kind === "paragraph" && block.opens?.ordered === false,
    );
    const marker = item === undefined ? undefined : readItemLine(this.#place.text(item.line))?.marker;
    return marker !== undefined && /^[-*+]$/u.test(marker) ? marker : "-";
  }

  /** Whether most keys in bold are written `**Owner:**` rather than `**Owner**:`. */
  get #hasColonInside(): boolean {
    let inside = 0;
    for (const [key] of this.#place.lines.text.matchAll(/\*\*[^*\n]{1,80}(?::\*\*|\*\*:)/gu)) {
      inside += key.endsWith("*") ? 1 : -1;
    }
    return inside > 0;
  }

  /** Whether the line below a heading is blank, or holds the marks of a quote alone; an underline belongs to the heading. */
  #isBlankBelow(line: number): boolean {
    const text = (at: number): string => (at < this.#place.lines.lineCount ? this.#place.text(at) : "");
    const isUnderlined = !/^[\s>]*#/u.test(text(line)) && /^[\s>]*(?:=+|-+)\s*$/u.test(text(line + 1));
    return /^[\s>]*$/u.test(text(line + (isUnderlined ? 2 : 1)));
  }

  #ruleAbove(line: number): readonly string[] {
    const above = this.#place.isBlank(line - 1) ? line - 2 : line - 1;
    return above > 0 && this.#place.isRule(above) ? [this.#place.text(above).trim()] : [];
  }

  #isInUnit({ line }: Section): boolean {
    return this.#place.places.at(line).phase !== null;
  }
}
