import { join } from "node:path";
import { englishOf } from "../../src/core/message/message.ts";
import type { RuleLevels } from "../../src/core/check/checkPlan.ts";
import { root } from "../runTool.ts";
import type { CheckStep } from "./step.ts";

/** The day on which the examples are told; on a later one they would be late. */
const today = "2026-11-20";

/** One of the examples is there to show blanks. */
const shown: RuleLevels = new Map([
  ["unfilled-placeholder-due", "hint"],
  ["unfilled-choice", "hint"],
]);

/** The product's own plans must hold before its rules: what `planwright check` says of the examples, from warnings on. */
export const plansStep: CheckStep = {
  name: "plans",
  run: async () => {
    // Not before: where the command line cannot be loaded, the other steps say why.
    const { check } = await import("../../src/node/cli/check.ts");
    const lines: string[] = [];
    const out = {
      write: (text: string) => {
        lines.push(...text.trimEnd().split("\n"));
        return Promise.resolve();
      },
      problem: (text: string) => void lines.push(text),
      progress: () => undefined,
      columns: undefined,
      colour: false,
      say: englishOf,
      language: "en",
    };
    const context = { out, stdin: () => Promise.resolve(new Uint8Array()), today };
    const code = await check([join(root, "examples")], { rule: shown }, context);
    return code === 0 ? [] : lines.filter((line) => !/ {2}(?:hint|information) {2}/u.test(line));
  },
};
