import { englishOf, type Message } from "../../core/message/message.ts";
import { foreign, phrase } from "../../core/message/phrase.ts";
import type { Placeholder } from "../../core/placeholder/placeholder.ts";
import { guideFor } from "../../core/placeholder/guide/guideFor.ts";
import { escapeForTerminal, safeText } from "../../core/report/safeText.ts";
import type { BrokenTemplate, UsableTemplate } from "../../core/template/catalogue/layTemplates.ts";
import type { Template } from "../../core/template/template.ts";
import { templateFacts } from "../../core/template/catalogue/templateFacts.ts";
import { padToWidth } from "../../core/text/displayWidth.ts";
import type { Context, ExitCode } from "./context.ts";
import { tell } from "./remark.ts";
import { painter } from "./paint.ts";
import { tryTemplateLayers } from "./templateLayers.ts";

/** The options of `planwright templates`. */
export interface TemplatesOptions {
  readonly json?: boolean;
  /** A folder of templates that go over the built-in ones. */
  readonly templates?: string;
}

/** `planwright templates`: what plans can be made from, and files that are no templates with the reason. */
export async function templates(
  { json = false, templates: folder }: TemplatesOptions,
  { out }: Pick<Context, "out">,
): Promise<ExitCode> {
  const layers = tryTemplateLayers(folder);
  if ("args" in layers) {
    tell(out, layers);
    return 2;
  }
  const { usable, broken } = layers;
  if (json) {
    const reports = [...usable.map(usableReport), ...broken.map(brokenReport)];
    await out.write(`[\n${reports.map((report) => escapeForTerminal(JSON.stringify(report))).join(",\n")}\n]\n`);
  } else {
    const width = Math.max(...usable.map(({ template }) => template.id.length));
    const paint = painter(out.colour);
    for (const one of usable) {
      const { id, title, description } = one.template;
      await out.write(
        out.columns === undefined
          ? `${[id, one.layer, title, description].map(safeText).join("\t")}\n`
          : `${padToWidth(safeText(id), width)}  ${paint("bold", safeText(title))}  ${paint("dim", out.say(layerMessage(one)))}\n` +
              `${" ".repeat(width)}  ${safeText(description)}\n`,
      );
    }
  }
  for (const { place, problem } of broken) {
    tell(out, problem, place);
  }
  return 0;
}

function layerMessage({ layer, hides }: UsableTemplate): Message {
  const over = hides.join(", ");
  return over === "" ? foreign(layer) : phrase("{0}, in place of {1}", layer, over);
}

function usableReport(entry: UsableTemplate): object {
  const { template, layer, hides, place } = entry;
  const { id, title, description, bestFor } = template;
  const { phases, checkboxes, placeholders } = templateFacts(template);
  return {
    id,
    title,
    description,
    layer,
    placeholders: blankReports(template, placeholders),
    bestFor,
    phases,
    checkboxes,
    hides,
    path: place === "" ? null : place,
  };
}

/** Each name once, with how often it stands in the template. */
function blankReports({ placeholders: guides }: Template, blanks: readonly Placeholder[]): readonly object[] {
  const alike = new Map<string, readonly Placeholder[]>();
  for (const blank of blanks) {
    const name = blank.name.toLowerCase();
    alike.set(name, [...(alike.get(name) ?? []), blank]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) {
      return [];
    }
    const { name, kind, when } = first;
    const { prompt, help, example, choices } = guideFor(first, guides);
    return [{ name, kind, when, prompt, help, example, choices, count: 1 + others.length }];
  });
}

/** The same properties, so that a reader of the list needs no second shape, and `error`. */
function brokenReport({ name, layer, place, problem }: BrokenTemplate): object {
  const title = name.replace(/\.(?:md|markdown)$/iu, "");
  const nothing = { description: "", layer, placeholders: [], bestFor: "", phases: 0, checkboxes: 0, hides: [] };
  return { id: title, title, ...nothing, path: place, error: englishOf(problem) };
}
