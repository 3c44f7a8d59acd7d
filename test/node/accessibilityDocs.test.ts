import { assert } from "chai";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  ContextMenu: "Menu",
};

/** The rows of the first table below a heading, as their cells. */
async function tableBelow(heading: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(join(root, "docs/accessibility.md"), "utf8");
  const [, section = ""] = text.split(`## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  const rows = own.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) => line.split("|").map((cell) => cell.trim()));
}

const keysOf = (cell: string): readonly string[] =>
  [...cell.matchAll(/<kbd>(.*?)<\/kbd>/gu)].map(([, key = ""]) => key);
const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].toSorted();

describe("the keyboard map in docs/accessibility.md", () => {
  it("has every key of the manifest with its command, and no other", async () => {
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      readonly contributes: { readonly keybindings: readonly Keybinding[] };
    };
    const told = (await tableBelow("Keys in VS Code")).map(([, , keys = "", , command = ""]) => {
      const [key = "", mac = ""] = keys.split(" (Mac: ").map((part) => keysOf(part).join("+").toLowerCase());
      return `${command.replaceAll("`", "")} ${key} ${mac}`;
    });
    const bound = manifest.contributes.keybindings.map(({ command, key, mac = "" }) => `${command} ${key} ${mac}`);
    assert.isAbove(bound.length, 10);
    assert.deepEqual(sorted(told), sorted(bound));
  });

  it("has every key that the dashboard's page takes itself, and no other", async () => {
    const folder = join(root, "src/dashboard");
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
    const sources = await Promise.all(files.map(async (name) => readFile(join(folder, name), "utf8")));
    const compared = sources.join("\n").matchAll(/\.key === "([^"]+)"/gu);
    const switches = sources.filter((source) => source.includes("switch (key)")).join("\n");
    const switched = switches.matchAll(/case "([^"]+)"/gu);
    const taken = [...compared, ...switched];
    const told = (await tableBelow("Keys in the dashboard")).flatMap(([, , keys = ""]) => keysOf(keys));
    assert.isAbove(taken.length, 10);
    assert.deepEqual(
      sorted(told.filter((key) => key !== "Shift" && key !== "Alt")),
      sorted(taken.map(([, key = ""]) => arrows[key] ?? key)),
    );
  });
});
