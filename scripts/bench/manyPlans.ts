import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { corpusFiles, markdownNames } from "./corpusFiles.ts";
import { makePlan } from "./makePlan.ts";

/** How many files a folder of {@link writeManyPlans} holds. */
const perFolder = 40;

/**
 * Fills a folder with so many Markdown files: those of a folder of real plans, as often as need be under other names, else
 * made ones of 100 to 700 lines. Resolves to words for what they are.
 */
export async function writeManyPlans(folder: string, count: number, corpus: string): Promise<string> {
  const files = await corpusFiles(corpus, markdownNames);
  const texts = await Promise.all(files.slice(0, count).map(async (file) => readFile(file)));
  for (let nth = 0; nth < count; nth++) {
    const parent = join(folder, "plans", String(Math.floor(nth / perFolder)));
    if (nth % perFolder === 0) {
      await mkdir(parent, { recursive: true });
    }
    const file = files[nth % files.length];
    const name = file === undefined ? "plan.md" : basename(file);
    const made = file === undefined ? makePlan(100 + ((nth * 37) % 601), nth + 1) : undefined;
    await writeFile(join(parent, `${nth}-${name}`), made ?? texts[nth % texts.length] ?? "");
  }
  return files.length === 0
    ? `${count} made plans of 100 to 700 lines`
    : `${count} files, copies of ${files.length} real ones`;
}

/** A plan of so many phases with so many open tasks each, in words of our own. */
export function evenPlan(title: string, phases: number, tasks: number): string {
  const parts = Array.from({ length: phases }, (_, phase) => {
    const own = Array.from({ length: tasks }, (_none, task) => `- [ ] ${title} ${phase + 1}.${task + 1}\n`);
    return `## Phase ${phase + 1}: Part ${phase + 1}\n\n${own.join("")}`;
  });
  return `# ${title}\n\n${parts.join("\n")}`;
}
