import { isStatusChoice } from "../words/statusChoice.ts";

/** How much of a value is looked at, in UTF-16 units: a blank is short and stands early. */
const reach = 240;

const blank =
  /^(?:[-–—_.…?\s]*|(?:tbd|tba|tbc|to be (?:determined|defined|decided))(?![\p{L}\p{N}]).*|à définir|por definir|a definir|da definire|未定|待定|미정|x{1,3}|(?:yyyy|yy|jjjj|aaaa)[-/.]mm[-/.](?:dd|tt|jj)|(?:dd|mm)[-/.](?:mm|dd)[-/.]yyyy)$/iu;
const token =
  /\{\{[^{}\n]{1,80}\}\}|\[(?:to fill|needs clarification)\b|(?<!\w)_{3}|\b(?:phase|step|task|sprint|milestone) [xn]\b|\b(?:yyyy-mm-dd|jjjj-mm-tt)\b/iu;
const amount =
  /^[~≈]?\s?(?:[xn#]|_{1,5})\s?(?:-\s?[yn]\s?)?(?:min(?:ute)?s?|h(?:ou)?rs?|hours?|days?|weeks?|months?|sessions?|points?|pts?)\b/iu;
const bracket = /^(?:\[[^[\]\n]{2,120}\]|<[^<>\n]{2,60}>)$/u;
/** Bracket texts that are values: ids, sizes, boxes, estimates, links, and status words set in brackets. */
const filled =
  /^(?:\[(?:[A-Z]{1,10}-?\d[\w.-]*|X{0,2}[SML]|\d.*|[\da-f]{6,40}|p|high|medium|low|critical|done|complete[d]?|in progress|planned|blocked|draft|pending|approved|wip)\]|<(?:https?:|mailto:|[\w.+-]+@).*>)$/iu;
const scale =
  /^(?:(?:x{0,2}[sml]|small|medium|large|high|med|low|critical|none|yes|no|new|modified|deleted|p\d|hours|days|weeks|minutes)\s?)$/iu;

/**
 * Whether a value still holds a placeholder, so that it counts as null for facts, dependencies and schedule (format §4,
 * §6): `[Words]` as a whole part, `{{X}}`, TBD, `YYYY-MM-DD`, `X hours`, `___`, a choice such as `S/M/L/XL`; also where
 * nothing stands at all. `None` is a value. Looks at the first 240 characters.
 */
export function isUnfilled(value: string): boolean {
  const text = value
    .slice(0, reach)
    .trim()
    .replace(/^[*_`]{1,3}|[*_`]{1,3}$/gu, "")
    .trim();
  if (blank.test(text) || token.test(text) || amount.test(text) || isStatusChoice(text) || isScale(text)) {
    return true;
  }
  return (text.includes("[") || text.includes("<")) && text.split(/\s[-–—/|]\s|[:：,;]\s/u).some(isBlankPart);
}

function isBlankPart(part: string): boolean {
  const text = part.trim();
  return bracket.test(text) && !filled.test(text) && /\p{L}/u.test(text);
}

function isScale(text: string): boolean {
  if (!text.includes("/") && !text.includes("|")) {
    return false;
  }
  const parts = text.split(/[/|]/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => scale.test(part));
}
