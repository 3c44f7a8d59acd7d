import { type Command, Option } from "commander";
import type { Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { isRuleId, type RuleId } from "../../core/check/ruleIds.ts";
import { type RuleLevel, ruleLevels } from "../../core/check/ruleLevel.ts";
import { check, checkFormats, type CheckOptions } from "./check.ts";
import type { Requirement } from "./check/checkGates.ts";
import type { Context, ExitCode } from "./context.ts";
import { fix, type FixOptions } from "./fix.ts";
import { pathsArgument } from "./pathsArgument.ts";
import { Refusal } from "./refusal.ts";
import { report, reportFormats, type ReportOptions } from "./report.ts";
import { rules, type RulesOptions } from "./rules.ts";
import { wordedParser } from "./words/wordedParser.ts";

/** Runs a verb and tells how it ended. */
type Perform = (run: (context: Context) => Promise<ExitCode>) => Promise<void>;

/** The verbs that find and mend what is wrong with plans, and that report on them. `version` is this program's. */
export function addCheckVerbs(program: Command, perform: Perform, version: string, say: Say): void {
  const checking = program
    .command("check")
    .description(say(phrase("print what is wrong with plans; ends with 1 from warnings on")))
    .argument(...pathsArgument(say))
    .action((paths: string[], options: CheckOptions) =>
      perform((context) => check(paths, { ...options, version }, context)),
    )
    .addOption(new Option("--format <format>", say(phrase("how to print it"))).choices(checkFormats).default("text"))
    .addOption(
      new Option("--max-warnings <n>", say(phrase("allow so many warnings; errors never")))
        .argParser(wordedParser(say, warnings))
        .default(0),
    )
    .addOption(
      new Option(
        "--rule <id=level>",
        say(phrase("set a rule to {0}; may be repeated", ruleLevels.join(", "))),
      ).argParser(wordedParser(say, ruleSetting)),
    )
    .addOption(
      new Option("--fail-under <percent>", say(phrase("fail when a plan is at less"))).argParser(
        wordedParser(say, percent),
      ),
    )
    .addOption(
      new Option(
        "--require <what>",
        say(
          phrase(
            "fail unless phase:1=100 (that phase, where there is one, is at so many percent) or no-placeholders (plans that have started have no blank left that is due); may be repeated",
          ),
        ),
      ).argParser(wordedParser(say, requirement)),
    )
    .option("--hints", say(phrase("print hints, too, such as blanks of plans that have not begun")))
    .option("--evidence", say(phrase("look in the workspace for the files that ticked tasks name")))
    .addOption(
      new Option(
        "--base <rev>",
        say(phrase("fail when a task that was done at this revision of git is open, or a task or plan of it is gone")),
      ).argParser(wordedParser(say, revision)),
    );
  checking.addOption(
    new Option(
      "--only-gates",
      say(phrase("leave the rules out: only --base, --fail-under and --require decide")),
    ).conflicts(["evidence", "hints", "maxWarnings", "rule"]),
  );
  program
    .command("fix")
    .description(say(phrase("make the fixes that change nothing that an author meant")))
    .argument(...pathsArgument(say))
    .option("--dry-run", say(phrase("print what would change as a patch, and write nothing")))
    .addOption(
      new Option("--rule <id>", say(phrase("only the fixes of this rule; may be repeated"))).argParser(
        wordedParser(say, ruleId),
      ),
    )
    .action((paths: string[], options: FixOptions) => perform((context) => fix(paths, options, context)));
  program
    .command("report")
    .description(say(phrase("print how one plan stands as a page, as Markdown, as JSON or as a badge")))
    .argument("<file>", say(phrase("the plan, or - for standard input")))
    .addOption(
      new Option("--format <format>", say(phrase("what to make"))).choices(reportFormats).makeOptionMandatory(),
    )
    .option("--out <file>", say(phrase("write it to a new file; missing folders are made")))
    .option("--force", say(phrase("overwrite the file when it is there")))
    .action((file: string, options: ReportOptions) => perform((context) => report(file, options, context)));
  program
    .command("rules")
    .description(say(phrase("list the rules, or print what one finds and why")))
    .argument("[id]", say(phrase("one rule")))
    .option("--json", say(phrase("print JSON")))
    .action((id: string | undefined, options: RulesOptions) => perform((context) => rules(id, options, context)));
}

function ruleId(text: string, before: readonly RuleId[] | undefined): readonly RuleId[] {
  if (!isRuleId(text)) {
    throw new Refusal(phrase('There is no rule "{0}"; planwright rules lists them.', text));
  }
  return [...(before ?? []), text];
}

function warnings(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) {
    throw new Refusal(phrase("It must be a whole number from 0."));
  }
  return Number(text);
}

function percent(text: string): number {
  const digits = /^(\d{1,3})%?$/u.exec(text)?.[1];
  if (digits === undefined || Number(digits) > 100) {
    throw new Refusal(phrase("It must be a whole number from 0 to 100."));
  }
  return Number(digits);
}

/** `ID=LEVEL`; the last word on a rule holds. */
function ruleSetting(text: string, before: ReadonlyMap<RuleId, RuleLevel> | undefined): ReadonlyMap<RuleId, RuleLevel> {
  const [id = "", level = ""] = text.split("=", 2).map((part) => part.trim());
  if (!isRuleId(id)) {
    throw new Refusal(phrase('There is no rule "{0}"; planwright rules lists them.', id));
  }
  const found = ruleLevels.find((one) => one === level.toLowerCase());
  if (found === undefined) {
    throw new Refusal(phrase("It must be ID=LEVEL with one of {0}.", ruleLevels.join(", ")));
  }
  return new Map([...(before ?? []), [id, found]]);
}

function requirement(text: string, before: readonly Requirement[] | undefined): readonly Requirement[] {
  if (text === "no-placeholders") {
    return [...(before ?? []), text];
  }
  const [, phase = "", share] = /^phase:([^=]{1,80})=(.{1,5})$/u.exec(text) ?? [];
  if (share === undefined) {
    throw new Refusal(phrase("It must be no-placeholders or a phase with its percent, such as phase:1=100."));
  }
  return [...(before ?? []), { phase: phase.trim().toLowerCase(), percent: percent(share) }];
}

/** What git could take for an option is none; what it means git says itself. */
function revision(text: string): string {
  if (text.startsWith("-") || text.trim() === "" || /\p{Cc}/u.test(text)) {
    throw new Refusal(phrase("It must be a revision of git, such as origin/main."));
  }
  return text;
}
