import assert from "node:assert/strict";
import { setTimeout as rest } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";

describe("a plan that nobody looks into", () => {
  it("keeps none of its blocks in memory, whatever is asked of its tasks", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const text =
      "# P\n\n**Status**: Draft\n\n## Phase 1: A\n\n- [ ] 1. a\n  - [x] 1.1 b\n\n## [ ] 2. B\n\n| Task | Status |\n| --- | --- |\n| c | Done |\n";
    const record = readRecord({ uri: "p.md", version: "1", getText: () => text }, createBlockReader());
    const blocks = new WeakRef(record.markdown.blocks);
    const paragraph = new WeakRef(record.markdown.blocks.find(({ kind }) => kind === "paragraph") ?? {});
    assert.equal(record.isPlan, true);
    const ids = record.plan.tasks.map(({ id }) => id);
    record.letGoOfBlocks();
    // A weak reference holds on until the turn that made it is over.
    await rest(1);
    collect();
    assert.deepEqual([blocks.deref(), paragraph.deref()], [undefined, undefined]);
    assert.deepEqual(
      record.plan.tasks.map(({ id }) => id),
      ids,
    );
    assert.ok(record.markdown.blocks.length > 0);
  });
});
