import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { builtinModules } from "node:module";
import { root } from "../runTool.ts";
import { bundleFacts } from "./bundleFacts.ts";
import { isRecord, type JsonRecord, list } from "./json.ts";
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

/** What starts programs or runs code that is not in the bundle, and the only files that may ask for it. */
const dangerous =
  /^(?:builtin:)?(?:node:)?(?:child_process|cluster|inspector|module|repl|vm|wasi|worker_threads)(?:\/|$)/u;
const mayStart: readonly RegExp[] = [
  // Asks git, and guards how.
  /^src\/node\/safeGit\.ts$/u,
  // What the bundler puts in the way to Node's own modules.
  /^builtin:/u,
  // Would start sub-commands kept as programs of their own; a test sees that the command line starts nothing but git.
  /node_modules\/commander\/lib\/command\.js$/u,
];

/** What calls the network, or runs text or a file as code. */
const forbiddenCode =
  /\b(?:fetch|eval|importScripts|Function)\s*\(|\beval\s*\)|\bimport\s*\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource|Function|Worker|SharedWorker|RTCPeerConnection)\b|\.sendBeacon\b/gu;

/** Builds what is shipped and holds it against size budgets and the promise of no network and no Node in the editor. */
export const bundlesStep: CheckStep = {
  name: "bundles",
  run: async () => {
    const facts = await bundleFacts();
    if (typeof facts === "string") {
      return [facts];
    }
    const { outputs, inputs } = facts;
    const checked = Object.entries(rules).map(([file, rule]) => checkBundle(file, rule, outputs[file]));
    return [...(await Promise.all(checked)).flat(), ...checkStarts(inputs)];
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
    ...[...text.matchAll(forbiddenCode)].map(([call]) => `${file} contains ${call}`),
  ];
}

/** Whether only those files ask for modules that start programs or run other code that may. */
function checkStarts(inputs: JsonRecord): Problems {
  return Object.entries(inputs).flatMap(([file, input]) =>
    list(isRecord(input) ? input["imports"] : [])
      .map(({ path }) => String(path))
      .filter((module) => dangerous.test(module) && !mayStart.some((pattern) => pattern.test(file)))
      .map((module) => `${file} must not import ${module}`),
  );
}

function modulesOf(meta: JsonRecord): readonly string[] {
  const imports = Array.isArray(meta["imports"]) ? meta["imports"].filter(isRecord) : [];
  return imports.filter(({ external }) => external === true).map(({ path }) => String(path));
}

function isBuiltin(module: string): boolean {
  return module.startsWith("node:") || builtinModules.includes(module);
}
