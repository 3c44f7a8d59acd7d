import assert from "node:assert/strict";
import { matchesPattern, patternProblem } from "../../src/core/placeholder/guide/answerPattern.ts";
import { readTemplate, TemplateError } from "../../src/core/template/template.ts";

const head = "id: a\ntitle: b\ndescription: c\nbestFor: d\n";

describe("a template file", () => {
  it("says what the template is in its front matter, and the rest is the plan", () => {
    const { placeholders, ...rest } = readTemplate(`---\n${head}---\n\n# Plan\n`);
    assert.deepEqual(rest, { id: "a", title: "b", description: "c", bestFor: "d", body: "# Plan\n" });
    assert.equal(placeholders.size, 0);
  });

  it("reads every field of a guide", () => {
    const guides =
      "placeholders:\n  Size:\n    prompt: How big?\n    default: M\n    choices: [S, M]\n    pattern: '[SM]'\n    scope: own\n    later: 1\n";
    assert.deepEqual(
      [...readTemplate(`---\n${head}${guides}---\n`).placeholders],
      [["size", { prompt: "How big?", default: "M", choices: ["S", "M"], pattern: "[SM]", scope: "own" }]],
    );
  });

  const plain: readonly (readonly [text: string, name: string, id: string, title: string, body?: string])[] = [
    ["# Bug Fix: [Name]\n", "bug-fix.md", "bug-fix", "Bug Fix"],
    ["# [Task Name] - Implementation Plan\n", "a.md", "a", "Implementation Plan"],
    ["# Plan for {{FEATURE}}\n", "a.md", "a", "Plan"],
    ["# {{FEATURE}}\n", "small_bug-fix.markdown", "small_bug-fix", "Small bug fix"],
    ["- [ ] Task 1\n", "release.md", "release", "Release"],
    ["```\n# no title\n```\n", "release.md", "release", "Release"],
    ["", "empty.md", "empty", "Empty"],
    ["\ufeff# Fix\r\n", "a.md", "a", "Fix", "# Fix\r\n"],
    ["---\nstatus: draft\n---\n\n# Fix\n", "a.md", "a", "Fix"],
    ["---\ntitle: Of the plan\nstatus: draft\n---\n\n# Fix\n", "a.md", "a", "Fix"],
    ["---\ncreated: {{DATE}} at {{TIME}}\n---\n\n# Fix\n", "a.md", "a", "Fix"],
    ["---\n- a\n---\n\n# Fix\n", "a.md", "a", "Fix"],
    ["---\ntitle: Own title\n---\n\n# Fix\n", "a.md", "a", "Own title", "# Fix\n"],
    ["---\nbestFor: Bugs\nversion: 2\n---\n\n# Fix\n", "a.md", "a", "Fix", "# Fix\n"],
    ["---\nid: fix\ndescription:\n---\n# Fix\n", "a.md", "fix", "Fix", "# Fix\n"],
    // Front matter of a plan that says what the template is called.
    ["---\nid: fix\ntitle: Bug fix\nowner: Ada\n---\n# Fix\n", "a.md", "fix", "Bug fix"],
    ["---\nid: fix\ndescription: d\nowner: Ada\n---\n# Fix\n", "a.md", "fix", "Fix"],
    ["---\nid: fix\nowner: Ada\n---\n# Fix\n", "a.md", "a", "Fix"],
    ["---\nid: WP 01\ntitle: Bug fix\nowner: Ada\n---\n# Fix\n", "a.md", "a", "Fix"],
    ["---\nid: 12\ntitle: [a]\ndescription: 3\nowner: Ada\n---\n# Fix\n", "a.md", "a", "Fix"],
    ["---\nid: fix\ntitle: '{{NAME}}'\nowner: Ada\n---\n# Fix\n", "a.md", "a", "Fix"],
  ];
  for (const [text, name, id, title, body = text] of plain) {
    it(`may be any Markdown file, ${JSON.stringify(text)} in ${name}`, () => {
      const template = readTemplate(text, name);
      assert.deepEqual([template.id, template.title, template.body], [id, title, body]);
    });
  }

  const badGuides: readonly (readonly [name: string, yaml: string, says: RegExp])[] = [
    ["a list", "[a]", /"placeholders" must be a list of names/u],
    ["a text for a guide", "{ A: b }", /placeholder "A" needs keys/u],
    ["no prompt", "{ A: { help: b } }", /"A" needs a text for "prompt"/u],
    ["an empty prompt", "{ A: { prompt: '' } }", /"prompt" of the placeholder "A"/u],
    ["a number for an example", "{ A: { prompt: b, example: 3 } }", /"example" of the placeholder "A"/u],
    ["a text for choices", "{ A: { prompt: b, choices: c } }", /"choices" of the placeholder "A"/u],
    ["no choices in the list", "{ A: { prompt: b, choices: [] } }", /"choices" of the placeholder "A"/u],
    ["a broken pattern", "{ A: { prompt: b, pattern: '(' } }", /"pattern" .* "A" is not a regular/u],
    ["an endless pattern", `{ A: { prompt: b, pattern: '${"a".repeat(300)}' } }`, /"A" is too long/u],
    ["a pattern that takes forever", "{ A: { prompt: b, pattern: '(a+)+' } }", /"A" has too many ways/u],
    ["another scope", "{ A: { prompt: b, scope: all } }", /"scope" of the placeholder "A"/u],
    ["a name in two spellings", "{ A: { prompt: b }, a: { prompt: c } }", /"a" has two guides/u],
    ["a list for a name", "{ [a]: { prompt: b } }", /needs a name/u],
  ];
  for (const [name, yaml, says] of badGuides) {
    it(`is refused with a reason when its placeholders hold ${name}`, () => {
      assert.throws(
        () => readTemplate(`---\n${head}placeholders: ${yaml}\n---\n`),
        (error) => error instanceof TemplateError && says.test(error.message),
      );
    });
  }

  const guides = (count: number): string =>
    Array.from({ length: count }, (_, nth) => `  name ${nth}: { prompt: x }\n`).join("");
  const broken: readonly (readonly [name: string, text: string, says: RegExp])[] = [
    ["with a front matter without end", "---\nid: a\n", /no --- at its end/u],
    ["with malformed YAML", "---\nid: [\n---\n", /is not valid YAML/u],
    ["with a list for a title", "---\nid: a\ntitle: [b]\n---\n", /text for "title"/u],
    ["with a number for what it is best for", "---\nid: a\nbestFor: 3\n---\n# A\n", /text for "bestFor"/u],
    ["with an id that is a path", "---\nid: ../../etc\n---\n# A\n", /"id" may have small letters/u],
    ["with blanks in its id", "---\nid: Bug fix\n---\n# A\n", /"id" may have small letters/u],
    ["without any name", "Words.\n", /"id" and "title"/u],
    [
      "with an alias bomb",
      `---\nid: a\na0: &a0 [x, x]\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]\n`).join("")}---\n`,
      /is not valid YAML/u,
    ],
    ["with brackets without end", `---\nid: ${"[".repeat(500)}\n---\n`, /nested too deeply/u],
    ["with 10,000 guides", `---\nid: a\nplaceholders:\n${guides(10_000)}---\n`, /longer than 32768/u],
    ["of more than a million characters", "a ".repeat(600_000), /longer than a million/u],
  ];
  for (const [name, text, says] of broken) {
    it(`is refused with a reason ${name}`, () => {
      assert.throws(
        () => readTemplate(text),
        (error) => error instanceof TemplateError && says.test(error.message),
      );
    });
  }

  it("may have a thousand guides", () => {
    const text = `---\nid: a\ntitle: b\nplaceholders:\n${guides(1000)}---\n`;
    assert.equal(readTemplate(text).placeholders.size, 1000);
  });
});

describe("a pattern for answers", () => {
  const taken: readonly (readonly [pattern: string, fits: string, not: string])[] = [
    [String.raw`\d{4}-\d{2}-\d{2}`, "2026-11-20", "2026-11-20 "],
    [String.raw`(?:#\d+|[A-Z]+-\d+)`, "APP-7", "APP 7"],
    ["S|M|L", "L", "SM"],
    [String.raw`(?<year>\d{4})/[^/\]]+`, "2026/a", "2026/a/b"],
    ["(?:ab)+", "abab", "aba"],
    [String.raw`\p{L}+(?: \p{L}+)?`, "Ada Lovelace", "Ada 1"],
    [String.raw`[a-z0-9-]{1,40}\.md`, "a-b.md", "a-b.txt"],
    [String.raw`^v?\d+\.\d+\.\d+$`, "v1.2.30", "1.2"],
    ["^[a-z]+(-[a-z]+)*$", "on-and-on", "on--on"],
    [String.raw`^#\d+(, #\d+)*$`, "#1, #22", "#1, 22"],
    [String.raw`(?:[a-z]\w*\.)*[a-z]+`, "a.b1.c", "a..b"],
  ];
  for (const [pattern, fits, not] of taken) {
    it(`may be ${pattern}, and the whole answer has to match`, () => {
      assert.equal(patternProblem("a", pattern), undefined);
      assert.deepEqual([matchesPattern(pattern, fits), matchesPattern(pattern, not)], [true, false]);
    });
  }

  const refused = [
    "(a+)+",
    "(a|a)*",
    "(-?[a-z]+)*",
    "([a-z]+-[a-z]+)*",
    "(-[a-z]*[a-z]*)*",
    "(-[a-z-]+)*",
    "(-[a-z]+|-a)*",
    "((-[a-z]+)*x)*",
    "(.[a-z]+)*",
    String.raw`(\b[a-z]+)*`,
    String.raw`(\x41*A)*`,
    String.raw`(\u0041*A)*`,
    String.raw`([a-z]*(-[a-z]+)*)*`,
    "(a|b){30}",
    "(a?){30}",
    "(?:a{150}){150}",
    "a{9999999}",
    String.raw`\w*\w*\w*\w*x`,
    "a?".repeat(30),
    "(?=a)a",
    "(?<!a)b",
    String.raw`(a)\1`,
    String.raw`(?<n>a)\k<n>`,
  ];
  for (const pattern of refused) {
    it(`is refused where it could take forever, ${pattern}`, () => {
      assert.match(patternProblem("a", pattern)?.text ?? "", /too many ways/u);
    });
  }

  it("is not tried on answers that are longer than any it is made for", () => {
    assert.deepEqual([matchesPattern("a*", "a".repeat(150)), matchesPattern("a*", "a".repeat(151))], [true, false]);
  });
});
