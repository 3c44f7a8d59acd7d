import { readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..");

/** What the extension contributes, with its texts in place of the keys that stand for them; not looked at further. */
export async function readContributions<T>(): Promise<T> {
  const strings = JSON.parse(await readFile(join(root, "package.nls.json"), "utf8")) as Record<string, string>;
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"), (_key, value: unknown) =>
    typeof value === "string" ? (strings[/^%(.+)%$/u.exec(value)?.[1] ?? ""] ?? value) : value,
  ) as { readonly contributes: T };
  return manifest.contributes;
}
