import { readFileSync } from "node:fs";
import { join } from "node:path";
import { englishOf, type Message, putIn, type Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { Refusal } from "../cli/refusal.ts";
import { explain } from "../planFileReader.ts";
import { english } from "./english.ts";
import type { Language } from "./language.ts";

/** A language, and what is wrong with its bundle. */
export interface LanguageReading {
  readonly language: Language;
  readonly problem?: Message;
}

/**
 * The first of these languages that a folder has a bundle of, `bundle.l10n.<language>.json`, else English. A bundle that
 * cannot be read is told, and English is spoken; so is every text that a bundle lacks.
 */
export function readLanguage(folder: string, languages: readonly string[]): LanguageReading {
  for (const name of languages) {
    const file = `bundle.l10n.${name}.json`;
    try {
      return { language: { name, say: sayFrom(textsOf(readFileSync(join(folder, file), "utf8"))) } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
        const why = error instanceof Refusal ? error.reason : explain(error);
        return { language: english, problem: phrase("{0} cannot be used, so this is English: {1}", file, why) };
      }
    }
  }
  return { language: english };
}

/** The texts of a bundle by the English ones: strings, or with comments for translators as VS Code allows. */
function textsOf(json: string): ReadonlyMap<string, string> {
  const bundle = JSON.parse(json) as unknown;
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) {
    throw new Refusal(phrase("it is no list of texts"));
  }
  return new Map(
    Object.entries(bundle).flatMap(([text, said]: readonly [string, unknown]) => {
      const words = typeof said === "object" && said !== null && "message" in said ? said.message : said;
      return typeof words === "string" && words !== "" ? [[text, words] as const] : [];
    }),
  );
}

function sayFrom(texts: ReadonlyMap<string, string>): Say {
  const say: Say = (message) => putIn(texts.get(message.text) ?? message.text, message.args, say);
  return texts.size === 0 ? englishOf : say;
}
