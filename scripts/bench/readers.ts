import MarkdownIt from "markdown-it";
import { PlanIndex } from "../../src/core/index/planIndex.ts";
import { type PlanRecord, readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { type Contestant, contestant } from "./measure.ts";

/** The names of the contestants, in the order of {@link readersOf}. */
export const readerNames = [
  "full markdown-it",
  "block rules only",
  "our read",
  "re-read after a keystroke",
  "regex count",
] as const;

const full = new MarkdownIt({ html: true });
const blocks = new MarkdownIt({ html: true, maxNesting: 400 });
blocks.core.ruler.enableOnly(["normalize", "block"]);
const readMarkdown = createBlockReader();

/** Full markdown-it with its default rules: what everything is compared with. */
export function parseFully(text: string): unknown {
  return full.parse(text, {});
}

/** The block rules of markdown-it alone: what no reader of Markdown structure can do without. */
export function parseBlocks(text: string): unknown {
  return blocks.parse(text, {});
}

/** Our read as a surface needs it: plan and numbers. */
export function readPlanOf(text: string): PlanRecord {
  const record = readRecord({ uri: "bench:plan.md", version: "1", getText: () => text }, readMarkdown);
  void record.plan.tasks;
  void record.progress.headline;
  return record;
}

/** Everybody who reads one text. */
export function readersOf(text: string, repeat: number): readonly Contestant[] {
  const typing = new Typing(text);
  const same = (): string => text;
  return [
    contestant(readerNames[0], repeat, same, parseFully),
    contestant(readerNames[1], repeat, same, parseBlocks),
    contestant(readerNames[2], repeat, same, readPlanOf),
    contestant(
      readerNames[3],
      repeat,
      () => typing.next(),
      (input) => typing.read(input),
    ),
    contestant(readerNames[4], repeat, same, (input) => input.match(/^\s*[-*+] \[[ xX]\]/gmu)?.length),
  ];
}

/** One more letter in the middle of a document at each step, read through the index as the editor does. */
class Typing {
  readonly #head: string;
  readonly #tail: string;
  #typed = 0;
  readonly #index: PlanIndex;

  constructor(text: string) {
    const middle = text.indexOf("\n", text.length / 2);
    this.#head = text.slice(0, middle);
    this.#tail = text.slice(middle);
    const never = (): { dispose(): void } => ({ dispose: () => undefined });
    this.#index = new PlanIndex(
      {
        onDidChange: never,
        onDidDelete: never,
        onDidReset: never,
        policyOf: () => undefined,
        list: async () => [],
        open: async () => undefined,
      },
      { after: never, today: () => "2026-01-01", untilTomorrow: () => 0 },
    );
    this.read(this.next());
  }

  next(): { readonly version: string; readonly text: string } {
    this.#typed++;
    const text = `${this.#head}${"e".repeat(this.#typed % 40)}${this.#tail}`;
    // A host hands over a flat string; without this the first to look at it would pay for the joining.
    void text.charCodeAt(this.#head.length);
    return { version: String(this.#typed), text };
  }

  read({ version, text }: { readonly version: string; readonly text: string }): unknown {
    const record = this.#index.get({ uri: "bench:plan.md", version, getText: () => text });
    return record.progress.headline;
  }
}
