import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RuleId } from "../../src/core/check/ruleIds.ts";
import type { RuleLevel } from "../../src/core/check/ruleLevel.ts";
import { check, type CheckOptions } from "../../src/node/cli/check.ts";
import { SourceRoot } from "../../src/node/cli/check/sourceRoot.ts";
import { capitalBox, goneLine, useRules } from "../support/sampleRules.ts";
import { type Run, runVerb, type RunSettings } from "./support/runVerb.ts";
import { assertSarif } from "./support/schemas.ts";

describe("planwright check", () => {
  useRules(capitalBox, goneLine);
  let folder = "";
  let path = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-check-"));
    path = join(folder, "plan.md");
    writeFileSync(path, "# Plan\n## Phase 1: A\n- [X] a\n- [ ] b\ngone!\n");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (options: CheckOptions, settings?: RunSettings): Promise<Run> =>
    runVerb(check, [path], options, settings);
  const plain = ({ lines }: Run): readonly string[] => lines.map((line) => line.replace(path, "plan.md"));

  it("prints a line for each finding and what all comes to", async () => {
    const { code, ...printed } = await run({});
    assert.deepEqual(plain({ code, ...printed }), [
      "plan.md:3:4  warning  This box is loud: [X]  non-standard-box",
      "plan.md:5:1  information  This line wants to go: gone!  boilerplate-left",
      "1 warning, 1 other in 1 of 1 plan; planwright fix mends 2 of them",
    ]);
    assert.equal(code, 1);
  });

  it("is plain in pipes and coloured where colours are wanted", async () => {
    assert.ok(!(await run({})).text.includes("\u001b"));
    assert.ok((await run({}, { columns: 80, colour: true })).text.includes("\u001b[33mwarning\u001b[39m"));
  });

  it("lets no plan and no path move the cursor", async () => {
    path = join(folder, "\u001b[2Jplan.md");
    writeFileSync(path, "maybe! \u001b[2J\u202e\n- [X] a\n");
    for (const format of ["text", "json", "sarif", "github", "markdown"] as const) {
      const { text, problems } = await run({ format, failUnder: 100, base: "main" });
      const printed = text + problems.join("\n");
      assert.ok(!printed.includes("\u001b") && !printed.includes("\u202e"), format);
    }
  });

  it("names a phase that no plan has, once, and passes", async () => {
    const other = join(folder, "other.md");
    writeFileSync(other, "# Other\n## Phase 3: C\n- [ ] a\n");
    const require = ["3", "9", "Nine"].map((phase) => ({ phase: phase.toLowerCase(), percent: 0 }));
    const { code, problems } = await runVerb(check, [folder], { maxWarnings: 1, require });
    assert.equal(code, 0);
    assert.deepEqual(problems, [
      "planwright: --require phase:9=0: no plan has this phase",
      "planwright: --require phase:nine=0: no plan has this phase",
    ]);
  });

  it("leaves the rules out where only gates decide, and says so", async () => {
    const passed = await run({ onlyGates: true, failUnder: 50 });
    assert.deepEqual([passed.code, plain(passed)], [0, ["No gate failed in 1 plan; no rule was looked at"]]);
    const failed = await run({ onlyGates: true, failUnder: 90 });
    assert.deepEqual(
      [failed.code, plain(failed)],
      [
        1,
        [
          "plan.md  failed  is at 50% (1/2), under 90%  --fail-under 90",
          "failed: 1 gate in 1 plan; no rule was looked at",
        ],
      ],
    );
    writeFileSync(path, `${readFileSync(path, "utf8")}\n~~~text\n- [ ] hidden\n`);
    const hidden = await run({ onlyGates: true, failUnder: 50 });
    assert.match(hidden.problems.join("\n"), /the code fence of line \d+ is never closed/u);
    assert.doesNotMatch((await run({ failUnder: 50 })).problems.join("\n"), /fence/u);
    for (const format of ["json", "github", "markdown"] as const) {
      const { code, text } = await run({ onlyGates: true, failUnder: 50, format });
      assert.deepEqual([code, text.includes("non-standard-box")], [0, false], format);
    }
  });

  for (const [what, options, says] of [
    ["without a gate", {}, "--only-gates needs --base, --fail-under or --require"],
    [
      "for SARIF, which would say that nothing was found",
      { failUnder: 50, format: "sarif" },
      "--only-gates has nothing to say in SARIF, which is for findings",
    ],
  ] as const) {
    it(`refuses to leave the rules out ${what}`, async () => {
      const { code, text, problems } = await run({ onlyGates: true, ...options });
      assert.deepEqual([code, text, problems], [2, "", [`planwright: ${says}`]]);
    });
  }

  const rule = (...settings: readonly (readonly [RuleId, RuleLevel])[]): Pick<CheckOptions, "rule"> => ({
    rule: new Map(settings),
  });
  const endings: readonly (readonly [what: string, code: number, options: CheckOptions])[] = [
    ["a warning", 1, {}],
    ["as many warnings as are allowed", 0, { maxWarnings: 1 }],
    ["an error, however many warnings are allowed", 1, { maxWarnings: 9, ...rule(["non-standard-box", "error"]) }],
    ["findings below a warning", 0, rule(["non-standard-box", "hint"])],
    ["a rule that is off", 0, rule(["non-standard-box", "off"])],
    ["a level that was raised", 1, { maxWarnings: 1, ...rule(["boilerplate-left", "warning"]) }],
    ["a number under the one that is asked for", 1, { maxWarnings: 1, failUnder: 51 }],
    ["a number that is high enough", 0, { maxWarnings: 1, failUnder: 50 }],
    ["a phase that is not done", 1, { maxWarnings: 1, require: [{ phase: "1", percent: 100 }] }],
    ["a phase that no plan has", 0, { maxWarnings: 1, require: [{ phase: "2", percent: 100 }] }],
    ["no placeholders where none are", 0, { maxWarnings: 1, require: ["no-placeholders"] }],
    ["a revision outside any repository", 2, { maxWarnings: 1, base: "main" }],
  ];
  for (const [what, code, options] of endings) {
    it(`ends with ${code} for ${what}`, async () => {
      for (const format of ["text", "json", "sarif", "github", "markdown"] as const) {
        assert.equal((await run({ ...options, format })).code, code, format);
      }
    });
  }

  it("ends with 2 where something cannot be read, and checks the rest", async () => {
    const { code, lines, problems } = await runVerb(check, [join(folder, "no.md"), path], {});
    assert.deepEqual([code, lines.length], [2, 3]);
    assert.match(problems.join(), /no\.md: no such file or folder$/u);
  });

  it("says in a line what failed, and in the log where a report is written", async () => {
    const options: CheckOptions = { failUnder: 90, require: [{ phase: "1", percent: 100 }] };
    assert.deepEqual(
      plain(await run({ ...options, ...rule(["non-standard-box", "off"], ["boilerplate-left", "off"]) })),
      [
        "plan.md  failed  is at 50% (1/2), under 90%  --fail-under 90",
        'plan.md:2  failed  "Phase 1: A" is at 50% (1/2), not at 100%  --require phase:1=100',
        "Nothing found in 1 plan; failed: 2 gates",
      ],
    );
    const { problems } = await run({ ...options, format: "sarif" });
    assert.deepEqual(
      problems.map((line) => line.replace(path, "plan.md")),
      [
        "planwright: plan.md: is at 50% (1/2), under 90% (--fail-under 90)",
        'planwright: plan.md:2: "Phase 1: A" is at 50% (1/2), not at 100% (--require phase:1=100)',
      ],
    );
  });

  it("names a plan without tasks where a number is asked for", async () => {
    writeFileSync(path, "# Plan\nWords.\n");
    const { code, problems } = await run({ failUnder: 100 });
    assert.deepEqual([code, problems], [0, [`planwright: ${path}: has no tasks; --fail-under says nothing of it`]]);
  });

  it("repeats no remark that rules are there for, and keeps those on settings", async () => {
    mkdirSync(join(folder, ".planwright"));
    writeFileSync(join(folder, ".planwright", "config.yaml"), "cuont: all\n");
    writeFileSync(path, "- [ ] a\n```\n- [ ] b\n");
    const { problems } = await run({});
    assert.equal(problems.length, 1);
    assert.match(problems.join(), /"cuont" is no setting/u);
  });

  it("says that a folder holds no plan", async () => {
    writeFileSync(path, "Words.\n");
    const { code, lines, problems } = await runVerb(check, [folder], {});
    assert.deepEqual([code, lines, problems], [0, ["Nothing found in 0 plans"], ["planwright: no plan found"]]);
  });

  it("takes levels of the project, and those of the command line over them", async () => {
    mkdirSync(join(folder, ".planwright"));
    writeFileSync(join(folder, ".planwright", "config.yaml"), "rules: {non-standard-box: error}\n");
    assert.match((await run({})).text, /\berror {2}This box/u);
    const hint = rule(["non-standard-box", "hint"]);
    assert.doesNotMatch((await run(hint)).text, /This box/u);
    assert.match((await run({ ...hint, hints: true })).text, /\bhint {2}This box/u);
  });

  it("writes SARIF as the standard has it, and of files below the root without anything of the machine", async () => {
    const texts: string[] = [];
    for (const paths of [[path], ["examples"], ["-"], [join(folder, "no.md")], []]) {
      const options = { format: "sarif", failUnder: 90, version: "0.1.0" } as const;
      texts.push((await runVerb(check, paths, options, { stdin: "- [X] a\n" })).text);
    }
    await assertSarif(texts);
    const here = join("test", "core", "fixtures", "check", "unclosed-fence-hides-tasks");
    const { text } = await runVerb(check, [here], { format: "sarif", failUnder: 100 });
    assert.ok(!text.includes("file:") && !text.includes(process.cwd()));
  });

  it("writes no SARIF for what is silenced", async () => {
    writeFileSync(path, "- [X] a <!-- planwright-disable-line -->\n");
    const log = JSON.parse((await run({ format: "sarif" })).text) as { runs: { results: unknown[] }[] };
    assert.deepEqual(log.runs[0]?.results, []);
  });

  it("names files from the repository's root, wherever it was called", () => {
    mkdirSync(join(folder, ".git"));
    mkdirSync(join(folder, "docs"));
    const root = new SourceRoot(join(folder, "docs"));
    assert.equal(root.pathOf(path), "plan.md");
    assert.deepEqual(root.locationOf(join(folder, "docs", "a b.md")), {
      uri: "docs/a%20b.md",
      uriBaseId: "%SRCROOT%",
    });
    assert.match(root.locationOf(join(folder, "..", "other.md")).uri, /^file:\/\/.*\/other\.md$/u);
    assert.deepEqual(root.locationOf("<stdin>"), { uri: "%3Cstdin%3E", uriBaseId: "%SRCROOT%" });
  });
});

describe("planwright check with the rules that there are", () => {
  it("looks for files only where evidence is asked for", async () => {
    const folder = mkdtempSync(join(tmpdir(), "planwright-check-files-"));
    try {
      mkdirSync(join(folder, ".git"));
      mkdirSync(join(folder, "src"));
      writeFileSync(join(folder, "src", "there.ts"), "");
      const path = join(folder, "plan.md");
      writeFileSync(path, "# Plan\n- [x] Create `src/there.ts`\n- [x] Create `src/nowhere.ts`\n- [ ] Ship\n");
      assert.equal((await runVerb(check, [path], {})).code, 0);
      const run = await runVerb(check, [path], { evidence: true });
      assert.equal(run.code, 1);
      assert.match(run.text, /plan\.md:3:\d+ {2}warning {2}src\/nowhere\.ts is not in the workspace/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
