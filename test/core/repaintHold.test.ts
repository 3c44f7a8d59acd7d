import assert from "node:assert/strict";
import { RepaintHold } from "../../src/core/lifecycle/repaintHold.ts";
import { ManualClock } from "./memoryWorkspace.ts";

/** A hold whose repaints are counted, and writes that end when told. */
function setUp(): {
  clock: ManualClock;
  hold: RepaintHold;
  paints: () => number;
  write: () => (isWritten: boolean) => Promise<void>;
} {
  const clock = new ManualClock();
  let count = 0;
  const hold = new RepaintHold(clock, () => count++);
  const write = (): ((isWritten: boolean) => Promise<void>) => {
    let finish: (isWritten: boolean) => void = () => undefined;
    const written = hold.during(() => new Promise((resolve) => (finish = resolve)));
    return async (isWritten) => {
      finish(isWritten);
      await written;
    };
  };
  return { clock, hold, paints: () => count, write };
}

describe("the hold of repaints", () => {
  it("lets a view be drawn at once where nothing is written", () => {
    const { hold, paints } = setUp();
    hold.due();
    hold.due();
    assert.equal(paints(), 2);
  });

  it("draws what a first quick write changes at once, and not again when it rests", async () => {
    const { clock, hold, paints, write } = setUp();
    const end = write();
    clock.advance(20);
    hold.due();
    assert.equal(paints(), 1);
    await end(true);
    clock.advance(1000);
    assert.equal(paints(), 1);
  });

  it("waits until writes rest where the first was slow", async () => {
    const { clock, hold, paints, write } = setUp();
    const end = write();
    clock.advance(100);
    hold.due();
    await end(true);
    clock.advance(390);
    assert.equal(paints(), 0);
    clock.advance(20);
    assert.equal(paints(), 1);
  });

  it("waits until writes rest where another comes before the first shows", async () => {
    const { clock, hold, paints, write } = setUp();
    const ends = [write(), write()];
    hold.due();
    hold.due();
    await Promise.all(ends.map(async (end) => end(true)));
    assert.equal(paints(), 0);
    clock.advance(500);
    assert.equal(paints(), 1);
  });

  it("draws the first of several at once and all others when they rest", async () => {
    const { clock, hold, paints, write } = setUp();
    for (let nth = 0; nth < 5; nth++) {
      const end = write();
      clock.advance(10);
      hold.due();
      await end(true);
      clock.advance(200);
      assert.equal(paints(), 1);
    }
    clock.advance(500);
    assert.equal(paints(), 2);
  });

  it("says again what is true where nothing was written", async () => {
    const { clock, paints, write } = setUp();
    const end = write();
    clock.advance(5000);
    await end(false);
    clock.advance(500);
    assert.equal(paints(), 1);
  });
});
