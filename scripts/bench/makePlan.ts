import { title } from "./phrases.ts";
import { bullets, comment, fence, fields, numbered, type Part, prose, quote, table, taskList } from "./planParts.ts";
import { type Chance, createChance } from "./random.ts";

/** Heading or label of a part, how often the part stands in a step (0 to 1), and the part itself. */
type Slot = readonly [label: string | undefined, share: number, part: Part];

/** The order and frequency of what a step holds, set so that block rules cost the share of a full parse they cost on real plans. */
const stepSlots: readonly Slot[] = [
  [undefined, 1, prose],
  ["#### Files", 0.45, bullets],
  ["**Tasks:**", 0.9, taskList],
  [undefined, 0.65, fence],
  ["#### Why", 0.5, bullets],
  [undefined, 0.5, prose],
  [undefined, 0.22, table],
  [undefined, 0.3, numbered],
  [undefined, 0.12, quote],
  [undefined, 0.1, comment],
  ["#### Acceptance Criteria", 0.2, taskList],
];

/**
 * A plan of exactly this many lines that looks like a real one by what it is made of (phases, steps, fields, task lists,
 * tables, code, prose), in words of our own. The same seed gives the same text.
 */
export function makePlan(lineCount: number, seed = 1): string {
  const chance = createChance(seed);
  const lines: string[] = [];
  const add = (part: readonly string[]): boolean => {
    const fits = lines.length + part.length <= lineCount;
    if (fits) {
      lines.push(...part);
    }
    return fits;
  };
  let more = add(["# Moving the Shop", "", ...fields(chance), "## Overview", "", ...prose(chance), ...bullets(chance)]);
  for (let phase = 1; more; phase++) {
    more = add([`## Phase ${phase}: ${title(chance)}`, "", ...fields(chance), ...prose(chance)]);
    const steps = 2 + chance.below(4);
    for (let step = 1; more && step <= steps; step++) {
      more = add([`### Step ${phase}.${step}: ${title(chance)}`, "", ...stepBody(chance)]);
    }
    more &&= add(["### Success Criteria", "", ...taskList(chance), "---", ""]);
  }
  while (lines.length < lineCount) {
    lines.push("- [ ] Say that all is done");
  }
  return lines.map((line) => `${line}\n`).join("");
}

function stepBody(chance: Chance): readonly string[] {
  return stepSlots.flatMap(([label, share, part]) =>
    chance.happens(share) ? (label === undefined ? [] : [label, ""]).concat(part(chance)) : [],
  );
}
