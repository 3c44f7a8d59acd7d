import { splitChoices } from "../tokens/choices.ts";
import { guideKeys } from "./guideKeys.ts";
import { guidesByKind, guidesByName } from "./guideWords.ts";
import type { Placeholder } from "../placeholder.ts";
import type { PlaceholderGuide, PlaceholderGuides } from "./placeholderGuide.ts";

const none: PlaceholderGuides = new Map();

/**
 * What to write into a blank (format §6): what its template says of it, by the first of its {@link guideKeys}; else a
 * built-in guide by the words of its name, its key or its kind. A choice carries its choices, unless it is an open one:
 * `None / [Other Phase]`.
 */
export function guideFor(placeholder: Placeholder, guides: PlaceholderGuides = none): PlaceholderGuide {
  const guide = fromTemplate(placeholder, guides) ?? builtIn(placeholder);
  const parts = partsOf(placeholder);
  if (parts.length === 0 || guide.choices !== undefined || parts.some(isBlank)) {
    return guide;
  }
  const { example, ...others } = guide;
  // `Medium` is no example where `Med` is to be chosen.
  return { ...others, ...(example !== undefined && parts.includes(example) && { example }), choices: parts };
}

/** The choices a blank offers by itself, without those that are blanks again; empty for every other kind. */
export function choicesOf(placeholder: Placeholder): readonly string[] {
  return partsOf(placeholder).filter((part) => !isBlank(part));
}

function partsOf({ kind, text }: Placeholder): readonly string[] {
  if (kind !== "choice") {
    return [];
  }
  const inside = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  return splitChoices(inside).filter((choice) => choice !== "");
}

/** `[Other Phase]`, `Phase X must be complete`. */
function isBlank(part: string): boolean {
  return /^\[.*\]$|^\p{L}{2,20} [XNY](?![\p{L}\p{N}])/u.test(part);
}

function fromTemplate(placeholder: Placeholder, guides: PlaceholderGuides): PlaceholderGuide | undefined {
  if (guides.size === 0) {
    return undefined;
  }
  const key = guideKeys(placeholder).find((name) => guides.has(name));
  return key === undefined ? undefined : guides.get(key);
}

function builtIn({ kind, name, label }: Placeholder): PlaceholderGuide {
  // A repeat line speaks of phases and steps without asking for the name of one.
  if (kind === "repeat" || kind === "clarify") {
    return guidesByKind[kind];
  }
  const words = name.replaceAll("_", " ").slice(0, 200);
  const byName = guidesByName.find(([pattern]) => pattern.test(words));
  const byLabel = label === undefined ? undefined : guidesByName.find(([pattern]) => pattern.test(label.slice(0, 200)));
  const guide = byName ?? byLabel;
  if (guide === undefined || (kind === "link" && byName === undefined)) {
    return guidesByKind[kind];
  }
  return kind === "link" ? guidesByKind.link : guide[1];
}
