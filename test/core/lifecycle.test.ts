import assert from "node:assert/strict";
import { localDay, untilNextDay } from "../../src/core/lifecycle/clock.ts";
import { DayWatch } from "../../src/core/lifecycle/dayWatch.ts";
import { DisposableStore } from "../../src/core/lifecycle/disposableStore.ts";
import { Turns } from "../../src/core/lifecycle/turns.ts";
import { messageText } from "../../src/core/report/messageText.ts";
import { safeText } from "../../src/core/report/safeText.ts";
import { ManualClock } from "../support/manualClock.ts";

describe("a disposable store", () => {
  it("releases last in first out, once, even when one fails, and late additions at once", () => {
    const seen: string[] = [];
    const store = new DisposableStore();
    store.add({ dispose: () => seen.push("first") });
    store.add({
      dispose: () => {
        throw new Error("stuck");
      },
    });
    store.add({ dispose: () => seen.push("last") });
    assert.throws(() => store.dispose(), AggregateError);
    store.dispose();
    store.add({ dispose: () => seen.push("late") });
    assert.deepEqual(seen, ["last", "first", "late"]);
  });
});

describe("turns", () => {
  it("let work wait for what came before, well ended or not", async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const work = (name: string, ticks: number) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      for (let tick = 0; tick < ticks; tick++) {
        await Promise.resolve();
      }
      seen.push(`${name} ends`);
      return name;
    };
    const slow = turns.take(work("slow", 20));
    const bad = turns.take(() => Promise.reject(new Error("bad")));
    const quick = turns.take(work("quick", 0));
    assert.ok(!turns.areFree);
    await assert.rejects(bad, /bad/u);
    assert.deepEqual([await slow, await quick], ["slow", "quick"]);
    assert.deepEqual(seen, ["slow begins", "slow ends", "quick begins", "quick ends"]);
    assert.ok(turns.areFree);
  });
});

describe("a local day", () => {
  it("does not slip at either end of the day", () => {
    assert.equal(localDay(new Date(2026, 0, 5, 0, 0, 1)), "2026-01-05");
    assert.equal(localDay(new Date(2026, 10, 20, 23, 59, 59)), "2026-11-20");
  });
});

describe("the watch for a new day", () => {
  const start = (): { clock: ManualClock; watch: DayWatch; told: () => number; turn: (day: string) => void } => {
    let [day, count] = ["2026-11-20", 0];
    const clock = Object.assign(new ManualClock(), { today: () => day });
    const watch = new DayWatch(clock, () => count++);
    return { clock, watch, told: () => count, turn: (next) => (day = next) };
  };

  it("tells of it after midnight, each night anew", () => {
    const { clock, told, turn } = start();
    clock.advance(9000);
    assert.equal(told(), 0);
    turn("2026-11-21");
    clock.advance(3000);
    assert.equal(told(), 1);
    turn("2026-11-22");
    clock.advance(11_000);
    assert.equal(told(), 2);
  });

  it("tells of it when somebody has it look, where the timer slept, and no second time", () => {
    const { clock, watch, told, turn } = start();
    watch.look();
    assert.equal(told(), 0);
    turn("2026-11-21");
    watch.look();
    watch.look();
    clock.advance(11_000);
    assert.equal(told(), 1);
  });

  it("waits on where the timer ran early, and not at all once it is disposed", () => {
    const { clock, watch, told, turn } = start();
    clock.advance(11_000);
    assert.equal(told(), 0);
    turn("2026-11-21");
    clock.advance(11_000);
    assert.equal(told(), 1);
    watch.dispose();
    turn("2026-11-22");
    clock.advance(30_000);
    assert.equal(told(), 1);
  });

  it("is set by how far the next midnight is", () => {
    assert.equal(untilNextDay(new Date(2026, 11, 31, 23, 59, 59)), 1000);
    assert.equal(untilNextDay(new Date(2026, 10, 20)), 86_400_000);
  });
});

describe("text for a terminal", () => {
  it("cannot move the cursor, hide or reorder", () => {
    assert.equal(safeText("a\u001b[2Jb\u202ec\u200bd\u{e0041}"), "a\ufffd[2Jb\ufffdc\ufffdd\ufffd");
    assert.equal(safeText("Größe 計画 🚀"), "Größe 計画 🚀");
  });
});

describe("text for a notification", () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ["Read the [release notes](command:workbench.action.terminal.new) first", "Read the release notes first"],
    ["[a [b](command:x)](command:y)", "a b command:y"],
    ["**Bold** `code`", "Bold code"],
    ["x".repeat(200), `${"x".repeat(80)}…`],
  ];
  for (const [text, shown] of cases) {
    it(`shows ${JSON.stringify(text.slice(0, 40))} without any link`, () => {
      assert.equal(messageText(text), shown);
      assert.ok(!/[[\]()]/u.test(messageText(text)));
    });
  }
});
