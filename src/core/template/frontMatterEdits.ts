import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import type { TextEdit } from "../text/textEdit.ts";
import { type Fact, factAsked } from "./factAsked.ts";

/** A key with nothing but a blank for its value: `title: "{{FEATURE_NAME}}"`, `created: YYYY-MM-DD`. */
const blankLine =
  /^(?<key>[\w-]{1,40}):[ \t]{1,8}(?<value>(?<quote>["']?)(?<token>\{\{[^{}]{1,80}\}\}|\[[^[\]]{1,80}\]|YYYY-MM-DD)\k<quote>)[ \t]{0,80}$/u;

/** The title that a template gives its plans, which says how the template is called. */
const titleLine = /^title:[ \t]{1,8}(?<value>(?<quote>["']?)(?<words>\S.{0,300}?)\k<quote>)[ \t]{0,80}$/u;

/**
 * Fills what is known into the front matter that a template gives its plans. The finder of blanks does not look there:
 * in YAML brackets and braces mean something. `isName` says whether a blank's words ask for the plan's name, and a
 * title that is the template's becomes the name, too. Values are quoted as YAML wants.
 */
export function frontMatterEdits(
  { lines, frontMatter }: MarkdownText,
  isName: (words: string) => boolean,
  { title, ofTemplate }: { readonly title: string; readonly ofTemplate: string | undefined },
  facts: Readonly<Record<Fact, string | undefined>>,
): { readonly names: readonly TextEdit[]; readonly others: readonly TextEdit[] } {
  const names: TextEdit[] = [];
  const others: TextEdit[] = [];
  for (let line = 1; line < (frontMatter?.bodyLine ?? 0) - 1; line++) {
    const own = titleLine.exec(lines.lineText(line).slice(0, 400));
    if (own?.groups?.["words"] !== undefined && own.groups["words"] === ofTemplate) {
      const end = lines.startOf(line) + own[0].trimEnd().length;
      names.push({
        range: { start: end - (own.groups["value"] ?? "").length, end },
        newText: JSON.stringify(title),
      });
      continue;
    }
    const found = blankLine.exec(lines.lineText(line).slice(0, 200));
    const { key = "", value = "", token = "" } = found?.groups ?? {};
    if (found !== null) {
      const words = token.replace(/^[[{]+\s?|\s?[\]}]+$/gu, "");
      const start = lines.startOf(line) + found[0].indexOf(value, key.length);
      const range = { start, end: start + value.length };
      const blank: Placeholder = {
        range,
        kind: token.startsWith("{{") ? "mustache" : /^YYYY|^date$/iu.test(words) ? "date" : "bracket",
        name: words,
        text: token,
        label: key.replaceAll(/[_-]/gu, " "),
        when: "start",
        scope: "own",
      };
      const fact = factAsked(blank, { inHead: true, inTable: false, opensLog: false, before: "" });
      const known = fact && facts[fact];
      if (isName(words) || (key === "title" && fact === undefined)) {
        names.push({ range, newText: JSON.stringify(title) });
      } else if (known !== undefined && known.trim() !== "") {
        others.push({ range, newText: fact === "today" ? known : JSON.stringify(known) });
      }
    }
  }
  return { names, others };
}
