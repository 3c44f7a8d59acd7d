import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { insertions } from "../../src/core/insert/insertions.ts";
import { matchingInsertions } from "../../src/core/insert/matchingInsertions.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { record } from "./support.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "templates");
const templates = readdirSync(folder).map((name) => readTemplate(readFileSync(join(folder, name), "utf8"), name));
const offlineSync = readFileSync(join(root, "examples", "docs", "plans", "offline-sync.md"), "utf8");

/** The names of what is offered for words typed at the end of a plan's first section; kinds stand in brackets. */
function offered(text: string, typed: string): readonly string[] {
  const all = insertions(record(text), text.indexOf("\n\n") + 1, templates);
  return matchingInsertions(all, typed, ({ kind, name }) => name || kind).map(({ insertion: { kind, name } }) =>
    kind === "section" ? name : `[${kind}]`,
  );
}

describe("what is offered to insert for the words typed", () => {
  const rows: readonly (readonly [typed: string, kind: string])[] = [
    ["Progress Log", "[log]"],
    ["log", "[log]"],
    ["gate", "[gate]"],
    ["criter", "[criterion]"],
    ["acceptance", "[criterion]"],
    ["timeline", "[timeline]"],
    ["risk", "[risk]"],
    ["milestone", "[milestone]"],
    ["sprint", "[phase]"],
    ["work p", "[phase]"],
  ];
  for (const [typed, kind] of rows) {
    it(`begins with ${kind} for ${JSON.stringify(typed)}`, () => assert.equal(offered(offlineSync, typed)[0], kind));
  }

  it("never holds a section that the plan has, in whatever case and number and with whatever emoji", () => {
    const all = offered(offlineSync, "");
    for (const name of [
      "Overview",
      "Progress Log",
      "Quality Gates",
      "Risks",
      "Notes",
      "Success Criteria › Quality Gates",
    ]) {
      assert.ok(!all.includes(name), name);
    }
    assert.ok(all.includes("Rollout Plan"));
    const other = offered(
      "# P\n\n## 🧪 Testing strategies\n\n### Rollback plan\n\n## 2. Risk and Mitigation\n\n- a\n",
      "",
    );
    assert.deepEqual(
      other.filter((name) => /Testing Strategy$|Rollback Plan|^Risks & Mitigation/u.test(name)),
      [],
    );
  });

  it("holds a section that the plan has only inside a phase or as a label", () => {
    const text = "# P\n\n## Phase 1: A\n\n**Timeline:**\n\n- [ ] a\n\n### Dependencies\n\n- b\n\n## End\n";
    const all = offered(text, "");
    assert.ok(all.includes("Timeline"));
    assert.ok(all.includes("Dependencies"));
  });

  it("holds phases of templates only where the plan has none, but for those with a name of their own", () => {
    const inPlan = offered("# P\n\n## Work Packages\n\n### Work Package 1: A\n\n- [ ] a\n", "phase");
    assert.equal(inPlan[0], "[phase]");
    assert.ok(
      !inPlan.some((name) => /^Phases|Implementation Phases|\[/u.test(name) && name !== "[phase]"),
      inPlan.join(),
    );
    assert.ok(inPlan.includes("Phase 0: Research & Design"));
    assert.ok(offered("# P\n\n## Goals\n\n- a\n", "phase").includes("Phases"));
  });

  it("holds letters in order only where nothing else fits", () => {
    assert.ok(!offered(offlineSync, "goal").includes("Migration/Deployment › Rollback Plan"));
    assert.equal(offered(offlineSync, "rsk")[0], "[risk]");
    assert.deepEqual(offered(offlineSync, "qqq"), []);
  });

  it("is shown without the emoji of templates", () => {
    assert.ok(offered("# P\n\n## Goals\n\n- [ ] a\n", "").includes("Issues and Risks"));
  });
});

describe("the words that an editor filters by", () => {
  const words = (typed: string): ReadonlyMap<string, string> =>
    new Map(
      matchingInsertions(insertions(record(offlineSync), 60, templates), typed, ({ kind, name }) => name || kind).map(
        ({ insertion: { kind, name }, words: own }) => [name || kind, own],
      ),
    );

  it("begin with what was typed and go on behind it for every kind with a name that does", () => {
    assert.match(words("crit").get("criterion") ?? "", /^criterion ·/u);
    assert.match(words("done").get("criterion") ?? "", /^done · /u);
    assert.match(words("log").get("log") ?? "", /^log · /u);
  });

  it("begin with a section's title and never end with it, since an exact match would come before the things", () =>
    assert.match(words("rollout plan").get("Rollout Plan") ?? "", /^rollout plan · /u));
});
