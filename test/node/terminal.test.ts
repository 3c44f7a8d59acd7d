import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { englishOf } from "../../src/core/message/message.ts";
import { english } from "../../src/node/language/english.ts";
import { displayWidth, padToWidth } from "../../src/core/text/displayWidth.ts";
import { cutStartToWidth, cutToWidth } from "../../src/node/cli/cutToWidth.ts";
import { ProcessOutput, type ProcessStream, wantsColour } from "../../src/node/cli/processOutput.ts";
import { type StatusRow, statusTable } from "../../src/node/cli/statusTable.ts";
import { isDay, localDay } from "../../src/node/cli/today.ts";

describe("text on a terminal", () => {
  const widths: readonly (readonly [text: string, columns: number])[] = [
    ["", 0],
    ["plan", 4],
    ["Größe", 5],
    ["Gro\u0308ße", 5],
    ["計画", 4],
    ["フェーズ", 8],
    ["한국어", 6],
    ["（全角）", 8],
    ["🚀", 2],
    ["🇩🇪", 2],
    ["✅ done", 7],
    ["✔ done", 6],
    ["✔\ufe0f", 2],
    ["1\ufe0f\u20e3", 2],
    ["│—…", 3],
    ["𠀀", 2],
    ["עברית", 5],
  ];
  for (const [text, columns] of widths) {
    it(`takes ${columns} columns for ${JSON.stringify(text)}`, () => {
      assert.equal(displayWidth(text), columns);
    });
  }

  it("is cut at whole characters, with a sign that something is missing", () => {
    assert.deepEqual(
      [cutToWidth("Migration", 9), cutToWidth("Migration", 5), cutToWidth("計画計画", 6), cutToWidth("計画", 0)],
      ["Migration", "Migr…", "計画…", ""],
    );
    assert.equal(cutToWidth("ae\u0301ioe\u0301u", 4), "ae\u0301i…");
    assert.deepEqual(
      [cutStartToWidth("docs/plan.md", 8), cutStartToWidth("文書/計画.md", 8), cutStartToWidth("plan", 0)],
      ["…plan.md", "…計画.md", ""],
    );
    assert.equal(padToWidth("計画", 6), "計画  ");
  });

  for (const [env, isTerminal, wanted] of [
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  ] as const) {
    it(`${wanted ? "has" : "has no"} colours ${isTerminal ? "on a terminal" : "in a pipe"} with ${JSON.stringify(env)}`, () => {
      assert.equal(wantsColour(env, isTerminal), wanted);
    });
  }
});

describe("the table of plans", () => {
  const row = (done: number, total: number, title: string | null, path?: string): StatusRow => ({
    done,
    total,
    percent: total === 0 ? null : Math.floor((100 * done) / total),
    isComplete: done === total && total > 0,
    openElsewhere: 0,
    title,
    path,
    details: [],
  });
  const rows = [
    row(13, 21, "Offline Sync", "docs/plan.md"),
    row(1, 100, "支払いの移行", "docs/payments.md"),
    row(10, 10, "Photo \u001b[31mlimits", "docs/old/photo.md"),
    row(0, 0, null, "notes.md"),
  ];
  const look = (columns: number | undefined, colour = false): readonly string[] =>
    statusTable(rows, {
      columns,
      colour,
      say: englishOf,
    });

  it("has bars and columns on a terminal", () => {
    assert.deepEqual(look(100), [
      "██████░░░░   61%  13/21  Offline Sync        docs/plan.md",
      "█░░░░░░░░░    1%  1/100  支払いの移行        docs/payments.md",
      "██████████  100%  10/10  Photo �[31mlimits   docs/old/photo.md",
      "░░░░░░░░░░    –    0/0                      notes.md".replace("–  ", " –  "),
    ]);
  });

  for (const columns of [20, 40, 49, 50, 60, 80, 200]) {
    it(`stays within ${columns} columns`, () => {
      const widths = look(columns).map(displayWidth);
      assert.ok(Math.max(...widths) <= columns, `${Math.max(...widths)}`);
    });
  }

  it("says what is open beside work that is done", () => {
    const done = { ...row(13, 13, "Sync", "a.md"), isComplete: false, openElsewhere: 11 };
    assert.deepEqual(statusTable([done], { columns: undefined, colour: false, say: englishOf }), [
      "100%  13/13  a.md  Sync  11 open elsewhere",
    ]);
  });

  it("keeps the ends of paths when there is little room", () => {
    assert.match(look(52)[2] ?? "", /…\S*photo\.md$/u);
  });

  it("is plain in a pipe, and the same there whatever the terminal", () => {
    assert.deepEqual(look(undefined), [
      " 61%  13/21  docs/plan.md  Offline Sync",
      "  1%  1/100  docs/payments.md  支払いの移行",
      "100%  10/10  docs/old/photo.md  Photo �[31mlimits",
      "   –    0/0  notes.md",
    ]);
  });

  it("means nothing by colour alone", () => {
    // oxlint-disable-next-line no-control-regex
    const plain = look(100, true).map((line) => line.replace(/\u001b\[\d+m/gu, "").trimEnd());
    assert.deepEqual(plain, look(100));
    assert.ok(look(100, true)[2]?.includes("\u001b[32m"));
  });
});

describe("the day", () => {
  it("is a day of the calendar", () => {
    assert.deepEqual(
      ["2026-11-20", "2024-02-29", "2026-02-29", "2026-13-01", "2026-1-1", "20261120", "", "0000-01-01"].map(isDay),
      [true, true, false, false, false, false, false, true],
    );
  });

  it("is the local one", () => {
    assert.equal(localDay(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
    assert.equal(localDay(new Date(2026, 0, 5, 0, 0)), "2026-01-05");
  });
});

describe("the output of the process", () => {
  /** A stream that takes what is written only when told, when it is slow. */
  class Stream extends Writable implements ProcessStream {
    readonly isTTY: boolean;
    readonly columns = 40;
    readonly pieces: string[] = [];
    readonly isSlow: boolean;
    go: () => void = () => undefined;

    constructor(isTTY: boolean, isSlow = false) {
      super({ decodeStrings: false, highWaterMark: 1 });
      this.isTTY = isTTY;
      this.isSlow = isSlow;
    }

    override _write(piece: string, _encoding: string, done: () => void): void {
      this.pieces.push(piece);
      if (this.isSlow) {
        this.go = done;
      } else {
        done();
      }
    }
  }

  it("goes on in large pieces, and waits for who reads them", async () => {
    const stdout = new Stream(false, true);
    const out = new ProcessOutput(
      { stdout, stderr: new Stream(false), env: {}, now: () => 0, language: english },
      true,
    );
    await out.write("short\n");
    assert.deepEqual(stdout.pieces, []);
    let isThrough = false;
    const writing = out.write("x".repeat(70_000)).then(() => (isThrough = true));
    await new Promise(setImmediate);
    assert.deepEqual([stdout.pieces.length, isThrough], [1, false]);
    stdout.go();
    await writing;
    assert.equal(stdout.pieces.join("").length, 70_006);
  });

  it("shows people after a second how many files are read, and takes that back before anything else", async () => {
    const stderr = new Stream(true);
    let time = 0;
    const out = new ProcessOutput(
      { stdout: new Stream(true), stderr, env: {}, now: () => time, language: english },
      true,
    );
    for (time of [500, 999, 1000, 1050, 1100]) {
      out.progress(`docs/${"long ".repeat(20)}plan.md`);
    }
    const drawn = stderr.pieces.map((piece) => piece.replace("\r", "").replace("\u001b[K", ""));
    assert.deepEqual(
      drawn.map((text) => [text.slice(0, 12), displayWidth(text)]),
      [
        ["Read 3 files", 39],
        ["Read 5 files", 39],
      ],
    );
    out.problem("oh");
    await out.end();
    assert.deepEqual(stderr.pieces.slice(2), ["\r\u001b[K", "oh\n"]);
  });

  it("shows no progress to programs", () => {
    const stderr = new Stream(false);
    let time = 0;
    const out = new ProcessOutput(
      { stdout: new Stream(true), stderr, env: {}, now: () => time, language: english },
      true,
    );
    time = 5000;
    out.progress("a.md");
    assert.deepEqual(stderr.pieces, []);
  });

  for (const [isTTY, env, columns] of [
    [true, {}, 40],
    [true, { TERM: "dumb" }, undefined],
    [false, { FORCE_COLOR: "1" }, undefined],
  ] as const) {
    it(`is ${columns === undefined ? "plain" : "for people"} with ${JSON.stringify({ isTTY, ...env })}`, () => {
      const host = { stdout: new Stream(isTTY), stderr: new Stream(false), env, now: () => 0, language: english };
      assert.equal(new ProcessOutput(host, true).columns, columns);
      assert.equal(new ProcessOutput(host, false).colour, false);
    });
  }
});
