import * as fc from "fast-check";

/** Lines of a generated document, without line endings. */
export type Lines = readonly string[];

/**
 * How many examples a property is tried on: always the same ones, so that a run says the same everywhere. With
 * PROPERTY_RUNS in the environment, so many times more, and new ones each time: a hunt.
 */
export function examples(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const times = Number(process.env["PROPERTY_RUNS"] ?? 0);
  return times > 0 ? { numRuns: usual * times } : { numRuns: usual, seed: 1 };
}

function joined(...parts: readonly Lines[]): Lines {
  return parts.flat();
}

/** What a generated plan may hold. */
export interface PlanShape {
  /** Every fence and comment ends, no rule and no front matter stands in it: text can follow without changing it. */
  readonly closed: boolean;
}

const words = fc.constantFrom(
  "Write the parser",
  "Add an index",
  "Review with Ann",
  "Ship it",
  "Tests for `x/y.ts`",
  "**Bold lead**: rest",
  "Prüfen und messen",
  "编写解析器",
  "設計を見直す",
  "Réviser le schéma",
  "Ünïcode 🎉 party",
  "[Task name]",
  "a [link](b.md) inside",
  "~~Dropped one~~",
  "Costs [~2h] a day",
  "same",
  "same",
);
const writtenId = fc.constantFrom(
  "",
  "",
  "",
  "",
  "T001 ",
  "T002 ",
  "1.1 ",
  "1. ",
  "#2 ",
  "**TASK-007**: ",
  "[P] ",
  "CHK001 [US1] ",
);
const tail = fc.constantFrom(
  "",
  "",
  "",
  "",
  " - blocked",
  " (in progress)",
  " ✅",
  " **cancelled**",
  " (optional)",
  " (2h)",
  " (3 days)",
  " depends on T001",
  " 📅 2026-03-01",
  "  ",
  "\u00a0",
);
const taskText = fc.tuple(writtenId, words, tail).map((parts) => parts.join(""));

const plainBox = fc.constantFrom("[ ]", "[ ]", "[ ]", "[x]", "[x]", "[X]");
const oddBox = fc.constantFrom(
  "[~]",
  "[-]",
  "[/]",
  "[>]",
  "[!]",
  "[?]",
  "[✓]",
  "[🔄]",
  "[✔️]",
  "[%]",
  "[]",
  "[\u00a0]",
  "[\t]",
);
const box = fc.oneof({ weight: 5, arbitrary: plainBox }, { weight: 1, arbitrary: oddBox });
const marker = fc.constantFrom("-", "*", "+", "1.", "1)");

/** One item: a task in any writing, or a plain item. `indent` is that of its marker. */
function item(indent: string): fc.Arbitrary<Lines> {
  const pad = (mark: string): string => `${indent}${" ".repeat(mark.length + 1)}`;
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(marker, box, taskText).map(([mark, one, text]) => [`${indent}${mark} ${one} ${text}`]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          marker,
          box,
          taskText,
          fc.constantFrom("Done when it works.", "- `src/a.ts`", "**Status:** Done", "_Requirements: 1.1_"),
        )
        .map(([mark, one, text, detail]) => [`${indent}${mark} ${one} ${text}`, pad(mark) + detail]),
    },
    { weight: 2, arbitrary: fc.tuple(marker, taskText).map(([mark, text]) => [`${indent}${mark} ${text}`]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          taskText,
          fc.constantFrom(
            "-[ ] ",
            "- [ ]",
            "- [x]",
            "- **[ ]** ",
            "- `[x]` ",
            "- [ ]* ",
            "1.[x] ",
            "-\t[ ]\t",
            "- - [ ] ",
            "- [x](y) ",
          ),
        )
        .map(([text, start]) => [indent + start + text]),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("**Acceptance criteria:**", "**Tasks:**", "Open questions:")
        .map((label) => [`${indent}- ${label}`]),
    },
  );
}

/** A list up to three deep: items keep their order and get sub-items. */
const list: fc.Arbitrary<Lines> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: item("") },
      { weight: 2, arbitrary: item("  ") },
      { weight: 1, arbitrary: item("    ") },
      { weight: 1, arbitrary: item("\t") },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((items) => items.flat());

const cell = fc.constantFrom(
  "⬜",
  "✅",
  "☐",
  "Done",
  "Pending",
  "In Progress",
  "[ ]",
  "[x]",
  "",
  "🟡",
  "❌ Failed",
  "later, says Ann",
  "**Complete**",
  "-",
);
const table: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.constantFrom(
      "| Task | Status |",
      "| Item | Done |",
      "| Gate | Status |",
      "| Phase | Status |",
      "| Risk | Status |",
      "| Aufgabe | Zustand |",
      "| Symbol | Meaning |",
    ),
    fc.array(fc.tuple(taskText, cell), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "> ", "  "),
  )
  .map(([header, rows, indent]) =>
    joined(
      [header, "|---|---|"],
      rows.map(([text, status]) => `| ${text.trim()} | ${status} |`),
    ).map((line) => indent + line),
  );

const idTable: fc.Arbitrary<Lines> = fc
  .array(fc.tuple(fc.constantFrom("T001", "T009", "#2", "3"), words, cell), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    joined(
      ["| ID | Task | Status |", "|:--|---|--:|"],
      rows.map((cells) => `|${cells.join("|")}|`),
    ),
  );

const quote = list.map((lines) => lines.map((line) => `> ${line}`));
const folded = list.map((lines) => joined(["<details>", "<summary>More</summary>", ""], lines, ["", "</details>"]));
const fence = fc
  .tuple(list, fc.constantFrom("```", "~~~", "````md"))
  .map(([lines, mark]) => joined([mark], lines, [mark.replace("md", "")]));
const openFence = list.map((lines) => ["```", ...lines]);
const comment = list.map((lines) => ["<!--", ...lines, "-->"]);
const legend: fc.Arbitrary<Lines> = fc.constantFrom(
  ["- [ ] To do", "- [~] In progress", "- [x] Done"],
  ["- `[ ]` open", "- `[-]` cancelled"],
  ["Marks: [-] cancelled, [!] in progress"],
  ["| Symbol | Meaning |", "|---|---|", "| [-] | cancelled |", "| ✅ | done |"],
  ["⬜ open · ✅ done · ❌ failed"],
);
const fields: fc.Arbitrary<Lines> = fc.constantFrom(
  ["**Status:** In Progress"],
  ["**Status**: ✅ Complete", "**Owner**: Ann | **Estimate**: 3 days"],
  ["- **Status:** Planned", "- **Depends on:** Phase 1"],
  ["**Estado:** Completado"],
  ["状态：进行中"],
  ["| Key | Value |", "|---|---|", "| **Status** | Draft |"],
  ["> **Status:** Blocked"],
);
const prose = fc.constantFrom(
  ["Words about nothing."],
  ["It is 3/5 done [Date] and {{NAME}} waits."],
  ["    - [x] indented code"],
  ["**Deliverables:**"],
  ["**Acceptance Criteria** (all of them):"],
  ["Two lines of", "words with [x] inside."],
);
const conflict = fc.constant<Lines>(["<<<<<<< ours", "- [ ] a", "=======", "- [x] a", ">>>>>>> theirs"]);

const closedBlocks: readonly fc.WeightedArbitrary<Lines>[] = [
  { weight: 8, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: idTable },
  { weight: 1, arbitrary: quote },
  { weight: 1, arbitrary: folded },
  { weight: 1, arbitrary: fence },
  { weight: 1, arbitrary: comment },
  { weight: 1, arbitrary: legend },
  { weight: 2, arbitrary: fields },
  { weight: 3, arbitrary: prose },
];
const openBlocks: readonly fc.WeightedArbitrary<Lines>[] = [
  { weight: 1, arbitrary: openFence },
  { weight: 1, arbitrary: conflict },
  { weight: 1, arbitrary: fc.constantFrom<Lines>(["---"], ["<!--", "- [ ] hidden"]) },
];

const unitTitle = fc.constantFrom(
  "Storage",
  "Search",
  "Integration & Testing",
  "Done ✅",
  "[Name]",
  "(later)",
  "🚧 Build",
  "Prüfung",
  "",
);
const unitWord = fc.constantFrom(
  "Phase",
  "Phase",
  "Phase",
  "Phase",
  "Milestone",
  "Sprint",
  "Fase",
  "Etapa",
  "阶段",
  "Step",
  "Task",
  "Day",
);
const unitNumber = fc.constantFrom("1", "2", "3", "4", "0", "1.5", "2a", "IV", "10", "X");
const unit = fc
  .tuple(
    fc.constantFrom("", "", "", "🚀 ", "[ ] ", "[x] ", "2. "),
    unitWord,
    unitNumber,
    fc.constantFrom(": ", " - ", " — ", ". "),
    unitTitle,
  )
  .map(([lead, word, number, separator, title]) => `${lead}${word} ${number}${title === "" ? "" : separator + title}`);
const otherTitle = fc.constantFrom(
  "Tasks",
  "Implementation",
  "1. Setup",
  "2. Build",
  "1.1 Detail",
  "Acceptance Criteria",
  "Quality Gates",
  "Testing",
  "Open Questions",
  "Progress Tracking",
  "Legend",
  "Notes",
  "Risks",
  "Prerequisites",
  "Out of Scope",
  "Dokumentationsaktualisierung",
  "验收标准",
  "[ ] S01: Heading task",
  "[x] S02: Heading task",
);

/** Blocks with a blank line after each. */
function apart(parts: readonly Lines[]): Lines {
  return parts.flatMap((part) => [...part, ""]);
}

/** A heading with some blocks below. */
function section(
  levels: readonly number[],
  title: fc.Arbitrary<string>,
  blocks: fc.Arbitrary<Lines>,
): fc.Arbitrary<Lines> {
  return fc
    .tuple(fc.constantFrom(...levels), title, fc.array(blocks, { maxLength: 3 }), fc.boolean())
    .map(([level, heading, parts, tight]) =>
      joined([`${"#".repeat(level)} ${heading}`], tight ? [] : [""], apart(parts)),
    );
}

const frontMatter: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.array(fc.tuple(words, fc.constantFrom("pending", "completed", "in_progress", "cancelled")), { maxLength: 3 }),
    fc.constantFrom("status: draft", "owner: 'Ann'", "tags: [a, b]", "bad: [", "title: Ünï"),
  )
  .map(([todos, field]) =>
    joined(
      ["---", field],
      todos.length === 0 ? [] : ["todos:"],
      todos.flatMap(([content, status], nth) => [
        `  - id: todo-${nth}`,
        `    content: ${JSON.stringify(content)}`,
        `    status: ${status}`,
      ]),
      ["---"],
    ),
  );
const titles = fc.constantFrom<Lines>(
  ["# Plan: Search", ""],
  ["# Phase 1 plan: [Feature Name]", ""],
  ["Plan", "====", ""],
  ["# План 🚀", ""],
  [],
);
const metadata = fc.constantFrom<Lines>(
  ["---", "**Type**: Plan", "**Status**: Draft", "---", ""],
  ["**Created**: [Date]", ""],
);

/** A plan as people write them, of any style of headings, lists and tables. */
export function planLines({ closed }: PlanShape): fc.Arbitrary<Lines> {
  const block = fc.oneof(...closedBlocks, ...(closed ? [] : openBlocks));
  const parts = fc.oneof(
    { weight: 4, arbitrary: section([2, 2, 2, 3], unit, block) },
    { weight: 1, arbitrary: section([3, 4], unit, block) },
    { weight: 3, arbitrary: section([2, 3], otherTitle, block) },
    { weight: 1, arbitrary: block },
  );
  const heads: fc.Arbitrary<Lines>[] = [
    titles,
    fc.oneof(fc.constant<Lines>([]), metadata),
    fc.oneof(fc.constant<Lines>([]), block),
  ];
  if (!closed) {
    heads.unshift(fc.oneof({ weight: 3, arbitrary: fc.constant<Lines>([]) }, { weight: 1, arbitrary: frontMatter }));
  }
  return fc
    .tuple(fc.tuple(...heads), fc.array(parts, { minLength: 1, maxLength: 6, size: "max" }))
    .map(([head, body]) => joined(...head, apart(body)));
}

/** A closing document that brings nothing that the rules for a whole document look at: no unit, legend, id or todo. */
export const appendixLines: fc.Arbitrary<Lines> = fc
  .array(
    fc.constantFrom<Lines>(
      ["Closing words.", ""],
      ["- [ ] appendix item", "- [x] appendix item", "  - [ ] deeper in the appendix", ""],
      ["- [~] appendix half", ""],
      ["## Acceptance Criteria", "", "- [ ] appendix criterion", ""],
      ["## Remarks", "", "1. [ ] appendix remark", ""],
      ["```", "- [ ] appendix code", ""],
      ["| Task | Status |", "|---|---|", "| appendix row | Done |", ""],
      ["---", ""],
    ),
    { maxLength: 4 },
  )
  .map((parts) => joined(["", "# Appendix", ""], ...parts));
