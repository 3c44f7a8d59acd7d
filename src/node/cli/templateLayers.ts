import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import type { OptionsFor } from "../../core/index/planRecord.ts";
import {
  layTemplates,
  type TemplateFile,
  type TemplateLayers,
  type TemplateSource,
} from "../../core/template/catalogue/layTemplates.ts";
import { TemplateKnowledge } from "../../core/template/templateKnowledge.ts";
import { explain, PlanFileReader } from "../planFileReader.ts";
import { builtInTemplates } from "./builtInTemplates.ts";
import { isLink, projectTemplates, templatesPlace } from "./projectTemplates.ts";

/** Far more than a template has, in bytes. */
const largest = 4_000_000;

/**
 * The templates of all layers: those of the project around the working folder, those of `userFolder` where one is named,
 * and the built-in ones. Throws where the named folder cannot be read.
 */
export function readTemplateLayers(userFolder: string | undefined): TemplateLayers {
  const sources: TemplateSource[] = [];
  const project = projectTemplates(resolve("."));
  if (project !== undefined) {
    sources.push({ layer: "workspace", files: filesOf(project, false) });
  }
  if (userFolder !== undefined) {
    sources.push({ layer: "user", files: filesOf(userFolder) });
  }
  sources.push({ layer: "built-in", files: builtInTemplates().map(({ name, text }) => ({ name, text, place: "" })) });
  return layTemplates(sources);
}

/** Without `mayLink` no link is followed: a project could have any file of the machine read by one. */
function filesOf(folder: string, mayLink = true): readonly TemplateFile[] {
  const reader = new PlanFileReader();
  return readdirSync(folder)
    .filter((name) => /\.(?:md|markdown)$/iu.test(name))
    .map((name) => {
      const path = join(folder, name);
      if (!mayLink && isLink(path)) {
        return { name, place: path, problem: phrase("is a link, which a project's templates may not be") };
      }
      const problem = whyNoFile(path);
      const file = problem === undefined ? reader.read(path) : undefined;
      return file?.kind === "text"
        ? { name, place: path, text: file.text }
        : { name, place: path, problem: file?.message ?? problem ?? phrase("is no file") };
    });
}

/** A link to a device or a pipe would never end; one that leads nowhere is told by the reader. */
function whyNoFile(path: string): Message | undefined {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) {
      return stat.isDirectory() ? phrase("is a folder") : phrase("is a device or pipe and no file");
    }
    return stat.size <= largest ? undefined : phrase("is larger than 4 MB");
  } catch {
    return undefined;
  }
}

/** {@link readTemplateLayers}, or in one line why a folder could not be read. */
export function tryTemplateLayers(userFolder: string | undefined): TemplateLayers | Message {
  try {
    return readTemplateLayers(userFolder);
  } catch (error) {
    return phrase("{0}: {1}", userFolder ?? templatesPlace, explain(error));
  }
}

/** How blanks are sought in plans made from any of these; templates that cannot be read leave the plans as they are. */
export function findOptionsOfLayers(): OptionsFor {
  const layers = tryTemplateLayers(undefined);
  const usable = "args" in layers ? [] : layers.usable;
  const knowledge = new TemplateKnowledge(usable.map(({ template }) => template));
  return (markdown) => knowledge.optionsFor(markdown);
}
