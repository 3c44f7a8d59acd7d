import assert from "node:assert/strict";
import { folderTree, type TreeEntry } from "../../src/core/insert/sections/folderTree.ts";
import { insertAt } from "./insertSupport.ts";
import { record } from "./support.ts";

const file = (path: string): TreeEntry => ({ path, isFolder: false });
const folder = (path: string): TreeEntry => ({ path, isFolder: true });

describe("a folder as a tree", () => {
  it("has folders first, then files, both by name", () => {
    const entries = [
      file("b.ts"),
      folder("src"),
      file("a.ts"),
      file("src/x.ts"),
      folder("src/deep"),
      file("src/deep/y.ts"),
    ];
    assert.deepEqual(folderTree("app", entries), [
      "app/",
      "├── src/",
      "│   ├── deep/",
      "│   │   └── y.ts",
      "│   └── x.ts",
      "├── a.ts",
      "└── b.ts",
    ]);
  });

  it("leaves out hidden files and what others wrote", () => {
    const entries = [file(".env"), folder("node_modules"), file("node_modules/a.js"), folder("dist"), file("a.ts")];
    assert.deepEqual(folderTree("app", entries), ["app/", "└── a.ts"]);
  });

  it("ends where it gets too long, and says so", () => {
    const entries = Array.from({ length: 9 }, (_, nth) => file(`f${nth}`));
    assert.deepEqual(folderTree("a", entries, { entries: 2, depth: 4 }), ["a/", "├── f0", "├── f1", "…"]);
    assert.deepEqual(folderTree("a", [folder("b"), folder("b/c"), file("b/c/d")], { entries: 9, depth: 1 }), [
      "a/",
      "└── b/",
    ]);
  });

  it("shows no name that could end its fence or its line", () => {
    assert.deepEqual(folderTree("a", [file("```"), file("x\ny"), file("\u202eb")]), [
      "a/",
      "├── ???",
      "├── x?y",
      "└── ?b",
    ]);
  });

  const tree = ["a/", "└── b"];
  const places: readonly (readonly [says: string, text: string, at: string, before: string])[] = [
    ["below a paragraph", "# P\n\nWords\nmore.\n\nEnd.\n", "Words", "more.\n\n"],
    ["below a list, not in it", "# P\n\n- a\n- b\n\nEnd.\n", "- a", "- b\n\n"],
    ["below a table, not in it", "# P\n\n| a |\n|--|\n| b |\n| c |\n", "| a |", "| c |\n\n"],
    ["below a fence, not in it", "# P\n\n```\nx\ny\n```\n", "x\n", "```\n\n"],
    ["at the end", "# P\n\nWords.", "Words", "Words.\n\n"],
  ];
  for (const [says, text, at, before] of places) {
    it(`goes ${says}`, () => {
      const after = insertAt(text, at, "folderTree", { tree }).text;
      assert.ok(after.includes(`${before}\`\`\`text\na/\n└── b\n\`\`\``), after);
      const fences = record(after).markdown.blocks.filter(({ kind }) => kind === "code");
      assert.ok(fences.every((block) => block.kind === "code" && block.closed));
    });
  }
});
