import assert from "node:assert/strict";
import { usePlanPreview } from "../../src/core/preview/planPreview.ts";
import { boxesOf, plainMarkdown, preview, previewMarkdown, textOf, useTaskLists, words } from "./previewSupport.ts";
import { fixture, markdownIn, record } from "./support.ts";

const fixtures = [
  ...markdownIn(new URL("fixtures/", import.meta.url)),
  ...markdownIn(new URL("fixtures/preview/", import.meta.url)),
  ...markdownIn(new URL("fixtures/shapes/", import.meta.url)),
  ...markdownIn(new URL("fixtures/templates/", import.meta.url)),
  ...markdownIn(new URL("hardCases/", import.meta.url)),
];

describe("the preview beside other things", () => {
  const others = [
    "# Notes\n\nSome *text*, `[ ]` and [x](y).\n",
    "",
    "\0",
    "```\n- [ ] a\n```\n",
    "<!-- - [ ] a -->\n\n1. b",
  ];
  for (const text of others) {
    it(`leaves Markdown that is no plan as it was: ${JSON.stringify(text)}`, () => {
      assert.equal(preview(text), plainMarkdown().render(text));
    });
  }

  it("leaves everything as it was where the host says so, or fails", () => {
    const text = "# P\n\n- [ ] a\n";
    const plain = plainMarkdown().render(text);
    assert.equal(previewMarkdown(() => undefined).render(text), plain);
    const failures: unknown[] = [];
    const broken = usePlanPreview(plainMarkdown(), {
      words,
      recordOf: () => {
        throw new Error("broken");
      },
      failed: (error) => failures.push(error),
    });
    assert.equal(broken.render(text), plain);
    assert.equal(failures.length, 1);
  });

  it("is asked for the text as it stands and the environment that it is drawn with", () => {
    const asked: unknown[] = [];
    const markdown = usePlanPreview(plainMarkdown(), {
      words,
      recordOf: (text, env) => void asked.push(text, env),
      failed: assert.fail,
    });
    const tokens = markdown.parse("a\r\nb", { early: true });
    markdown.renderer.render(tokens, markdown.options, { currentDocument: "file:///a.md" });
    assert.deepEqual(asked, ["a\r\nb", { currentDocument: "file:///a.md" }]);
  });

  it("stands back where a task-list plugin drew the box, whichever comes first, and draws the others", () => {
    const text = fixture("preview/garden.md");
    const first = plainMarkdown().use(useTaskLists);
    const last = previewMarkdown();
    useTaskLists(last);
    usePlanPreview(first, { words, recordOf: (one) => record(one), failed: assert.fail });
    const html = first.render(text);
    assert.equal(last.render(text), html);
    assert.doesNotMatch(html, /task-list-item-checkbox[^>]*> ?<(?:input|span)/u);
    const drawn = (html.match(/task-list-item-checkbox/gu) ?? []).length;
    assert.ok(drawn > 5);
    assert.equal(drawn + boxesOf(html).length, boxesOf(preview(text)).length);
  });

  it("is quick in a plan of thousands of phases and groups", () => {
    const phase = (nth: number): string => `## Phase ${nth}: a\n\n- [ ] b\n\n### Acceptance criteria\n\n- [x] c\n\n`;
    const text = `# P\n\n${Array.from({ length: 3000 }, (_, nth) => phase(nth)).join("")}`;
    const plan = record(text);
    const markdown = previewMarkdown(() => plan);
    const tokens = markdown.parse(text, {});
    const started = performance.now();
    const html = markdown.renderer.render(tokens, markdown.options, {});
    assert.ok(performance.now() - started < 2000);
    assert.equal(boxesOf(html).length, 6000);
  });
});

/** Draws a text with and without us and holds both against each other. */
function sweep(name: string, text: string, ours = previewMarkdown(), plain = plainMarkdown()): number {
  const { plan, isPlan } = record(text);
  const [html, bare] = [ours.render(text), plain.render(text)];
  if (!isPlan) {
    assert.equal(html, bare, name);
    return 0;
  }
  const tasks = plan.tasks.filter(({ dialect }) => /^(?:checkbox|lenient|heading)$/u.test(dialect));
  assert.equal(boxesOf(html).length, tasks.length + plan.boxedUnits.size, `${name}: one box a task`);
  const boxless = (one: string): string =>
    textOf(one)
      .replaceAll(/&[lg]t;/gu, "")
      .replaceAll(/\[.{0,3}?\]|[-*+]|\s/gu, "");
  assert.equal(boxless(html), boxless(bare), `${name}: no text lost`);
  return tasks.length;
}

describe("the preview of anything", () => {
  for (const { name, text } of fixtures) {
    it(`draws each task of ${name} once and loses no text`, () => {
      sweep(name, text);
      sweep(`${name} with CRLF`, text.replaceAll(/\r?\n/gu, "\r\n"));
    });
  }

  it("draws each task of real plans once and loses no text", function () {
    this.timeout(0);
    const corpus = markdownIn(new URL("../../../shared/corpus/files/", import.meta.url));
    if (corpus.length === 0) {
      console.log("      skipped: the corpus is not on this machine");
      return;
    }
    const [ours, plain] = [previewMarkdown(), plainMarkdown()];
    const tasks = corpus.reduce((sum, { name, text }) => sum + sweep(name, text, ours, plain), 0);
    console.log(`      ${tasks} tasks in ${corpus.length} files`);
  });
});
