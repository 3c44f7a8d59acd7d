import { englishOf } from "../../../core/message/message.ts";
import { allRules } from "../../../core/check/allRules.ts";
import type { CheckedPlan } from "../../../core/report/check/checkedPlan.ts";
import { sarifFailure, sarifResults } from "../../../core/report/check/sarifResult.ts";
import { sarifRule } from "../../../core/report/check/sarifRule.ts";
import { escapeForTerminal } from "../../../core/report/safeText.ts";
import type { Output } from "../context.ts";
import type { CheckEnd, CheckOutput } from "./checkOutput.ts";
import { rootId, SourceRoot } from "./sourceRoot.ts";

/**
 * SARIF 2.1.0 for code scanning: one run whose results are written as they come, a line each. Of plans below the root it says
 * nothing of the machine: where that lies is for whoever reads it to know. Others are named by their full address.
 */
export class SarifOutput implements CheckOutput {
  readonly #out: Output;
  readonly #version: string;
  readonly #root = new SourceRoot();
  readonly #failures: object[] = [];
  #results = 0;
  #isBegun = false;

  constructor(out: Output, version: string) {
    this.#out = out;
    this.#version = version;
  }

  async add({ path, record, findings, failures }: CheckedPlan): Promise<void> {
    await this.#begin();
    const location = this.#root.locationOf(path);
    for (const result of sarifResults(location, findings, record.lines)) {
      await this.#out.write(`${this.#results++ === 0 ? "" : ","}\n${json(result)}`);
    }
    this.#failures.push(...failures.map((failure) => sarifFailure(location, failure)));
  }

  async end({ gone, errors, exitCode }: CheckEnd): Promise<void> {
    await this.#begin();
    this.#failures.push(...gone.map(({ path, failure }) => sarifFailure(this.#root.locationOf(path), failure)));
    const notes = errors.map(({ path, message }) => ({
      level: "error",
      message: { text: `${path}: ${englishOf(message)}` },
    }));
    const invocation = {
      executionSuccessful: errors.length === 0,
      exitCode,
      toolExecutionNotifications: [...this.#failures, ...notes],
    };
    await this.#out.write(`\n],"invocations":[${json(invocation)}]}]}\n`);
  }

  async #begin(): Promise<void> {
    if (this.#isBegun) {
      return;
    }
    this.#isBegun = true;
    const run = {
      tool: { driver: { name: "Planwright", version: this.#version, rules: allRules.map(sarifRule) } },
      columnKind: "utf16CodeUnits",
      newlineSequences: ["\r\n", "\n", "\r"],
      originalUriBaseIds: { [rootId]: { description: { text: "The root of the repository." } } },
      results: [],
    };
    const head = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    await this.#out.write(json(head).replace(/\]\}\]\}$/u, ""));
  }
}

function json(value: object): string {
  return escapeForTerminal(JSON.stringify(value));
}
