import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../../src/core/check/allRules.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import type { Finding } from "../../src/core/check/finding.ts";
import { englishOf } from "../../src/core/message/message.ts";
import type { Rule } from "../../src/core/check/rule.ts";
import { answersByNames } from "../../src/core/evidence/evidenceAnswers.ts";
import { FileNames } from "../../src/core/evidence/fileNames.ts";
import { readNamed } from "../../src/core/evidence/readNamed.ts";
import { readRecord, type PlanRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { root } from "../runTool.ts";

/** The day that is today in the examples of the pages. */
const today = "2026-11-28";

/**
 * The pages of docs/rules by file name, made from the rules and the plans that their tests run: what a page shows is what the
 * rule really says. `README.md` lists all.
 */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = allRules.map((rule) => [`${rule.id}.md`, page(rule)] as const);
  return new Map([["README.md", overview()], ...pages]);
}

function overview(): string {
  const rows = allRules.map(({ id, level, summary }) => `| [${id}](${id}.md) | ${level} | ${summary} |`);
  return [
    "# Rules",
    "",
    "What `planwright check` and the Problems view find in plans. A level is `off`, `hint`, `information`, `warning` or " +
      "`error`; `planwright check` fails from `warning` on. How to set levels and how to silence a rule stands in " +
      "[checks](../checks.md).",
    "",
    "| Rule | Level | Finds |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function page(rule: Rule): string {
  const text = fixture(rule, "fires.md");
  const plan = read(text);
  const findings = findingsOf(rule, plan);
  const [first] = findings;
  const fix = first?.fixes?.()[0];
  return [
    `# ${rule.id}`,
    "",
    rule.summary,
    "",
    `Level: \`${rule.level}\`. [All rules](README.md) · [How to set levels and silence a rule](../checks.md)`,
    "",
    rule.description,
    "",
    "## Example",
    "",
    ...workspaceOf(rule),
    ...fenced(text),
    "",
    ...findings.map(({ line, message }) => `- Line ${line + 1}: ${escaped(englishOf(message))}`),
    "",
    ...(fix === undefined
      ? ["There is no fix that could be made without knowing what was meant."]
      : [
          `The fix *${escaped(englishOf(fix.title))}*${fix.isSafe ? " is safe: Fix All and `planwright fix` make it, too." : " changes what the plan says, so it is never made without a pick."} It makes of this:`,
          "",
          ...fenced(applyTextEdits(text, fix.edits)),
        ]),
    "",
    "## Nothing wrong here",
    "",
    ...fenced(fixture(rule, "silent.md")),
    "",
  ].join("\n");
}

function findingsOf(rule: Rule, plan: PlanRecord): readonly Finding[] {
  const above = new Map(allRules.map(({ id }) => [id, id === rule.id ? ("warning" as const) : ("off" as const)]));
  const files = filesOf(rule);
  const evidence = files && answersByNames(readNamed(plan), "docs", new FileNames(files));
  return checkPlan(plan, { today, above, evidence });
}

/** The files of the workspace that a rule's examples are in; undefined where it does not matter. */
function filesOf({ id }: Rule): readonly string[] | undefined {
  const list = join(root, "test", "core", "fixtures", "check", id, "files.txt");
  return existsSync(list) ? readFileSync(list, "utf8").trimEnd().split("\n") : undefined;
}

function workspaceOf(rule: Rule): readonly string[] {
  const files = filesOf(rule);
  return files === undefined ? [] : ["In a workspace with these files:", "", "```text", ...files, "```", ""];
}

function read(text: string): PlanRecord {
  return readRecord({ uri: "plan.md", version: "1", getText: () => text }, createBlockReader());
}

function fixture({ id }: Rule, name: string): string {
  return readFileSync(join(root, "test", "core", "fixtures", "check", id, name), "utf8");
}

/** A plan in a fence that is longer than any in it. */
function fenced(text: string): readonly string[] {
  const longest = Math.max(3, ...[...text.matchAll(/`{3,}/gu)].map(([marks]) => marks.length + 1));
  const fence = "`".repeat(longest);
  return [`${fence}markdown`, ...text.trimEnd().split("\n"), fence];
}

/** Foreign words in our Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/gu, "\\$&");
}
