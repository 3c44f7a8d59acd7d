import type { Rule } from "../../check/rule.ts";
import type { RuleLevel } from "../../check/ruleLevel.ts";
import { plainText } from "../../plan/plainText.ts";

/** SARIF has no level below a note. */
const levels: Readonly<Record<RuleLevel, "error" | "warning" | "note" | "none">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
  off: "none",
};

/** A level as SARIF has it. */
export function sarifLevel(level: RuleLevel): string {
  return levels[level];
}

/** A rule as a reportingDescriptor (SARIF 2.1.0 §3.49). */
export function sarifRule({ id, level, summary, description }: Rule): object {
  const words = plainText(description);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${words}` },
    help: { text: words, markdown: description },
    defaultConfiguration: { enabled: level !== "off", level: sarifLevel(level) },
  };
}
