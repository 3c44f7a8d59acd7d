import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { builtinModules } from "node:module";
import { root, runTool } from "../runTool.ts";
import { isRecord, type JsonRecord, readJson } from "./json.ts";
import type { CheckStep, Problems } from "./step.ts";

/** Largest minified size in bytes of each bundle and what a bundle may import at run time. */
interface BundleRule {
  readonly budget: number;
  readonly mayImport: (module: string) => boolean;
}

const kilobyte = 1024;
/**
 * The architecture gave the first half of the product 450; writing plans took 310 more, dashboard and reports 60, the rules
 * and their pages 100, evidence 40.
 */
const hostBundle: BundleRule = { budget: 960 * kilobyte, mayImport: (module) => module === "vscode" };

const rules: Readonly<Record<string, BundleRule>> = {
  "dist/extension.cjs": hostBundle,
  "dist/dashboard.js": { budget: 350 * kilobyte, mayImport: () => false },
  // It is part of every Markdown preview, whatever that shows.
  "dist/preview.css": { budget: 8 * kilobyte, mayImport: () => false },
  // The icons of the dashboard, as their package has them; the font comes as a file of its own.
  "dist/codicon.css": { budget: 40 * kilobyte, mayImport: (file) => file === "dist/codicon.ttf" },
  "dist/cli.mjs": {
    // The architecture gives it none; start-up time is what bounds it. Checks, rules and reports took 200.
    budget: 900 * kilobyte,
    // commander starts sub-commands kept as programs of their own; we have none, but it names the module.
    mayImport: (module) => isBuiltin(module) && !/^(?:node:)?(?:http2?|https|net|tls|dns|dgram)$/u.test(module),
  },
};

/** Builds what is shipped and holds it against size budgets and the promise of no network and no Node in the editor. */
export const bundlesStep: CheckStep = {
  name: "bundles",
  run: async () => {
    const { code, output } = await runTool("node", ["esbuild.mjs", "--production", "--metafile"]);
    if (code !== 0) {
      return [output.trim()];
    }
    const outputs = await readJson(join(root, "out", "metafile.json"));
    const checked = Object.entries(rules).map(([file, rule]) => checkBundle(file, rule, outputs[file]));
    return (await Promise.all(checked)).flat();
  },
};

async function checkBundle(file: string, rule: BundleRule, meta: unknown): Promise<Problems> {
  if (!isRecord(meta)) {
    return [`${file} was not built`];
  }
  const { size } = await stat(join(root, file));
  const imports = modulesOf(meta);
  const text = await readFile(join(root, file), "utf8");
  return [
    ...(size > rule.budget ? [`${file} has ${size} bytes, its budget is ${rule.budget}`] : []),
    ...imports.filter((module) => !rule.mayImport(module)).map((module) => `${file} must not import ${module}`),
    ...[
      ...text.matchAll(
        /\b(?:fetch|eval)\s*\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource|Function)\b|\.sendBeacon\b/gu,
      ),
    ].map(([call]) => `${file} contains ${call}`),
  ];
}

function modulesOf(meta: JsonRecord): readonly string[] {
  const imports = Array.isArray(meta["imports"]) ? meta["imports"].filter(isRecord) : [];
  return imports.filter(({ external }) => external === true).map(({ path }) => String(path));
}

function isBuiltin(module: string): boolean {
  return module.startsWith("node:") || builtinModules.includes(module);
}
