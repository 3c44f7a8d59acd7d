import assert from "node:assert/strict";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { formatDay } from "../../src/core/tidy/status/formatDay.ts";
import { setPlanStatus } from "../../src/core/tidy/status/setPlanStatus.ts";
import { doneChoice, statusChoices } from "../../src/core/tidy/status/statusChoices.ts";
import { readTemplatePlan } from "../../src/core/tidy/leftovers/templatePlan.ts";
import { readStatus } from "../../src/core/words/readStatus.ts";
import { record } from "./support.ts";

const today = "2026-11-20";

function withStatus(text: string, choice: string): string {
  return applyTextEdits(text, setPlanStatus(record(text), choice, today));
}

function choices(text: string): readonly string[] {
  return statusChoices(record(text)).map(({ text: words, isCurrent }) => (isCurrent ? `${words}*` : words));
}

const english = ["Draft", "Planned", "In Progress", "Blocked", "Paused", "Completed", "Cancelled", "Superseded"];

describe("a status that was typed with an emoji", () => {
  for (const before of ["**Status:** **DRAFT**", "**Status**: `Draft`", "**Status**: *Draft*", "**Status**: Draft"]) {
    it(`is written into ${before} once`, () => {
      const set = (text: string): string =>
        applyTextEdits(text, setPlanStatus(record(text), "✅ Completed", "2026-11-20"));
      const once = set(`# P\n\n${before}\n\n- [ ] a\n`);
      assert.match(once, /completed/iu);
      assert.equal(set(once), once);
    });
  }
});

describe("the statuses a plan may be given", () => {
  const cases: readonly (readonly [name: string, text: string, offered: readonly string[]])[] = [
    [
      "are those its field still offers in brackets",
      "# P\n\n**Status**: [Planned | In Progress | Completed]\n",
      ["Planned", "In Progress", "Completed"],
    ],
    ["are those it offers without brackets", "# P\n\n**Status:** Draft | Done\n", ["Draft", "Done"]],
    ["are those it offers with slashes", "# P\n\nStatus: Planning / Active / Done\n", ["Planning", "Active", "Done"]],
    ["are offered without their emoji", "# P\n\n**Status**: ⬜ Planned | ✅ Done\n", ["Planned", "Done"]],
    ["are those it offers in a code span", "# P\n\n**Status**: `Draft | Done`\n", ["Draft", "Done"]],
    ["are those it offers in code spans", "# P\n\n**Status**: `Draft` | `Done`\n", ["Draft", "Done"]],
    ["are those it offers in emphasis", "# P\n\n**Status**: _[Draft / Active / Done]_\n", ["Draft", "Active", "Done"]],
    ["are our words where the plan has none", "# P\n\n- [ ] a\n", english],
    [
      "hold the words of its timeline",
      "# P\n\n## Phase 1\n\n- [ ] a\n\n| Phase | Start | Status |\n|--|--|--|\n| Phase 1 | 2026-01-01 | Not Started |\n",
      english.map((word) => (word === "Planned" ? "Not Started" : word)),
    ],
    [
      "hold the words of its phases, and are written in capitals as those are",
      "# P\n\n## Phase 1: A ✅ DONE\n\n## Phase 2: B\n\n**Status**: TODO\n",
      ["DRAFT", "TODO", "IN PROGRESS", "BLOCKED", "PAUSED", "DONE", "CANCELLED", "SUPERSEDED"],
    ],
    [
      "are German in a German plan",
      "# P\n\n**Status**: In Arbeit\n",
      ["Entwurf", "Geplant", "In Arbeit*", "Blockiert", "Pausiert", "Abgeschlossen", "Abgebrochen", "Ersetzt"],
    ],
    [
      "are Japanese where the field is",
      "# P\n\n**ステータス**: \n",
      ["下書き", "計画中", "作業中", "ブロック中", "保留", "完了", "中止", "廃止"],
    ],
    ["keep a status that no word of ours says", "# P\n\n**Status**: Dreaming\n", ["Dreaming*", ...english]],
  ];
  for (const [name, text, offered] of cases) {
    it(name, () => assert.deepEqual(choices(text), offered));
  }

  it("come from the template where the plan's own choice is made", () => {
    const head = "---\nid: a\ntitle: b\ndescription: c\nbestFor: d\n";
    const offering = readTemplate(`${head}---\n# [X]\n\n**Status**: [Idea | Active | Shipped]\n`);
    const guided = readTemplate(
      `${head}placeholders: {Status: {prompt: p, choices: [Idea, Shipped]}}\n---\n# [X]\n\n**Status**: [Status]\n`,
    );
    const plan = record("# A\n\n**Status**: Active\n");
    const texts = (template: typeof offering): readonly string[] =>
      statusChoices(plan, readTemplatePlan(template)).map(({ text }) => text);
    assert.deepEqual(texts(offering), ["Idea", "Active", "Shipped"]);
    assert.deepEqual(texts(guided), ["Active", "Idea", "Shipped"]);
    assert.equal(doneChoice(plan, readTemplatePlan(offering)), "Shipped");
  });

  it("mean in every language what they are offered for", () => {
    const fields = ["Status", "Stand", "Statut", "Estado", "Situação", "Stato", "状态", "ステータス", "상태"];
    for (const field of fields) {
      const found = statusChoices(record(`# P\n\n**${field}**:\n`));
      assert.equal(found.length, 8, field);
      for (const { text, status } of found) {
        assert.equal(readStatus(text), status, text);
        assert.ok(status !== null, text);
      }
      assert.equal(new Set(found.map(({ status }) => status)).size, 8, field);
    }
  });
});

describe("setting a plan's status", () => {
  const cases: readonly (readonly [name: string, text: string, choice: string, after: string])[] = [
    ["replaces a choice", "# P\n\n**Status**: [Planned | Done]\n", "Done", "# P\n\n**Status**: Done\n"],
    [
      "replaces exactly the value",
      "# P\n\n**Status**: Draft  \n**Owner**: A\n",
      "Done",
      "# P\n\n**Status**: Done  \n**Owner**: A\n",
    ],
    ["among several keys on a line", "**Status**: Draft | **Owner**: A\n", "Done", "**Status**: Done | **Owner**: A\n"],
    [
      "with the fitting emoji",
      "# P\n\n**Status**: 🚧 In Progress (2 of 3)\n",
      "Completed",
      "# P\n\n**Status**: ✅ Completed (2 of 3)\n",
    ],
    [
      "with the same emoji where it fits",
      "# P\n\n**Status**: 🚧 WIP\n",
      "In Progress",
      "# P\n\n**Status**: 🚧 In Progress\n",
    ],
    ["in the same emphasis", "# P\n\n- **Status**: **Draft**\n", "Done", "# P\n\n- **Status**: **Done**\n"],
    ["with a box", "# P\n\n- **ステータス**: [ ] 未着手\n", "完了", "# P\n\n- **ステータス**: [x] 完了\n"],
    ["into an empty value", "# P\n\n**Status**:\n", "Done", "# P\n\n**Status**: Done\n"],
    [
      "in a table of keys",
      "# P\n\n| Key | Value |\n|--|--|\n| Status | Draft |\n",
      "Done",
      "# P\n\n| Key | Value |\n|--|--|\n| Status | Done |\n",
    ],
    [
      "keeps a remark where nothing changes",
      "# P\n\n**Status**: Done (all of it)\n",
      "Done",
      "# P\n\n**Status**: Done (all of it)\n",
    ],
    ["keeps CRLF", "# P\r\n\r\n**Status**: Draft\r\n", "Done", "# P\r\n\r\n**Status**: Done\r\n"],
    [
      "prefers the field that asks to one that lives",
      "# P\n\n**Status**: Living - changes\n\n## Current Status\n\n- **Overall Status**: [Percentage/Status]\n",
      "Done",
      "# P\n\n**Status**: Living - changes\n\n## Current Status\n\n- **Overall Status**: Done\n",
    ],
    [
      "in front matter, in its own case",
      "---\nstatus: in_progress # note\nlane: a\n---\n# P\n",
      "Not Started",
      "---\nstatus: not_started # note\nlane: a\n---\n# P\n",
    ],
    [
      "in front matter and in the text",
      '---\nstatus: "draft"\n---\n# P\n\n**Status**: ⬜ Draft\n',
      "Completed",
      '---\nstatus: "completed"\n---\n# P\n\n**Status**: ✅ Completed\n',
    ],
    [
      "leaves front matter that says the same in its words",
      "---\nstatus: done\n---\n# P\n\n**Status**: Draft\n",
      "Completed",
      "---\nstatus: done\n---\n# P\n\n**Status**: Completed\n",
    ],
    [
      "over a folded scalar",
      "---\nstatus: >\n  draft\n---\n# P\n\n- [ ] a\n",
      "Done",
      "---\nstatus: done\n---\n# P\n\n- [ ] a\n",
    ],
    [
      "over a literal scalar with a key behind it",
      "---\r\nstatus: |\r\n  draft\r\n\r\nowner: x\r\n---\r\n# P\r\n",
      "Done",
      "---\r\nstatus: done\r\n\r\nowner: x\r\n---\r\n# P\r\n",
    ],
    ...[
      "<br>Owner: Ada<br>Due: 2026-12-01",
      ", **Owner**: x",
      "  **Owner**: x",
      " **Owner:** x",
      ", Owner: x",
      "; Owner: x",
      " — Owner: x",
      " – Owner: x",
      " - Owner: x",
      "  Owner: x",
      " | Owner: x",
      " · Owner: x",
      " <!-- keep -->",
      "[^1]",
      " {#id}",
    ].map((behind): readonly [string, string, string, string] => [
      `keeps ${behind} behind it`,
      `# P\n\n**Status**: Draft${behind}\n\nStatus: x\n`,
      "Done",
      `# P\n\n**Status**: Done${behind}\n\nStatus: x\n`,
    ]),
    [
      "before a comment where no value stands",
      "# P\n\nStatus: <!-- set me -->\n",
      "Done",
      "# P\n\nStatus: Done <!-- set me -->\n",
    ],
    [
      "keeps a remark behind the new one",
      "# P\n\nStatus: Draft - half of it, 3/5\n",
      "Done",
      "# P\n\nStatus: Done - half of it, 3/5\n",
    ],
    [
      "keeps a sentence and the line it goes on in behind a dash",
      "# P\n\n**Status:** Phase 1 is built and tested on\nLinux; the rest is open.\n",
      "Paused",
      "# P\n\n**Status:** Paused – Phase 1 is built and tested on\nLinux; the rest is open.\n",
    ],
    [
      "keeps a sentence that begins as a status",
      "# P\n\n**Status**: 🚧 Blocked by legal - see #4\n",
      "In Progress",
      "# P\n\n**Status**: 🚧 In Progress - Blocked by legal - see #4\n",
    ],
    [
      "keeps one that goes on in the next line",
      "# P\n\n**Status**: In progress\nwith the server\n",
      "Paused",
      "# P\n\n**Status**: Paused – In progress\nwith the server\n",
    ],
    [
      "leaves a sentence of its own on the next line",
      "# P\n\n**Status**: Draft\nWe began in May.\n",
      "Done",
      "# P\n\n**Status**: Done\nWe began in May.\n",
    ],
    [
      "gives the day of the old status to no other",
      "# P\n\n**Status**: ✅ COMPLETE (2026-02-03)\n",
      "Paused",
      "# P\n\n**Status**: ⏸️ PAUSED\n",
    ],
    [
      "keeps emphasis that goes on behind the words",
      "# P\n\n**Status**: **Draft - in review** by Ann\n",
      "Done",
      "# P\n\n**Status**: **Done - in review** by Ann\n",
    ],
    [
      "keeps a link whose text is the status",
      "# P\n\n**Status**: [Draft](log.md) now\n",
      "Done",
      "# P\n\n**Status**: Done – [Draft](log.md) now\n",
    ],
    [
      "with the fitting emoji behind the words",
      "# P\n\n**Status**: DRAFT 🚧 (2 of 3)\n",
      "Done",
      "# P\n\n**Status**: DONE ✅ (2 of 3)\n",
    ],
    ["over a word that is none of ours", "# P\n\n**Status**: On track\n", "Done", "# P\n\n**Status**: Done\n"],
    [
      "keeps what else a blank says",
      "# P\n\n**Status**: TBD (when Ann is back)\n",
      "Done",
      "# P\n\n**Status**: Done (when Ann is back)\n",
    ],
    [
      "keeps a remark in front matter",
      "---\nstatus: draft - half of it\n---\n# P\n",
      "Done",
      "---\nstatus: done - half of it\n---\n# P\n",
    ],
    [
      "keeps a sentence in front matter, quoted as YAML wants",
      "---\nstatus: 'Ann''s part: open'\n---\n# P\n",
      "Done",
      "---\nstatus: 'Done – Ann''s part: open'\n---\n# P\n",
    ],
    [
      "over one on the line below its key",
      "# P\n\n- **Status**:\n  Draft - half of it\n- **Owner**: A\n",
      "Done",
      "# P\n\n- **Status**: Done - half of it\n- **Owner**: A\n",
    ],
    [
      "into an empty front matter value",
      "---\nstatus:\nb: c\n---\n# P\n",
      "Done",
      "---\nstatus: Done\nb: c\n---\n# P\n",
    ],
    [
      "quotes what YAML would read otherwise",
      "---\nstatus: draft\n---\n# P\n",
      "Ann: b",
      '---\nstatus: "ann: b"\n---\n# P\n',
    ],
    [
      "adds a field behind the head's last",
      "# P\n\n**Owner**: A  \n**Created**: 2026-01-01\n\n## B\n",
      "Done",
      "# P\n\n**Owner**: A  \n**Created**: 2026-01-01  \n**Status**: Done\n\n## B\n",
    ],
    [
      "in the form of that one",
      "# P\n\n- **Owner:** A\n- *Date*: B\n\n## C\n",
      "Done",
      "# P\n\n- **Owner:** A\n- *Date*: B\n- *Status*: Done\n\n## C\n",
    ],
    [
      "on the same line where all keys share one",
      "# P\n\n**Owner**: A | **Date**: B\n\n## C\n",
      "Done",
      "# P\n\n**Owner**: A | **Date**: B | **Status**: Done\n\n## C\n",
    ],
    [
      "behind the lines that a value goes on in",
      "# P\n\n**Goal**: A\nand B\n\n## C\n",
      "Done",
      "# P\n\n**Goal**: A\nand B\n**Status**: Done\n\n## C\n",
    ],
    [
      "as a row of a table of keys",
      "# P\n\n| Key | Value |\n|--|--|\n| **Owner** | A |\n",
      "Done",
      "# P\n\n| Key | Value |\n|--|--|\n| **Owner** | A |\n| **Status** | Done |\n",
    ],
    [
      "inside metadata between rules",
      "# P\n\n---\n**Kind**: A  \n**Owner**: B  \n---\n\n## C\n",
      "Done",
      "# P\n\n---\n**Kind**: A  \n**Owner**: B  \n**Status**: Done  \n---\n\n## C\n",
    ],
    ["under the title where there is no field", "# P\n\nText\n", "Done", "# P\n\n**Status**: Done\n\nText\n"],
    ["under a title with text right below", "# P\nText\n", "Done", "# P\n\n**Status**: Done\n\nText\n"],
    ["under a title alone", "# P", "Done", "# P\n\n**Status**: Done"],
    [
      "above the first chapter of a plan without title",
      "## Dates\n\n**Created**: 2026-01-01\n\n## Phase 1: A\n\n- [ ] a\n",
      "Done",
      "**Status**: Done\n\n## Dates\n\n**Created**: 2026-01-01\n\n## Phase 1: A\n\n- [ ] a\n",
    ],
    [
      "behind what stands before that",
      "---\na: b\n---\nWords.\n## Phase 1: A\n\n- [ ] a\n",
      "Done",
      "---\na: b\n---\nWords.\n\n**Status**: Done\n\n## Phase 1: A\n\n- [ ] a\n",
    ],
    [
      "with a blank line on each side",
      "---\na: b\n---\n## Phase 1: A\n\n- [ ] a\n",
      "Done",
      "---\na: b\n---\n\n**Status**: Done\n\n## Phase 1: A\n\n- [ ] a\n",
    ],
    [
      "at the top of a plan without title",
      "---\na: b\n---\n- [ ] a\n",
      "Done",
      "---\na: b\n---\n\n**Status**: Done\n\n- [ ] a\n",
    ],
    ["with CRLF", "# P\r\n\r\nText\r\n", "Done", "# P\r\n\r\n**Status**: Done\r\n\r\nText\r\n"],
    [
      "and the day of the last update",
      "# P\n\n**Status**: Draft\n**Last Updated**: 2026-01-02 (Ann)\n",
      "Done",
      "# P\n\n**Status**: Done\n**Last Updated**: 2026-11-20 (Ann)\n",
    ],
    [
      "and the blank for it",
      "# P\n\n**Status**: Draft\n**Last Updated:** YYYY-MM-DD\n",
      "Done",
      "# P\n\n**Status**: Done\n**Last Updated:** 2026-11-20\n",
    ],
    [
      "and the same in front matter",
      "---\nstatus: draft\nupdated: 2026-01-02\n---\n# P\n",
      "Done",
      "---\nstatus: done\nupdated: 2026-11-20\n---\n# P\n",
    ],
    [
      "but no words in its place",
      "# P\n\n**Status**: Draft\n**Last Updated**: last week\n",
      "Done",
      "# P\n\n**Status**: Done\n**Last Updated**: last week\n",
    ],
    [
      "nor a day that may be two",
      "# P\n\n**Status**: Draft\n**Last Updated**: 01/02/2026\n",
      "Done",
      "# P\n\n**Status**: Done\n**Last Updated**: 01/02/2026\n",
    ],
    [
      "nor a month",
      "# P\n\n**Status**: Draft\n**Last Updated**: March 2026\n",
      "Done",
      "# P\n\n**Status**: Done\n**Last Updated**: March 2026\n",
    ],
    [
      "never in code or in a phase",
      "# P\n\n```\n**Status**: Draft\n```\n\n## Phase 1\n\n**Status**: Draft\n",
      "Done",
      "# P\n\n**Status**: Done\n\n```\n**Status**: Draft\n```\n\n## Phase 1\n\n**Status**: Draft\n",
    ],
  ];
  for (const [name, text, choice, after] of cases) {
    it(`${name}: ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.equal(withStatus(text, choice), after);
      assert.equal(withStatus(after, choice), after);
      assert.equal(record(after).status.source === "field" || readStatus(choice) === undefined, true);
    });
  }

  const otherForms: readonly (readonly [name: string, text: string, after: string])[] = [
    [
      "below a heading",
      "# P\n\nOwner: A\n\n## Status\n\nDraft\n\n## B\n",
      "# P\n\nOwner: A\n\n## Status\n\nDone\n\n## B\n",
    ],
    [
      "below a heading with a remark",
      "# P\n\n## 1. Status\nProposed, see #4\nWe meet in May.\n",
      "# P\n\n## 1. Status\nDone, see #4\nWe meet in May.\n",
    ],
    ["as a choice below a heading", "# P\n\n## Status\n\n[Draft | Done]\n", "# P\n\n## Status\n\nDone\n"],
    ["as a bullet below a heading", "# P\n\n## Status\n\n- Draft\n", "# P\n\n## Status\n\n- Done\n"],
    ["in a heading", "# P\n\n## Status: 🚧 In progress\n\nText\n", "# P\n\n## Status: ✅ Done\n\nText\n"],
    [
      "in a table of the head",
      "# P\n\n| Owner | Status | Due |\n|--|--|--|\n| A | Draft | May |\n\n## B\n",
      "# P\n\n| Owner | Status | Due |\n|--|--|--|\n| A | Done | May |\n\n## B\n",
    ],
    ["as a bullet below its key", "# P\n\n- **Status**:\n  - Draft\n", "# P\n\n- **Status**:\n  - Done\n"],
    ["as a paragraph below its key", "# P\n\n**Status**:\n\nDraft\n", "# P\n\n**Status**:\n\nDone\n"],
  ];
  for (const [name, text, after] of otherForms) {
    it(`replaces one that stands ${name}, and adds no second`, () => {
      assert.equal(withStatus(text, "Done"), after);
      assert.equal(withStatus(after, "Done"), after);
      assert.equal(choices(after).includes("Done*"), true);
    });
  }

  it("adds a field where a section of that name says something else", () => {
    for (const rest of [
      "\n| Phase | Status |\n|--|--|\n| A | Draft |\n",
      "\n## Status\n\n- [ ] a\n",
      "\n## Status\n\nThe server is there, the app is not.\n",
    ]) {
      assert.equal(withStatus(`# P\n${rest}`, "Done"), `# P\n\n**Status**: Done\n${rest}`);
    }
  });

  it("does not say that somebody reviewed the plan today", () => {
    const head = (day: string): string => `---\nlast-reviewed: 2026-01-01\n---\n# P\n\n**Last Reviewed**: ${day}\n`;
    assert.equal(
      withStatus(`${head("2026-01-01")}**Status**: Draft\n`, "Done"),
      `${head("2026-01-01")}**Status**: Done\n`,
    );
  });

  for (const choice of ["", "a\nb", "a | b", "`a`", "[link](x)", "x".repeat(80), "\u202ea", "- a", "# a"]) {
    it(`writes nothing for ${JSON.stringify(choice.slice(0, 12))}`, () => {
      assert.deepEqual(setPlanStatus(record("# P\n\n**Status**: Draft\n"), choice, today), []);
    });
  }

  const days: readonly (readonly [sample: string, day: string])[] = [
    ["2025-01-31", "2026-11-20"],
    ["2025/01/31", "2026/11/20"],
    ["31.01.2025", "20.11.2026"],
    ["31/01/2025", "20/11/2026"],
    ["01/31/2025", "11/20/2026"],
    ["20250131", "20261120"],
    ["January 31, 2025", "November 20, 2026"],
    ["31 Jan 2025", "20 Nov 2026"],
    ["Jan 31, 2025", "Nov 20, 2026"],
    ["2025年1月31日", "2026年11月20日"],
    ["2025년 1월 31일", "2026년 11월 20일"],
    ["DD.MM.YYYY", "20.11.2026"],
    ["MM/DD/YYYY", "11/20/2026"],
    ["31 janvier 2025", "2026-11-20"],
    ["03/03/2025", "2026-11-20"],
    ["Date", "2026-11-20"],
  ];
  for (const [sample, day] of days) {
    it(`writes a day as ${sample}`, () => assert.equal(formatDay(today, sample), day));
  }
});
