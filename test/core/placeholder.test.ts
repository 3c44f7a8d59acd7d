import assert from "node:assert/strict";
import { findPlaceholders } from "../../src/core/placeholder/findPlaceholders.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
import { record } from "./support.ts";

/** The blanks of a text as `kind text`. */
function found(markdown: string): readonly string[] {
  return record(markdown).placeholders.map(({ kind, text }) => `${kind} ${text}`);
}

/** The only blank of a text. */
function only(markdown: string): Placeholder {
  const { placeholders } = record(markdown);
  assert.equal(placeholders.length, 1, JSON.stringify(placeholders));
  const [first] = placeholders;
  assert.ok(first);
  return first;
}

describe("finding placeholders", () => {
  const blanks: readonly (readonly [markdown: string, ...found: string[]])[] = [
    ["# Implementation Plan: [Feature Name]", "bracket [Feature Name]"],
    ["# Plan: [<b>**x**</b> `a:b`]", "bracket [<b>**x**</b> `a:b`]"],
    ["**Owner**: [CTO/Team member]", "bracket [CTO/Team member]"],
    ["- **Blockers**: [Any current blockers]", "bracket [Any current blockers]"],
    [
      "- [ ] **Component 1**: [Status] - [Next step]",
      "boilerplate Component 1",
      "bracket [Status]",
      "bracket [Next step]",
    ],
    ["# [Team/Part] Plan\n\nTrack [team/part] here, not [another].", "bracket [Team/Part]", "bracket [team/part]"],
    ["## 1. [Title]", "bracket [Title]"],
    ["# [Feature Name]: Plan", "bracket [Feature Name]"],
    ["## 🎯 [Goal of it]", "bracket [Goal of it]"],
    ["### Story 1 - [Brief Title] (Priority: P1)", "bracket [Brief Title]"],
    ["**A**: [First name], [Second name]", "bracket [First name]", "bracket [Second name]"],
    ["> - **Owner**: *[Somebody]*", "bracket [Somebody]"],
    ["**担当**：[担当者]", "bracket [担当者]"],
    ["Issue {{ISSUE_ID}} and {{DATE}}", "mustache {{ISSUE_ID}}", "mustache {{DATE}}"],
    ["- `src/{{NAME}}.ts`", "mustache {{NAME}}"],
    ["```sh\nrun {{COMMAND}}\n```", "mustache {{COMMAND}}"],
    ["| a | b |\n|--|--|\n| [TO FILL] | x |", "fill [TO FILL]"],
    ["Write `[TO FILL: the name]` here", "fill [TO FILL: the name]"],
    ["It uses [NEEDS CLARIFICATION: which one?] today", "clarify [NEEDS CLARIFICATION: which one?]"],
    ["**Created**: YYYY-MM-DD", "date YYYY-MM-DD"],
    ["- [x] A - Completed YYYY-MM-DD (late)", "date YYYY-MM-DD"],
    ["**Due**: [Target date]", "date [Target date]"],
    ["**Time**: X hours/days", "number X hours/days"],
    ["### Phase 1: Start (X days)", "number X days"],
    ["**Time**: [X-Y weeks]", "number [X-Y weeks]"],
    ["**Branch**: `[###-name]`", "number [###-name]"],
    ["## Phase 1: A\n\n**Status**: Draft | In Progress | Done", "choice Draft | In Progress | Done"],
    ["**Status**: Draft | Done | **Owner**: [Name of lead]", "choice Draft | Done", "bracket [Name of lead]"],
    ["**Status**: [🟢 Good | 🔴 Bad]", "choice [🟢 Good | 🔴 Bad]"],
    ["**Size**: S/M/L/XL", "choice S/M/L/XL"],
    ["**Needs**: None / [Other Phase]", "choice None / [Other Phase]"],
    ["| R | I |\n|--|--|\n| Rain | High/Med/Low |", "choice High/Med/Low"],
    ["- Mockups: [Link]\n- ADR: [Links or IDs]", "link [Link]", "link [Links or IDs]"],
    ["- [YYYY-MM-DD: Talk](notes/YYYY-MM-DD.md)", "link [YYYY-MM-DD: Talk](notes/YYYY-MM-DD.md)"],
    ["### Phase N: [Short name]", "number N", "bracket [Short name]"],
    ["[Continue with additional phases as needed]", "repeat [Continue with additional phases as needed]"],
    ["**Owner**: <your name>", "angle <your name>"],
    ["**Owner**: TBD\n**Seal**: ____", "tbd TBD", "tbd ____"],
    ["- [ ] Task 1\n- Step 2\n- **Risk 3**", "boilerplate Task 1", "boilerplate Step 2", "boilerplate Risk 3"],
    ["- `path/to/file.ts` - What changes", "boilerplate path/to/file.ts", "boilerplate What changes"],
    ["**Goal**: What does this phase achieve?", "boilerplate What does this phase achieve?"],
    ["## Why\n\nWhat trouble is there? Who has it?", "boilerplate What trouble is there? Who has it?"],
    ["```\n[Drawing of the parts]\n```", "bracket [Drawing of the parts]"],
    ["```\n[Drawing of the parts]\n\nA -> B\n```\n", "bracket [Drawing of the parts]\n\nA -> B"],
    ["```\n[Drawing of the parts]\n\nKafka -> B\n```\n", "bracket [Drawing of the parts]"],
    ["```text\n[TO FILL: The folders]\n\nkafka/\n├── offsets.rs\n```", "fill [TO FILL: The folders]"],
    ["- **Metric 1**: Target value", "boilerplate Metric 1", "boilerplate Target value"],
    ["- **Test case 1:** Description", "boilerplate Test case 1", "boilerplate Description"],
    ["- **Task 1** with clear results", "boilerplate **Task 1** with clear results"],
    [
      "Brief overview of what it does and why it's needed.",
      "boilerplate Brief overview of what it does and why it's needed.",
    ],
    ["| Library | Version |\n|--|--|\n| package-name | ^2.0.0 |", "boilerplate package-name", "boilerplate ^2.0.0"],
    ["> ```\n> [TO FILL: tree]\n>\n> src/\n> ```", "fill [TO FILL: tree]\n>\n> src/"],
  ];
  for (const [markdown, ...expected] of blanks) {
    it(`finds ${expected.join(", ")} in ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(found(markdown), expected);
      const { placeholders, lines } = record(markdown);
      for (const { range, text } of placeholders) {
        assert.equal(lines.text.slice(range.start, range.end), text);
      }
    });
  }

  const others: readonly string[] = [
    "- [x] done",
    "- [P] [US1] parallel",
    "- [ ] [P] [Story] words",
    "> [!NOTE]\n> words",
    "- T: [TASK001]\n- U: [TASK-9.3], [T001, T002]",
    "{{ }} and {{#if a}} and {{ .Values.x }}",
    "`style={{ image }}` and `{{args}}`",
    "```yaml\na: {{ NAME }}\n```",
    "```jinja\n[TO FILL]\n```",
    "    [TO FILL: indented code]",
    "<!-- [TO FILL] {{X}} -->\n\nText <!-- {{X}} --> text",
    "[spec](spec.md) and [ref][1]",
    "[Python] (https://example.org)",
    "[label]: https://example.org",
    "- [See docs]\n\n[see docs]: https://example.org",
    "See [Source: a.md]",
    "- T1: [8884bdc]",
    "- Size: [M], [5 points]",
    "the array [index] of it",
    "use `[Feature Name]` here",
    "```toml\n[project]\n```",
    "```\n[Browser]\n    |\n[Server]\n```",
    '```\n[package]\n\nname = "sync"\nversion = "1.0"\n```',
    "```\n[Service]\n\nExecStart=/usr/bin/sync --from a->b\n```",
    '```\n[links]\n\nhome = "https://example.org"\n```',
    "Brief description of the cache that we agreed on in May: no copies.",
    "## Move\n\nHow do we move three million users without downtime?",
    "- [ ] Task 2: New data flow\n- Question 1: Who owns the data?\n- Service A: How it scales",
    "- [ ] Task 1 with measurable results We use Redis\n- Feature 2 must be done",
    "| Metric | Current | Target |\n|--|--|--|\n| Test 1 | 1.2 | 2.0 |",
    "- **Risk 1**: Data changes\n- Option B",
    "### Unit tests\n\n[alpha and beta]\nWe test it.\n\n[GA]\n\n- **[Priority: P1]**",
    "${{ secrets.TOKEN }}",
    "# KEP-5: [RETROACTIVE] Overlay",
    "**Status**: Pending/Done",
    "**Impact**: High/Medium",
    "Sizes (small/medium/large) are known",
    "| Run | Pass/Fail |\n|--|--|\n| a | b |",
    "Dates are written YYYY-MM-DD everywhere",
    "The Map<Key> of <div> and <https://example.org>",
    "Owner is not TBD-1 and TBDs are many",
    "snake___case and __init__",
    "- [ ] Task 1: Store edits in a queue",
    "- [ ] Fix issue 12\n- Upgrade to Node 22",
    "- Step 2: push (see [old notes])",
    "| Risk | What |\n|--|--|\n| Risk 1 | Phones run out of space |",
    "## Open Questions\n\nWhat is stored on the phone?",
    "- **Cache**: How large may it become?",
    "### Phase 1: A\n\n### Phase IX: B\n\n### Phase Next",
    "---\ntitle: [Feature Name]\n---\n\nText",
  ];
  for (const markdown of others) {
    it(`finds none in ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(found(markdown), []);
    });
  }

  const names: readonly (readonly [markdown: string, name: string, label: string | undefined])[] = [
    ["| Part | Made with |\n|--|--|\n| Language | [TO FILL] |", "Language › Made with", "Made with"],
    ["| Part | Made with |\n|--|--|\n| Language | YYYY-MM-DD |", "Language › Made with", "Made with"],
    ["| Risk | Chance |\n|--|--|\n| [TO FILL] | low |", "Risk", "Risk"],
    ["## 🎯 Summary\n\n[TO FILL: two sentences]", "Summary", undefined],
    ["**Created**: YYYY-MM-DD", "Created", "Created"],
    ["**A**: b | **Created**: YYYY-MM-DD", "Created", "Created"],
    ["**Status**: Draft | Done", "Status", "Status"],
    ["**Time**: [X days]", "X days", "Time"],
    ["**Goal**: [One sentence]", "One sentence", "Goal"],
    ["## Why\n\nWhat is it good for?", "Why", undefined],
  ];
  for (const [markdown, name, label] of names) {
    it(`calls the one in ${JSON.stringify(markdown)} ${JSON.stringify(name)}`, () => {
      const blank = only(markdown);
      assert.deepEqual([blank.name, blank.label], [name, label]);
    });
  }

  const dates: readonly (readonly [markdown: string, when: Placeholder["when"]])[] = [
    ["**Created**: YYYY-MM-DD", "start"],
    ["**Target Completion**: YYYY-MM-DD", "start"],
    ["**Completed**: YYYY-MM-DD", "end"],
    ["- First: [Date completed]", "during"],
    ["- [x] Phase 1 - Completed YYYY-MM-DD", "during"],
    ["| P | Actual Time |\n|--|--|\n| Part | X hours |", "during"],
    ["## Notes & Learnings\n\n- **A**: [What we saw]", "during"],
    ["## Retrospective\n\n### What Went Well\n\n- Success 1", "end"],
    ["# Retrospective of the store\n\n**Owner**: [Name of lead]", "start"],
  ];
  for (const [markdown, when] of dates) {
    it(`has the one in ${JSON.stringify(markdown)} due at ${when}`, () => {
      assert.equal(only(markdown).when, when);
    });
  }

  it("makes the title's name plan-wide, and what a template declares so", () => {
    const scopes = (markdown: string, planWide?: ReadonlySet<string>): readonly string[] =>
      findPlaceholders(createBlockReader()(markdown), planWide === undefined ? {} : { planWide }).map(
        ({ scope }) => scope,
      );
    assert.deepEqual(scopes("# [Part Name]\n\n- **A**: [part name]\n- **B**: [Lead of it]"), ["plan", "plan", "own"]);
    assert.deepEqual(scopes("- **B**: [Lead of it]", new Set(["lead of it"])), ["plan"]);
  });

  it("takes a known template's names inside sentences and code, and its lines for samples", () => {
    const known = new Set(["part name", "what is there"]);
    const markdown =
      "See [Part Name] in `x/[Part Name]`.\n\n- **What is there**\n- What was there\n\n```js\n[Part Name]\n```";
    const blanks_ = findPlaceholders(createBlockReader()(markdown), { known });
    assert.deepEqual(
      blanks_.map(({ text }) => text),
      ["[Part Name]", "[Part Name]", "What is there", "[Part Name]"],
    );
  });
});
