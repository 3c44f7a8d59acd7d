import { type Command, InvalidArgumentError, Option } from "commander";
import { isRuleId, type RuleId } from "../../core/check/ruleIds.ts";
import { type RuleLevel, ruleLevels } from "../../core/check/ruleLevel.ts";
import { check, checkFormats, type CheckOptions } from "./check.ts";
import type { Requirement } from "./check/checkGates.ts";
import type { Context, ExitCode } from "./context.ts";
import { fix, type FixOptions } from "./fix.ts";
import { pathsArgument } from "./pathsArgument.ts";
import { report, reportFormats, type ReportOptions } from "./report.ts";
import { rules, type RulesOptions } from "./rules.ts";

/** Runs a verb and tells how it ended. */
type Perform = (run: (context: Context) => Promise<ExitCode>) => Promise<void>;

/** The verbs that find and mend what is wrong with plans, and that report on them. `version` is this program's. */
export function addCheckVerbs(program: Command, perform: Perform, version: string): void {
  const checking = program
    .command("check")
    .description("print what is wrong with plans; ends with 1 from warnings on")
    .argument(...pathsArgument)
    .action((paths: string[], options: CheckOptions) =>
      perform((context) => check(paths, { ...options, version }, context)),
    )
    .addOption(new Option("--format <format>", "how to print it").choices(checkFormats).default("text"))
    .addOption(new Option("--max-warnings <n>", "allow so many warnings; errors never").argParser(warnings).default(0))
    .addOption(
      new Option("--rule <id=level>", `set a rule to ${ruleLevels.join(", ")}; may be repeated`).argParser(ruleSetting),
    )
    .addOption(new Option("--fail-under <percent>", "fail when a plan is at less").argParser(percent))
    .addOption(
      new Option(
        "--require <what>",
        "fail unless phase:1=100 (that phase, where there is one, is at so many percent) or no-placeholders (plans that have started have no blank left that is due); may be repeated",
      ).argParser(requirement),
    )
    .option("--hints", "print hints, too, such as blanks of plans that have not begun")
    .option("--evidence", "look in the workspace for the files that ticked tasks name")
    .addOption(
      new Option(
        "--base <rev>",
        "fail when a task that was done at this revision of git is open, or a task or plan of it is gone",
      ).argParser(revision),
    );
  checking.addOption(
    new Option("--only-gates", "leave the rules out: only --base, --fail-under and --require decide").conflicts([
      "evidence",
      "hints",
      "maxWarnings",
      "rule",
    ]),
  );
  program
    .command("fix")
    .description("make the fixes that change nothing that an author meant")
    .argument(...pathsArgument)
    .option("--dry-run", "print what would change as a patch, and write nothing")
    .addOption(new Option("--rule <id>", "only the fixes of this rule; may be repeated").argParser(ruleId))
    .action((paths: string[], options: FixOptions) => perform((context) => fix(paths, options, context)));
  program
    .command("report")
    .description("print how one plan stands as a page, as Markdown, as JSON or as a badge")
    .argument("<file>", "the plan, or - for standard input")
    .addOption(new Option("--format <format>", "what to make").choices(reportFormats).makeOptionMandatory())
    .option("--out <file>", "write it to a new file; missing folders are made")
    .option("--force", "overwrite the file when it is there")
    .action((file: string, options: ReportOptions) => perform((context) => report(file, options, context)));
  program
    .command("rules")
    .description("list the rules, or print what one finds and why")
    .argument("[id]", "one rule")
    .option("--json", "print JSON")
    .action((id: string | undefined, options: RulesOptions) => perform((context) => rules(id, options, context)));
}

function ruleId(text: string, before: readonly RuleId[] | undefined): readonly RuleId[] {
  if (!isRuleId(text)) {
    throw new InvalidArgumentError(`There is no rule "${text}"; planwright rules lists them.`);
  }
  return [...(before ?? []), text];
}

function warnings(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) {
    throw new InvalidArgumentError("It must be a whole number from 0.");
  }
  return Number(text);
}

function percent(text: string): number {
  const digits = /^(\d{1,3})%?$/u.exec(text)?.[1];
  if (digits === undefined || Number(digits) > 100) {
    throw new InvalidArgumentError("It must be a whole number from 0 to 100.");
  }
  return Number(digits);
}

/** `ID=LEVEL`; the last word on a rule holds. */
function ruleSetting(text: string, before: ReadonlyMap<RuleId, RuleLevel> | undefined): ReadonlyMap<RuleId, RuleLevel> {
  const [id = "", level = ""] = text.split("=", 2).map((part) => part.trim());
  if (!isRuleId(id)) {
    throw new InvalidArgumentError(`There is no rule "${id}"; planwright rules lists them.`);
  }
  const found = ruleLevels.find((one) => one === level.toLowerCase());
  if (found === undefined) {
    throw new InvalidArgumentError(`It must be ID=LEVEL with one of ${ruleLevels.join(", ")}.`);
  }
  return new Map([...(before ?? []), [id, found]]);
}

function requirement(text: string, before: readonly Requirement[] | undefined): readonly Requirement[] {
  if (text === "no-placeholders") {
    return [...(before ?? []), text];
  }
  const [, phase = "", share] = /^phase:([^=]{1,80})=(.{1,5})$/u.exec(text) ?? [];
  if (share === undefined) {
    throw new InvalidArgumentError("It must be no-placeholders or a phase with its percent, such as phase:1=100.");
  }
  return [...(before ?? []), { phase: phase.trim().toLowerCase(), percent: percent(share) }];
}

/** What git could take for an option is none; what it means git says itself. */
function revision(text: string): string {
  if (text.startsWith("-") || text.trim() === "" || /\p{Cc}/u.test(text)) {
    throw new InvalidArgumentError("It must be a revision of git, such as origin/main.");
  }
  return text;
}
