import type { GateFailure } from "../../check/gates.ts";
import { englishOf, type Message, type Say } from "../../message/message.ts";
import { phrase } from "../../message/phrase.ts";
import { severities, type Severity } from "../../check/ruleLevel.ts";
import { escapeMarkdown } from "../markdown/escapeMarkdown.ts";
import { type CheckCounts, countsText } from "./checkCounts.ts";
import type { CheckedPlan } from "./checkedPlan.ts";

/** How many rows of one level are kept: GitHub takes a megabyte, and nobody reads on. */
const most = 200;

/** A check as Markdown for the summary of a job: what it comes to, then a table with the gravest first. Keeps no plan. */
export class CheckSummary {
  readonly #rows = new Map<Severity, string[]>(severities.map((severity) => [severity, []]));
  readonly #failures: string[] = [];
  readonly #say: Say;
  #findings = 0;

  constructor(say: Say = englishOf) {
    this.#say = say;
  }

  add({ path, findings, failures }: CheckedPlan): void {
    for (const { finding } of findings) {
      const { severity, line, message, rule } = finding;
      this.#findings++;
      const rows = this.#rows.get(severity);
      if (rows !== undefined && rows.length < most) {
        rows.push(row([path, `${line + 1}`, severity, this.#say(message), rule]));
      }
    }
    this.addFailures(path, failures);
  }

  /** Adds gates that fail, also for a plan that is not there. */
  addFailures(path: string, failures: readonly GateFailure[]): void {
    this.#failures.push(...failures.map((failure) => this.#failureText(path, failure)));
    this.#failures.length = Math.min(this.#failures.length, most);
  }

  /** `errors` could not be read; `sum` is what all comes to. */
  markdown(
    counts: CheckCounts,
    errors: readonly { readonly path: string; readonly message: Message }[],
    sum: string = countsText(counts, this.#say),
  ): string {
    const say = this.#say;
    const rows = [...this.#rows.values()].flat();
    const more = this.#findings - rows.length;
    return `${[
      `## ${say(phrase("Planwright check"))}`,
      `${sum}.`,
      this.#list(this.#failures, counts.gates - this.#failures.length),
      this.#list(
        errors.slice(0, most).map(({ path, message }) => bullet(path, say(message))),
        errors.length - most,
      ),
      rows.length === 0
        ? ""
        : [
            row([phrase("Plan"), phrase("Line"), phrase("Level"), phrase("Finding"), phrase("Rule")].map(say)),
            "| --- | ---: | --- | --- | --- |",
            ...rows,
          ].join("\n"),
      more > 0 ? say(phrase("… and {0} more.", more)) : "",
    ]
      .filter((block) => block !== "")
      .join("\n\n")}\n`;
  }

  #failureText(path: string, { gate, line, message }: GateFailure): string {
    return bullet(line === null ? path : `${path}:${line + 1}`, `${gate}: ${this.#say(message)}`);
  }

  #list(items: readonly string[], more: number): string {
    return [...items, ...(more > 0 ? [`- ${this.#say(phrase("… and {0} more", more))}`] : [])].join("\n");
  }
}

function bullet(path: string, words: string): string {
  return `- ${escapeMarkdown(path)}: ${escapeMarkdown(words)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
}
