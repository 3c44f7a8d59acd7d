import assert from "node:assert/strict";
import { progressText } from "../../src/core/report/progressText.ts";
import { barsOf, boxesOf, chipsOf, plainMarkdown, preview, previewMarkdown, slugsOf } from "./previewSupport.ts";
import { fixture, record } from "./support.ts";

const garden = fixture("preview/garden.md");

describe("the preview of a plan", () => {
  it("draws every box of a plan once, in order, and nothing in code and comments", () => {
    const tasks = record(garden).plan.tasks.filter(({ dialect }) => dialect !== "tableRow");
    const boxes = [...boxesOf(preview(garden))];
    // The second phase's heading has a box of its own, which is no task.
    assert.equal(boxes.splice(6, 1)[0], "todo");
    assert.deepEqual(
      boxes,
      tasks.map(({ state }) => state),
    );
    assert.match(preview(garden), /<pre><code>- \[ \] in a fence\n<\/code><\/pre>/u);
    assert.match(preview(garden), /<!-- - \[ \] in a comment -->/u);
  });

  const boxes: readonly (readonly [line: string, html: RegExp])[] = [
    ["- [ ] a", /<input type="checkbox" disabled class="[^"]*todo" [^>]*aria-label="todo"> a<\/li>/u],
    ["- [x] a", /<input type="checkbox" disabled checked class="[^"]*done" [^>]*aria-label="done"> a<\/li>/u],
    ["* [~] a", /<span role="img" class="[^"]*inProgress" [^>]*aria-label="inProgress"><\/span> a<\/li>/u],
    ["+ [!] a", /<span role="img" class="[^"]*blocked" /u],
    ["1) [?] a", /<ol>\n<li class="planwright-task"><span role="img" class="[^"]*question" /u],
    ["- [ ] ~~a~~", /<span role="img" class="[^"]*cancelled" [^>]*><\/span> <s>a<\/s>/u],
    ["- [\u00a0] a", /class="[^"]*todo" [^>]*> a/u],
    ["-\t[x]\ta", /class="[^"]*done" [^>]*>\ta/u],
    ["- [x]a", /class="[^"]*done" [^>]*> a/u],
    ["- []a", /class="[^"]*todo" [^>]*> a/u],
    ["- [ ]* a", /class="[^"]*todo" [^>]*> \* a/u],
    ["- **[x]** a", /class="[^"]*done" [^>]*> a/u],
    ["- **`[x]`** a", /class="[^"]*done" [^>]*> a/u],
    ["- `[x]` a", /class="[^"]*done" [^>]*> a/u],
    ["-[x] a", /<p><input [^>]*checked class="[^"]*done" [^>]*> a<\/p>/u],
    ["-\n  [x] a", /class="[^"]*done" [^>]*> a/u],
    ["- [x]\n  a", /class="[^"]*done" [^>]*>\na/u],
    ["- - [x] a", /<li>\n<ul>\n<li class="planwright-task"><input /u],
    ["> - [x] a", /<blockquote>\n<ul>\n<li class="planwright-task"><input /u],
    ["### [x] a", /<h3><input [^>]*checked class="[^"]*done" [^>]*> a<\/h3>/u],
    ["### - [x] a", /<h3><input [^>]*checked class="[^"]*done" [^>]*> a<\/h3>/u],
    ["## [x] Phase 1: a", /<h2><input [^>]*checked class="[^"]*done" [^>]*> Phase 1: a<\/h2>/u],
  ];
  for (const [line, html] of boxes) {
    for (const [name, text] of [
      ["", line],
      [" with CRLF", `# P\r\n\r\n${line.replaceAll("\n", "\r\n")}\r\n`],
      [" behind front matter", `---\na: "[ ]"\n---\n${line}\n`],
    ] as const) {
      it(`draws the box of ${JSON.stringify(line)}${name}`, () => {
        assert.match(preview(text), html);
        assert.equal(boxesOf(preview(text)).length, 1);
        assert.doesNotMatch(preview(text), /\[[ x\u00a0~!?]?\]/u);
      });
    }
  }

  it("draws a legend's mark as the plan means it", () => {
    const legend = "# P\n\n- `[ ]` open\n- `[-]` cancelled\n- `[x]` done\n\n";
    assert.deepEqual(boxesOf(preview(`${legend}Work:\n\n- [-] a\n- [x] b\n`)), ["cancelled", "done"]);
  });

  it("shows the record's figures below the title and below each phase, and groups beside them", () => {
    const { progress, plan } = record(garden);
    const phases = plan.phases.map(({ id }) => progress.phases.get(id));
    const groups = progress.groups.map(({ group, progress: counted }) => `${group.title}: ${progressText(counted)}`);
    assert.deepEqual(barsOf(preview(garden)), [
      [progressText(progress.headline), ...groups].join(" "),
      ...phases.map((one) => (one === undefined || one.total === 0 ? "no tasks yet" : progressText(one))),
    ]);
    assert.match(
      preview(garden),
      /<\/h1>\n<div class="planwright-bar planwright-plan"><progress max="100" value="43" /u,
    );
    assert.match(
      preview(garden),
      /<\/h2>\n<div class="planwright-bar planwright-phase"><progress max="100" value="50" /u,
    );
  });

  it("puts the plan's bar first where there is no title, behind front matter", () => {
    assert.match(preview("- [ ] a\n"), /^<div class="planwright-bar planwright-plan">/u);
    assert.match(
      preview("---\na: b\n---\n- [ ] a\n"),
      /^<table><\/table>\n<div class="planwright-bar planwright-plan">/u,
    );
    assert.equal(barsOf(preview("# Phase 1: a\n\n- [ ] a\n")).length, 1, "one bar where the title is the phase");
  });

  it("says what is open elsewhere when the work is done, and marks as done only what is complete", () => {
    const open = preview("# P\n\n- [x] a\n\n## Acceptance criteria\n\n- [ ] b\n");
    assert.deepEqual(barsOf(open), ["1/1 · 100% 1 open elsewhere Acceptance criteria: 0/1 · 0%"]);
    assert.doesNotMatch(open, /planwright-plan planwright-done/u);
    assert.match(preview("# P\n\n- [x] a\n"), /planwright-plan planwright-done/u);
    assert.deepEqual(barsOf(preview("# P\n\n## Phase 1: a\n\ntext\n")), ["no tasks yet", "no tasks yet"]);
  });

  const statuses: readonly (readonly [text: string, chips: readonly string[]])[] = [
    ["**Status**: In Progress", ["inProgress: In Progress"]],
    ["**Status:** 🚧 In Progress (70%)", ["inProgress: 🚧 In Progress"]],
    ["- **Status:** Done", ["done: Done"]],
    ["> Status: Blocked", ["blocked: Blocked"]],
    ["**Status**: **Cancelled**", ["cancelled: Cancelled"]],
    ["**Owner**: Ada | **Status**: Draft | **Due**: draft", ["draft: Draft"]],
    ["| Field | Value |\n| --- | --- |\n| **Status** | Paused |", ["paused: Paused"]],
    ["**Status**: Draft | In Progress | Done", []],
    ["**Status**: [status]", []],
    ["In progress: **Status**", []],
    ["```\n**Status**: Done\n```", []],
  ];
  for (const [text, chips] of statuses) {
    it(`sets off the status of ${JSON.stringify(text)}`, () => {
      const html = preview(`# P\n\n${text}\n\n- [ ] a\n`);
      assert.deepEqual(chipsOf(html), chips);
      const phase = preview(`# P\n\n## Phase 1: b\n\n${text}\n\n- [ ] a\n`);
      assert.deepEqual(chipsOf(phase), chips);
    });
  }

  it("keeps the anchors of headings", () => {
    const text = `${garden}\n## Status: Draft\n\n### - [ ] Last <i>one</i>\n`;
    assert.deepEqual(slugsOf(previewMarkdown(), text), slugsOf(plainMarkdown(), text));
  });

  it("leaves the tokens as they were, which outline and links are made of and which are drawn again", () => {
    const markdown = previewMarkdown();
    const tokens = markdown.parse(garden, {});
    const before = JSON.stringify(tokens);
    const first = markdown.renderer.render(tokens, markdown.options, {});
    assert.equal(JSON.stringify(tokens), before);
    assert.equal(before, JSON.stringify(plainMarkdown().parse(garden, {})));
    assert.equal(markdown.renderer.render(tokens, markdown.options, {}), first);
  });

  it("writes no text of a plan as HTML", () => {
    const evil = `"><img src=x onerror=alert(1)>'&`;
    const html = preview(`# P\n\n- [ ] a\n\n## Acceptance ${evil}\n\n- [ ] b\n\n## Phase ${evil}\n\n- [ ] c\n`);
    const ours = [...html.matchAll(/<div class="planwright-bar .*<\/div>\n/gu)].join("");
    assert.doesNotMatch(ours, /<img|onerror=alert\(1\)>/u);
    assert.equal((html.match(/<img/gu) ?? []).length, 2, "what the headings show themselves");
  });
});
