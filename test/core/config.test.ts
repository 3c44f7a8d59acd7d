import assert from "node:assert/strict";
import { englishOf } from "../../src/core/message/message.ts";
import { defaultPolicy } from "../../src/core/config/countingPolicy.ts";
import { frontMatterPolicy } from "../../src/core/config/frontMatterPolicy.ts";
import { mergePolicies } from "../../src/core/config/mergePolicies.ts";
import { readConfig } from "../../src/core/config/readConfig.ts";
import { settingPlaces } from "../../src/core/config/settingPlaces.ts";
import type { SettingProblem } from "../../src/core/config/settingProblem.ts";

const textsOf = (problems: readonly SettingProblem[]): readonly string[] =>
  problems.map(({ message }) => englishOf(message));

describe("the settings of a project", () => {
  it("are all read", () => {
    const yaml = [
      "# how we count",
      "count: all",
      "parents: leaves",
      "weights: estimate",
      "states:",
      '  "-": cancelled',
      '  "?": blocked',
      "  🔥: inProgress",
      "  1: done",
      "unitWords:",
      "  phase: [Tranche, Großer Schritt]",
      "  step: [Handgriff]",
      "rules:",
      "  overdue: warning",
      "  numbering-gap: off",
    ].join("\r\n");
    const { policy, problems } = readConfig(`\ufeff${yaml}`);
    assert.deepEqual(problems, []);
    assert.deepEqual(policy, {
      count: "all",
      parents: "leaves",
      weights: "estimate",
      states: new Map([
        ["-", "cancelled"],
        ["?", "blocked"],
        ["🔥", "inProgress"],
        ["1", "done"],
      ]),
      unitWords: { phase: ["Tranche", "Großer Schritt"], step: ["Handgriff"] },
      rules: new Map([
        ["overdue", "warning"],
        ["numbering-gap", "off"],
      ]),
    });
  });

  for (const yaml of ["", "\n# nothing yet\n", "---\n"]) {
    it(`say nothing in ${JSON.stringify(yaml)}`, () => {
      assert.deepEqual(readConfig(yaml), { policy: {}, problems: [] });
    });
  }

  const wrong: readonly (readonly [yaml: string, problem: RegExp])[] = [
    ["cuont: all", /^"cuont" is no setting; there are count, parents, weights, states, unitWords and rules$/u],
    ["count: some", /^count must be work or all, not "some"$/u],
    ["count: [work]", /^count must be work or all, not a list$/u],
    ["parents: true", /^parents must be count or leaves, not true$/u],
    ["weights: null", /^weights must be none, estimate or phase, not null$/u],
    ["states: [a]", /^states must be marks with their states, such as "\?": blocked$/u],
    ["states: {ab: done}", /^states: "ab" must be one character that is no blank and no x$/u],
    ["states: {X: done}", /^states: "X" must be one character/u],
    ['states: {" ": done}', /^states: " " must be one character/u],
    ["states: {~: inProgress}", /^states: a mark must be in quotes/u],
    ['states: {"-": finished}', /^states: "-" must be todo, .* or question, not "finished"$/u],
    ["rules: [overdue]", /^rules must be rules with their levels, such as "overdue: warning"$/u],
    ["rules: {late: warning}", /^rules: there is no rule "late"$/u],
    ["rules: {overdue: loud}", /^rules: overdue must be off, error, warning, information or hint, not "loud"$/u],
    ["unitWords: Tranche", /^unitWords must be lists of words under phase and step/u],
    ["unitWords: {phases: [A]}", /^unitWords: "phases" is no unit; there are phase and step$/u],
    ["unitWords: {phase: Tranche}", /^unitWords: phase must be a list of words/u],
    ["unitWords: {phase: [7]}", /^unitWords: 7 under phase is no word of letters$/u],
    ["unitWords: {step: ['P(h)ase+']}", /^unitWords: "P\(h\)ase\+" under step is no word of letters$/u],
    ["just words", /^the settings must be keys with values/u],
    ["- count", /^the settings must be keys with values/u],
    ["count: [", /^it is not valid YAML: /u],
    ["count: all\ncount: work", /^it is not valid YAML: Map keys must be unique/u],
    [`a: ${"x".repeat(17_000)}`, /^it is longer than 16384 characters$/u],
  ];
  for (const [yaml, problem] of wrong) {
    it(`name what is wrong with ${JSON.stringify(yaml.slice(0, 40))}`, () => {
      const { policy, problems } = readConfig(`${yaml}\n`);
      assert.equal(problems.length, 1, textsOf(problems).join("\n"));
      assert.match(textsOf(problems)[0] ?? "", problem);
      assert.ok([policy.count, policy.parents, policy.weights, ...(policy.states?.values() ?? [])].every((v) => !v));
    });
  }

  it("hold as far as they are right", () => {
    const { policy, problems } = readConfig('count: all\nparents: some\nstates: {"-": cancelled, ab: done}\n');
    assert.deepEqual(policy, { count: "all", states: new Map([["-", "cancelled"]]) });
    assert.equal(problems.length, 2);
  });

  it("quote no more than a few words of a foreign text", () => {
    const { problems } = readConfig(`count: ${"long ".repeat(100)}\n`);
    assert.ok((textsOf(problems)[0] ?? "").length < 100);
  });

  for (const [name, yaml] of [
    ["an alias bomb", `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh".replace(/./gu, "$&: &$& [*a,*a,*a,*a,*a,*a,*a]\n")}`],
    ["deep nesting", "[".repeat(16_000)],
    ["many keys", "a:\n".repeat(5000)],
    ["blanks", " ".repeat(16_000)],
    ["unknown tags", "count: !!js/function 'x'\n"],
    ["keys of objects", "__proto__: {count: all}\nconstructor: 1\n"],
  ] as const) {
    it(`stand ${name}`, () => {
      const { policy, problems } = readConfig(yaml);
      assert.equal(policy.count, undefined);
      assert.ok(name === "blanks" || problems.length > 0);
    });
  }
});

describe("the places of what is wrong in settings", () => {
  const places: readonly (readonly [yaml: string, ...marked: readonly string[]])[] = [
    ["count: all\ncuont: all\n", "2: cuont"],
    ["# how we count\ncount:  some # why\nparents: none\n", "2: some", "3: none"],
    ["count: some\r\nrules: { overdo: off, duplicate-id: loud }\r\n", "1: some", "2: overdo", "2: loud"],
    ["rules:\n  overdo: warning\n  overdue:\n", "2: overdo", "3: overdue"],
    ["count: [work]\n", "1: count"],
    ["count: |\n  some\n", "1: count"],
    ["states:\n  - a\n", "1: states"],
    ['states:\n  "-": finished\n  ab: done\n  1: never\n  ~: done\n', "2: finished", "3: ab", "4: never", "5: ~"],
    ["unitWords:\n  phase: [Lot, 7, 'A+']\n  phases: []\n", "2: 7", "2: 'A+'", "3: phases"],
    ["rules: { ? [a, b] : off }\n", "1: rules"],
    ["rules: &r\n  late: off\nstates: *r\n", "3: states", "2: late"],
    ["just words", ""],
    ["count: all\ncount: work\n", "2: count: work"],
    ["\n\ncount: [\n", "4: "],
    [`a: ${"x".repeat(17_000)}`, ""],
  ];
  for (const [yaml, ...marked] of places) {
    it(`are the keys and values of ${JSON.stringify(yaml.slice(0, 50))}`, () => {
      const lines = yaml.split(/\r?\n/u);
      const found = settingPlaces(yaml, readConfig(yaml).problems).map((place) =>
        place === undefined ? "" : `${place.line + 1}: ${(lines[place.line] ?? "").slice(place.start, place.end)}`,
      );
      assert.deepEqual(found, marked);
    });
  }

  it("are found in time for as many as settings can hold", () => {
    const yaml = `rules:\n${Array.from({ length: 1500 }, (_, nth) => `  r${nth}: x\n`).join("")}`;
    const { problems } = readConfig(yaml);
    assert.equal(settingPlaces(yaml, problems).filter((place) => place !== undefined).length, 1500);
  });
});

describe("a plan's own settings", () => {
  const texts: readonly (readonly [yaml: string, isPlan: boolean | undefined, count: string | undefined])[] = [
    ["title: x\n", undefined, undefined],
    ["planwright: true\n", true, undefined],
    ["title: x\nplanwright: false\n", false, undefined],
    ["planwright:\n  count: all\nstatus: y\n", undefined, "all"],
    ["planwright: { count: all }\n", undefined, "all"],
    ["planwright: {\n  count: all\n}\n", undefined, "all"],
    ["planwright:\n# a remark\n\n  count: all\n", undefined, "all"],
    ["title: [Feature] Plan: x\nplanwright:\n  count: all\nowner: [a]: b\n", undefined, "all"],
    ["a: 1\r\nplanwright:\r\n  count: all\r\n", undefined, "all"],
    ["a:\n  planwright:\n    count: all\n", undefined, undefined],
    ["planwrights:\n  count: all\n", undefined, undefined],
    ["planwright:\n", undefined, undefined],
  ];
  for (const [yaml, isPlan, count] of texts) {
    it(`are read from ${JSON.stringify(yaml)}`, () => {
      const own = frontMatterPolicy(yaml);
      assert.deepEqual([own.isPlan, own.policy.count, own.problems], [isPlan, count, []]);
    });
  }

  it("are named where they are wrong", () => {
    assert.deepEqual(textsOf(frontMatterPolicy("planwright: {count: some}\n").problems), [
      'count must be work or all, not "some"',
    ]);
    assert.match(textsOf(frontMatterPolicy("planwright: [\n").problems)[0] ?? "", /^planwright is not valid YAML/u);
    assert.equal(frontMatterPolicy("planwright: yes\n").problems.length, 1);
  });
});

describe("the policy of a plan", () => {
  it("is the default where nobody says anything", () => {
    assert.equal(mergePolicies(undefined, undefined), defaultPolicy);
    assert.equal(mergePolicies({}, {}), defaultPolicy);
  });

  it("is the plan's over the project's, mark by mark; unit words add up", () => {
    const project = readConfig(
      'count: all\nweights: phase\nstates: {"-": cancelled, "?": blocked}\nunitWords: {phase: [Tranche]}\nrules: {overdue: error, numbering-gap: hint}\n',
    ).policy;
    const plan = frontMatterPolicy(
      'planwright:\n  count: work\n  states: {"-": inProgress}\n  unitWords: {phase: [Lot, Tranche]}\n  rules: {overdue: off}\n',
    ).policy;
    assert.deepEqual(mergePolicies(project, plan), {
      count: "work",
      parents: "count",
      weights: "phase",
      states: new Map([
        ["-", "inProgress"],
        ["?", "blocked"],
      ]),
      unitWords: { phase: ["Tranche", "Lot"], step: [] },
      rules: new Map([
        ["overdue", "off"],
        ["numbering-gap", "hint"],
      ]),
    });
    assert.equal(mergePolicies(project, undefined).count, "all");
  });
});
