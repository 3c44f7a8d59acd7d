import assert from "node:assert/strict";
import { PlanIndex } from "../../src/core/index/planIndex.ts";
import { Cancelled, neverCancelled } from "../../src/core/lifecycle/cancellation.ts";
import { ManualClock } from "../support/manualClock.ts";
import { MemoryWorkspace } from "./memoryWorkspace.ts";

function setUp(files: Readonly<Record<string, string>>): {
  workspace: MemoryWorkspace;
  clock: ManualClock;
  index: PlanIndex;
} {
  const workspace = new MemoryWorkspace(files);
  const clock = new ManualClock();
  return { workspace, clock, index: new PlanIndex(workspace, clock) };
}

describe("the plan index", () => {
  it("lists the plans of a workspace and leaves other Markdown out", async () => {
    const { index } = setUp({ "a.md": "- [x] a\n", "b.md": "Just words.\n", "c.md": "# Plan\n\n## Phase 1\n" });
    const plans = await index.plans(neverCancelled);
    assert.deepEqual(
      plans.map(({ uri }) => uri),
      ["a.md", "c.md"],
    );
  });

  it("reads nothing until asked, and each file once until it changes", async () => {
    const { workspace, index } = setUp({ "a.md": "- [ ] a\n", "b.md": "- [ ] b\n" });
    assert.deepEqual(workspace.reads, []);
    await index.plans(neverCancelled);
    await index.plans(neverCancelled);
    assert.deepEqual(workspace.reads, ["a.md", "b.md"]);
    workspace.write("b.md", "- [x] b\n");
    const plans = await index.plans(neverCancelled);
    assert.deepEqual(workspace.reads, ["a.md", "b.md", "b.md"]);
    assert.equal(plans[1]?.progress.headline.done, 1);
  });

  it("announces a burst of changes once, when the document rests", () => {
    const { workspace, clock, index } = setUp({ "a.md": "" });
    const seen: (string | undefined)[] = [];
    index.onDidChange((uri) => seen.push(uri));
    workspace.write("a.md", "1");
    clock.advance(100);
    workspace.write("a.md", "2");
    clock.advance(100);
    assert.deepEqual(seen, []);
    clock.advance(100);
    assert.deepEqual(seen, ["a.md"]);
  });

  it("lists a file that appeared and drops one that went away", async () => {
    const { workspace, index } = setUp({ "a.md": "- [ ] a\n" });
    await index.plans(neverCancelled);
    workspace.write("b.md", "- [ ] b\n");
    workspace.remove("a.md");
    const plans = await index.plans(neverCancelled);
    assert.deepEqual(
      plans.map(({ uri }) => uri),
      ["b.md"],
    );
    assert.equal(await index.open("a.md"), undefined);
  });

  it("drops a whole folder that went away", async () => {
    const { workspace, index } = setUp({ "a/1.md": "- [ ] a\n", "a/2.md": "- [ ] b\n", "ab.md": "- [ ] c\n" });
    await index.plans(neverCancelled);
    workspace.remove("a");
    assert.deepEqual(
      (await index.plans(neverCancelled)).map(({ uri }) => uri),
      ["ab.md"],
    );
  });

  it("does not keep a text that changed while it was read, nor a list that did", async () => {
    const { workspace, index } = setUp({ "a.md": "- [ ] a\n" });
    const reading = index.plans(neverCancelled);
    workspace.write("a.md", "- [x] a\n");
    workspace.write("b.md", "- [x] b\n");
    await reading;
    const plans = await index.plans(neverCancelled);
    assert.deepEqual(
      plans.map(({ uri, progress }) => `${uri} ${progress.headline.done}`),
      ["a.md 1", "b.md 1"],
    );
  });

  it("throws when cancelled instead of returning half a list", async () => {
    const { index } = setUp({ "a.md": "- [ ] a\n" });
    await assert.rejects(index.plans({ isCancellationRequested: true }), Cancelled);
  });

  it("lets go of blocks of the plans that nobody looks into, and reads the same again", async () => {
    const text = "# Plan\n\n**Status**: Draft\n\n## Phase 1: A\n\n- [ ] a\n  - [x] b\n";
    const { index } = setUp({ "a.md": text });
    const [plan] = await index.plans(neverCancelled);
    const fresh = index.read({ uri: "a.md", version: "other", getText: () => text });
    assert.deepEqual(plan?.markdown.blocks, fresh.markdown.blocks);
    assert.equal(plan?.markdown, plan?.markdown);
    assert.deepEqual([plan?.fields, plan?.next.length], [fresh.fields, fresh.next.length]);
  });

  it("says nothing after it was disposed", () => {
    const { workspace, clock, index } = setUp({ "a.md": "" });
    const seen: unknown[] = [];
    index.onDidChange((uri) => seen.push(uri));
    workspace.write("a.md", "1");
    index.dispose();
    clock.advance(1000);
    assert.deepEqual(seen, []);
  });
});
