// Builds every bundle into dist/. `--production` minifies, `--watch` rebuilds on change, `--host-tests` adds the suite that
// runs inside the extension host and `--host-bench` what is measured there, `--metafile` writes what went into each bundle.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";

const { values: flags } = parseArgs({
  options: {
    production: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    metafile: { type: "boolean", default: false },
    "host-tests": { type: "boolean", default: false },
    "host-bench": { type: "boolean", default: false },
  },
});
const { version } = JSON.parse(await readFile("package.json", "utf8"));

/** Marks the start and end of each build for the problem matcher of .vscode/tasks.json. */
const announce = {
  name: "announce",
  setup(build) {
    build.onStart(() => console.log("[watch] build started"));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location !== null) {
          console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
      }
      console.log("[watch] build finished");
    });
  },
};

/**
 * Of markdown-it only block rules run. What its inline rules and link finder bring along, tables of entities and of
 * Unicode classes, would be a tenth of each bundle.
 */
const onlyBlockRules = {
  "linkify-it": "./src/core/markdown/noInlineMarkup.ts",
  entities: "./src/core/markdown/noInlineMarkup.ts",
};

/** Puts the templates and what is known of them into the bundle, in the place of the modules that read their files. */
const templatesInside = {
  name: "templates-inside",
  setup(build) {
    build.onLoad({ filter: /[\\/]builtIn(?:Templates|Traits)\.ts$/ }, async ({ path: file }) => {
      const name = path.basename(file, ".ts");
      const { [name]: read } = await import(pathToFileURL(file).href);
      // Parsing JSON is quicker than parsing the same as a program, and waits until somebody asks.
      const contents = `export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(read()))});`;
      const folder = path.resolve("templates");
      const files = (await readdir(folder)).map((one) => path.join(folder, one));
      return { contents, watchFiles: [file, ...files], watchDirs: [folder] };
    });
  },
};

/**
 * The half of yaml that is written as ES modules: what nobody asks for falls away, and nothing runs before its time. It
 * is the same code, which the extension bundles get anyway.
 */
const yamlModules = { yaml: "./node_modules/yaml/browser/index.js" };

/**
 * Takes Node's own modules by `require`. Imported, each would first be asked for all that it exports, and `node:process`
 * opens standard input when it is asked for that.
 */
const builtinsByRequire = {
  name: "builtins-by-require",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path: id, kind }) =>
      kind === "import-statement" ? { path: id, namespace: "builtin" } : { path: id, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path: id }) => ({
      contents: `module.exports = require(${JSON.stringify(id)});`,
    }));
  },
};

const shared = {
  bundle: true,
  alias: onlyBlockRules,
  metafile: true,
  minify: flags.production,
  sourcemap: flags.production ? false : "linked",
  logLevel: flags.watch ? "silent" : "warning",
  charset: "utf8",
  legalComments: "none",
  plugins: flags.watch ? [announce] : [],
};

/** Only the extension's bundle may see `vscode`; a leak into another one fails to resolve. */
const builds = [
  {
    ...shared,
    entryPoints: ["src/vscode/extension.ts"],
    outfile: "dist/extension.cjs",
    // Not "node": that would pick library builds that read process and Buffer, and both hosts run the same code.
    platform: "browser",
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: ["src/dashboard/main.ts"],
    outfile: "dist/dashboard.js",
    platform: "browser",
    format: "esm",
    target: "es2022",
  },
  { ...shared, entryPoints: ["src/vscode/preview/preview.css"], outfile: "dist/preview.css" },
  {
    ...shared,
    // The page's icons, as their package has them, with the font beside the style sheet.
    entryPoints: { codicon: "@vscode/codicons/dist/codicon.css" },
    outdir: "dist",
    loader: { ".ttf": "file" },
    assetNames: "[name]",
  },
  {
    ...shared,
    entryPoints: ["src/node/cli/main.ts"],
    outfile: "dist/cli.mjs",
    alias: { ...onlyBlockRules, ...yamlModules },
    platform: "node",
    format: "esm",
    target: "node20",
    define: { PLANWRIGHT_VERSION: JSON.stringify(version) },
    plugins: [...shared.plugins, templatesInside, builtinsByRequire],
    // Node's own modules are asked for by require, in commander and by the plugin above.
    banner: {
      js: 'import { createRequire as planwrightRequire } from "node:module"; const require = planwrightRequire(import.meta.url);',
    },
  },
];

/** Finds the in-host tests by their names, so that none can be forgotten. */
const hostTests = {
  name: "host-tests",
  setup(build) {
    build.onResolve({ filter: /^planwright:tests$/ }, (args) => ({ path: args.path, namespace: "host-tests" }));
    build.onLoad({ filter: /.*/, namespace: "host-tests" }, async () => {
      const files = (await readdir("test/host")).filter((name) => name.endsWith(".test.ts"));
      return { contents: files.map((name) => `import "./${name}";`).join("\n"), resolveDir: path.resolve("test/host") };
    });
  },
};

if (flags["host-tests"]) {
  builds.push({
    ...shared,
    plugins: [hostTests],
    entryPoints: ["test/host/suite.ts"],
    outfile: "out/test/hostSuite.cjs",
    platform: "browser",
    // Mocha's browser build takes `module.exports` for itself; the footer has the last word.
    format: "iife",
    globalName: "hostSuite",
    footer: { js: "module.exports = hostSuite;" },
    target: "es2022",
    external: ["vscode"],
    sourcemap: "inline",
  });
}

if (flags["host-bench"]) {
  builds.push({
    ...shared,
    entryPoints: [
      "test/host/bench/languageAnswers.ts",
      "test/host/bench/manyPlans.ts",
      "test/host/bench/dashboardHeap.ts",
      "test/host/bench/activation.ts",
    ],
    outdir: "out/test/bench",
    outExtension: { ".js": ".cjs" },
    platform: "browser",
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
  });
}

if (flags.watch) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  try {
    const results = await Promise.all(builds.map((options) => esbuild.build(options)));
    if (flags.metafile) {
      await mkdir("out", { recursive: true });
      const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
      const inputs = Object.assign({}, ...results.map(({ metafile }) => metafile.inputs));
      await writeFile("out/metafile.json", JSON.stringify({ outputs, inputs }));
    }
  } catch (error) {
    // esbuild has printed the errors of the sources; anything else is new.
    if (!(error instanceof Error && "errors" in error)) {
      throw error;
    }
    process.exitCode = 1;
  }
}
