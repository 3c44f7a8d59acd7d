import assert from "node:assert/strict";
import { englishOf } from "../../src/core/message/message.ts";
import { type NewPlan, renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { checkAnswers } from "../../src/core/template/answers.ts";
import { headingsOf, matchTemplate } from "../../src/core/template/match/matchTemplate.ts";
import { findOptionsOf, templatePlaceholders } from "../../src/core/template/templatePlaceholders.ts";
import { choicesOf, guideFor } from "../../src/core/placeholder/guide/guideFor.ts";
import { record } from "./support.ts";

const known: NewPlan = { title: "Offline Sync", today: "2026-11-20", author: "Ada", branch: "042-sync", issue: "#42" };

function made(body: string, plan: Partial<NewPlan> = {}, guides = ""): string {
  const head = guides === "" ? "" : `---\nid: a\nplaceholders:\n${guides}---\n`;
  return renderTemplate(readTemplate(head + body, "a.md"), { ...known, ...plan });
}

/** The same for templates that have a title of their own, `A`. */
const a = { title: "A" };

describe("a plan made from a template", () => {
  const filled: readonly (readonly [template: string, plan: string])[] = [
    ["# [Feature Name]\n\nAbout [feature name].", "# Offline Sync\n\nAbout Offline Sync."],
    ["# {{NAME}}\n\nFlag `x_{{NAME}}`", "# Offline Sync\n\nFlag `x_offline_sync`"],
    ["# Plan\n\n**Feature**: {{FEATURE_NAME}}", "# Plan\n\n**Feature**: Offline Sync"],
    ["# [Date]: [Name]", "# [Date]: Offline Sync"],
    ["# A\n\n**Created**: YYYY-MM-DD", "# A\n\n**Created**: 2026-11-20"],
    ["# A\n\n**Last Updated:** [Date]", "# A\n\n**Last Updated:** 2026-11-20"],
    ["# A\n\n**Created:** {{DATE}}", "# A\n\n**Created:** 2026-11-20"],
    ["# A\n\n**Date**: [DATE]", "# A\n\n**Date**: 2026-11-20"],
    ["# A\n\n## End\n\n*Last updated: YYYY-MM-DD*", "# A\n\n## End\n\n*Last updated: 2026-11-20*"],
    ["# A\n\nCreated on YYYY-MM-DD", "# A\n\nCreated on 2026-11-20"],
    [
      "# A\n\n| Date | What |\n|--|--|\n| {{DATE}} | Begun |",
      "# A\n\n| Date | What |\n|--|--|\n| 2026-11-20 | Begun |",
    ],
    ["# A\n\n**Author:** {{AUTHOR}}", "# A\n\n**Author:** Ada"],
    ["# A\n\n**Owner:** [Your name]", "# A\n\n**Owner:** Ada"],
    ["# A\n\n**Created by**: TBD", "# A\n\n**Created by**: Ada"],
    ["# A\n\n**Branch**: `[###-feature-name]`", "# A\n\n**Branch**: `042-sync`"],
    ["# A\n\n**Feature branch**: [branch name]", "# A\n\n**Feature branch**: 042-sync"],
    ["# A\n\n- **Issue:** [Issue ID]", "# A\n\n- **Issue:** #42"],
    ["# A\n\nCloses {{ISSUE_ID}}.", "# A\n\nCloses #42."],
    ["# A\r\n\r\n**Date**: [DATE]\r\n", "# A\r\n\r\n**Date**: 2026-11-20\r\n"],
    [
      "---\nnote: x\ntitle: '{{NAME}}'\ndate: YYYY-MM-DD\n---\n# {{NAME}}",
      '---\nnote: x\ntitle: "Offline Sync"\ndate: 2026-11-20\n---\n# Offline Sync',
    ],
  ];
  for (const [template, plan] of filled) {
    it(`takes what is known into ${JSON.stringify(template)}`, () => {
      assert.equal(made(template, template.startsWith("# A") ? a : {}), plan);
    });
  }

  const titles: readonly (readonly [template: string, plan: string])[] = [
    ["# Bug fix\n\n- [ ] a", "# Offline Sync\n\n- [ ] a"],
    ["# [X]\n\n- [ ] a", "# Offline Sync\n\n- [ ] a"],
    ["Text\n\n# Bug `fix` #\n\n- [ ] a", "Text\n\n# Offline Sync #\n\n- [ ] a"],
    ["Bug\nfix\n===\n\n- [ ] a", "Offline Sync\n===\n\n- [ ] a"],
    ["- [ ] a\r\n", "# Offline Sync\r\n\r\n- [ ] a\r\n"],
    ["---\nnote: x\n---\n## Phase 1: A\n\n- [ ] a", "---\nnote: x\n---\n# Offline Sync\n\n## Phase 1: A\n\n- [ ] a"],
    ["---\nowner: x\ntitle: 'Bug'\n---\n- [ ] a", '---\nowner: x\ntitle: "Offline Sync"\n---\n- [ ] a'],
    ["# Phase 1: A\n\n- [ ] a", "# Offline Sync\n\n# Phase 1: A\n\n- [ ] a"],
  ];
  for (const [template, plan] of titles) {
    it(`takes its name although ${JSON.stringify(template)} has no blank for it`, () => {
      assert.equal(made(template), plan);
      const { title, phases } = record(plan).plan;
      assert.equal(title, "Offline Sync");
      assert.equal(phases.length, record(template).plan.phases.length);
    });
  }

  const kept: readonly string[] = [
    "**Target Completion**: YYYY-MM-DD",
    "- First: [Date completed]",
    "- [ ] A - Completed YYYY-MM-DD",
    "| P | End Date |\n|--|--|\n| A | {{DATE}} |",
    "| Date | Decision |\n|--|--|\n| YYYY-MM-DD | [What was decided] |",
    "## Learnings\n\n- **YYYY-MM-DD**: Learned that...",
    "## Approval\n\n**Date**: [Date]\n\n**Author**: [Name]",
    "**Owner**: [CTO/Team member]",
    "**Reviewer**: [Name]",
    "**Issue**: [Link to issue]",
    "## Phase 1: [Name]\n\n**Status**: Draft | In Progress | Completed",
    "**Priority**: High / Medium / Low",
  ];
  for (const body of kept) {
    it(`leaves ${JSON.stringify(body)} to the person`, () => {
      assert.equal(made(`# A\n\n${body}`, a), `# A\n\n${body}`);
    });
  }

  it("leaves blank what is not known", () => {
    const body = "# A\n\n**Author**: [Author]\n**Branch**: [branch]\n**Issue**: {{ISSUE}}";
    assert.equal(renderTemplate(readTemplate(body, "a.md"), { title: "A", today: "2026-11-20", author: " " }), body);
  });

  const branches: readonly (readonly [template: string, branch: string, plan: string])[] = [
    ["**Branch**: [branch]", "main", "**Branch**: [branch]"],
    ["**Branch**: `[###-name]`", "feature/Sync_2", "**Branch**: `feature/Sync_2`"],
    ["See `/specs/[###-name]/spec.md`", "feature/sync", "See `/specs/[###-name]/spec.md`"],
    ["See `/specs/[###-name]/spec.md`", "042-sync", "See `/specs/042-sync/spec.md`"],
  ];
  for (const [template, branch, plan] of branches) {
    it(`writes the branch ${branch} as it is called, into ${template}`, () => {
      assert.equal(made(`# A\n\n${template}`, { ...a, branch }), `# A\n\n${plan}`);
    });
  }

  const opened: readonly (readonly [what: string, template: string, plan: string])[] = [
    ["boxes", "- [x] a\n- [X] b\n- [~] c\n- [✅] d\n- [?] e", "- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e"],
    ["no box in code or comments", "```\n- [x] a\n```\n<!-- - [x] b -->", "```\n- [x] a\n```\n<!-- - [x] b -->"],
    ["no legend", "Legend:\n- [x] done\n- [ ] open\n- [~] started", "Legend:\n- [x] done\n- [ ] open\n- [~] started"],
    [
      "boxes of headings",
      "## [x] S01: A\n\n## [X] Phase 1: B\n\n- [x] c",
      "## [ ] S01: A\n\n## [ ] Phase 1: B\n\n- [ ] c",
    ],
    [
      "cells of tasks",
      "## Tasks\n\n| Task | Status |\n|--|--|\n| a | ✅ |\n| b | ✅ Done |\n| c | [x] |\n| d | In Progress |\n| e | ⬜ |",
      "## Tasks\n\n| Task | Status |\n|--|--|\n| a | ⬜ |\n| b | Not Started |\n| c | [ ] |\n| d | Not Started |\n| e | ⬜ |",
    ],
    [
      "marks of phases",
      "## Phase 1: A ✅\n\n- [ ] a\n\n## Phase 2: B (Completed)\n\n- [ ] b\n\n## Phase 3: C\n\n**Status**: 🔄 In Progress\n\n- [ ] c",
      "## Phase 1: A ⬜\n\n- [ ] a\n\n## Phase 2: B (Not Started)\n\n- [ ] b\n\n## Phase 3: C\n\n**Status**: Not Started\n\n- [ ] c",
    ],
    ["status lines", "## Phase 1: A\n\n**Status:** Completed\n", "## Phase 1: A\n\n**Status:** Not Started\n"],
    [
      "roll-ups",
      "## Phase 1: A\n- [ ] a\n\n## Completed Phases\n- [x] Phase 1 - Completed YYYY-MM-DD ([Log](x.md))\n- [ ] **Phase 2**: ✅ Done on 2025-01-02\n- [ ] Phase 3 - Not Started",
      "## Phase 1: A\n- [ ] a\n\n## Completed Phases\n- [ ] Phase 1 - Not Started ([Log](x.md))\n- [ ] **Phase 2**: Not Started\n- [ ] Phase 3 - Not Started",
    ],
    [
      "timelines",
      "## Phase 1: A\n- [ ] a\n\n| Phase | Start | Status |\n|--|--|--|\n| Phase 1 | | ✅ Completed |\n| Phase 2 | | Not Started |",
      "## Phase 1: A\n- [ ] a\n\n| Phase | Start | Status |\n|--|--|--|\n| Phase 1 | | Not Started |\n| Phase 2 | | Not Started |",
    ],
    [
      "no word of a phase's name or of a sentence in roll-ups",
      "## Phase 1: A\n- [ ] a\n\n## Completed Phases\n- [x] Phase 1: Testing - Done\n- [ ] Phase 2: Blocked until Phase 1 is finished\n- [ ] Phase 3: Review",
      "## Phase 1: A\n- [ ] a\n\n## Completed Phases\n- [ ] Phase 1: Testing - Not Started\n- [ ] Phase 2: Blocked until Phase 1 is finished\n- [ ] Phase 3: Review",
    ],
    [
      "no sentence in a timeline",
      "## Phase 1: A\n- [ ] a\n\n| Phase | Start | Status |\n|--|--|--|\n| Phase 1 | | ✅ Done by QA |\n| Phase 2 | | 🚧 (half) |",
      "## Phase 1: A\n- [ ] a\n\n| Phase | Start | Status |\n|--|--|--|\n| Phase 1 | | ✅ Done by QA |\n| Phase 2 | | ⬜ |",
    ],
    [
      "todos that repeat tasks, and the status of front matter",
      "---\nstatus: done\ntodos:\n  - content: Mix\n    status: completed\n---\n# A\n\n- [x] Mix",
      "---\nstatus: pending\ntodos:\n  - content: Mix\n    status: pending\n---\n# A\n\n- [ ] Mix",
    ],
    ["the word of the plan's status", "**Status**: ✅ Completed (all of it)", "**Status**: Not Started"],
    [
      "todos of front matter",
      "---\ntodos:\n  - id: a\n    content: Mix\n    status: completed\n---\n# A",
      "---\ntodos:\n  - id: a\n    content: Mix\n    status: pending\n---\n# A",
    ],
    ["the status of the plan", "**Status**: [Planned | In Progress]", "**Status**: Planned"],
    ["the status that comes last", "**Status**: Completed / In Progress / Planned", "**Status**: Planned"],
    ["the status in a list", "- **Status:** Draft | Completed", "- **Status:** Draft"],
  ];
  for (const [what, template, plan] of opened) {
    it(`opens ${what}`, () => {
      assert.equal(
        made(`${template.startsWith("---") ? "" : "# A\n\n"}${template}`, a),
        `${template.startsWith("---") ? "" : "# A\n\n"}${plan}`,
      );
    });
  }

  const places: readonly (readonly [template: string, title: string, plan: string])[] = [
    ["[Name]\n", "- [ ] x", "\\- [ ] x\n"],
    ["[Name]\n", "1. x", "1\\. x\n"],
    ["- [ ] [Name]\n", "[x] y", "- [ ] \\[x] y\n"],
    ["> [Name]\n", "# x", "> \\# x\n"],
    ["| A |\n|--|\n| [Name] |\n", "a | b \\| c", "| A |\n|--|\n| a \\| b \\| c |\n"],
    ["```sh\n{{Name}}\n```\n", "```", "```sh\n    ```\n```\n"],
    ["Do `run [Name] x`.\n", "a`b", "Do ``run a`b x``.\n"],
    ["Do `[Name] {{Name}}`.\n", "a`b", "Do `a'b a'b`.\n"],
    ["| A | B |\n|--|--|\n|x|[Name]|\n", "a\\", "| A | B |\n|--|--|\n|x|a\\ |\n"],
    ["- **[Name]** a\n", "[x]", "- **\\[x]** a\n"],
    ["So [Name] it is.\n", "- $1 `$&` #", "So - $1 `$&` # it is.\n"],
  ];
  for (const [template, title, plan] of places) {
    it(`writes ${JSON.stringify(title)} as words into ${JSON.stringify(template)}`, () => {
      const text = made(`# {{Name}} {{Name}}\n\n${template.replace("[Name]", "{{Name}}")}`, { title });
      assert.equal(text.slice(text.indexOf("\n") + 2), plan);
    });
  }

  it("keeps number signs at the end of its heading", () => {
    for (const title of ["C #", "F##", "##"]) {
      assert.equal(record(made("# Plan: [Name]\n", { title })).plan.title, `Plan: ${title}`);
    }
  });

  it("is made of one line, whatever was typed", () => {
    assert.equal(made("# [Name]\n", { title: "A\n# B\r\nC" }), "# A # B C\n");
  });

  it("is made of any text", () => {
    for (const body of [
      "",
      "\ufeff",
      "#",
      "# \n",
      "{{",
      "[[[[",
      "---",
      "---\n---\n",
      "```",
      "|\n|--|\n",
      "- [x",
      "\0",
    ]) {
      assert.equal(typeof made(body), "string");
    }
  });

  it("has a name that its template declares for the whole plan filled in code and sentences, too", () => {
    const body = "# Plan: [Name]\n\nRun `make [name]` for [Name].\n\n```\nx [name] y\n```\n";
    const text = made(body, {}, "  Name: { prompt: What?, scope: plan }\n");
    assert.equal(text, body.replaceAll(/\[name\]/giu, "Offline Sync"));
  });
});

describe("answers to the blanks of a template", () => {
  const guides =
    "  Owner: { prompt: Who? }\n  Priority: { prompt: How urgent?, choices: [High, Low] }\n" +
    "  Created: { prompt: When?, example: '2026-11-20', pattern: '\\d{4}-\\d{2}-\\d{2}' }\n";
  const body =
    "# [Feature Name]\n\n**Owner**: [CTO/Team member]\n**Created**: YYYY-MM-DD\n**Priority**: [Priority]\n" +
    "**Status**: Draft | In Progress\n\n## Phase 1: [Phase Name]\n\n**Dependencies**: None / [Other Phase]\n\n## Phase 2: [Phase Name]\n\n`src/{{MODULE}}_x`\n";
  const template = readTemplate(`---\nid: a\nplaceholders:\n${guides}---\n${body}`);
  const answered = (...answers: readonly (readonly [string, string])[]): readonly string[] => {
    const before = renderTemplate(template, known).split("\n");
    const after = renderTemplate(template, { ...known, values: new Map(answers) }).split("\n");
    return after.filter((line, nth) => line !== before[nth]);
  };

  const found: readonly (readonly [name: string, answer: string, lines: readonly string[]])[] = [
    ["owner", "Ada | Bob", ["**Owner**: Ada | Bob"]],
    ["CTO/Team-member", "Ada", ["**Owner**: Ada"]],
    ["created", "2025-01-01", ["**Created**: 2025-01-01"]],
    ["STATUS", "in progress", ["**Status**: In Progress"]],
    ["priority", "high", ["**Priority**: High"]],
    ["phase_name", "Dough", ["## Phase 1: Dough", "## Phase 2: Dough"]],
    ["dependencies", "Phase 0", ["**Dependencies**: Phase 0"]],
    ["feature-name", "Bread", ["# Bread"]],
    ["module", "Offline Sync", ["`src/offline_sync_x`"]],
    ["module", "{{DATE}} $&", ["`src/date_x`"]],
    ["nothing", "x", []],
    ["owner", " ", []],
    ["", "x", []],
  ];
  for (const [name, answer, lines] of found) {
    it(`go where ${name}=${answer} says`, () => {
      assert.deepEqual(answered([name, answer]), lines);
    });
  }

  it("are checked against names, choices and patterns before they are used", () => {
    const check = (...answers: readonly (readonly [string, string])[]): object => {
      const { unknown, problems } = checkAnswers(template, new Map(answers));
      return { unknown, problems: problems.map(englishOf) };
    };
    assert.deepEqual(check(["status", "DRAFT"], ["dependencies", "Phase 0"], ["created", "2026-01-01"]), {
      unknown: [],
      problems: [],
    });
    assert.deepEqual(
      check(["nothing", "x"], ["Status", "Ready"], ["created", "soon"], ["priority", "x"], ["owner", ""]),
      {
        unknown: ["nothing"],
        problems: [
          'Status must be one of "Draft", "In Progress", not "Ready"',
          'created cannot be "soon"; it has the form of "2026-11-20"',
          'priority must be one of "High", "Low", not "x"',
          "owner needs an answer",
        ],
      },
    );
  });
});

describe("the blanks of a template", () => {
  it("are also the lines that its guides name, and as wide as they say", () => {
    const template = readTemplate(
      "---\nid: a\nplaceholders:\n  Primary goal: { prompt: What for? }\n  Team: { prompt: Who?, scope: plan }\n---\n# A\n\n1. Primary goal\n2. Bread\n\n[Team]\n",
    );
    const blanks = templatePlaceholders(template);
    assert.deepEqual(
      blanks.map(({ text, scope }) => [text, scope]),
      [
        ["Primary goal", "own"],
        ["[Team]", "plan"],
      ],
    );
    assert.deepEqual(findOptionsOf(template), {
      known: new Set(["primary goal", "team"]),
      planWide: new Set(["team"]),
    });
  });
});

describe("the guide of a blank", () => {
  const found: readonly (readonly [body: string, name: string])[] = [
    ["**Owner**: [Who]", "Who"],
    ["**Owner**: [Who]", "Owner"],
    ["**Owner**: [Who]", "Owner › Who"],
    ["- [ ] Task 2", "Task"],
    ["- Service A: How it connects", "Service"],
    ["- **Risk 1**: [Description]", "Risk › Description"],
    ["- **Risk 1**: [Description]", "risk 1 › description"],
    ["- `path/to/file.ts` - What changes", "path/to"],
    ["| Part | Kind |\n|--|--|\n| Flour | TBD |", "Flour › Kind"],
    ["| Part | Kind |\n|--|--|\n| Flour | TBD |", "Kind"],
    ["| Part | Kind |\n|--|--|\n| {{part_1}} | TBD |", "Part"],
    ["## Summary\n\n[TO FILL: What]", "TO FILL"],
  ];
  for (const [body, name] of found) {
    it(`of ${JSON.stringify(body)} may be named ${name}`, () => {
      const template = readTemplate(`---\nid: a\nplaceholders:\n  "${name}": { prompt: Mine? }\n---\n# A\n\n${body}\n`);
      const prompts = templatePlaceholders(template).map((blank) => guideFor(blank, template.placeholders).prompt);
      assert.ok(prompts.includes("Mine?"));
    });
  }

  it("is the narrowest", () => {
    const guides = new Map(["owner › who", "who", "owner"].map((name) => [name, { prompt: name }]));
    const template = { body: "**Owner**: [Who]\n**Else**: [Who]\n**Owner**: [Else]\n", placeholders: guides };
    assert.deepEqual(
      templatePlaceholders(template).map((blank) => guideFor(blank, guides).prompt),
      ["owner › who", "who", "owner"],
    );
  });

  it("offers no blank as a choice", () => {
    const template = { body: "**Dependencies**: None / [Other Phase]\n", placeholders: new Map() };
    const [blank] = templatePlaceholders(template);
    assert.ok(blank !== undefined);
    assert.deepEqual([choicesOf(blank), guideFor(blank).choices], [["None"], undefined]);
  });
});

describe("a title with a line under it", () => {
  for (const name of ["1. Sync", "- x", "# x", "> x", "---", "Night Mode"]) {
    for (const heading of ["Bug fix", "[Name]"]) {
      it(`is still one when ${JSON.stringify(name)} takes the place of ${heading}`, () => {
        const template = readTemplate(`${heading}\n=======\n\n- [ ] a\n`, "bug.md");
        const { blocks } = record(renderTemplate(template, { title: name, today: "2026-11-20" })).markdown;
        const [first] = blocks;
        assert.ok(first?.kind === "heading" && first.setext, JSON.stringify(first));
        assert.equal(first.text.replaceAll("\\", ""), name);
        assert.equal(blocks.filter(({ kind }) => kind === "heading").length, 1);
      });
    }
  }
});

describe("a phase of a template that says it is done", () => {
  for (const body of ["- [x] a\n", "Text.\n"]) {
    it(`has not begun in the new plan: ${JSON.stringify(body)}`, () => {
      const template = readTemplate(`# [Name]\n\n## Phase 1: Data ✅ COMPLETE\n\n${body}`, "done.md");
      const text = renderTemplate(template, { title: "X", today: "2026-11-20" });
      assert.match(text, /^## Phase 1: Data ⬜ Not Started$/mu);
    });
  }
});

describe("the template of a plan", () => {
  const named = (
    id: string,
    body: string,
  ): { template: ReturnType<typeof readTemplate>; headings: ReadonlySet<string> } => {
    const template = readTemplate(body, `${id}.md`);
    return { template, headings: headingsOf(record(body).markdown) };
  };
  const small = named("small", "# P\n\n## Goals\n\n## Risks\n\n## Tasks\n");
  const large = named("large", "# P\n\n## Goals\n\n## Risks\n\n## Tasks\n\n## 🎯 Rollout\n\n## Phase 1: [Name]\n");
  const match = (text: string): string | undefined =>
    matchTemplate(record(text).markdown, [small, large])?.known.template.id;

  const plans: readonly (readonly [text: string, id: string | undefined])[] = [
    ["# X\n\n## Goals\n\n## Risks\n\n## Tasks\n", "small"],
    ["# X\n\n## Goals\n\n## Risks\n\n## Tasks\n\n## Rollout\n\n## Phase 1: Dough\n", "large"],
    ["# X\n\n## Goals\n\n## Dough\n", undefined],
    ["", undefined],
  ];
  for (const [text, id] of plans) {
    it(`of ${JSON.stringify(text)} is ${id ?? "none"}`, () => {
      assert.equal(match(text), id);
    });
  }
});
