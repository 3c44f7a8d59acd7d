import * as vscode from "vscode";
import { allRules } from "../../core/check/allRules.ts";
import type { Rule } from "../../core/check/rule.ts";
import { isRuleId, type RuleId } from "../../core/check/ruleIds.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";

/**
 * Scheme of the read-only pages of rules; the manifest has them opened in the Markdown preview. A diagnostic's code links to
 * one: VS Code follows no link to a command there.
 */
const scheme = "planwright-rule";

/** Where the page of a rule is. */
export function rulePageUri(rule: RuleId): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` });
}

/** Registers the pages of rules, made from the rules themselves: the extension holds no docs/rules. */
export function registerRulePages(): Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => {
      const rule = allRules.find(({ id }) => path === `/${id}.md`);
      return rule === undefined ? "" : pageOf(rule);
    },
  });
}

/** The command that shows the page of a rule, given its id. */
export async function openRuleCommand(rule: unknown): Promise<void> {
  if (isRuleId(rule)) {
    await vscode.commands.executeCommand("vscode.open", rulePageUri(rule));
  }
}

function pageOf({ id, level, summary, description }: Rule): string {
  return [
    `# ${id}`,
    "",
    summary,
    "",
    vscode.l10n.t("Default level: {0}", `\`${level}\``),
    "",
    description,
    "",
    `## ${vscode.l10n.t("Another level")}`,
    "",
    vscode.l10n.t("For everyone who works on the project, in {0}:", "`.planwright/config.yaml`"),
    "",
    "```yaml",
    "rules:",
    `  ${id}: off`,
    "```",
    "",
    vscode.l10n.t("For one plan, in its front matter:"),
    "",
    "```yaml",
    "---",
    "planwright:",
    "  rules:",
    `    ${id}: hint`,
    "---",
    "```",
    "",
    vscode.l10n.t("For you alone, where neither of them says anything, in the settings of VS Code:"),
    "",
    "```json",
    `"planwright.check.rules": { "${id}": "information" }`,
    "```",
    "",
    `## ${vscode.l10n.t("Disable with a comment")}`,
    "",
    "```markdown",
    `<!-- planwright-disable-next-line ${id} -->`,
    `<!-- planwright-disable ${id} -->`,
    `<!-- planwright-enable ${id} -->`,
    `<!-- planwright-disable-file ${id} -->`,
    "```",
    "",
  ].join("\n");
}
