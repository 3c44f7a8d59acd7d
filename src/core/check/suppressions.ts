import { lowerBound } from "../text/lowerBound.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import { codeSpans } from "../register/files/codeSpans.ts";
import type { TextRange } from "../text/textRange.ts";
import { isRuleId, type RuleId } from "./ruleIds.ts";

const opening = /<!--\s{0,40}planwright-(?<verb>disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/gu;

/** Longest comment that is read, in UTF-16 units: a comment that is never closed must not be searched to the end each time. */
const longest = 2000;

/** A comment of the plan's. Lines are 0-based. */
interface Directive {
  readonly verb: string;
  /** The rules that it names; undefined for all. Empty where it names only what is none. */
  readonly rules: ReadonlySet<RuleId> | undefined;
  /** What it names that is no rule. */
  readonly unknown: readonly TextRange[];
  readonly line: number;
  readonly endLine: number;
}

/** Lines on which a rule is silent, both ends included. */
interface Silence {
  readonly from: number;
  readonly to: number;
}

/**
 * What a plan's own comments switch off: `<!-- planwright-disable rule -->` up to `planwright-enable`, `-disable-line`,
 * `-disable-next-line` and `-disable-file`. Without a rule all are meant. Words after ` -- ` say why. In code they are text,
 * and what names no rule that there is does nothing: a slip must not silence everything.
 */
export class Suppressions {
  readonly #directives: readonly Directive[];
  readonly #silences = new Map<RuleId, readonly Silence[]>();

  constructor(record: Pick<PlanRecord, "markdown" | "lines">) {
    this.#directives = record.lines.text.includes("planwright-") ? readDirectives(record) : [];
  }

  /** Whether a rule is silent on a line, 0-based. */
  areOn(rule: RuleId, line: number): boolean {
    if (this.#directives.length === 0) {
      return false;
    }
    const silences = this.#silences.get(rule) ?? silencesOf(rule, this.#directives);
    this.#silences.set(rule, silences);
    const low = lowerBound(silences, (silence) => silence.to < line);
    return (silences[low]?.from ?? Infinity) <= line;
  }
}

/** What comments name that is no rule, comment by comment: places in the plan's text, in its order. */
export function unknownRules(record: Pick<PlanRecord, "markdown" | "lines">): readonly (readonly TextRange[])[] {
  return record.lines.text.includes("planwright-") ? readDirectives(record).map(({ unknown }) => unknown) : [];
}

function readDirectives({ markdown, lines }: Pick<PlanRecord, "markdown" | "lines">): readonly Directive[] {
  const found: Directive[] = [];
  const code = markdown.blocks.filter(({ kind }) => kind === "code");
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  let nth = 0;
  for (const { index, 0: start, groups } of lines.text.matchAll(opening)) {
    const { line, column } = lines.positionAt(index);
    while ((code[nth]?.endLine ?? Infinity) <= line) {
      nth++;
    }
    const body = lines.text.slice(index + start.length, index + longest);
    const length = body.indexOf("-->");
    const isCode = (code[nth]?.line ?? Infinity) <= line || isInSpan(lines.lineText(line), column);
    if (length !== -1 && !isCode && line >= bodyLine) {
      const { line: endLine } = lines.positionAt(index + start.length + length);
      const named = rulesNamed(body.slice(0, length), index + start.length);
      found.push({ verb: groups?.["verb"] ?? "", ...named, line, endLine });
    }
  }
  return found;
}

function isInSpan(text: string, column: number): boolean {
  return (
    text.length <= longest &&
    text.includes("`") &&
    codeSpans(text).some(({ start, end }) => start <= column && column < end)
  );
}

/** The rules in the rest of a comment, which begins at an offset of the text. */
function rulesNamed(body: string, offset: number): Pick<Directive, "rules" | "unknown"> {
  const reason = /(?:^|\s)--(?=\s|$)/u.exec(body)?.index ?? body.length;
  const names = [...body.slice(0, reason).matchAll(/[^\s,]+/gu)].map(({ 0: name, index }) => ({ name, index }));
  const unknown = names
    .filter(({ name }) => !isRuleId(name))
    .map(({ name, index }) => ({ start: offset + index, end: offset + index + name.length }));
  const rules = names.length === 0 ? undefined : new Set(names.map(({ name }) => name).filter(isRuleId));
  return { rules, unknown };
}

/** Where one rule is silent, in order and without overlaps. */
function silencesOf(rule: RuleId, directives: readonly Directive[]): readonly Silence[] {
  const silences: Silence[] = [];
  let from: number | undefined;
  for (const { verb, rules, line, endLine } of directives) {
    if (rules?.has(rule) === false) {
      continue;
    }
    if (verb === "disable-file") {
      return [{ from: 0, to: Infinity }];
    }
    if (verb === "disable") {
      from ??= line;
    } else if (verb === "disable-line") {
      silences.push({ from: line, to: endLine });
    } else if (verb === "disable-next-line") {
      silences.push({ from: endLine + 1, to: endLine + 1 });
    } else if (from !== undefined) {
      silences.push({ from, to: line });
      from = undefined;
    }
  }
  if (from !== undefined) {
    silences.push({ from, to: Infinity });
  }
  return merged(silences);
}

/** Silences in the order of their lines, those that touch as one: only so they can be searched by halves. */
function merged(silences: readonly Silence[]): readonly Silence[] {
  const found: Silence[] = [];
  for (const one of silences.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && one.from <= last.to + 1) {
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    } else {
      found.push(one);
    }
  }
  return found;
}
