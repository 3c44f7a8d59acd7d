import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findHiddenRuns } from "../../src/core/text/hiddenRuns.ts";
import { LineIndex } from "../../src/core/text/lineIndex.ts";
import { root } from "../../scripts/runTool.ts";

const text = (path: string): string => readFileSync(join(root, path), "utf8");

/** Every file below some folders, as paths from the root. */
function filesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll("\\", "/")),
  );
}

describe("what Planwright is made of", () => {
  it("hides no characters", () => {
    const files = [...filesOf("src", "scripts", "templates", "snippets", "schemas", "l10n", ".github"), "esbuild.mjs"];
    assert.ok(files.length > 500);
    assert.deepEqual(
      files.filter((file) => findHiddenRuns(new LineIndex(text(file))).length > 0),
      [],
    );
  });

  it("makes no HTML of strings, and lets Markdown that it shows run no commands but those it names", () => {
    const forbidden = /\bsupportHtml\b|\bisTrusted = true\b|\b(?:inner|outer|unsafe)HTML\b|\binsertAdjacentHTML\b/u;
    assert.deepEqual(
      filesOf("src/vscode", "src/dashboard").filter((file) => forbidden.test(text(file))),
      [],
    );
  });

  it("has snippets that take nothing from the user's clipboard, files or workspace", () => {
    const names = filesOf("snippets").flatMap((file) =>
      [...text(file).matchAll(/\$\{?(?<name>[A-Z][A-Z_]+)/gu)].map(({ groups }) => groups?.["name"] ?? ""),
    );
    assert.ok(names.length > 0);
    assert.deepEqual(
      names.filter((name) => !/^CURRENT_(?:YEAR|MONTH|DATE)$/u.test(name)),
      [],
    );
  });
});
