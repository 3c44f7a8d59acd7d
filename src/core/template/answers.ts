import { englishOf, type Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
import { asksForDay } from "../placeholder/fill/candidatesFor.ts";
import { matchesPattern } from "../placeholder/guide/answerPattern.ts";
import { guideFor } from "../placeholder/guide/guideFor.ts";
import type { PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { isImpossibleDay } from "../values/isImpossibleDay.ts";
import type { Template } from "./template.ts";
import { templatePlaceholders } from "./templatePlaceholders.ts";

/** Answers by the name of a blank; upper and lower case, `-`, `_` and blanks in names are alike. */
export type Answers = ReadonlyMap<string, string>;

/** What is wrong with answers before a plan is made with them. */
export interface AnswerReport {
  /** Names of answers that no blank asks for, as given. */
  readonly unknown: readonly string[];
  /** One for each answer that its blank does not take. */
  readonly problems: readonly Message[];
}

/** Holds answers against the blanks of a template: their names, choices and patterns. */
export function checkAnswers(template: Pick<Template, "body" | "placeholders">, answers: Answers): AnswerReport {
  const finder = new AnswerFinder(templatePlaceholders(template));
  const asked = [...answers].map(([name, answer]) => ({ name, answer, blanks: finder.blanksOf(name) }));
  const problems = asked.flatMap(({ name, answer, blanks }) =>
    blanks.flatMap((blank) => problemOf(blank, template.placeholders, name, answer) ?? []),
  );
  return {
    unknown: asked.filter(({ blanks }) => blanks.length === 0).map(({ name }) => name),
    // Several blanks of a name mostly say the same.
    problems: [...new Map(problems.map((problem) => [englishOf(problem), problem])).values()],
  };
}

/** The blanks that answers are for: those of the name, else those of the key or column. */
export class AnswerFinder {
  readonly #byName = new Map<string, Placeholder[]>();
  readonly #byLabel = new Map<string, Placeholder[]>();

  constructor(blanks: readonly Placeholder[]) {
    for (const blank of blanks) {
      add(this.#byName, blank.name, blank);
      add(this.#byLabel, blank.label ?? "", blank);
    }
  }

  blanksOf(name: string): readonly Placeholder[] {
    const key = answerKey(name);
    return key === "" ? [] : (this.#byName.get(key) ?? this.#byLabel.get(key) ?? []);
  }
}

/** An answer in the spelling that its blank offers it in. */
export function spelledAs(blank: Placeholder, guides: PlaceholderGuides, answer: string): string {
  const words = answer.trim().toLowerCase();
  return (guideFor(blank, guides).choices ?? []).find((choice) => choice.toLowerCase() === words) ?? answer;
}

function problemOf(blank: Placeholder, guides: PlaceholderGuides, name: string, answer: string): Message | undefined {
  const { choices = [], pattern, example } = guideFor(blank, guides);
  const words = answer.trim();
  if (words === "") {
    return phrase("{0} needs an answer", name);
  }
  if (choices.length > 0 && !choices.some((choice) => choice.toLowerCase() === words.toLowerCase())) {
    return phrase('{0} must be one of {1}, not "{2}"', name, choices.map((choice) => `"${choice}"`).join(", "), words);
  }
  if (pattern !== undefined && !matchesPattern(pattern, words)) {
    return example === undefined
      ? phrase('{0} cannot be "{1}"', name, words)
      : phrase('{0} cannot be "{1}"; it has the form of "{2}"', name, words, example);
  }
  if (asksForDay(blank) && isImpossibleDay(words)) {
    return phrase('{0} cannot be "{1}": there is no such day', name, words);
  }
  return undefined;
}

function add(map: Map<string, Placeholder[]>, name: string, blank: Placeholder): void {
  const key = answerKey(name);
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [blank]);
  } else {
    list.push(blank);
  }
}

/** A blank's name as answers are told apart: `feature name` for `FEATURE_NAME`; `#` counts, since `###-name` is another blank. */
export function answerKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, " ")
    .trim();
}
