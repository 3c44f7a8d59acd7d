import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/runTool.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** A file that shows something, and the titles of the tests in it that do. */
interface Proof {
  readonly file: string;
  readonly titles: readonly string[];
}

/** The proofs of every row of every table, and the rows without one. */
function proofsIn(markdown: string): { readonly proofs: readonly Proof[]; readonly bare: readonly string[] } {
  const rows = markdown.split("\n").filter((line) => /^\| (?!What is |-)/u.test(line));
  const found = rows.map((row) => {
    const cell = row.split(" | ").at(-1) ?? "";
    const parts = [...cell.matchAll(/`(?<file>[\w./]+\.ts)`(?<titles>[^`]*)/gu)];
    return parts.map(({ groups: { file = "", titles = "" } = {} }) => ({
      file,
      titles: [...titles.matchAll(/"((?:\\.|[^"\\])+)"/gu)].map(([, title = ""]) => title.replaceAll('\\"', '"')),
    }));
  });
  return { proofs: found.flat(), bare: rows.filter((_, at) => found[at]?.length === 0) };
}

/** The titles of a file's tests, what changes in them as `…`. */
function titlesIn(source: string): readonly string[] {
  return [...source.matchAll(/\bit\(\s*(?<quote>["'`])(?<title>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>/gu)].map(
    ({ groups }) => (groups?.["title"] ?? "").replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, "…"),
  );
}

describe("docs/security.md", () => {
  const { proofs, bare } = proofsIn(read("docs/security.md"));

  it("has a proof for all that it says", () => {
    assert.ok(proofs.length > 50);
    assert.deepEqual(bare, []);
  });

  it("names files that are there", () => {
    assert.deepEqual(
      proofs.map(({ file }) => file).filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it("names tests that are there, by their titles", () => {
    const missing = proofs.flatMap(({ file, titles }) => {
      const known = existsSync(join(root, file)) ? titlesIn(read(file)) : [];
      const unknown = titles.filter((title) => !known.includes(title));
      // A file of tests without a title says nothing of what it shows.
      const nameless = file.endsWith(".test.ts") && titles.length === 0 ? ["(no title)"] : [];
      return unknown.concat(nameless).map((title) => `${file}: ${title}`);
    });
    assert.deepEqual(missing, []);
  });
});
