import type { CheckedPlan } from "../../../core/report/check/checkedPlan.ts";
import { failureCommand, findingCommand } from "../../../core/report/check/githubCommand.ts";
import type { Output } from "../context.ts";
import type { CheckEnd, CheckOutput } from "./checkOutput.ts";
import { SourceRoot } from "./sourceRoot.ts";

/** Commands of GitHub's runner, which become annotations of the changed files. */
export class GithubOutput implements CheckOutput {
  readonly #out: Output;
  readonly #root = new SourceRoot();

  constructor(out: Output) {
    this.#out = out;
  }

  async add({ path, record, findings, failures }: CheckedPlan): Promise<void> {
    const file = this.#root.pathOf(path);
    const lines = [
      ...findings.map(({ finding }) => findingCommand(file, finding, record.lines)),
      ...failures.map((failure) => failureCommand(file, failure)),
    ];
    for (const line of lines) {
      await this.#out.write(`${line}\n`);
    }
  }

  async end({ sum, gone }: CheckEnd): Promise<void> {
    for (const { path, failure } of gone) {
      await this.#out.write(`${failureCommand(this.#root.pathOf(path), failure)}\n`);
    }
    await this.#out.write(`${sum}\n`);
  }
}
