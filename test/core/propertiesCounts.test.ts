import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type CountingPolicy, defaultPolicy } from "../../src/core/config/countingPolicy.ts";
import { type PlanRecord, readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import type { Task, Unit } from "../../src/core/plan/model.ts";
import { percentOf, type Progress } from "../../src/core/progress/progress.ts";
import { progressText } from "../../src/core/report/progressText.ts";
import { planReport, TotalReport } from "../../src/core/report/statusReport.ts";
import type { TaskState } from "../../src/core/words/taskState.ts";
import { anyLines } from "./damagePlan.ts";
import { type Lines, examples } from "./generatePlan.ts";

const reader = createBlockReader();

function recordBy(lines: Lines, policy: CountingPolicy): PlanRecord {
  return readRecord({ uri: "memory:plan.md", version: "1", getText: () => lines.join("\n") }, reader, policy);
}

const state = fc.constantFrom<TaskState>("todo", "inProgress", "blocked", "done", "failed", "cancelled", "question");
const policy: fc.Arbitrary<CountingPolicy> = fc.oneof(
  fc.constant(defaultPolicy),
  fc.record({
    count: fc.constantFrom("work" as const, "all" as const),
    parents: fc.constantFrom("count" as const, "leaves" as const),
    weights: fc.constantFrom("none" as const, "estimate" as const, "phase" as const),
    states: fc.array(fc.tuple(fc.constantFrom("~", "-", "%", "🔄"), state)).map((pairs) => new Map(pairs)),
    unitWords: fc.constant({ phase: ["day"], step: [] }),
  }),
);

/** What is worked out of a task only when asked for. */
function idAndParent({ id, parent }: Task): readonly (string | null)[] {
  return [id, parent];
}

/** The tasks that a policy lets count at all. */
function countedBy({ plan, policy: { parents } }: PlanRecord): readonly Task[] {
  return plan.tasks.filter((task) => parents === "count" || !plan.children.has(task));
}

const counts = ["done", "total", "inProgress", "blocked", "cancelled", "optional"] as const;

function sum(all: readonly Progress[]): Pick<Progress, (typeof counts)[number]> {
  const of = (key: (typeof counts)[number]): number => all.reduce((so, one) => so + one[key], 0);
  return {
    done: of("done"),
    total: of("total"),
    inProgress: of("inProgress"),
    blocked: of("blocked"),
    cancelled: of("cancelled"),
    optional: of("optional"),
  };
}

function numbers(one: Progress): Pick<Progress, (typeof counts)[number]> {
  return sum([one]);
}

function allUnits(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.steps)]);
}

describe("counts of a plan, whatever the text and the policy", () => {
  const holds = (check: (read: PlanRecord) => void): void => {
    fc.assert(
      fc.property(anyLines, policy, (lines, by) => check(recordBy(lines, by))),
      examples(150),
    );
  };
  const progressOf = ({ progress }: PlanRecord, { id }: Unit): Progress => {
    const found = progress.phases.get(id);
    assert.ok(found !== undefined, `no progress of ${id}`);
    return found;
  };

  it("keeps every figure in itself consistent", () => {
    holds(({ progress, policy: { weights } }) => {
      const all = [
        progress.headline,
        progress.outside,
        ...progress.phases.values(),
        ...progress.groups.map((one) => one.progress),
      ];
      all.forEach((one) => {
        const { done, total, percent, inProgress, blocked, optional } = one;
        assert.ok(counts.every((key) => Number.isInteger(one[key]) && one[key] >= 0));
        assert.ok(done + inProgress + blocked <= total && optional <= total);
        assert.equal(percent === null, total === 0);
        assert.equal(percent === 100, total > 0 && done === total);
        assert.equal(percent === 0, total > 0 && done === 0);
        assert.ok(percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100));
        if (weights === "none" && percent !== null && done > 0 && done < total) {
          assert.equal(percent, Math.max(1, Math.floor((100 * done) / total)));
        }
      });
    });
  });

  it("makes the headline of the tasks it says, cancelled ones beside", () => {
    holds((read) => {
      const { headline, counted } = read.progress;
      const tasks = countedBy(read);
      const hasWork = tasks.some(({ role }) => role === "work");
      assert.equal(counted, read.policy.count === "work" && hasWork ? "work" : "all");
      const meant = tasks.filter(({ role }) => (counted === "work" ? role === "work" : role !== "rollup"));
      assert.equal(headline.total + headline.cancelled, meant.length);
      const inState = (wanted: TaskState): number => meant.filter((task) => task.state === wanted).length;
      assert.deepEqual(
        [headline.done, headline.inProgress, headline.blocked, headline.cancelled],
        [inState("done"), inState("inProgress"), inState("blocked"), inState("cancelled")],
      );
    });
  });

  it("adds the phases and what is outside up to the headline", () => {
    holds((read) => {
      const { headline, outside } = read.progress;
      const parts = read.plan.phases.map((phase) => progressOf(read, phase));
      assert.deepEqual(sum([...parts, outside]), numbers(headline));
    });
  });

  it("counts no more in a phase's steps than in the phase, and nothing in a phase without tasks", () => {
    holds((read) => {
      for (const unit of allUnits(read.plan.phases)) {
        const own = progressOf(read, unit);
        const steps = sum(unit.steps.map((step) => progressOf(read, step)));
        counts.forEach((key) => assert.ok(steps[key] <= own[key], key));
        if (unit.statusSource === "none" && read.progress.counted === "work") {
          assert.ok(own.total + own.cancelled <= 1);
          assert.ok(
            read.plan.tasks.every(({ phase, step, role, dialect }) => {
              const inside = phase === unit.id || step === unit.id;
              return !inside || role !== "work" || dialect === "statusLine";
            }),
          );
        }
      }
      assert.equal(read.progress.phases.size, allUnits(read.plan.phases).length);
    });
  });

  it("puts every task into the work or into one group, and a group's figure counts its tasks", () => {
    holds((read) => {
      const { plan, progress } = read;
      const grouped = plan.groups.flatMap(({ role, tasks }) => {
        assert.ok(role !== "work" && tasks.length > 0 && tasks.every((task) => task.role === role));
        return tasks;
      });
      const work = plan.tasks.filter(({ role }) => role === "work");
      assert.equal(new Set([...grouped, ...work]).size, plan.tasks.length);
      assert.equal(grouped.length + work.length, plan.tasks.length);
      const counted = new Set(countedBy(read));
      assert.deepEqual(
        progress.groups.map((one) => one.progress.total + one.progress.cancelled),
        plan.groups.map(({ tasks }) => tasks.filter((task) => counted.has(task)).length),
      );
    });
  });

  it("counts every box of the file in the checkboxes, whatever the policy", () => {
    holds(({ plan, progress: { checkboxes } }) => {
      const boxes = plan.tasks.filter(({ dialect }) => dialect === "checkbox" || dialect === "lenient");
      assert.equal(checkboxes.total, boxes.length);
      const ticked = boxes.filter(({ mark }) => /^x$/iu.test(mark)).length;
      assert.ok(ticked <= checkboxes.done && checkboxes.done <= checkboxes.total);
    });
  });

  it("is complete only with all work done and nothing open that must close, and names a current phase that is not", () => {
    holds((read) => {
      const { plan, progress } = read;
      const { complete, headline, openElsewhere, currentPhase } = progress;
      assert.ok(!complete || (headline.total > 0 && headline.done === headline.total && openElsewhere === 0));
      assert.ok(openElsewhere >= 0);
      const open = plan.phases.filter((phase) => {
        const { done, total, cancelled } = progressOf(read, phase);
        return done < total || total + cancelled === 0;
      });
      assert.equal(currentPhase === null, open.length === 0);
      assert.ok(currentPhase === null || open.some(({ id }) => id === currentPhase));
      assert.ok(!complete || open.length === 0);
    });
  });

  it("changes no task and no id by what it counts, only by what marks and words mean", () => {
    fc.assert(
      fc.property(anyLines, policy, (lines, by) => {
        const { count, parents, weights } = defaultPolicy;
        const plain = recordBy(lines, { ...by, count, parents, weights });
        const { tasks } = recordBy(lines, by).plan;
        assert.deepEqual(tasks, plain.plan.tasks);
        assert.deepEqual(tasks.map(idAndParent), plain.plan.tasks.map(idAndParent));
      }),
      examples(50),
    );
  });

  it("never makes more of the leaves than of all, nor less of all than of the work", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const total = (part: Partial<CountingPolicy>): number => {
          const { headline } = recordBy(lines, { ...defaultPolicy, ...part }).progress;
          return headline.total + headline.cancelled;
        };
        assert.ok(total({ count: "all", parents: "leaves" }) <= total({ count: "all" }));
        assert.ok(total({}) <= total({ count: "all" }));
      }),
      examples(50),
    );
  });

  it("says the same figure in every report", () => {
    holds((read) => {
      const { headline, checkboxes, phases, groups } = read.progress;
      const plan = JSON.parse(JSON.stringify(planReport("plan.md", read))) as Report;
      const allPlans = new TotalReport();
      allPlans.add(headline);
      const { done: ticked, total: all } = headline;
      assert.deepEqual(plan.progress, headline);
      assert.deepEqual(plan.checkboxes, checkboxes);
      plan.phases.forEach(({ id, progress }) => assert.deepEqual(progress, phases.get(id)));
      assert.deepEqual(
        plan.groups.map(({ done, total }) => [done, total]),
        groups.map(({ progress: { done, total } }) => [done, total]),
      );
      assert.equal(plan.tasks.length, read.plan.tasks.length);
      assert.deepEqual(allPlans.report(), { plans: 1, done: ticked, total: all, percent: percentOf(ticked, all) });
      const said = /^(\d+)\/(\d+) · (\d+)%$/u.exec(progressText(headline));
      assert.deepEqual(said === null ? [0, 0, null] : said.slice(1).map(Number), [
        headline.done,
        headline.total,
        headline.percent,
      ]);
    });
  });
});

interface Report {
  readonly progress: Progress;
  readonly checkboxes: Pick<Progress, "done" | "total">;
  readonly phases: readonly { readonly id: string; readonly progress: Progress }[];
  readonly groups: readonly Pick<Progress, "done" | "total">[];
  readonly tasks: readonly object[];
}
