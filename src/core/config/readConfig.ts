import { phrase } from "../message/phrase.ts";
import { parseYaml } from "./parseYaml.ts";
import { type PolicyReading, readPolicy } from "./readPolicy.ts";

/** Reads the text of a project's `.planwright/config.yaml` (format §5). Never throws. */
export function readConfig(yamlText: string): PolicyReading {
  const parsed = parseYaml(yamlText.replace(/^\ufeff/u, ""));
  return "problem" in parsed
    ? { policy: {}, problems: [{ message: phrase("it is {0}", parsed.problem), path: [], part: "value" }] }
    : readPolicy(parsed.value);
}
