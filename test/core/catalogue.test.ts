import assert from "node:assert/strict";
import { englishOf } from "../../src/core/message/message.ts";
import { phrase } from "../../src/core/message/phrase.ts";
import { layTemplates, type TemplateFile, type TemplateLayer } from "../../src/core/template/catalogue/layTemplates.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { templateFacts } from "../../src/core/template/catalogue/templateFacts.ts";

function file(name: string, id: string, title = id): TemplateFile {
  const text = `---\nid: ${id}\ntitle: ${title}\ndescription: d\nbestFor: b\n---\n\n# [Name]\n`;
  return { name, place: `/${name}`, text };
}

/** `workspace a A > user, built-in` for each that can be used, `user x.md: problem` for each that cannot. */
function listed(...sources: readonly (readonly [TemplateLayer, readonly TemplateFile[]])[]): readonly string[] {
  const { usable, broken } = layTemplates(sources.map(([layer, files]) => ({ layer, files })));
  return [
    ...usable.map(
      ({ layer, template, hides }) =>
        `${layer} ${template.id} ${template.title}${hides.length > 0 ? ` > ${hides.join(", ")}` : ""}`,
    ),
    ...broken.map(({ layer, name, problem }) => `${layer} ${name}: ${englishOf(problem)}`),
  ];
}

const broken: TemplateFile = { name: "a.md", place: "/a.md", text: "---\nid: [\n---\n" };

describe("the catalogue of templates", () => {
  it("lists every layer's templates, the workspace's first, each layer by title", () => {
    assert.deepEqual(
      listed(
        ["workspace", [file("w.md", "w")]],
        ["user", [file("u.md", "u")]],
        ["built-in", [file("1.md", "z", "Beta"), file("2.md", "y", "alpha"), file("3.md", "x", "beta")]],
      ),
      ["workspace w w", "user u u", "built-in y alpha", "built-in z Beta", "built-in x beta"],
    );
  });

  it("takes the strongest of several with one id and says over which it goes", () => {
    assert.deepEqual(
      listed(
        ["workspace", [file("any.md", "a", "Ours")]],
        ["user", [file("a.md", "a", "Mine"), file("b.md", "b", "Mine, too")]],
        ["built-in", [file("a.md", "a", "Old"), file("b.md", "b", "Old")]],
      ),
      ["workspace a Ours > user, built-in", "user b Mine, too > built-in"],
    );
  });

  it("takes the first of several workspace folders without a word", () => {
    assert.deepEqual(listed(["workspace", [file("a.md", "a", "One")]], ["workspace", [file("a.md", "a", "Two")]]), [
      "workspace a One",
    ]);
  });

  it("tells what is broken and hides nothing by it", () => {
    const [used, told, ...none] = listed(["workspace", [broken]], ["built-in", [file("a.md", "a", "Old")]]);
    assert.equal(used, "built-in a Old");
    assert.match(told ?? "", /^workspace a\.md: The template's front matter is not valid YAML[^\n]{0,280}$/u);
    assert.deepEqual(none, []);
  });

  it("tells of files that could not be read, are too large or no text, or share an id with another", () => {
    assert.deepEqual(
      listed([
        "user",
        [
          { name: "c.md", place: "", problem: phrase("no permission to read it") },
          { name: "d.md", place: "", text: "a".repeat(1_000_001) },
          { name: "e.md", place: "", text: "# A\n\0\0\n" },
          file("b.md", "a", "Second"),
          file("a.md", "a", "First"),
        ],
      ]),
      [
        "user a First",
        'user b.md: The id "a" is that of a.md, too',
        "user c.md: no permission to read it",
        "user d.md: The file is too large for a template",
        "user e.md: The file is no text",
      ],
    );
  });

  it("takes any Markdown file, by its name and heading", () => {
    const plain: TemplateFile = { name: "release-notes.md", place: "", text: "# Release [Name]\n\n- [ ] write\n" };
    assert.deepEqual(
      layTemplates([{ layer: "user", files: [plain] }]).usable.map(({ template: { id, body } }) => [id, body]),
      [["release-notes", "# Release [Name]\n\n- [ ] write\n"]],
    );
  });

  it("is empty without sources", () => {
    assert.deepEqual(listed(), []);
  });

  it("counts what a plan made from a template starts with", () => {
    const body = "# [Name]\n\n## Phase 1: A\n- [ ] do [Thing]\n- [ ] two\n## Acceptance Criteria\n- [ ] [Criterion]\n";
    const template = readTemplate(`---\nid: a\ntitle: b\ndescription: c\nbestFor: d\n---\n\n${body}`);
    const { phases, checkboxes, placeholders } = templateFacts(template);
    assert.deepEqual([phases, checkboxes], [1, 3]);
    assert.deepEqual(placeholders.map(({ name }) => name).slice(0, 1), ["Name"]);
  });
});
