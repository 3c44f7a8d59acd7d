import { parse, YAMLParseError } from "yaml";
import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";

/**
 * Longest YAML that is parsed, in UTF-16 units: far more than settings need. The parser's time grows faster than some
 * hostile texts, so the length is what bounds it.
 */
const longestYaml = 16_384;

/**
 * YAML as data, maps as `Map`; or why it is none, as words that go on after "is" or "are", and on which of its lines, 0-based,
 * where that is known.
 */
export type ParsedYaml = { readonly value: unknown } | { readonly problem: Message; readonly line?: number };

/** Parses untrusted YAML: data only, few aliases, at most `longest` UTF-16 units. Never throws. */
export function parseYaml(yaml: string, longest = longestYaml): ParsedYaml {
  if (yaml.length > longest) {
    return { problem: phrase("longer than {0} characters", longest) };
  }
  if (/[[{]{40}/u.test(yaml)) {
    return { problem: phrase("nested too deeply") };
  }
  try {
    return { value: parse(yaml, { mapAsMap: true, maxAliasCount: 20, logLevel: "error" }) as unknown };
  } catch (error) {
    // The first line says what and where; the rest would quote the file.
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    const problem = phrase("not valid YAML: {0}", reason.replace(/:$/u, ""));
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return line === undefined ? { problem } : { problem, line: line - 1 };
  }
}
