import { CheckSummary } from "../../../core/report/check/checkSummary.ts";
import type { CheckedPlan } from "../../../core/report/check/checkedPlan.ts";
import type { Output } from "../context.ts";
import type { CheckEnd, CheckOutput } from "./checkOutput.ts";

/** A summary for the page of a job. */
export class MarkdownOutput implements CheckOutput {
  readonly #out: Output;
  readonly #summary: CheckSummary;

  constructor(out: Output) {
    this.#out = out;
    this.#summary = new CheckSummary(out.say);
  }

  add(plan: CheckedPlan): Promise<void> {
    this.#summary.add(plan);
    return Promise.resolve();
  }

  end({ counts, sum, gone, errors }: CheckEnd): Promise<void> {
    gone.forEach(({ path, failure }) => this.#summary.addFailures(path, [failure]));
    return this.#out.write(this.#summary.markdown(counts, errors, sum));
  }
}
