import assert from "node:assert/strict";
import type { EvidenceAnswers } from "../../src/core/evidence/evidenceAnswers.ts";
import { areFor, nowhereWords, withWords } from "../../src/core/evidence/evidenceAnswers.ts";
import { EvidenceTouches, type FileChange } from "../../src/core/evidence/evidenceTouch.ts";
import type { EvidenceWorkspace } from "../../src/core/evidence/evidenceWorkspace.ts";
import { FileNames } from "../../src/core/evidence/fileNames.ts";
import { ignoredByNames } from "../../src/core/evidence/ignoredNames.ts";
import { lookUpNamed } from "../../src/core/evidence/lookUpNamed.ts";
import { type PlanEvidence, weighEvidence } from "../../src/core/evidence/planEvidence.ts";
import { readNamed } from "../../src/core/evidence/readNamed.ts";
import { holdsWords, TextWords } from "../../src/core/evidence/textWords.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { missingOf, subjectText } from "../../src/core/report/evidenceReport.ts";
import { record } from "./support.ts";

const files: Readonly<Record<string, string>> = {
  "package.json": '{"scripts":{"build":"x","test:unit":"y"}}',
  "tools/Makefile": "build: all\n\techo\nVERSION := 1\nlint fmt:\n\techo\n",
  "README.md": "`onlyInMarkdown()`",
  "src/store/openStore.ts": "export function openStore() { return new StoreIndex(); }",
  "src/store/index.ts": "",
  "src/app/index.ts": "",
  "packages/core/src/parse/readRow.ts": "const max_rows = 3;",
};

/** A workspace of {@link files}; git ignores `gen/`, `local/` is a link, and `gen/made.ts` is there all the same. */
function memoryWorkspace(isWhole = true): EvidenceWorkspace {
  return {
    files: async () => new FileNames(Object.keys(files), isWhole),
    typeAt: async (path) => (path === "gen/made.ts" ? "file" : path.startsWith("local/") ? "beyond" : "missing"),
    isIgnored: (path) => path.startsWith("gen/"),
    text: async (path) => files[path],
    words: async () => {
      const words = new TextWords();
      Object.entries(files).forEach(([path, text]) => holdsWords(path) && words.add(text));
      return words;
    },
  };
}

async function lookUp(text: string, isWhole = true): Promise<EvidenceAnswers> {
  return lookUpNamed(readNamed(record(text)), "docs/plans", memoryWorkspace(isWhole), true);
}

async function evidenceOf(text: string, isWhole = true): Promise<PlanEvidence> {
  return weighEvidence(record(text), await lookUp(text, isWhole));
}

/** A plan in which some file is there, so that it belongs to the workspace. */
const here = "\nSee `src/store/openStore.ts`.\n";

describe("the evidence of a plan", () => {
  const levels: readonly (readonly [string, string, ...string[]])[] = [
    ["`src/store/openStore.ts`", "found"],
    ["Create `src/store/openStore.ts` and `src/store/close.ts`", "partly", "src/store/close.ts"],
    ["Create `src/store/close.ts`", "missing", "src/store/close.ts"],
    ["Think about it", "nothingNamed"],
    // A bare name and the end of a path are found anywhere.
    ["Write `readRow.ts`", "found"],
    ["Write `parse/readRow.ts`", "found"],
    ["Write `arse/readRow.ts`", "missing", "arse/readRow.ts"],
    // From the plan's own folder, docs/plans.
    ["Write `../../src/store/index.ts`", "found"],
    ["Write `./src/none.ts`", "missing", "./src/none.ts"],
    ["Write `src\\store\\openStore.ts` on Windows", "found"],
    ["Write `src\\store\\shut.ts` on Windows", "missing", "src\\store\\shut.ts"],
    ["Write `SRC/store/OpenStore.ts`", "found"],
    ["Write `src/store/openStore.ts:12`", "found"],
    // Symbols count as files do.
    ["Write `openStore()`", "found"],
    ["Write `openStore()` in `src/store/openStore.ts`", "found"],
    ["Write `shutStore()` in `src/store/openStore.ts`", "partly", "shutStore()"],
    ["Write `openStore()` in `src/store/close.ts`", "partly", "src/store/close.ts"],
    ["Write `shutStore()` in `src/store/close.ts`", "missing", "shutStore()", "src/store/close.ts"],
    ["Write `shutStore()`", "missing", "shutStore()"],
    ["Remove `shutStore()` from `src/store/openStore.ts`", "found"],
    ["Rename `shutStore()` to `openStore()`", "found"],
    // Never looked up.
    ["Write `../../../other/place.ts`", "nothingNamed"],
    ["Write `/etc/hosts.conf` and `~/notes.md`", "nothingNamed"],
    ["Write `path/to/file.ts`, `src/**/*.ts` and `docs/NNNN-title.md`", "nothingNamed"],
    ["Read `https://example.com/a.html`", "nothingNamed"],
    ["Write `.git/hooks.sh`", "nothingNamed"],
    ["Write `local/out.ts` below a link", "nothingNamed"],
    // What is built or ignored need not be there, but may be.
    ["Build `dist/cli.js` and `gen/types.ts`, set `.env`", "nothingNamed"],
    ["Build `gen/made.ts`", "found"],
    ["Use `@/store/openStore.ts`", "found"],
    ["Use `@/store/none.ts`", "nothingNamed"],
    ["Merge branch `feature/none` into `some/thing`", "nothingNamed"],
    ["Set `FIRST/SECOND/THIRD`", "nothingNamed"],
    // Scripts.
    ["Run `npm run build`", "found"],
    ["Run `npm run build && npm run deploy`", "partly", "deploy"],
    ["Run `pnpm test:unit`, `yarn run nope`", "partly", "nope"],
    ["Run `pnpm install`, `yarn tsc` and `bun run a.ts`", "nothingNamed"],
    ["Run `make fmt`", "found"],
    ["Run `make -j ship`", "missing", "ship"],
    // What goes may be missing.
    ["Delete `src/old.ts`", "nothingNamed"],
    ["Remove unused imports from `src/gone.ts`", "missing", "src/gone.ts"],
    ["Rename `src/old.ts` to `src/new.ts`", "missing", "src/new.ts"],
    ["Move `src/old.ts` → `src/store/index.ts`", "found"],
    ["`src/old.ts` removed", "nothingNamed"],
    ["Create `src/old.ts` (later deleted in Phase 2)", "nothingNamed"],
    ["Create `src/old.ts` (was later removed again)", "nothingNamed"],
    ["Create `src/old.ts` — since renamed", "nothingNamed"],
    ["Create `src/old.ts` (deleted later)", "nothingNamed"],
    ["Erstelle `src/alt.ts` (später gelöscht), crée `src/v.ts` (ensuite supprimé)", "nothingNamed"],
    // What goes is something else.
    ["Create `src/old.ts` (later read in Phase 2)", "missing", "src/old.ts"],
    ["Create `src/old.ts` (not deleted)", "missing", "src/old.ts"],
    ["Create `src/old.ts` later, when the flag is deleted", "missing", "src/old.ts"],
    ["Keep `src/store/index.ts` instead of `src/old.ts`", "found"],
    ["Lösche `src/alt.ts`; schreibe `src/neu.ts`", "missing", "src/neu.ts"],
    ["删除 `src/a.ts`", "nothingNamed"],
    ["`src/a.ts` を削除する", "nothingNamed"],
    ["`src/a.ts` 삭제", "nothingNamed"],
    ["Supprimer `src/a.ts`, eliminar `src/b.ts`, rimuovere `src/c.ts`", "nothingNamed"],
    ["Check every edit. Write `src/e.ts`, no `src/f.ts`", "missing", "src/e.ts"],
  ];
  for (const [words, level, ...missing] of levels) {
    it(`of "${words}" is ${level}`, async () => {
      const { ticked } = await evidenceOf(`# Plan\n${here}\n- [x] ${words}\n`);
      assert.deepEqual(
        ticked.map((one) => [one.level, missingOf(one)]),
        [[level, missing]],
      );
    });
  }

  it("holds files of details against their task, and lists of files against their step", async () => {
    const { ticked } = await evidenceOf(
      [
        "# Plan",
        here,
        "## Phase 1: Store",
        "### Task 1: Open",
        "**Files:**",
        "- Create: `src/store/lock.ts`",
        "- Delete: `src/store/old.ts`",
        "",
        "- [x] Open it",
        "  - in `src/store/open.ts`",
        "### Task 2: Close",
        "**Files:**",
        "- Create: `src/store/close.ts`",
        "",
        "- [x] Close it",
        "- [ ] Close it twice",
      ].join("\n"),
    );
    assert.deepEqual(
      ticked.filter((one) => one.checked.length > 0).map((one) => [subjectText(one.subject), missingOf(one)]),
      [
        ["Task 1: Open", ["src/store/lock.ts"]],
        ["Open it", ["src/store/open.ts"]],
      ],
    );
  });

  it("takes no file for missing that a later task says is gone", async () => {
    const { ticked } = await evidenceOf(
      `# Plan\n${here}\n- [x] Create \`src/a.ts\`\n- [x] Create \`src/b.ts\`\n- [x] Rename \`a.ts\` to \`index.ts\`\n- [ ] Delete \`src/b.ts\`\n`,
    );
    assert.deepEqual(ticked.flatMap(missingOf), ["src/b.ts"]);
  });

  it("says nothing of files with blanks, in code blocks and in comments", async () => {
    const { ticked } = await evidenceOf(
      `# Plan\n${here}\n- [x] Create \`src/[Feature Name].ts\` and \`src/{{NAME}}.ts\`\n  \`\`\`\n  src/c.ts \`src/d.ts\`\n  \`\`\`\n  <!-- \`src/e.ts\` -->\n`,
    );
    assert.deepEqual(ticked.flatMap(missingOf), []);
  });

  it("says once that a plan belongs to another project, not when a folder of it is here", async () => {
    const tasks = (folder: string): string =>
      ["a", "b", "c"].map((name) => `- [x] Create \`${folder}/${name}.ts\`\n`).join("");
    const other = await evidenceOf(`# Plan\n\n${tasks("lib/deep")}`);
    assert.deepEqual([other.isElsewhere, other.named, other.ticked], [true, 3, []]);
    const ours = await evidenceOf(`# Plan\n\n${tasks("src/store")}`);
    assert.deepEqual([ours.isElsewhere, ours.ticked.length], [false, 3]);
  });

  it("calls nothing missing where not all files are known", async () => {
    const { ticked } = await evidenceOf("# Plan\n\n- [x] Create `src/a.ts`, run `npm run none`\n", false);
    assert.deepEqual(
      ticked.map(({ level }) => level),
      ["nothingNamed"],
    );
  });

  it("lists symbols of ticked tasks that stand in no file but Markdown", async () => {
    const { nowhere } = await evidenceOf(
      [
        "# Plan",
        here,
        "- [x] `openStore()` returns `StoreIndex`, at most `max_rows`; `StoreIndex.shutDown()` closes it",
        "- [x] `onlyInMarkdown()`, `true`, `--flag`, `main`, `npm`, `README`, `shutDown`",
        "- [ ] `notYetThere()`",
      ].join("\n"),
    );
    assert.deepEqual(
      nowhere.map(({ text }) => text),
      ["StoreIndex.shutDown()", "onlyInMarkdown()"],
    );
  });

  it("takes no symbol for missing that a done task says is gone", async () => {
    const { ticked, nowhere } = await evidenceOf(
      `# Plan\n${here}\n- [x] Add \`firstTry()\`\n- [x] Add \`nextTry()\`\n- [x] Remove \`firstTry()\`\n- [ ] Remove \`nextTry()\`\n`,
    );
    assert.deepEqual(ticked.flatMap(missingOf), ["nextTry()"]);
    assert.deepEqual(
      nowhere.map(({ text }) => text),
      ["nextTry()"],
    );
  });

  it("knows a symbol that a file says later, without another look at all files", async () => {
    const answers = await lookUp("# Plan\n\n- [x] Write `openStore()`, `shutStore()` and `sealStore()`\n");
    const words = new TextWords();
    words.add("function shutStore() {}");
    const next = withWords(answers, words);
    assert.deepEqual([nowhereWords(answers), nowhereWords(next)], [["shutStore", "sealStore"], ["sealStore"]]);
    assert.equal(withWords(next, words), next);
  });

  const touching: readonly (readonly [FileChange, string, "names" | "words" | "both" | "nothing"])[] = [
    ["came", "src/store/close.ts", "both"],
    ["came", "lib/CLOSE.ts", "both"],
    ["came", "src/other.ts", "words"],
    ["changed", "src/other.ts", "words"],
    ["changed", "src/store/close.ts", "words"],
    ["went", "src/other.ts", "nothing"],
    ["went", "src/store/close.ts", "names"],
    // A folder may hold a named file.
    ["came", "lib/new", "both"],
    ["went", "src", "names"],
    ["changed", "package.json", "both"],
    ["changed", "tools/Makefile", "words"],
    ["changed", ".gitignore", "both"],
    ["changed", "docs/notes.md", "nothing"],
    ["came", "node_modules/a/close.ts", "nothing"],
    // What is built is listed where git does not leave it out, but nobody searches it for words.
    ["came", "dist/close.ts", "names"],
    ["changed", "dist/other.ts", "nothing"],
  ];
  for (const [change, path, expected] of touching) {
    it(`is touched by ${path} that ${change}: ${expected}`, async () => {
      const text = "# Plan\n\n- [x] Write `./src/store/close.ts` with `shutStore()`, run `npm run build`\n";
      const touches = new EvidenceTouches(readNamed(record(text)), await lookUp(text));
      assert.deepEqual(touches.of(path, change), {
        names: expected === "names" || expected === "both",
        words: expected === "words" || expected === "both",
      });
    });
  }

  it("is not touched by other texts where no symbol is nowhere", async () => {
    const text = "# Plan\n\n- [x] Write `openStore()`\n";
    const touches = new EvidenceTouches(readNamed(record(text)), await lookUp(text));
    assert.deepEqual(touches.of("src/other.ts", "changed"), { names: false, words: false });
  });

  it("names open tasks whose new files are all there", async () => {
    const { madeAlready } = await evidenceOf(
      [
        "# Plan",
        here,
        "- [ ] Create `src/store/openStore.ts`",
        "- [ ] Create `src/store/index.ts` and `src/store/none.ts`",
        "- [ ] Add a lock to `src/store/openStore.ts`",
        "- [ ] `readRow.ts` (new)",
        "- [ ] Create `index.ts`",
        "- [/] Create `src/app/index.ts`",
      ].join("\n"),
    );
    assert.deepEqual(
      madeAlready.map(({ subject }) => subjectText(subject)),
      ["Create `src/store/openStore.ts`", "`readRow.ts` (new)"],
    );
  });

  it("holds for the next version of a text that names nothing else", async () => {
    const before = "# Plan\n\n- [ ] Create `src/store/close.ts`\n- [ ] Think\n";
    const answers = await lookUp(before);
    const ticked = record(before.replace("[ ]", "[x]"));
    assert.ok(areFor(answers, readNamed(ticked)));
    const check = (evidence?: EvidenceAnswers): number => checkPlan(ticked, { today: "2026-11-28", evidence }).length;
    assert.deepEqual([check(answers), check()], [1, 0]);
    assert.ok(!areFor(answers, readNamed(record(before.replace("Think", "Think of `src/b.ts`")))));
  });

  it("is found in the time of the text's length", () => {
    const hostile = ["`a.ts` delete no to ", "`npm run ", "`make -a ", "~~`a.ts`", "`a.b.c.d(", "→ ", "`src\\a"];
    for (const piece of hostile) {
      const time = (count: number): number => {
        const plan = record(`# Plan\n\n- [x] ${piece.repeat(count)}\n`);
        void [plan.registers.files, plan.placeholders];
        const start = performance.now();
        readNamed(plan);
        return performance.now() - start;
      };
      time(500);
      assert.ok(time(4000) < 12 * Math.max(time(1000), 20), piece);
    }
  });
});

describe("names that git ignores, read at a glance", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["*.log", "a/b.log", true],
    ["cache", "a/cache/b.ts", true],
    ["/cache/", "cache/b.ts", true],
    ["/cache/", "a/cache/b.ts", false],
    ["a/b", "a/b/c.ts", true],
    ["# a", "a", false],
    ["*.log\n!keep.log", "b.log", false],
    ["a?b", "axb", false],
  ];
  for (const [gitignore, path, expected] of cases) {
    it(`${JSON.stringify(gitignore)} ${expected ? "leave" : "do not leave"} out ${path}`, () =>
      assert.equal(ignoredByNames(gitignore)(path), expected));
  }
});
