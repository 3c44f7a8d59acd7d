import { phrase } from "../message/phrase.ts";
import { parseYaml } from "./parseYaml.ts";
import { type PolicyReading, readPolicy } from "./readPolicy.ts";

/** What a plan's front matter says to Planwright; the paths of its problems begin with `planwright`. */
export interface FrontMatterPolicy extends PolicyReading {
  /** Of `planwright: true` and `planwright: false`: whether the document is a plan, whatever it holds. */
  readonly isPlan: boolean | undefined;
}

const key = "planwright:";

/** Whether front matter may set a policy: cheap, so that only then YAML is parsed. */
function mayHavePolicy(yaml: string): boolean {
  return yaml.startsWith(key) || yaml.includes(`\n${key}`) || yaml.includes(`\r${key}`);
}

/**
 * Reads the `planwright:` key of front matter, given as the YAML between the fences: settings as in the project's file,
 * or true or false (format §5). Only that key is parsed, so that broken YAML elsewhere does not matter. Never throws.
 */
export function frontMatterPolicy(yaml: string): FrontMatterPolicy {
  const nothing = { isPlan: undefined, policy: {}, problems: [] };
  const own = policyLines(yaml);
  if (own === undefined) {
    return nothing;
  }
  const parsed = parseYaml(own.yaml);
  if ("problem" in parsed) {
    const message = phrase("planwright is {0}", parsed.problem);
    return { ...nothing, problems: [{ message, path: ["planwright"], part: "value" }] };
  }
  const value = parsed.value instanceof Map ? (parsed.value.get("planwright") as unknown) : undefined;
  if (typeof value === "boolean") {
    return { ...nothing, isPlan: value };
  }
  const { policy, problems } = readPolicy(value);
  const placed = problems.map(({ message, path, part }) => ({
    message,
    path: ["planwright", ...path],
    part,
  }));
  return { isPlan: undefined, policy, problems: placed };
}

/**
 * The lines of the key `planwright:` in front matter, given as the YAML between the fences, and the 0-based line of that YAML
 * which they begin on: up to the next line that is neither empty, indented, a comment nor a closing bracket.
 */
export function policyLines(yaml: string): { readonly yaml: string; readonly line: number } | undefined {
  if (!mayHavePolicy(yaml)) {
    return undefined;
  }
  const lines = yaml.split(/\r\n|\n|\r/u);
  const from = lines.findIndex((line) => line.startsWith(key));
  if (from === -1) {
    return undefined;
  }
  const length = lines.slice(from + 1).findIndex((line) => line !== "" && !" \t#}]".includes(line.charAt(0)));
  return { yaml: lines.slice(from, length === -1 ? undefined : from + 1 + length).join("\n"), line: from };
}
