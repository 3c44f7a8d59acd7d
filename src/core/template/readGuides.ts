import type { PlaceholderGuide, PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";

/** Longest pattern that is taken, in UTF-16 units: a template may come from anybody. */
const longestPattern = 200;

/** Told why the guides cannot be used; `message` is English and for the template's author. */
type Fail = (message: string) => never;

/**
 * Reads the `placeholders` of a template's front matter, a map from a blank's name to what is said of it. Nothing there
 * is an empty map; unknown fields are left out, so that newer templates stay readable.
 */
export function readGuides(data: unknown, fail: Fail): PlaceholderGuides {
  if (data === undefined || data === null) {
    return new Map();
  }
  if (!isRecord(data)) {
    return fail('The template\'s "placeholders" must be a list of names and guides');
  }
  return new Map(
    Object.entries(data).map(([name, guide]) => [name.trim().toLowerCase(), readGuide(name, guide, fail)]),
  );
}

function readGuide(name: string, data: unknown, fail: Fail): PlaceholderGuide {
  if (!isRecord(data)) {
    return fail(`The placeholder "${name}" needs keys and values, "prompt" among them`);
  }
  const text = (key: string): string | undefined => {
    const value = data[key];
    if (value === undefined || value === null) {
      return undefined;
    }
    return typeof value === "string" && value.trim() !== ""
      ? value.trim()
      : fail(`The "${key}" of the placeholder "${name}" must be a text`);
  };
  const prompt = text("prompt") ?? fail(`The placeholder "${name}" needs a text for "prompt"`);
  const help = text("help");
  const example = text("example");
  const value = text("default");
  const choices = readChoices(name, data["choices"], fail);
  const pattern = readPattern(name, text("pattern"), fail);
  const scope = text("scope");
  if (scope !== undefined && scope !== "plan" && scope !== "own") {
    return fail(`The "scope" of the placeholder "${name}" must be "own" or "plan"`);
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
    : fail(`The "choices" of the placeholder "${name}" must be a list of texts`);
}

function readPattern(name: string, pattern: string | undefined, fail: Fail): string | undefined {
  if (pattern === undefined) {
    return undefined;
  }
  try {
    void new RegExp(pattern, "u");
  } catch {
    return fail(`The "pattern" of the placeholder "${name}" is not a regular expression`);
  }
  return pattern.length <= longestPattern ? pattern : fail(`The "pattern" of the placeholder "${name}" is too long`);
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
