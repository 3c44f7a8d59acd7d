import type { Placeholder } from "../placeholder.ts";
import { guideKeys } from "./guideKeys.ts";
import type { PlaceholderGuide, PlaceholderGuides } from "./placeholderGuide.ts";

/**
 * What a template says of a blank that lost the name of its kind: `**Risk 1**: [Description]` became `**Slow index**:
 * [Description]` when its first part was filled. The section tells what it lists: risks, below "Risks". Undefined where
 * the blank's own names find a guide, and where the section fits none or several.
 */
export function sectionGuide(
  blank: Placeholder,
  section: string,
  guides: PlaceholderGuides,
): PlaceholderGuide | undefined {
  if (blank.label === undefined || guideKeys(blank).some((key) => guides.has(key))) {
    return undefined;
  }
  const words = new Set(section.toLowerCase().match(/\p{L}+/gu));
  const found = [...guides].filter(([key]) => {
    const [noun = "", name] = key.split(" › ");
    return name === blank.name.toLowerCase() && [noun, `${noun}s`].some((word) => words.has(word));
  });
  return found.length === 1 ? found[0]?.[1] : undefined;
}
