import { layTemplates } from "../../core/template/catalogue/layTemplates.ts";
import { TemplateKnowledge } from "../../core/template/templateKnowledge.ts";
import { type TemplateTraits, traitsOf } from "../../core/template/templateTraits.ts";
import { builtInTemplates } from "./builtInTemplates.ts";

/**
 * The traits of the templates that come with Planwright. This works them out; in the bundle esbuild.mjs puts a module
 * with what it returns in its place, which saves every report with blanks a tenth of a second.
 */
export function builtInTraits(): readonly TemplateTraits[] {
  const { usable } = layTemplates([
    { layer: "built-in", files: builtInTemplates().map(({ name, text }) => ({ name, text, place: "" })) },
  ]);
  return new TemplateKnowledge(usable.map(({ template }) => template)).known.map(traitsOf);
}
