import { readRecord } from "../index/planRecord.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import { sectionOf } from "../placeholder/fill/blankView.ts";
import { guideKeys } from "../placeholder/guide/guideKeys.ts";
import { sectionGuide } from "../placeholder/guide/sectionGuide.ts";
import type { PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";
import { templatePlaceholders } from "./templatePlaceholders.ts";

/** Those of a template's guides that say something of the blanks of another body. */
export function keptGuides(body: string, guides: PlaceholderGuides): PlaceholderGuides {
  if (guides.size === 0) {
    return guides;
  }
  const record = readRecord({ uri: "", version: "", getText: () => body }, createBlockReader());
  const blanks = templatePlaceholders({ body, placeholders: guides }, record.markdown);
  const keys = new Set(
    blanks.map((blank) => guideKeys(blank).find((key) => guides.has(key))).filter((key) => key !== undefined),
  );
  const bySection = new Set(blanks.map((blank) => sectionGuide(blank, sectionOf(record, blank), guides)));
  return new Map([...guides].filter(([key, guide]) => keys.has(key) || bySection.has(guide)));
}

/** Guides as lines of a template's front matter, as `readGuides` reads them; none for no guides. */
export function guideLines(guides: PlaceholderGuides): readonly string[] {
  // JSON is YAML, and quotes whatever needs it.
  const lines = [...guides].flatMap(([name, guide]) =>
    [`  ${JSON.stringify(name)}:`].concat(
      Object.entries(guide).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`),
    ),
  );
  return lines.length === 0 ? [] : ["placeholders:", ...lines];
}
