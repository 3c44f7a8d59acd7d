import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
import { isRuleId, type RuleId } from "../check/ruleIds.ts";
import { type RuleLevel, ruleLevels } from "../check/ruleLevel.ts";
import type { TaskState } from "../words/taskState.ts";
import { taskStates } from "../words/taskStates.ts";
import type { PolicyPart, UnitWords } from "./countingPolicy.ts";
import type { SettingProblem } from "./settingProblem.ts";

/** What a place sets, and what is wrong with it; what is right is used all the same. */
export interface PolicyReading {
  readonly policy: PolicyPart;
  readonly problems: readonly SettingProblem[];
}

const settings = ["count", "parents", "weights", "states", "unitWords", "rules"] as const;
const counts = ["work", "all"] as const;
const parents = ["count", "leaves"] as const;
const weights = ["none", "estimate", "phase"] as const;
const units = ["phase", "step"] as const;

/** One visible character, an emoji with its modifiers among them. The empty box and `x` keep their meaning. */
const mark = /^[^\s\p{Cc}\p{M}xX](?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic}){0,15}$/u;

/** A word or a few: letters first, then also blanks, hyphens and apostrophes. */
const unitWord = /^\p{L}[\p{L}\p{M} '’-]{0,39}$/u;

/** Reads settings out of parsed YAML whose maps are `Map`s. Never throws. */
export function readPolicy(data: unknown): PolicyReading {
  const problems: SettingProblem[] = [];
  if (data === null || data === undefined) {
    return { policy: {}, problems };
  }
  if (!(data instanceof Map)) {
    problems.push(wrongValue([], phrase('the settings must be keys with values, such as "{0}"', "count: all")));
    return { policy: {}, problems };
  }
  const given = data as ReadonlyMap<unknown, unknown>;
  const has = (setting: (typeof settings)[number]): boolean => given.has(setting);
  for (const key of given.keys()) {
    if (!settings.some((setting) => setting === key)) {
      problems.push(wrongKey([key], phrase("{0} is no setting; there are {1}", quoted(key), inWords(settings, "and"))));
    }
  }
  const count = has("count") ? choice("count", given.get("count"), counts, problems) : undefined;
  const parent = has("parents") ? choice("parents", given.get("parents"), parents, problems) : undefined;
  const weight = has("weights") ? choice("weights", given.get("weights"), weights, problems) : undefined;
  const policy: PolicyPart = {
    ...(count === undefined ? {} : { count }),
    ...(parent === undefined ? {} : { parents: parent }),
    ...(weight === undefined ? {} : { weights: weight }),
    ...(has("states") ? { states: readStates(given.get("states"), problems) } : {}),
    ...(has("unitWords") ? { unitWords: readUnitWords(given.get("unitWords"), problems) } : {}),
    ...(has("rules") ? { rules: readRules(given.get("rules"), problems) } : {}),
  };
  return { policy, problems };
}

function choice<V extends string>(
  key: string,
  value: unknown,
  values: readonly V[],
  problems: SettingProblem[],
): V | undefined {
  const found = values.find((one) => one === value);
  if (found === undefined) {
    problems.push(wrongValue([key], phrase("{0} must be {1}, not {2}", key, inWords(values, "or"), quoted(value))));
  }
  return found;
}

function readStates(value: unknown, problems: SettingProblem[]): ReadonlyMap<string, TaskState> {
  const states = new Map<string, TaskState>();
  if (!(value instanceof Map)) {
    problems.push(
      wrongValue(["states"], phrase("states must be marks with their states, such as {0}", '"?": blocked')),
    );
    return states;
  }
  for (const [key, name] of value as ReadonlyMap<unknown, unknown>) {
    // A digit is a number to YAML; every other kind of key is a mark that lacks its quotes.
    const text = typeof key === "number" ? String(key) : key;
    const state = taskStates.find((one) => one === name);
    if (typeof text !== "string") {
      problems.push(
        wrongKey(["states", key], phrase("states: a mark must be in quotes, such as {0}", '"~": inProgress')),
      );
    } else if (!mark.test(text)) {
      problems.push(
        wrongKey(["states", key], phrase("states: {0} must be one character that is no blank and no x", quoted(text))),
      );
    } else if (state === undefined) {
      const must = phrase("states: {0} must be {1}, not {2}", quoted(text), inWords(taskStates, "or"), quoted(name));
      problems.push(wrongValue(["states", key], must));
    } else {
      states.set(text, state);
    }
  }
  return states;
}

function readUnitWords(value: unknown, problems: SettingProblem[]): UnitWords {
  const words = { phase: [] as readonly string[], step: [] as readonly string[] };
  if (!(value instanceof Map)) {
    problems.push(
      wrongValue(
        ["unitWords"],
        phrase('unitWords must be lists of words under phase and step, such as "{0}"', "phase: [Tranche]"),
      ),
    );
    return words;
  }
  for (const [key, list] of value as ReadonlyMap<unknown, unknown>) {
    const unit = units.find((one) => one === key);
    if (unit === undefined) {
      problems.push(
        wrongKey(
          ["unitWords", key],
          phrase("unitWords: {0} is no unit; there are {1}", quoted(key), inWords(units, "and")),
        ),
      );
    } else if (!Array.isArray(list)) {
      problems.push(
        wrongValue(
          ["unitWords", unit],
          phrase("unitWords: {0} must be a list of words, such as {1}", unit, "[Tranche, Lot]"),
        ),
      );
    } else {
      const isWord = (word: unknown): word is string => typeof word === "string" && unitWord.test(word);
      words[unit] = list.filter(isWord);
      for (const [at, word] of (list as readonly unknown[]).entries()) {
        if (!isWord(word)) {
          const no = phrase("unitWords: {0} under {1} is no word of letters", quoted(word), unit);
          problems.push(wrongValue(["unitWords", unit, at], no));
        }
      }
    }
  }
  return words;
}

function readRules(value: unknown, problems: SettingProblem[]): ReadonlyMap<RuleId, RuleLevel> {
  const levels = new Map<RuleId, RuleLevel>();
  if (!(value instanceof Map)) {
    problems.push(
      wrongValue(["rules"], phrase('rules must be rules with their levels, such as "{0}"', "overdue: warning")),
    );
    return levels;
  }
  for (const [rule, name] of value as ReadonlyMap<unknown, unknown>) {
    // To older YAML a bare off is false.
    const level = name === false ? "off" : ruleLevels.find((one) => one === name);
    if (!isRuleId(rule)) {
      problems.push(wrongKey(["rules", rule], phrase("rules: there is no rule {0}", quoted(rule))));
    } else if (level === undefined) {
      problems.push(
        wrongValue(
          ["rules", rule],
          phrase("rules: {0} must be {1}, not {2}", rule, inWords(ruleLevels, "or"), quoted(name)),
        ),
      );
    } else {
      levels.set(rule, level);
    }
  }
  return levels;
}

function wrongKey(path: readonly unknown[], message: Message): SettingProblem {
  return { message, path, part: "key" };
}

function wrongValue(path: readonly unknown[], message: Message): SettingProblem {
  return { message, path, part: "value" };
}

/** Foreign text in a message: short, and visibly foreign. */
function quoted(value: unknown): string | Message {
  if (typeof value === "string") {
    return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  }
  return value instanceof Map || Array.isArray(value) ? phrase("a list") : String(value);
}

function inWords(words: readonly string[], last: "and" | "or"): Message {
  const [before, end] = [words.slice(0, -1).join(", "), words.at(-1) ?? ""];
  return last === "and" ? phrase("{0} and {1}", before, end) : phrase("{0} or {1}", before, end);
}
