import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askHost } from "./askHost.ts";
import { judge } from "./growth.ts";
import { type Section, table, verdictText } from "./section.ts";

/** Milliseconds, from architecture.md: measured in the host beside the built-in Markdown extension. */
const atMost = 50;
const runs = 3;

/** Milliseconds by extension; null where it was started before anybody asked. */
type Times = Readonly<Record<string, number | null>>;

/** What starting the extension takes in the real host, beside the built-in one for Markdown, which is started before and after it in turns. */
export async function measureActivation(): Promise<Section> {
  const title = "Starting in the extension host";
  const parent = await mkdtemp(join(tmpdir(), "pw-bench-"));
  try {
    const times: Times[] = [];
    for (const name of ["straight", "swapped"]) {
      const folder = join(parent, name);
      await mkdir(folder);
      await writeFile(join(folder, "notes.txt"), "No plan.\n");
      for (let run = 0; run < runs; run++) {
        times.push(await askHost<Times>({ module: "activation", folder, longest: 60_000 }));
      }
    }
    const shortest = (id: string): number => Math.min(...times.map((one) => one[id] ?? Number.POSITIVE_INFINITY));
    const [ours, theirs] = [shortest("planwright.planwright"), shortest("vscode.markdown-language-features")];
    const verdict = judge(ours, atMost);
    return {
      title,
      lines: [
        `The whole of \`activate()\` with loading the code, in a window that shows no Markdown; the shortest of ${2 * runs} windows,`,
        "each extension first in half of them. Milliseconds.",
        "",
        ...table(
          ["", "measured"],
          [
            ["Planwright", verdictText(verdict)],
            ["the built-in Markdown extension", theirs.toFixed(1)],
            ["ours, of that", (ours / theirs).toFixed(2)],
          ],
        ),
      ],
      verdicts: [verdict],
      headlines: [{ name: "start in the host, of the built-in Markdown extension's", value: ours / theirs }],
    };
  } catch (error) {
    return { title, lines: [`Not measured: ${error instanceof Error ? error.message : String(error)}`], verdicts: [] };
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
