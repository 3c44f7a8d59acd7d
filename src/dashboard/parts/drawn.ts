import type { nothing, TemplateResult } from "lit";

/** What a function of the page draws: a template, or nothing at all. */
export type Drawn = TemplateResult | typeof nothing;
