import { allRules } from "../../src/core/check/allRules.ts";
import { ruleLevels } from "../../src/core/check/ruleLevel.ts";
import { isRecord, type JsonRecord, list } from "../check/json.ts";

const setting = "planwright.check.rules";
/** Where its strings begin in package.nls.json: for levels and for rules. */
const prefix = "settings.check.rules.";
const lastLevel = `${prefix}${ruleLevels.at(-1) ?? ""}`;

/** package.json with the setting for levels of rules as the rules are: each with its summary, its own level and all levels. */
export function withRuleSettings(manifest: JsonRecord): JsonRecord {
  const properties = Object.fromEntries(
    allRules.map(({ id, level }) => [
      id,
      {
        type: "string",
        enum: [...ruleLevels],
        enumDescriptions: ruleLevels.map((one) => `%${prefix}${one}%`),
        default: level,
        description: `%${prefix}${id}%`,
      },
    ]),
  );
  const contributes = isRecord(manifest["contributes"]) ? manifest["contributes"] : {};
  const configuration = list(contributes["configuration"]).map((section) => withRules(section, properties));
  return { ...manifest, contributes: { ...contributes, configuration } };
}

/** A group of settings with what can be set for each rule, where that setting is one of it. */
function withRules(section: JsonRecord, rules: JsonRecord): JsonRecord {
  const settings = isRecord(section["properties"]) ? section["properties"] : {};
  const old = settings[setting];
  return isRecord(old)
    ? { ...section, properties: { ...settings, [setting]: { ...old, additionalProperties: false, properties: rules } } }
    : section;
}

/** package.nls.json with what that setting says of each rule, behind what it says of levels. */
export function withRuleStrings(strings: JsonRecord): JsonRecord {
  const ofRules = allRules.map(
    ({ id, level, summary }) => [`${prefix}${id}`, `${summary} Default: ${level}.`] as const,
  );
  const others = Object.entries(strings).filter(([key]) => !key.startsWith(prefix) || isLevel(key));
  const at = others.findIndex(([key]) => key === lastLevel) + 1;
  return Object.fromEntries([...others.slice(0, at), ...ofRules, ...others.slice(at)]);
}

function isLevel(key: string): boolean {
  return ruleLevels.some((level) => key === `${prefix}${level}`);
}
