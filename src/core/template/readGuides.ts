import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
import { patternProblem } from "../placeholder/guide/answerPattern.ts";
import type { PlaceholderGuide, PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";

/** Told why the guides cannot be used, for the template's author. */
type Fail = (reason: Message) => never;

/**
 * Reads the `placeholders` of a template's front matter, a map from a blank's name to what is said of it. Nothing there
 * is an empty map; unknown fields are left out, so that newer templates stay readable.
 */
export function readGuides(data: unknown, fail: Fail): PlaceholderGuides {
  if (data === undefined || data === null) {
    return new Map();
  }
  if (!(data instanceof Map)) {
    return fail(phrase('The template\'s "placeholders" must be a list of names and guides'));
  }
  const guides = new Map<string, PlaceholderGuide>();
  for (const [key, guide] of data as ReadonlyMap<unknown, unknown>) {
    const name = typeof key === "string" || typeof key === "number" ? String(key).trim() : "";
    if (name === "") {
      return fail(phrase("Each placeholder needs a name before its guide"));
    }
    if (guides.has(name.toLowerCase())) {
      return fail(phrase('The placeholder "{0}" has two guides; upper and lower case are alike', name));
    }
    guides.set(name.toLowerCase(), readGuide(name, guide, fail));
  }
  return guides;
}

function readGuide(name: string, data: unknown, fail: Fail): PlaceholderGuide {
  if (!(data instanceof Map)) {
    return fail(phrase('The placeholder "{0}" needs keys and values, "prompt" among them', name));
  }
  const text = (key: string): string | undefined => {
    const value: unknown = data.get(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    return typeof value === "string" && value.trim() !== ""
      ? value.trim()
      : fail(phrase('The "{0}" of the placeholder "{1}" must be a text', key, name));
  };
  const prompt = text("prompt") ?? fail(phrase('The placeholder "{0}" needs a text for "prompt"', name));
  const help = text("help");
  const example = text("example");
  const value = text("default");
  const choices = readChoices(name, data.get("choices"), fail);
  const pattern = readPattern(name, text("pattern"), fail);
  const scope = text("scope");
  if (scope !== undefined && scope !== "plan" && scope !== "own") {
    return fail(phrase('The "scope" of the placeholder "{0}" must be "own" or "plan"', name));
  }
  return {
    prompt,
    ...(help !== undefined && { help }),
    ...(example !== undefined && { example }),
    ...(value !== undefined && { default: value }),
    ...(choices !== undefined && { choices }),
    ...(pattern !== undefined && { pattern }),
    ...(scope !== undefined && { scope }),
  };
}

function readChoices(name: string, data: unknown, fail: Fail): readonly string[] | undefined {
  if (data === undefined || data === null) {
    return undefined;
  }
  return Array.isArray(data) &&
    data.length > 0 &&
    data.every((choice) => typeof choice === "string" && choice.trim() !== "")
    ? data.map((choice) => String(choice).trim())
    : fail(phrase('The "choices" of the placeholder "{0}" must be a list of texts', name));
}

function readPattern(name: string, pattern: string | undefined, fail: Fail): string | undefined {
  const problem = pattern === undefined ? undefined : patternProblem(name, pattern);
  return problem === undefined ? pattern : fail(problem);
}
