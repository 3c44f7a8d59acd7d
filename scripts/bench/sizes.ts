import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packVsix, vsixBudget } from "../package/vsix.ts";
import { root } from "../runTool.ts";
import { judge, type Verdict } from "./growth.ts";
import { type Headline, type Section, table, verdictText } from "./section.ts";

const kilobyte = 1024;
/** KB by bundle, from architecture.md; it names none for the command line. */
const budgets: readonly (readonly [file: string, atMost: number | undefined])[] = [
  ["dist/extension.cjs", 450],
  ["dist/dashboard.js", 350],
  ["dist/cli.mjs", undefined],
];

/** How large what is shipped is. */
export async function measureSizes(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), "pw-bench-"));
  try {
    const { bytes } = await packVsix(join(folder, "planwright.vsix"));
    const verdicts: Verdict[] = [];
    const headlines: Headline[] = [];
    const row = (name: string, size: number, atMost: number | undefined): readonly string[] => {
      const value = size / kilobyte;
      headlines.push({ name: `${name}, KB`, value });
      if (atMost === undefined) {
        return [name, value.toFixed(0)];
      }
      const verdict = judge(value, atMost);
      verdicts.push(verdict);
      return [name, verdictText(verdict)];
    };
    const rows: (readonly string[])[] = [];
    for (const [file, atMost] of budgets) {
      rows.push(row(file, (await stat(join(root, file))).size, atMost));
    }
    rows.push(row("the VSIX", bytes, vsixBudget / kilobyte));
    return {
      title: "What is shipped",
      lines: ["Minified, in KB.", "", ...table(["", "measured"], rows)],
      verdicts,
      headlines,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
