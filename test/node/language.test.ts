import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { englishOf } from "../../src/core/message/message.ts";
import { phrase } from "../../src/core/message/phrase.ts";
import { readLanguage } from "../../src/node/language/readLanguage.ts";
import { wantedLanguages } from "../../src/node/language/wantedLanguages.ts";
import { buildCli } from "./support/buildCli.ts";
import { pseudo, pseudoBundle } from "./support/pseudoLanguage.ts";

describe("the language that is wanted", () => {
  const cases: readonly (readonly [env: Readonly<Record<string, string>>, languages: readonly string[]])[] = [
    [{}, []],
    [{ LANG: "de_DE.UTF-8" }, ["de-de", "de"]],
    [{ LANG: "de" }, ["de"]],
    [{ LANG: "sr_RS@latin" }, ["sr-rs", "sr"]],
    [{ LANG: "zh-Hant-TW" }, ["zh-hant-tw", "zh-hant", "zh"]],
    [{ LANG: "C" }, []],
    [{ LANG: "C.UTF-8" }, []],
    [{ LANG: "POSIX" }, []],
    [{ LANG: "en_GB.UTF-8" }, []],
    [{ LC_MESSAGES: "fr_FR", LANG: "de_DE" }, ["fr-fr", "fr"]],
    [{ LC_ALL: "it", LC_MESSAGES: "fr_FR", LANG: "de_DE" }, ["it"]],
    [{ LC_ALL: "C", LANG: "de_DE" }, []],
    [{ LC_ALL: "", LANG: "de_DE" }, ["de-de", "de"]],
    [{ PLANWRIGHT_LANG: "pt-br", LC_ALL: "C" }, ["pt-br", "pt"]],
    [{ PLANWRIGHT_LANG: "en", LANG: "de_DE" }, []],
    [{ PLANWRIGHT_LANG: " ", LANG: "de" }, ["de"]],
    [{ PLANWRIGHT_LANG: "../../etc/passwd" }, []],
    [{ PLANWRIGHT_LANG: "de/../../x" }, []],
    [{ PLANWRIGHT_LANG: "x".repeat(10_000) }, []],
  ];
  for (const [env, languages] of cases) {
    it(`is ${languages.join(", then ") || "English"} with ${JSON.stringify(env).slice(0, 80)}`, () => {
      assert.deepEqual(wantedLanguages(env), languages);
    });
  }
});

describe("a language's texts", () => {
  let folder = "";
  const said = phrase("{0} in {1}", 1, phrase("1 plan"));

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-bundles-")));
    const bundles = {
      de: '{"{0} in {1}": "in {1}: {0}", "1 plan": {"message": "1 Plan", "comment": ["a"]}}',
      fr: '{"1 plan": "un plan", "{0} in {1}": ""}',
      it: '{"1 plan": 3, "{0} in {1}": "{1} {1} {7}"}',
      nl: "{",
      pl: "[]",
      pt: "null",
    };
    for (const [name, json] of Object.entries(bundles)) {
      writeFileSync(join(folder, `bundle.l10n.${name}.json`), json);
    }
    mkdirSync(join(folder, "bundle.l10n.ru.json"));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [languages, name, words] of [
    [["de-at", "de"], "de", "in 1 Plan: 1"],
    [["fr"], "fr", "1 in un plan"],
    [["it"], "it", "1 plan 1 plan {7}"],
    [["ja", "fr"], "fr", "1 in un plan"],
    [["ja"], "en", "1 in 1 plan"],
    [[], "en", "1 in 1 plan"],
  ] as const) {
    it(`are found for ${languages.join(", ") || "nothing"}, and English where there are none`, () => {
      const { language, problem } = readLanguage(folder, languages);
      assert.deepEqual([language.name, language.say(said), problem], [name, words, undefined]);
    });
  }

  for (const [name, problem] of [
    ["nl", /^bundle\.l10n\.nl\.json cannot be used, so this is English: .*JSON/u],
    ["pl", /: it is no list of texts$/u],
    ["pt", /: it is no list of texts$/u],
    ["ru", /: is a folder$/u],
  ] as const) {
    it(`are told and left out where they cannot be read, ${name}`, () => {
      const reading = readLanguage(folder, [name, "de"]);
      assert.deepEqual([reading.language.name, reading.language.say(said)], ["en", "1 in 1 plan"]);
      assert.match(englishOf(reading.problem ?? phrase("")), problem);
    });
  }

  it("put in what plans say as it is", () => {
    const { language } = readLanguage(folder, ["de"]);
    assert.equal(language.say(phrase("{0} in {1}", "{1} $& {0}", "$1")), "in $1: {1} $& {0}");
  });
});

describe("the built command line in another language", () => {
  let folder = "";
  let cli = "";

  before(async function () {
    this.timeout(120_000);
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-built-language-")));
    cli = join(folder, "dist", "cli.mjs");
    cpSync(await buildCli(), cli);
    mkdirSync(join(folder, "l10n"));
    writeFileSync(join(folder, "l10n", "bundle.l10n.de.json"), JSON.stringify(pseudoBundle()));
    writeFileSync(join(folder, "l10n", "bundle.l10n.nl.json"), "{");
    writeFileSync(join(folder, "plan.md"), "# Plan\n- [x] a\n- [ ] b\n");
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> =>
    new Promise((resolve) => {
      const own = { ...process.env, PLANWRIGHT_LANG: "", LC_ALL: "", LC_MESSAGES: "", LANG: "", ...env };
      execFile(process.execPath, [cli, ...args], { cwd: folder, env: own }, (error, stdout, stderr) => {
        resolve(`${String(error?.code ?? 0)}\n${stdout}${stderr}`);
      });
    });

  for (const env of [{ LANG: "de_AT.UTF-8" }, { PLANWRIGHT_LANG: "de", LC_ALL: "C" }] as const) {
    it(`speaks it with ${JSON.stringify(env)}`, async () => {
      assert.ok((await run(["--help"], env)).includes(pseudo("print how far plans are")));
      assert.equal(
        await run(["check", "plan.md"], env),
        `0\n${pseudo("Nothing found in {0}").replace("{0}", pseudo("1 plan"))}\n`,
      );
      assert.equal(await run(["status", "plan.md"], env), "0\n50%  1/2  plan.md  Plan\n");
    });
  }

  it("speaks English without one", async () => {
    for (const env of [{}, { LANG: "C" }, { LANG: "ja_JP.UTF-8" }, { LANG: "de_DE", PLANWRIGHT_LANG: "en" }] as const) {
      assert.equal(await run(["check", "plan.md"], env), "0\nNothing found in 1 plan\n");
    }
  });

  it("says so, and goes on in English, where a translation cannot be read", async () => {
    const said = await run(["check", "plan.md"], { LANG: "nl" });
    assert.match(
      said,
      /^0\nNothing found in 1 plan\nplanwright: bundle\.l10n\.nl\.json cannot be used, so this is English: /u,
    );
  });
});
