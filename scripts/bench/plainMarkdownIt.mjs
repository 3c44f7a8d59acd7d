// What reading plans costs at the least for a program with full markdown-it: finds the files of a folder, parses each, counts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import MarkdownIt from "markdown-it";

const folder = process.argv[2] ?? ".";
const markdown = new MarkdownIt({ html: true });
let tokens = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (/\.(?:md|markdown)$/iu.test(name)) {
    tokens += markdown.parse(readFileSync(join(folder, name), "utf8"), {}).length;
  }
}
console.log(tokens);
