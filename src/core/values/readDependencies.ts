import { isUnfilled } from "../fields/isUnfilled.ts";
import type { Dependency } from "./dependency.ts";

/** Unit words with their plurals, longest first where one begins another. */
const words =
  "user stories|user story|phases?|milestones?|sprints?|stages?|weeks?|waves?|epics?|parts?|iterations?|steps?|tasks?|story|stories|days?|phasen|meilensteine?|schritte?|aufgaben?|étapes?|tâches?|fases?|etapas?|tareas?|pasos?|tarefas?|passos?|fasi|阶段|步骤|任务|フェーズ|ステップ|タスク|단계|작업";
const singular: Readonly<Record<string, string>> = {
  "user stories": "user story",
  stories: "story",
  phasen: "phase",
  meilensteine: "meilenstein",
  schritte: "schritt",
  aufgaben: "aufgabe",
  fasi: "fase",
};
const number = String.raw`[-−]?\d{1,4}(?:\.\d{1,4}){0,4}[a-z]?(?![\p{L}\p{N}])`;
const joint = String.raw`\s{0,2}(?:,\s{0,2}(?:and\s|&\s?)?|;|&|\+|、|\/|\s(?:and|und|et|y|e|or|plus)\s|和|と|및)\s{0,2}`;
const range = String.raw`\s?(?:-|–|—|to|through|bis|à|〜|～|至)\s?`;
const item = String.raw`${number}(?:${range}${number})?`;
/** A unit word with one or more numbers: `Phase 1`, `Phases 1-3`, `Phases 1, 2 and 4`. */
const unit = new RegExp(String.raw`^(?<word>${words})\s{0,2}#?(?<list>${item}(?:${joint}${item}){0,20})`, "iu");
const id =
  /^(?!(?:UTF|SHA|ISO|RFC|AES|GPT|ECMA|ES|HTTP|PHASE|STEP|SPRINT|STAGE|WEEK|MILESTONE)-?\d)(?:(?:[A-Z][A-Z0-9]{0,9}-\d{1,5}(?:[.-]\d{1,4}){0,4}|[A-Z]{1,5}\d{1,4}(?:\.\d{1,3})?)[a-z]?|#\d{1,6})(?![\p{L}\p{N}-])/u;
/** `T001-T003` and `T001..T003`. */
const idRange = /^([A-Z]{1,5})(\d{1,4})\s?(?:-|–|—|\.\.|\sto\s)\s?\1(\d{1,4})(?![\p{L}\p{N}-])/u;
const bareNumber =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}|\d{1,3}-\d{2})\.?(?=$|[\])`*_]|\s{0,4}[,;(&]|\s+(?:and|und|et|y|e)\s)/u;
const opening =
  /^(?:[\s*_`~"'([（【]|✅|✔|⏳|☑|\ufe0f|(?:completion of|all of|both|the|on|of|task|tasks)\s(?=[\s\S]{0,4}(?:[A-Z]+-?\d|#\d)))+/iu;
const nextPart = new RegExp(String.raw`^[\s*_\x60)\]）】]{0,6}(?:\([^()]{0,60}\)[*_]{0,3})?${joint}`, "iu");

/** How much of a text may list dependencies, in UTF-16 units. */
const reach = 400;
/** A range longer than this is a mistake or a trick. */
const longestRange = 50;

/** Where a text names what something depends on. Offsets are within the text. */
export interface DependencyMention {
  /** Where the numbers of a unit stand, or an id. */
  readonly start: number;
  readonly end: number;
  /** The unit's word, lower case and singular; undefined for an id. */
  readonly word: string | undefined;
}

/** One dependency and where its number or id stands. Offsets are within the text; those of a range share its place. */
export interface NamedDependency {
  readonly dependency: Dependency;
  readonly start: number;
  readonly end: number;
}

/** A mention with what it names. */
interface Mention extends DependencyMention {
  readonly names: readonly NamedDependency[];
}

/**
 * Reads the value of a dependency field (format §2, §4): `Phases 1-3`, `Phase 0, Phase 2`, `T001, T002 (auth)`, `1.1`.
 * `None`, a placeholder such as `None / [Other Phase]` or `Phase X`, and plain prose give nothing.
 */
export function readDependencies(value: string): readonly Dependency[] {
  return unique(namedDependencies(value));
}

/** The same with the place of each name. */
export function namedDependencies(value: string): readonly NamedDependency[] {
  if (!/\d/u.test(value) || isUnfilled(value)) {
    return nothing;
  }
  const listed = readList(value.slice(0, reach), true);
  return listed.length > 0 ? listed.flatMap(({ names }) => names) : namedInProse(value.slice(0, reach));
}

/** Where {@link readDependencies} finds what it gives. */
export function dependencyMentions(value: string): readonly DependencyMention[] {
  if (!/\d/u.test(value) || isUnfilled(value)) {
    return [];
  }
  const found = readList(value.slice(0, reach), true).filter(isMention);
  return found.length > 0
    ? found.map(({ start, end, word }) => ({ start, end, word }))
    : proseDependencyMentions(value.slice(0, reach));
}

/** Where {@link readProseDependencies} finds what it gives, and bare numbers behind all of its words: `after 1.2`. */
export function proseDependencyMentions(text: string): readonly DependencyMention[] {
  const found: DependencyMention[] = [];
  eachTriggered(text, (part, at) => {
    for (const { start, end, word } of readList(part, true).filter(isMention)) {
      found.push({ start: at + start, end: at + end, word });
    }
  });
  return found;
}

const trigger =
  /(?<![\p{L}\p{N}])(?:depend(?:s|ing|ent)? on|blocked (?:by|on)|waiting (?:for|on)|after|requires?|needs|once|hängt ab von|abhängig von|benötigt|nach|dépend de|bloqué par|après|depende de|requiere|después de|tras|bloqueado por|requer|depois de|após|dipende da|richiede|dopo)(?:\s?:)?\s{1,3}|(?:依赖|依存|의존)(?:于|先)?\s?[:：]?\s{0,2}/giu;
const strongTrigger = /^(?:depend|blocked|waiting|hängt|abhängig|dép|bloq|dipende|依|의)/iu;

/**
 * Reads what the prose of a task, a detail line or a paragraph depends on: `depends on T001`, `(after Phase 2)`,
 * `requires Phase 1`, `blocked by T003`. The unit or id must follow the words directly.
 */
export function readProseDependencies(text: string): readonly Dependency[] {
  return unique(namedInProse(text));
}

/** The same with the place of each name. */
export function namedInProse(text: string): readonly NamedDependency[] {
  const found: NamedDependency[] = [];
  eachTriggered(text, (part, at, numbersToo) => {
    for (const { names } of readList(part, numbersToo)) {
      names.forEach(({ dependency, start, end }) => found.push({ dependency, start: at + start, end: at + end }));
    }
  });
  return found.length === 0 ? nothing : found;
}

/** What stands behind each of the words that say "depends on", and where it begins. */
function eachTriggered(text: string, visit: (part: string, at: number, numbersToo: boolean) => void): void {
  if (!/\d/u.test(text) || !mayTrigger.test(text)) {
    return;
  }
  for (const match of text.matchAll(trigger)) {
    const at = match.index + match[0].length;
    visit(text.slice(at, at + 120), at, strongTrigger.test(match[0]));
  }
}

const nothing: readonly never[] = [];
/**
 * A part of each word of {@link trigger}, or a letter beyond ASCII, and a number as near as one must follow: a small pattern
 * for what the large one is slow at. U+017F is left out: a pattern that ignores case takes it for an s.
 */
const mayTrigger =
  /(?:depend|blocked|waiting|after|requ[ie]|needs|once|nach|tras |bloqueado|depois|dipende|richiede|dopo|[\u00c0-\u017e\u0180-\u024f\u3040-\u9fff\uac00-\ud7af])[^]{0,130}?\d/iu;
/**
 * Where a text may name anything that something depends on, by a word or a field: the same with the keys of fields, which say
 * it in some more words and may have longer values.
 */
export const mayName =
  /(?:depend|block|waiting|after|requ[ie]|needs|once|predec|prereq|nach|vorauss|tras |bloqu|depois|dipend|richied|dopo|[\u00c0-\u017e\u0180-\u024f\u3040-\u9fff\uac00-\ud7af])[^\n\r]{0,200}?\d/iu;

/** A range of ids is none: it is not one name that could become another. */
function isMention({ word, names }: Mention): boolean {
  return word !== undefined || names.length === 1;
}

/** Reads units and ids from the start of a text up to the first part that is neither. */
function readList(text: string, numbersToo: boolean): readonly Mention[] {
  const found: Mention[] = [];
  let at = 0;
  for (let rounds = 0; rounds < 40; rounds++) {
    at += opening.exec(text.slice(at, at + 60))?.[0].length ?? 0;
    const rest = text.slice(at);
    const ids = idRange.exec(rest);
    const task = ids ?? id.exec(rest) ?? (numbersToo ? bareNumber.exec(rest) : null);
    const units = task === null ? unit.exec(rest) : null;
    if (ids !== null) {
      found.push({ start: at, end: at + ids[0].length, word: undefined, names: rangeOfIds(ids, at) });
    } else if (units !== null) {
      const [word, list] = [singularOf(units.groups?.["word"] ?? ""), units.groups?.["list"] ?? ""];
      const end = at + units[0].length;
      const start = end - list.length;
      found.push({ start, end, word, names: unitsIn(list, word, start) });
    } else if (task !== null) {
      const one = task[0].replace(/\.$/u, "");
      const place = { start: at, end: at + one.length };
      found.push({ ...place, word: undefined, names: [{ ...place, dependency: { kind: "task", id: one } }] });
    } else if (rounds > 0 || !numbersToo) {
      break;
    }
    at += (units ?? task)?.[0].length ?? 0;
    const joined = nextPart.exec(text.slice(at, at + 80)) ?? skipWords(text.slice(at), units !== null || task !== null);
    if (joined === null) {
      break;
    }
    at += joined[0].length;
  }
  return found;
}

/** In a field's value what was named may be explained up to the next comma: `Phase 1 completion, Phase 2`. */
function skipWords(text: string, named: boolean): RegExpExecArray | null {
  return named ? /^[^,;\n]{0,60}[,;]\s{0,3}/u.exec(text) : null;
}

function singularOf(plural: string): string {
  const lower = plural.toLowerCase();
  return singular[lower] ?? (/^[a-zéâ ]{3,}s$/u.test(lower) ? lower.slice(0, -1) : lower);
}

function unitsIn(list: string, word: string, from: number): readonly NamedDependency[] {
  const named: NamedDependency[] = [];
  for (const { index, 0: part } of list.matchAll(new RegExp(item, "giu"))) {
    const start = from + index;
    for (const one of expand(part)) {
      named.push({ start, end: start + part.length, dependency: { kind: "unit", word, number: one } });
    }
  }
  return named;
}

function rangeOfIds(
  [all, prefix = "", first = "", last = ""]: RegExpExecArray,
  start: number,
): readonly NamedDependency[] {
  const to = Math.min(Number(last), Number(first) + longestRange);
  const named: NamedDependency[] = [];
  for (let at = Number(first); at <= to; at++) {
    const one = prefix + String(at).padStart(first.length, "0");
    named.push({ start, end: start + all.length, dependency: { kind: "task", id: one } });
  }
  return named;
}

function expand(part: string): readonly string[] {
  const ends = /^(\d{1,4})\s?\D{1,9}?(\d{1,4})$/u.exec(part);
  if (ends === null || part.includes(".")) {
    return [part];
  }
  const [, first = "", last = ""] = ends;
  const [from, to] = [Number(first), Number(last)];
  // `Phase 10-01` is one number.
  if (to <= from || to - from > longestRange || last.startsWith("0")) {
    return [part];
  }
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function unique(found: readonly NamedDependency[]): readonly Dependency[] {
  if (found.length === 0) {
    return nothing;
  }
  const seen = new Set<string>();
  return found.flatMap(({ dependency: one }) => {
    const key = one.kind === "unit" ? `${one.word} ${one.number}` : one.id;
    return !seen.has(key) && seen.add(key) ? [one] : [];
  });
}
