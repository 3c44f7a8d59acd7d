import { runTool } from "../runTool.ts";
import type { CheckStep } from "./step.ts";

/** A step that is a program's own verdict: it passes when the program exits with 0. */
export function toolStep(name: string, tool: string, args: readonly string[]): CheckStep {
  return {
    name,
    run: async () => {
      const { code, output } = await runTool(tool, args);
      return code === 0 ? [] : [output.trim()];
    },
  };
}
