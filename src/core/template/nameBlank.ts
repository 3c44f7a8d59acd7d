import type { PlanRecord } from "../index/planRecord.ts";
import type { Heading } from "../markdown/blocks.ts";
import { findPlaceholders } from "../placeholder/findPlaceholders.ts";
import { slotPlace } from "../placeholder/fill/slotPlace.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { isHtmlName } from "../placeholder/tokens/htmlNames.ts";
import { readStatus } from "../words/readStatus.ts";
import { factAsked } from "./factAsked.ts";
import { isIn } from "./freshEdits.ts";
import type { Template } from "./template.ts";

/** The blank of a template that becomes the plan's name. */
export interface NameBlank {
  readonly blank: Placeholder;
  /** Whether every other blank of its name is the plan's name, too. */
  readonly everywhere: boolean;
}

/** Words for the thing that is planned, at the end of a blank's name, with `name` or `title` behind them or not. */
const ownName =
  /(?:^|\s)(?:feature|project|product|component|module|service|system|app|plan|epic|task|story|initiative|change|goal|topic|subject|bug|fix|migration|refactoring|experiment|thema|projekt|projet|proyecto|projeto|progetto)(?:\s(?:name|title))?$|^(?:(?:short|full|descriptive)\s)?(?:name|title|titel|titre|nom|título|titulo|nombre|nome|titolo)$/iu;

/** Words for something about it, which is the name only where nothing else is, and then of the heading only. */
const otherFact =
  /(?:^|\s)(?:version|release|number|no\.?|id|key|status|state|priority|owner|team|company|client|customer|author|reviewer|date|day|week|month|quarter|year|version number)$/iu;

/** A variable for the name, in a template whose title has no blank for it. */
const variable = /^(?:(?:plan|feature|task)[ _-])?(?:title|name)$/iu;

/**
 * The blank that is the plan's name. Of those in the title, which ask for no day, author, branch or issue: one that is
 * plan-wide by its guide, else one that asks for a name of what is planned, else the first. Else a variable for it.
 */
export function nameBlank(
  record: PlanRecord,
  blanks: readonly Placeholder[],
  guides: Template["placeholders"],
): NameBlank | undefined {
  const { plan } = record;
  const title = titleHeading(record);
  const inTitle =
    title === undefined || plan.title === null
      ? []
      : blanks.filter((blank) => isIn(blank.range, title.range) && !asksForFact(blank));
  let best: { readonly blank: Placeholder; readonly rank: number } | undefined;
  for (const blank of inTitle) {
    const words = blank.name.replaceAll("_", " ").trim();
    const isPlanWide = guides.get(blank.name.toLowerCase())?.scope === "plan";
    const rank = otherFact.test(words) ? 0 : 1 + Number(ownName.test(words)) + 2 * Number(isPlanWide);
    best = best === undefined || rank > best.rank ? { blank, rank } : best;
  }
  if (best !== undefined) {
    return { blank: best.blank, everywhere: best.rank > 0 };
  }
  const named = blanks.find(({ kind, name }) => kind === "mustache" && variable.test(name));
  return named && { blank: named, everywhere: true };
}

/** The level-one or other heading that is the plan's title. */
export function titleHeading({ plan, markdown }: PlanRecord): Heading | undefined {
  const title = markdown.blocks.find((block) => block.kind === "heading" && block.line === plan.titleLine);
  return title?.kind === "heading" ? title : undefined;
}

function asksForFact(blank: Placeholder): boolean {
  const place = { inHead: true, inTable: false, opensLog: false, before: "" };
  return blank.kind === "date" || factAsked({ ...blank, label: undefined }, place) !== undefined;
}

/** `[Bug]`, `<feature>`: words in brackets that no link follows. */
const token = /(?<!!|\])\[(?<bracket>\p{L}[\p{L}\p{N} _/-]{1,60})\](?![([:])|<(?<angle>\p{L}[\p{L}\p{N} _/-]{1,60})>/gu;

/** In brackets these say something of a plan and stand for no name. */
const tag =
  /^(?:optional|required|new|modified|deleted|updated|existing|breaking|security|important|note|warning|info|tip|mvp|must|should|could|parallel|sequential|manual|auto|automated|ok|pass|passed|fail|failed|yes|no|none|true|false|null|toc|alpha|beta|stable|preview|experimental|deprecated|removed|high|medium|low|critical|todo|to do)$/iu;

/**
 * The blanks of a template whose title has a token that is none elsewhere: `[Bug]` of `# Fix [Bug]`, with all that are
 * written alike outside code, and `<feature>` inside the words of `# Plan for <feature>`. Those given where a title has
 * blanks already, or nothing of that kind; states, tags in capitals and a tag before a plan's own words stay what they
 * are.
 */
export function withTitleToken(record: PlanRecord, blanks: readonly Placeholder[]): readonly Placeholder[] {
  const { plan, markdown } = record;
  const title = titleHeading(record);
  if (
    title?.level !== 1 ||
    plan.title === null ||
    blanks.some((blank) => isIn(blank.range, title.range) && !asksForFact(blank))
  ) {
    return blanks;
  }
  const found = [...title.text.slice(0, 400).matchAll(token)].find((match) => {
    const { bracket, angle } = match.groups ?? {};
    const rest = title.text.slice(match.index + match[0].length);
    const isBeforeWords = match.index === 0 && /^ \p{L}/u.test(rest);
    return bracket === undefined
      ? angle !== undefined && !isHtmlName(angle)
      : !tag.test(bracket) &&
          readStatus(bracket) === undefined &&
          bracket !== bracket.toUpperCase() &&
          (!isBeforeWords || blanks.length > 0);
  });
  if (found === undefined) {
    return blanks;
  }
  const text = found[0];
  const start = title.range.start + found.index;
  const name = text.slice(1, -1);
  const own: Placeholder = {
    range: { start, end: start + text.length },
    kind: text.startsWith("<") ? "angle" : "bracket",
    name,
    text,
    label: undefined,
    when: "start",
    scope: "plan",
  };
  const isHidden = isInCode(record, own) || /<!--(?![^]*-->)/u.test(title.text.slice(0, found.index));
  if (isHidden || blanks.some(({ range }) => range.start < own.range.end && start < range.end)) {
    return blanks;
  }
  const alike = findPlaceholders(markdown, { known: new Set([name.toLowerCase()]) }).filter((blank) => {
    const isNew = !blanks.some(({ range }) => range.start < blank.range.end && blank.range.start < range.end);
    return isNew && blank.range.start !== start && blank.text === text && !isInCode(record, blank);
  });
  return [...blanks, own, ...alike].toSorted((a, b) => a.range.start - b.range.start);
}

function isInCode({ markdown }: PlanRecord, { range }: Placeholder): boolean {
  const { kind, span } = slotPlace(markdown, range);
  return kind === "code" || span !== undefined;
}
