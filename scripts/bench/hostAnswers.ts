import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askHost } from "./askHost.ts";
import { judge } from "./growth.ts";
import { makePlan } from "./makePlan.ts";
import { type Section, table, verdictText } from "./section.ts";

const lines = 8000;
/** Longest answer in milliseconds, as the issue names it. */
const atMost = 10;
const longestRun = 120_000;

/** What the module in the host sends: shortest times in milliseconds. */
interface HostAnswers {
  readonly lines: number;
  readonly rounds: number;
  readonly results: readonly {
    readonly name: string;
    readonly plan: number;
    readonly notes: number;
    readonly answers: number;
  }[];
}

const end =
  "\n## Phase 99: The end\n\n- **Lead**: [Team member]\n- **Status**: \n- **Depends on**: \n\nNothing to see.\n\n/\n";

/** What hover, quick fixes and completion take in the real extension host, on a large plan that is read. */
export async function measureHostAnswers(): Promise<Section> {
  const title = `Answers in the extension host, on a plan of ${lines} lines`;
  try {
    const { rounds, results } = await askInHost();
    const verdicts = results.map(({ plan, notes }) => judge(plan - notes, atMost));
    return {
      title,
      lines: [
        `Whole answers of VS Code with all its extensions, the shortest of ${rounds} in turns, in ms: of the plan, and of`,
        "the same text that says it is no plan. What is ours is the difference.",
        "",
        ...table(
          ["question", "answers", "plan", "no plan", "ours"],
          results.map(({ name, answers, plan, notes }, at) => [
            name,
            String(answers),
            plan.toFixed(1),
            notes.toFixed(1),
            verdictText(verdicts[at] ?? judge(Number.NaN, atMost)),
          ]),
        ),
      ],
      verdicts,
    };
  } catch (error) {
    return { title, lines: [`Not measured: ${error instanceof Error ? error.message : String(error)}`], verdicts: [] };
  }
}

async function askInHost(): Promise<HostAnswers> {
  const folder = await mkdtemp(join(tmpdir(), "pw-bench-"));
  try {
    const text = makePlan(lines - end.split("\n").length) + end;
    await writeFile(join(folder, "plan.md"), text);
    await writeFile(join(folder, "notes.md"), `---\nplanwright: false\n---\n${text}`);
    // Words of the document are offered only where no extension has anything to offer: no part of the comparison.
    const settings = { "editor.wordBasedSuggestions": "off" };
    return await askHost({ module: "languageAnswers", folder, settings, longest: longestRun });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
