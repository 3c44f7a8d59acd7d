import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { allUnits } from "../../src/core/schedule/planSchedule.ts";
import { examples } from "./generatePlan.ts";
import { insertAt } from "./insertSupport.ts";
import { record } from "./support.ts";

const three = "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n## Phase 3: C\n";
const withIds =
  "# P\n\n## Phase 1: A\n\n- [ ] 1.1 a\n- [ ] 1.2 a\n\n## Phase 2: B\n\n- [ ] 2.1 b\n- [ ] 2.2 b\n\n## Phase 3: C\n";

/** What becomes of words in the last phase when a phase comes in behind the first. */
function after(plan: string, words: string): string {
  const { text, refused } = insertAt(`${plan}\n${words}\n`, "- [ ] ", "phase");
  assert.equal(refused, undefined);
  assert.ok(/^## Phase 4: C$/mu.test(text), text);
  return text.slice(text.indexOf("## Phase 4: C\n\n") + "## Phase 4: C\n\n".length, -1);
}

describe("what cites a phase", () => {
  const cited: readonly (readonly [before: string, after: string])[] = [
    ["**Depends on**: Phase 1 and 2", "**Depends on**: Phase 1 and 3"],
    ["**Depends on**: Phase 1, 2", "**Depends on**: Phase 1, 3"],
    ["**Depends on**: Phase 1 & 2", "**Depends on**: Phase 1 & 3"],
    ["**Depends on**: Phases 1, 2 and 3", "**Depends on**: Phases 1, 3 and 4"],
    ["**Depends on**: phase 1; 2", "**Depends on**: phase 1; 3"],
    ["**Depends on**: `Phase 2`", "**Depends on**: `Phase 3`"],
    ["**Depends on**: [Phase 2](#phase-2-b)", "**Depends on**: [Phase 3](#phase-3-b)"],
    ["- [ ] c (after Phase 1 and 2)", "- [ ] c (after Phase 1 and 3)"],
    ["Phase 2 & 3, Phase 2 and 3 are last", "Phase 3 & 4, Phase 3 and 4 are last"],
    ["Phase 2→3, Phase 2 -> 3, Phase 2 – 3", "Phase 3→4, Phase 3 -> 4, Phase 3 – 4"],
    ["Phase 2完了後、（Phase 3で行う）", "Phase 3完了後、（Phase 4で行う）"],
    ["次のPhase 2", "次のPhase 3"],
    ["Phase **2** and Phase #2", "Phase **3** and Phase #3"],
    ["Phases: 2, 3", "Phases: 3, 4"],
    ["Phase-2 ends", "Phase-3 ends"],
    ["See [b][p2].\n\n[p2]: #phase-2-b", "See [b][p2].\n\n[p2]: #phase-3-b"],
    ["Phase 2 of 3", "Phase 3 of 4"],
    ["Phase 2, 3 weeks", "Phase 3, 3 weeks"],
    ["Phase 2 and 3 more people", "Phase 3 and 3 more people"],
    ["Phase 2, 3 migrations", "Phase 3, 3 migrations"],
  ];
  for (const [before, expected] of cited) {
    it(`is counted on: ${JSON.stringify(before)}`, () => {
      assert.equal(after(three, before), expected);
    });
  }

  const kept: readonly string[] = [
    "[Phase 2](other.md#phase-2-x)",
    "[Phase 2](docs/phase-2.md)",
    "See PLAN-B.md Phase 2",
    "See `PLAN-B.md` Phase 2, [B](plan-b.md) Phase 2 and PLAN-B.md: Phase 2",
    "Phase 2 of PLAN-B.md and Phase 2 in [B](plan-b.md)",
    "Phase 2 of 7",
    "Phase 2/7",
    "Phases: 2",
    "branch phase-2 and Phase-2-wip",
  ];
  for (const words of kept) {
    it(`is not another text's: ${JSON.stringify(words)}`, () => {
      assert.equal(after(three, words), words);
    });
  }
});

describe("what cites a task or step by its number", () => {
  const cited: readonly (readonly [before: string, after: string])[] = [
    ["- [ ] 3.1 c (depends on 2.1)", "- [ ] 4.1 c (depends on 3.1)"],
    ["- [ ] 3.1 c (depends on `2.1` and 1.2)", "- [ ] 4.1 c (depends on `3.1` and 1.2)"],
    ["- [ ] 3.1 c\n  - Dependencies: 1.1, 2.2", "- [ ] 4.1 c\n  - Dependencies: 1.1, 3.2"],
    ["**Dependencies**: 2.2", "**Dependencies**: 3.2"],
    ["**Dependencies:**\n- 2.1\n- Phase 2", "**Dependencies:**\n- 3.1\n- Phase 3"],
    ["**Dependencies**: 2.1–2.2", "**Dependencies**: 3.1–3.2"],
    ["Not before task 2.2 or tasks 2.1, 2.2", "Not before task 3.2 or tasks 3.1, 3.2"],
    ["Python 2.1 and version 2.2", "Python 2.1 and version 2.2"],
    ["_Requirements: 2.1_", "_Requirements: 2.1_"],
  ];
  for (const [before, expected] of cited) {
    it(`becomes ${JSON.stringify(expected)}`, () => {
      assert.equal(after(withIds, before), expected);
    });
  }

  it("is counted on in the address of its heading", () => {
    const plan =
      "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n### Step 2.1: S\n\n- [ ] b\n\nSee [S](#step-21-s).\n";
    const { text } = insertAt(plan, "- [ ] a", "phase");
    assert.ok(text.includes("### Step 3.1: S") && text.includes("[S](#step-31-s)"), text);
  });
});

describe("a list of dependencies", () => {
  it("has a blank for one in a new phase", () => {
    const plan = three.replace("- [ ] b", "**Dependencies:**\n- none\n\n- [ ] b");
    const { text } = insertAt(plan, "- [ ] b", "phase");
    assert.ok(text.includes("## Phase 3: [Phase name]\n\n**Dependencies:**\n- [Dependency]\n"), text);
  });
});

describe("dependencies of a plan", () => {
  /** What everything that stood in a text depends on, by its words without numbers. */
  const edges = ({ plan, schedule }: PlanRecord): readonly string[] => {
    const units = allUnits(plan.phases);
    const names = new Map<string, string>([
      ...units.map(({ id, title }) => [id, title] as const),
      ...plan.tasks.map(({ id, text }) => [id, /\b[a-z]{3}\b/u.exec(text)?.[0] ?? "new"] as const),
    ]);
    const all = [
      ...units.map(({ id }) => [id, schedule.units.get(id)?.dependsOn ?? []] as const),
      ...plan.tasks.map((task) => [task.id, schedule.of(task).dependsOn] as const),
    ];
    return all
      .flatMap(([id, on]) => on.map((one) => `${names.get(id) ?? ""} > ${names.get(one) ?? ""}`))
      .filter((edge) => !/\[|new/u.test(edge))
      .toSorted();
  };
  const joints = [", ", " and ", " & ", "/", "-", " – ", " to ", "; ", " + "];
  const leads = ["Phase ", "Phases ", "phase ", "phases ", "Phase #", "`Phase ", "[Phase "];
  const number = fc.integer({ min: 1, max: 5 });
  const cite = fc
    .tuple(fc.constantFrom(...leads), number, fc.constantFrom(...joints), number, fc.boolean())
    .map(([lead, one, joint, two, isList]) => {
      const list = isList ? `${one}${joint}${two}` : `${one}`;
      return lead + list + (lead.startsWith("`") ? "`" : lead.startsWith("[") ? `](#phase-${one}-x)` : "");
    });
  const dotted = fc.tuple(number, fc.constantFrom(1, 2)).map((parts) => parts.join("."));
  const names = fc.oneof(
    cite,
    cite,
    dotted,
    dotted.map((id) => `task ${id}`),
    fc.tuple(dotted, dotted).map(String),
  );
  const phase = fc.tuple(fc.option(names), fc.option(names), fc.option(names), fc.boolean());
  const words = "abc bcd cde def efg fgh ghi hij ijk jkl".split(" ");
  const plans = fc.array(phase, { minLength: 3, maxLength: 5 }).map((phases) =>
    phases.map(([field, prose, detail, isProse], nth) => {
      const n = nth + 1;
      const [one = "", two = ""] = words.slice(nth * 2);
      return [
        `## Phase ${n}: Part ${"ABCDE"[nth] ?? ""}`,
        field === null ? "" : `**${isProse ? "Depends on" : "Dependencies"}**: ${field}`,
        "",
        `- [ ] ${n}.1 ${one}${prose === null ? "" : ` (${isProse ? "depends on" : "after"} ${prose})`}`,
        ...(detail === null ? [] : [`  - Depends on: ${detail}`]),
        `- [ ] ${n}.2 ${two}`,
        "",
      ].join("\n");
    }),
  );

  it("are the same with a phase more, wherever it comes in", function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(plans, fc.nat(99), (phases, at) => {
        const text = `# P\n\n${phases.join("\n")}`;
        const made = insertAt(text, `## Phase ${(at % phases.length) + 1}`, "phase");
        assert.equal(made.refused, undefined, text);
        assert.deepEqual(edges(record(made.text)), edges(record(text)), `${text}\n=====\n${made.text}`);
      }),
      examples(200),
    );
  });
});

describe("what cites phases in a table", () => {
  const last = "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n## Phase 3: C\n\n## Notes\n\n";
  const table = (lines: readonly string[]): string =>
    [lines[0] ?? "", (lines[0] ?? "").replaceAll(/[^|]+/gu, "--"), ...lines.slice(1)].join("\n");
  const counted: readonly (readonly [what: string, before: readonly string[], after: readonly string[]])[] = [
    ["one number", ["|x|Phase|", "|a|2|", "|b|**2**|", "|c|2 (late)|"], ["|a|3|", "|b|**3**|", "|c|3 (late)|"]],
    ["lists", ["|x|Phase|", "|a|2, 3|", "|b|1 and 2|", "|c|2/3|"], ["|a|3, 4|", "|b|1 and 3|", "|c|3/4|"]],
    ["a list with words in brackets", ["|x|Phase|", "|a|2 (early), 3 (late)|"], ["|a|3 (early), 4 (late)|"]],
    ["a title behind", ["|Phase|x|", "|2. B|a|", "|3 — C|b|", "|2 B|c|"], ["|3. B|a|", "|4 — C|b|", "|3 B|c|"]],
    ["ranges", ["|x|Phases|", "|a|2-3|", "|b|1–3|"], ["|a|3-4|", "|b|1–4|"]],
    ["what is counted stays", ["|x|Phase|", "|a|2 weeks|"], ["|a|2 weeks|"]],
    [
      "rows that are phases by their column",
      ["|#|Phase|Depends on|", "|1|A|-|", "|2|B|1|", "|3|C|1, 2|"],
      ["|1|A|-|", "|3|B|1|", "|4|C|1, 3|"],
    ],
    [
      "rows that are phases by their titles",
      ["|No|Name|Blocked by|", "|1|A|None|", "|2|B|1|", "|3|C|1 + 2|"],
      ["|1|A|None|", "|3|B|1|", "|4|C|1 + 3|"],
    ],
    [
      "phases by their number alone",
      ["|Phase|Depends on|Days|", "|1||2|", "|2|1|2|", "|3|1-2|3|"],
      ["|1||2|", "|3|1|2|", "|4|1-3|3|"],
    ],
    [
      "rows that are tasks",
      ["|#|Task|Depends on|", "|1|x|-|", "|2|y|1|", "|3|z|1, 2|"],
      ["|1|x|-|", "|2|y|1|", "|3|z|1, 2|"],
    ],
    [
      "tasks with the phase they are in",
      ["|#|Phase|x|Depends on|", "|1|1|x|-|", "|2|2|y|1|", "|3|2|z|2|"],
      ["|1|1|x|-|", "|2|3|y|1|", "|3|3|z|2|"],
    ],
  ];
  for (const [what, before, expected] of counted) {
    it(`is counted on: ${what}`, () => {
      const { text, refused } = insertAt(`${last}${table(before)}\n`, "- [ ] a", "phase");
      assert.equal(refused, undefined);
      assert.ok(text.includes("## Phase 4: C"), text);
      assert.deepEqual(text.trimEnd().split("\n").slice(-expected.length), expected);
    });
  }

  const unsure: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ["how many phases, or which", ["|Release|Phases|", "|a|2|"]],
    ["rows of no number", ["|Task|Depends on|", "|x|-|", "|y|2|"]],
    ["tasks of phases without a number", ["|Phase|Task|Depends on|", "|1|x|-|", "|1|y|2|"]],
    ["rows of which some are phases", ["|#|Name|Depends on|", "|1|A|-|", "|2|y|1|", "|3|z|2|", "|4|q|-|"]],
  ];
  for (const [what, lines] of unsure) {
    it(`leaves all numbers alone where nobody can tell: ${what}`, () => {
      const plan = `${last}${table(lines)}\n`;
      assert.equal(insertAt(plan, "- [ ] a", "phase", { placement: "renumber" }).refused, "cited");
      const { text } = insertAt(plan, "- [ ] a", "phase");
      assert.ok(text.includes("## Phase 1a:") && text.endsWith(table(lines) + "\n"), text);
    });
  }
});
