import { englishOf, type Say } from "../../message/message.ts";
import { phrase } from "../../message/phrase.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { displayWidth } from "../../text/displayWidth.ts";
import { markup } from "../html/markup.ts";
import { percentText } from "../progressText.ts";
import { safeLine } from "../safeLine.ts";

/** What the fields are filled with: under white letters each has a contrast of 4.5 and more. */
export const badgeColours = {
  label: "#3d4450",
  none: "#5b6470",
  started: "#8a5a00",
  half: "#0b62c4",
  done: "#19702f",
} as const;

/** Of a letter, in pixels: the fonts named below are about so wide at this size. */
const letter = 6.8;
const gap = 8;

/** How a plan stands as a small picture (SVG) for a README; it needs nothing from anywhere. */
export function planBadge({ plan, progress }: Pick<PlanRecord, "plan" | "progress">, say: Say = englishOf): string {
  const value = badgeText(progress, say);
  const label = say(phrase("plan"));
  const { done, total } = progress.headline;
  const name = safeLine(plan.title ?? label, 100);
  const spoken =
    total === 0 ? `${name}: ${value}` : `${name}: ${say(phrase("{0}, {1} of {2} tasks done", value, done, total))}`;
  const [left, right] = [widthOf(label), widthOf(value)];
  const picture = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${spoken}">
<title>${spoken}</title>
<clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="20" fill="${badgeColours.label}"/><rect x="${left}" width="${right}" height="20" fill="${colourOf(progress)}"/></g>
<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
<text x="${left / 2}" y="14" textLength="${left - 2 * gap}">${label}</text>
<text x="${left + right / 2}" y="14" textLength="${right - 2 * gap}">${value}</text>
</g>
</svg>
`;
  return picture.toString();
}

/** `62%`, `13/13 ✓` of a complete plan, `13/13 · 2 open` where only something beside the work is left. */
export function badgeText(
  { headline, complete, openElsewhere }: Pick<PlanRecord["progress"], "headline" | "complete" | "openElsewhere">,
  say: Say = englishOf,
): string {
  const { done, total } = headline;
  if (total === 0) {
    return say(phrase("no tasks"));
  }
  if (complete) {
    return `${done}/${total} ✓`;
  }
  return done === total && openElsewhere > 0
    ? `${done}/${total} · ${say(phrase("{0} open", openElsewhere))}`
    : percentText(headline);
}

function colourOf({ headline: { percent }, complete }: PlanRecord["progress"]): string {
  if (complete) {
    return badgeColours.done;
  }
  return percent === null || percent === 0
    ? badgeColours.none
    : percent < 50
      ? badgeColours.started
      : badgeColours.half;
}

function widthOf(text: string): number {
  return Math.ceil(displayWidth(text) * letter) + 2 * gap;
}
