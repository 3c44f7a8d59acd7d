import { parseYaml } from "./parseYaml.ts";
import { type PolicyReading, readPolicy } from "./readPolicy.ts";

/** What a plan's front matter says to Planwright. */
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
  const own = mayHavePolicy(yaml) ? ownLines(yaml) : undefined;
  if (own === undefined) {
    return nothing;
  }
  const parsed = parseYaml(own);
  if ("problem" in parsed) {
    return { ...nothing, problems: [`planwright: in the front matter is ${parsed.problem}`] };
  }
  const value = parsed.value instanceof Map ? (parsed.value.get("planwright") as unknown) : undefined;
  if (typeof value === "boolean") {
    return { ...nothing, isPlan: value };
  }
  const { policy, problems } = readPolicy(value);
  return { isPlan: undefined, policy, problems: problems.map((problem) => `front matter: ${problem}`) };
}

/** The lines of the key itself: up to the next one that is neither empty, indented, a comment nor a closing bracket. */
function ownLines(yaml: string): string | undefined {
  const lines = yaml.split(/\r\n|\n|\r/u);
  const from = lines.findIndex((line) => line.startsWith(key));
  if (from === -1) {
    return undefined;
  }
  const length = lines.slice(from + 1).findIndex((line) => line !== "" && !" \t#}]".includes(line.charAt(0)));
  return lines.slice(from, length === -1 ? undefined : from + 1 + length).join("\n");
}
