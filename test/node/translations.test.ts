import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Texts, translationProblems } from "../../scripts/generate/translationProblems.ts";
import { root } from "../../scripts/runTool.ts";

const read = (...path: readonly string[]): Texts => JSON.parse(readFileSync(join(root, ...path), "utf8")) as Texts;

describe("a translation", () => {
  const texts = { "{0} plans": "{0} plans", "1 plan": "1 plan", "{0} in {1}": "{0} in {1}" };
  for (const [name, translation, problems] of [
    ["may lack texts", { "1 plan": "1 Plan" }, []],
    ["may turn placeholders round and say one twice", { "{0} in {1}": "in {1} {0} von {1}" }, []],
    ["may have comments for translators", { "1 plan": { message: "1 Plan", comment: ["a"] } }, []],
    ["may not lose a placeholder", { "{0} plans": "Pläne" }, ['"{0} plans" must keep {0}, not none']],
    ["may not make one up", { "1 plan": "{0} Plan" }, ['"1 plan" must keep no placeholder, not {0}']],
    ["may not say what is no text of ours", { "2 plans": "2 Pläne" }, ['"2 plans" is no text of ours']],
    ["may not be empty", { "1 plan": "", "{0} plans": 3 }, ['"1 plan" has no words', '"{0} plans" has no words']],
  ] as const) {
    it(name, () => assert.deepEqual(translationProblems(texts, translation), problems));
  }

  const files = [
    ...readdirSync(root).map((file) => ["package.nls.json", file] as const),
    ...readdirSync(join(root, "l10n")).map((file) => [join("l10n", "bundle.l10n.json"), join("l10n", file)] as const),
  ];
  // The English ones are among them, and are held against themselves.
  for (const [english, file] of files.filter(([, name]) =>
    /(?:package\.nls|bundle\.l10n)(?:\..+)?\.json$/u.test(name),
  )) {
    it(`is right in ${file.replaceAll("\\", "/")}`, () => {
      assert.deepEqual(translationProblems(read(english), read(file)), []);
    });
  }
});
