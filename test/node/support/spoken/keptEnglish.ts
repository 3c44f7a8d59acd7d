import { allRules } from "../../../../src/core/check/allRules.ts";

const verbs =
  "status next tasks placeholders evidence check fix report rules templates new schema set-status add add-log help".split(
    " ",
  );
const ids = allRules.map(({ id }) => id).join("|");

/** What stays as it is in any language, and why; each is taken out of what is printed before that is looked at. */
export const kept: readonly (readonly [why: string, what: RegExp])[] = [
  ["our name in front of remarks", /^planwright: /gmu],
  ["commands in lines of usage", new RegExp(String.raw`\bplanwright(?: (?:${verbs.join("|")}))?(?= \[| <)`, "gu")],
  [
    "verbs and arguments in lists of help",
    new RegExp(`^ {2}(?:${verbs.join("|")}|path|file|state|text|id|name|command)(?= )`, "gmu"),
  ],
  ["syntax of usage", /\[(?:options|command|id)\]|<(?:path\.\.\.|file|state|text|name)>/gu],
  ["options with what they take", /(?<![\w-])--?[A-Za-z][a-z-]*(?: <[a-z=]+>)?/gu],
  ["values of options in help", /"(?:text|json|sarif|github|markdown|html|badge|status|check|edit|config)"/gu],
  [
    "levels and failed gates, which programs find by their place",
    /(?<=^\S+ {2})(?:error|warning|information|hint|failed)(?= {2})/gmu,
  ],
  ["levels in the list of rules", /(?<=^[a-z-]+ +)(?:error|warning|information|hint|off)(?= {2})/gmu],
  ["levels in the table of a summary", /(?<=\| )(?:error|warning|information|hint)(?= \|)/gu],
  ["ids of rules", new RegExp(`(?<![\\w-])(?:${ids})(?![\\w-])`, "gu")],
  [
    "kinds of blanks at the end of their line, as in JSON",
    /(?<= {2})(?:bracket|mustache|toFill|link|clarify|number|choice)$/gmu,
  ],
  [
    "reasons at the end of a line that is not counted, as in JSON",
    /(?<= {2})(?:fence|unclosedFence|cell|label|conflict|rollup)$/gmu,
  ],
  ["gates, by the options that ask for them", /(?<=--require )no-placeholders|(?<=--base )HEAD/gu],
  ["comments that silence rules", /<!-- planwright-disable-next-line {2}-->/gu],
];

/** The same for what is put into texts, as a whole or in a list. */
export const keptParts: readonly (readonly [why: string, what: RegExp])[] = [
  ["states, as people type them", /^(?:open|todo|inProgress|blocked|done|failed|cancelled|question)$/u],
  ["levels, as people type them", /^(?:off|error|warning|information|hint)$/u],
  ["ids of rules", new RegExp(`^(?:${ids})$`, "u")],
  ["options with what they take", /^--?[A-Za-z][a-z-]*(?:[ =].*)?$/u],
  ["commands", new RegExp(`^planwright (?:${verbs.join("|")})$`, "u")],
  ["names of arguments and of schemas", /^(?:path|file|state|text|name|status|check|edit|config)$/u],
  ["formats", /^(?:text|json|sarif|github|markdown|html|badge)$/u],
  ["settings and their values", /^(?:count|parents|weights|states|unitWords|rules|work|all|phase|step)$/u],
  ["keys of templates", /^(?:title|id|prompt|choices|pattern)$/u],
  ["layers of templates", /^(?:workspace|user|built-in)$/u],
  ["endings of files", /^\.[a-z]+$/u],
  ["comments that silence rules", /^<!-- planwright-disable-next-line [a-z-]+ -->$/u],
  ["characters by their numbers", /^U\+[0-9A-F]{4,6}$/u],
  [
    "samples of what to type",
    /^(?:bug-fix|\[Tranche|Lot\]|count: all|"\?": blocked|"~": inProgress|overdue: warning)$/u,
  ],
  ["a sample of a path", /^(?:docs\/plans\/offline-sync\.md|report\.html|plan\.svg)$/u],
];
