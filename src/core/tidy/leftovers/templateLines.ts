import type { PlanRecord } from "../../index/planRecord.ts";
import { renderTemplate } from "../../template/renderTemplate.ts";
import type { TemplatePlan } from "./templatePlan.ts";

/** A line as lines are compared: blanks around it and around pipes gone, others single. */
export function normalLine(line: string): string {
  const plain = line.trim().replace(/\s+/gu, " ");
  return plain.includes("|") ? plain.replace(/ ?\| ?/gu, "|") : plain;
}

/**
 * The lines that a plan has from its template: as the template has them, and with the plan's name in them as creation
 * writes it.
 */
export function templateLines(record: PlanRecord, { template, record: body }: TemplatePlan): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (const line of text.split(/\r\n?|\n/u)) {
      const normal = normalLine(line);
      if (/[\p{L}\p{N}]/u.test(normal)) {
        found.add(normal);
      }
    }
  };
  add(template.body);
  const name = planName(record, body);
  if (name !== undefined) {
    add(renderTemplate(template, { title: name, today: "" }));
  }
  return found;
}

/** What the plan's title has where the template's has a blank. */
function planName({ markdown }: PlanRecord, body: PlanRecord): string | undefined {
  const isTitle = ({ kind }: { readonly kind: string }): boolean => kind === "heading";
  const own = markdown.blocks.find(isTitle);
  const title = body.markdown.blocks.find(isTitle);
  if (own?.kind !== "heading" || title?.kind !== "heading") {
    return undefined;
  }
  const blank = body.placeholders.find(({ range }) => title.range.start <= range.start && range.end <= title.range.end);
  if (blank === undefined) {
    return undefined;
  }
  const before = title.text.slice(0, blank.range.start - title.range.start);
  const after = title.text.slice(blank.range.end - title.range.start);
  const fits = own.text.startsWith(before) && own.text.endsWith(after);
  const name = fits ? own.text.slice(before.length, own.text.length - after.length).trim() : "";
  return name === "" ? undefined : name;
}
