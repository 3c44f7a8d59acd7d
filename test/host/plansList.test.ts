import { assert } from "chai";
import { PlanIndex } from "../../src/core/index/planIndex.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { ViewWords } from "../../src/core/view/viewWords.ts";
import { PlansList } from "../../src/vscode/dashboard/plansList.ts";
import { viewWords } from "../../src/vscode/dashboard/words/viewWords.ts";
import { hostClock } from "../../src/vscode/hostClock.ts";
import { eventually } from "../support/eventually.ts";
import { api } from "./support/api.ts";

const uri = "memory:/plan.md";

describe("the list of all plans", () => {
  let words: () => ViewWords;
  let read: (done: number) => PlanRecord;
  let answers: (() => Promise<PlanRecord | undefined>)[];
  let list: PlansList;
  let readings: number;

  beforeEach(async () => {
    const { placeholders, index } = await api();
    words = () => viewWords(placeholders.blanks);
    let version = 0;
    read = (done) => {
      const text = `# P\n\n${"- [x] a\n".repeat(done)}${"- [ ] b\n".repeat(4 - done)}`;
      return index.read({ uri, version: `test:${++version}`, getText: () => text });
    };
    answers = [];
    readings = 0;
    const stand = {
      open: async () => answers.shift()?.(),
      plans: async (_token: unknown, onRead: (state: object) => Promise<void>) => {
        readings++;
        const records = [read(1)];
        await onRead({ records, read: 1, all: 1 });
        return records;
      },
    };
    const log = { error: (text: string) => assert.fail(text) };
    list = new PlansList({
      index: Object.assign(Object.create(PlanIndex.prototype) as PlanIndex, stand),
      clock: hostClock,
      log: log as never,
      words,
    });
    await list.read();
  });

  afterEach(() => list.dispose());

  function figure(): string | undefined {
    return list.view.rows[uri]?.amount.value;
  }

  it("shows the newest of overlapping looks, whichever ends first", async () => {
    assert.equal(figure(), "1/4 · 25%");
    let answer: (record: PlanRecord) => void = () => undefined;
    answers = [async () => new Promise((resolve) => (answer = resolve)), async () => read(3)];
    const first = list.changed(uri);
    const second = list.changed(uri);
    await second;
    assert.equal(figure(), "3/4 · 75%");
    answer(read(2));
    await first;
    assert.equal(figure(), "3/4 · 75%");
  });

  it("takes nothing in that was looked for before it was closed", async () => {
    let answer: (record: PlanRecord) => void = () => undefined;
    answers = [async () => new Promise((resolve) => (answer = resolve))];
    const look = list.changed(uri);
    list.clear();
    answer(read(2));
    await look;
    assert.isFalse(list.has(uri));
    assert.equal(readings, 1);
  });

  it("reads nothing anew for a document that is no plan and was none", async () => {
    answers = [async () => undefined];
    await list.changed("memory:/readme.md");
    assert.equal(readings, 1);
    answers = [async () => read(2)];
    await list.changed("memory:/new.md");
    assert.equal(readings, 2);
  });

  it("lets a plan go that is none any more", async () => {
    answers = [async () => undefined];
    const before = readings;
    await list.changed(uri);
    await eventually(() => assert.equal(readings, before + 1));
  });
});
