import { englishOf } from "../../../core/message/message.ts";
import type { CheckedPlan } from "../../../core/report/check/checkedPlan.ts";
import { checkReport } from "../../../core/report/check/findingReport.ts";
import type { Output } from "../context.ts";
import { reportError } from "../remark.ts";
import { JsonReport } from "../jsonReport.ts";
import type { CheckEnd, CheckOutput } from "./checkOutput.ts";

/** `planwright.check/1`. */
export class JsonOutput implements CheckOutput {
  readonly #report: JsonReport;

  constructor(out: Output) {
    this.#report = new JsonReport(out, "planwright.check/1");
  }

  add(plan: CheckedPlan): Promise<void> {
    return this.#report.add(checkReport(plan));
  }

  end({ counts, gone, errors, exitCode }: CheckEnd): Promise<void> {
    const plans = gone.map(({ path, failure: { gate, message } }) => ({ path, gate, message: englishOf(message) }));
    return this.#report.end({ gone: plans, counts, exitCode, errors: errors.map(reportError) });
  }
}
