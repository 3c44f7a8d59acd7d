import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import process from "node:process";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { createBlockReader } from "../../core/markdown/blockReader.ts";
import { placeholderReport } from "../../core/report/statusReport.ts";
import { escapeForTerminal } from "../../core/report/safeText.ts";
import {
  type BrokenTemplate,
  templateLayers,
  type TemplateLayers,
  type UsableTemplate,
} from "../../core/template/catalogue/layTemplates.ts";
import { checkAnswers } from "../../core/template/answers.ts";
import { knownFacts } from "../../core/template/knownFacts.ts";
import { blanksBeside, type RenderedPlan, renderPlan } from "../../core/template/renderTemplate.ts";
import { findOptionsOf, templatePlaceholders } from "../../core/template/templatePlaceholders.ts";
import type { Template } from "../../core/template/template.ts";
import type { FindOptions } from "../../core/placeholder/findPlaceholders.ts";
import { Refusal } from "./refusal.ts";
import { tell } from "./remark.ts";
import { writeNewFile } from "./writeNewFile.ts";
import type { Context, ExitCode } from "./context.ts";
import { placeholderItems } from "./placeholders.ts";
import { listLines } from "./planList.ts";
import { readPlanView } from "./planView.ts";
import { tryTemplateLayers } from "./templateLayers.ts";

/** The options of `planwright new`. */
export interface NewOptions {
  /** A template's id. */
  readonly template: string;
  readonly title: string;
  readonly out: string;
  /** Values of blanks by their names. */
  readonly set?: ReadonlyMap<string, string>;
  readonly force?: boolean;
  readonly json?: boolean;
  /** A folder of templates that go over the built-in ones. */
  readonly templates?: string;
}

/** What a plan is made with beside its template. */
type Known = Pick<Context, "today" | "git">;

/** `planwright new`: writes a plan made from a template and lists the blanks that are left. */
export async function newPlan(options: NewOptions, { out, today, git }: Omit<Context, "stdin">): Promise<ExitCode> {
  try {
    const { entry, instead } = find(tryTemplateLayers(options.templates), options.template);
    if (instead !== undefined) {
      const taken = phrase("{0}; the {1} template is taken", instead.problem, entry.layer);
      tell(out, taken, relative(process.cwd(), instead.place));
    }
    const { text, names } = rendered(entry, options, { today, ...(git !== undefined && { git }) });
    writeNewFile(options.out, text, options.force === true);
    const plan = readPlanView(options.out, text, createBlockReader(), undefined, () => findOptions(entry.template));
    const { record } = plan;
    const blanks = blanksBeside(record.placeholders, names);
    if (options.json === true) {
      const { layer, template } = entry;
      const placeholders = blanks.map((placeholder) => placeholderReport(placeholder, record));
      const report = { path: options.out, template: template.id, layer, title: record.plan.title, placeholders };
      await out.write(`${escapeForTerminal(JSON.stringify({ schema: "planwright.new/1", ...report }))}\n`);
      return 0;
    }
    const items = placeholderItems(plan, blanks);
    const left =
      items.length === 1
        ? phrase("created, 1 placeholder left")
        : phrase("created, {0} placeholders left", items.length);
    tell(out, left, options.out);
    if (items.length > 0) {
      await out.write(`${listLines(plan, items, true, out).join("\n")}\n`);
    }
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      tell(out, error.reason);
      return 2;
    }
    throw error;
  }
}

/** How blanks are sought in a plan of this template, however few headings it has. */
function findOptions(template: Template): FindOptions {
  return findOptionsOf(template, templatePlaceholders(template));
}

/** The template of an id, and the file that would go over it if it could be used. */
function find(
  layers: TemplateLayers | Message,
  id: string,
): { readonly entry: UsableTemplate; readonly instead: BrokenTemplate | undefined } {
  if ("args" in layers) {
    throw new Refusal(layers);
  }
  const { usable, broken } = layers;
  const entry = usable.find(({ template }) => template.id === id);
  const damaged = broken.filter(({ name }) => name.replace(/\.(?:md|markdown)$/iu, "") === id);
  if (entry === undefined) {
    const [first] = damaged;
    throw new Refusal(
      first === undefined
        ? phrase('there is no template "{0}"; there are: {1}', id, usable.map(({ template }) => template.id).join(", "))
        : phrase("{0}: {1}", first.place, first.problem),
    );
  }
  const rank = templateLayers.indexOf(entry.layer);
  return { entry, instead: damaged.find(({ layer }) => templateLayers.indexOf(layer) < rank) };
}

function rendered({ template }: UsableTemplate, options: NewOptions, { today, git }: Known): RenderedPlan {
  const title = options.title.replace(/\s+/gu, " ").trim();
  if (title === "" || /\p{Cc}/u.test(title)) {
    throw new Refusal(phrase("{0} must be a name on one line", "--title"));
  }
  const values = options.set ?? new Map<string, string>();
  const { unknown, problems } = checkAnswers(template, values);
  if (unknown.length > 0) {
    const names = templatePlaceholders(template).map(({ name }) => name);
    const low = names.map((name) => name.toLowerCase());
    const there = names.filter((_name, at) => low.indexOf(low[at] ?? "") === at).map((name) => `"${name}"`);
    throw new Refusal(
      phrase('the template has no placeholder "{0}"; it has: {1}', unknown.join('", "'), there.join(", ")),
    );
  }
  const [first, ...others] = problems;
  if (first !== undefined) {
    throw new Refusal(others.reduce((all, one) => phrase("{0}; {1}", all, one), first));
  }
  return renderPlan(template, { title, today, ...knownFacts(git?.(folderOf(options.out)) ?? {}), values });
}

/** The nearest folder of a path that is there. */
function folderOf(path: string): string {
  const folder = dirname(resolve(path));
  return existsSync(folder) || folder === dirname(folder) ? folder : folderOf(folder);
}
