import { writeFileSync } from "node:fs";
import process from "node:process";
import mocha from "mocha";
import { resultsVariable, type TestResults } from "./results.ts";

/** Mocha's spec reporter, which also leaves its figures for the script that started it. A pending test must print why. */
class ResultsReporter extends mocha.reporters.Spec {
  constructor(runner: mocha.Runner, options: mocha.MochaOptions) {
    super(runner, options);
    runner.once("end", () => {
      const file = process.env[resultsVariable];
      const { passes, failures } = this.stats;
      const results: TestResults = { passed: passes, failed: failures };
      if (file !== undefined && file !== "") {
        writeFileSync(file, JSON.stringify(results));
      }
    });
  }
}

// Mocha loads a reporter by its default export.
// oxlint-disable-next-line import/no-default-export
export default ResultsReporter;
