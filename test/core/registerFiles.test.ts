import assert from "node:assert/strict";
import { codeSpans } from "../../src/core/register/files/codeSpans.ts";
import { filePath } from "../../src/core/register/files/filePath.ts";
import { filesOf } from "./registerSupport.ts";

describe("file paths", () => {
  const yes = [
    "src/a.ts",
    "a.test.ts",
    "./x/y",
    "docs/",
    "../lib/b",
    ".env.local",
    "Dockerfile",
    "src/a.ts:12",
    "packages/core",
    "README.md",
    "app/[id]/page.tsx",
  ];
  for (const word of yes) {
    it(`are seen in ${word}`, () => {
      assert.equal(filePath(word, false), word.replace(/:\d+$/u, ""));
    });
  }
  const no = [
    "npm",
    "Node.js",
    "https://x.org/a.ts",
    "/api/users",
    "@types/node",
    "application/json",
    "feature/login",
    "and/or",
    "a.b()",
    "console.log",
    "src/**/*.ts",
    "path/to/a.ts",
    "src/{{X}}.ts",
    "github.com/a/b",
    "2026/01/02",
    "x/y",
    "${A}/b.ts",
    "1.5",
    "read/write",
  ];
  for (const word of no) {
    it(`are not seen in ${word}`, () => {
      assert.equal(filePath(word, false), undefined);
    });
  }
  it("may be patterns in lists", () => {
    assert.equal(filePath("src/**/*.ts", true), "src/**/*.ts");
  });

  it("stand in code spans of one or two backticks", () => {
    const line = "`a` and `` b `c` `` and `open";
    assert.deepEqual(
      codeSpans(line).map(({ text, start, end }) => [text, line.slice(start, end)]),
      [
        ["a", "a"],
        ["b `c`", "b `c`"],
      ],
    );
  });

  it("are opened by no backtick behind a backslash, which means nothing within them", () => {
    const texts = (line: string): readonly string[] => codeSpans(line).map(({ text }) => text);
    assert.deepEqual(texts("O\\`Neil and `a.ts`"), ["a.ts"]);
    assert.deepEqual(texts("O\\\\`a` \\``b`"), ["a", "b"]);
    assert.deepEqual(texts("`C:\\` and `b`"), ["C:\\", "b"]);
  });

  it("belong to the task, step, phase or plan around them, in lists or mentioned", () => {
    const text = [
      "# P",
      "",
      "See `docs/all.md`.",
      "",
      "## Phase 1: A",
      "**Output**: a.json, `b/c.ts`",
      "",
      "### Step 1.1: B",
      "",
      "**Files:**",
      "",
      "- `src/a.ts` - like `src/old.ts`",
      "- src/b.ts (new)",
      "",
      "- [ ] Write `src/c.ts`",
      "  and `src/d.ts`",
      "",
      "## Files to Modify",
      "",
      "- **Reader**: `src/**`",
      "",
      "| File | Why |",
      "|---|---|",
      "| lib/x.rs | see `lib/y.rs` |",
      "",
      "```",
      "`src/never.ts`",
      "```",
    ].join("\n");
    assert.deepEqual(
      filesOf(text).map(({ path, how, owner, range }) => {
        assert.equal(text.slice(range.start, range.end), path);
        const { task, step, phase } = owner;
        return [path, how, task === null ? (step ?? phase ?? "plan") : "task"].join(" ");
      }),
      [
        "docs/all.md mention plan",
        "a.json list phase-1",
        "b/c.ts list phase-1",
        "src/a.ts list phase-1/step-1.1",
        "src/old.ts mention phase-1/step-1.1",
        "src/b.ts list phase-1/step-1.1",
        "src/c.ts mention task",
        "src/d.ts mention task",
        "src/** list plan",
        "lib/x.rs list plan",
        "lib/y.rs mention plan",
      ],
    );
  });
});
