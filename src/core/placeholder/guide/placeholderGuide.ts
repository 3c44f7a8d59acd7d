import type { PlaceholderScope } from "../placeholder.ts";

/** What a person is told about a blank. Texts are plain, not Markdown, in the language of their author. */
export interface PlaceholderGuide {
  /** The question to answer. */
  readonly prompt: string;
  readonly help?: string;
  readonly example?: string;
  /** What is offered as the answer. */
  readonly default?: string;
  readonly choices?: readonly string[];
  /** Source of a regular expression (flag `u`) that the whole answer must match, as `matchesPattern` tries it. */
  readonly pattern?: string;
  /** `plan`: one answer fills every blank of the name. */
  readonly scope?: PlaceholderScope;
}

/** Guides by the blank's name, in lower case (format §6). */
export type PlaceholderGuides = ReadonlyMap<string, PlaceholderGuide>;
