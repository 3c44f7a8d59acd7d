import { phrase } from "../../../core/message/phrase.ts";
import type { GateFailure } from "../../../core/check/gates.ts";
import type { Severity } from "../../../core/check/ruleLevel.ts";
import type { CheckedPlan } from "../../../core/report/check/checkedPlan.ts";
import { findingCells } from "../../../core/report/check/findingLine.ts";
import { pathAtStart } from "../../../core/report/lineStart.ts";
import { safeText } from "../../../core/report/safeText.ts";
import type { Output } from "../context.ts";
import { tell } from "../remark.ts";
import { type Paint, painter, type Style } from "../paint.ts";
import type { CheckEnd, CheckOutput } from "./checkOutput.ts";

const styles: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "cyan",
  hint: "dim",
};

/** Lines for people: `path:line:column  level  message  rule`, then what all comes to. */
export class TextOutput implements CheckOutput {
  readonly #out: Output;
  readonly #paint: Paint;

  constructor(out: Output) {
    this.#out = out;
    this.#paint = painter(out.colour);
  }

  async add({ path, record, findings, failures }: CheckedPlan): Promise<void> {
    for (const { finding } of findings) {
      const [place, severity, message, rule] = findingCells(
        pathAtStart(path),
        finding,
        record.lines,
        this.#out.say,
      ).map(safeText);
      const level = this.#paint(styles[finding.severity], severity ?? "");
      await this.#out.write(`${place}  ${level}  ${message}  ${this.#paint("dim", rule ?? "")}\n`);
    }
    await this.#addFailures(path, failures);
  }

  async #addFailures(path: string, failures: readonly GateFailure[]): Promise<void> {
    for (const { gate, line, message } of failures) {
      const place = line === null ? path : `${path}:${line + 1}`;
      const words = `${pathAtStart(place)}  ${this.#paint("red", "failed")}  ${safeText(this.#out.say(message))}`;
      await this.#out.write(`${words}  ${this.#paint("dim", safeText(gate))}\n`);
    }
  }

  async end({ counts, sum, gone, errors }: CheckEnd): Promise<void> {
    for (const { path, failure } of gone) {
      await this.#addFailures(path, [failure]);
    }
    await this.#out.write(`${sum}\n`);
    if (counts.plans === 0 && gone.length === 0 && errors.length === 0) {
      tell(this.#out, phrase("no plan found"));
    }
  }
}
