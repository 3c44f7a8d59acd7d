import { policyLines } from "../../config/frontMatterPolicy.ts";
import { settingPlaces } from "../../config/settingPlaces.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { cutTo } from "../../text/cutTo.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { Fix, Report } from "../finding.ts";
import { closestWord } from "../ids/closestWord.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { ruleIds } from "../ruleIds.ts";
import { unknownRules } from "../suppressions.ts";

const messages = {
  wrong: "This setting is not used: {0}",
  noRule: "There is no rule “{0}”",
  change: "Change to {0}",
};

/** How many names of one comment are told of. */
const mostNames = 3;
/** How much of such a name is told, in UTF-16 units. */
const longestName = 40;

/** Format §5: settings of a plan stand below `planwright:` in its front matter; issue 7 for comments. */
export const invalidSettings: Rule = {
  id: "invalid-settings",
  level: "warning",
  summary: "A setting in the plan's front matter that is wrong, or a comment that names a rule that there is not.",
  description:
    "What `planwright:` in the front matter sets holds for everybody who counts the plan. A setting that is misspelt or has " +
    "a value that there is not is passed over, so that the plan counts otherwise than its author thinks. Where the front " +
    "matter is no valid YAML at all, malformed-front-matter says so. A comment such as `<!-- planwright-disable-line … -->` " +
    "with a misspelt rule silences nothing; what says why it is there stands behind `--`. The fix writes the nearest name.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  yield* wrongSettings(record);
  for (const names of unknownRules(record)) {
    for (const range of names.filter((_, nth) => isOfItsOwn(record, names, nth)).slice(0, mostNames)) {
      const name = record.lines.text.slice(range.start, range.end);
      yield {
        range,
        message: message(messages.noRule, cutTo(name, longestName)),
        fixes: () => nearestRule(name, range),
      };
    }
  }
}

/** Whoever writes a sentence there made one mistake: of names with nothing but blanks between them the first is told of. */
function isOfItsOwn({ lines }: PlanRecord, names: readonly TextRange[], nth: number): boolean {
  const [before, range] = [names[nth - 1], names[nth]];
  return before === undefined || lines.text.slice(before.end, range?.start).trim() !== "";
}

function* wrongSettings(record: PlanRecord): Iterable<Report> {
  if (record.problems.length === 0 || record.warnings.some(({ kind }) => kind === "frontMatter")) {
    return;
  }
  const { lines, markdown, problems } = record;
  const yaml = markdown.frontMatter?.yaml ?? "";
  const own = policyLines(yaml);
  const places = settingPlaces(own?.yaml ?? "", problems);
  // The YAML begins on the second line.
  const first = 1 + (own?.line ?? 0);
  for (const [nth, { message: said, path, part }] of problems.entries()) {
    const place = places[nth];
    const line = first + (place?.line ?? 0);
    const start = lines.startOf(line);
    const word =
      place?.end === undefined
        ? undefined
        : { start: start + place.start, end: Math.min(start + place.end, lines.endOf(line)) };
    const [, setting, name] = path;
    const isRule = setting === "rules" && part === "key" && word !== undefined;
    yield {
      range: word ?? lineRange(lines, line),
      message: message(messages.wrong, said),
      ...(isRule && { fixes: () => nearestRule(String(name), word) }),
    };
  }
}

function nearestRule(name: string, range: TextRange): readonly Fix[] {
  const near = closestWord(name, ruleIds);
  return near === undefined
    ? []
    : [{ title: message(messages.change, near), edits: [{ range, newText: near }], isSafe: false }];
}
