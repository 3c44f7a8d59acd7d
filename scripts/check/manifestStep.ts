import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { commandIds } from "../../src/vscode/names.ts";
import { withRuleSettings, withRuleStrings } from "../generate/ruleSettings.ts";
import { root } from "../runTool.ts";
import { isRecord, type JsonRecord, list, readJson, stringsOf } from "./json.ts";
import type { CheckStep, Problems } from "./step.ts";

/** Holds package.json against its strings, the code's commands, the files it names, and the rules vsce only warns of. */
export const manifestStep: CheckStep = {
  name: "manifest",
  run: async () => {
    const manifest = await readJson(join(root, "package.json"));
    const strings = await readJson(join(root, "package.nls.json"));
    return [
      ...checkStrings(manifest, strings),
      ...checkCommands(manifest),
      ...checkRules(manifest, strings),
      ...checkEngine(manifest),
      ...(await checkFiles(manifest)),
      ...(await checkSnippets()),
    ];
  },
};

function checkStrings(manifest: JsonRecord, strings: JsonRecord): Problems {
  const used = stringsOf(manifest).flatMap((text) => /^%(.+)%$/u.exec(text)?.[1] ?? []);
  const missing = used.filter((key) => typeof strings[key] !== "string");
  const unused = Object.keys(strings).filter((key) => !used.includes(key));
  return [
    ...missing.map((key) => `package.json uses %${key}%, which package.nls.json does not have`),
    ...unused.map((key) => `package.nls.json has "${key}", which package.json does not use`),
  ];
}

/** Declared = registered: the handlers' record in the code is typed by the same list, so the compiler covers that half. */
function checkCommands(manifest: JsonRecord): Problems {
  const contributes = isRecord(manifest["contributes"]) ? manifest["contributes"] : {};
  const declared = list(contributes["commands"]).map(({ command }) => String(command));
  const registered: readonly string[] = commandIds;
  const menus = isRecord(contributes["menus"]) ? Object.values(contributes["menus"]).flatMap(list) : [];
  const uses = [...menus, ...list(contributes["keybindings"])].flatMap(({ command, submenu }) =>
    submenu === undefined ? [String(command)] : [],
  );
  return [
    ...declared.filter((id) => !registered.includes(id)).map((id) => `command ${id} is declared but not registered`),
    ...registered.filter((id) => !declared.includes(id)).map((id) => `command ${id} is registered but not declared`),
    ...uses.filter((id) => !declared.includes(id)).map((id) => `a menu or key uses the undeclared command ${id}`),
  ];
}

/** What the setting for levels of rules offers must be the rules and levels there are, in the words of the rules. */
function checkRules(manifest: JsonRecord, strings: JsonRecord): Problems {
  const isStale = (now: JsonRecord, fresh: JsonRecord): boolean => JSON.stringify(now) !== JSON.stringify(fresh);
  return [
    ...(isStale(manifest, withRuleSettings(manifest)) ? ["package.json"] : []),
    ...(isStale(strings, withRuleStrings(strings)) ? ["package.nls.json"] : []),
  ].map((name) => `planwright.check.rules in ${name} is not what the rules say: npm run rules`);
}

function checkEngine(manifest: JsonRecord): Problems {
  const engines = isRecord(manifest["engines"]) ? manifest["engines"] : {};
  const types = isRecord(manifest["devDependencies"]) ? manifest["devDependencies"]["@types/vscode"] : undefined;
  const problems: string[] = [];
  if (engines["vscode"] !== `^${String(types)}`) {
    problems.push(`engines.vscode is ${String(engines["vscode"])} but the code compiles against ${String(types)}`);
  }
  if (manifest["enabledApiProposals"] !== undefined) {
    problems.push("package.json asks for proposed APIs, which cannot be published");
  }
  if (list(manifest["activationEvents"]).length > 0 || stringsOf(manifest["activationEvents"]).includes("*")) {
    problems.push("activationEvents must be a list of specific events");
  }
  const runtime = isRecord(manifest["dependencies"]) ? Object.keys(manifest["dependencies"]) : [];
  return [...problems, ...runtime.map((name) => `${name} is a runtime dependency; everything shipped is bundled`)];
}

/** Every file that the manifest names must be there; those in dist/ are the bundles' step. */
async function checkFiles(manifest: JsonRecord): Promise<Problems> {
  const paths = stringsOf(manifest).filter((text) => /^(?:\.\/)?(?:media|snippets|templates)\//u.test(text));
  const checked = await Promise.all(
    paths.map(async (path) => {
      const there = await stat(join(root, path)).then(
        () => true,
        () => false,
      );
      return there ? [] : [`package.json names ${path}, which does not exist`];
    }),
  );
  return checked.flat();
}

async function checkSnippets(): Promise<Problems> {
  const files = await readdir(join(root, "snippets"));
  const prefixes: string[] = [];
  for (const file of files) {
    const snippets: unknown = JSON.parse(await readFile(join(root, "snippets", file), "utf8"));
    prefixes.push(
      ...(isRecord(snippets)
        ? Object.values(snippets).flatMap((one) => stringsOf(isRecord(one) ? one["prefix"] : []))
        : []),
    );
  }
  return prefixes
    .filter((prefix, at) => prefixes.indexOf(prefix) !== at)
    .map((prefix) => `two snippets share ${prefix}`);
}
