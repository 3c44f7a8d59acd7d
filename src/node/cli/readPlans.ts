import { dirname, resolve } from "node:path";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { createBlockReader } from "../../core/markdown/blockReader.ts";
import type { OptionsFor, PlanRecord } from "../../core/index/planRecord.ts";
import { optionsByTraits } from "../../core/template/templateTraits.ts";
import { frontMatterProblem } from "../../core/config/settingProblem.ts";
import { warningMessage } from "../../core/report/warningMessage.ts";
import { findPlanFiles, stdinName } from "../find/findPlanFiles.ts";
import { explain, PlanFileReader, planText } from "../planFileReader.ts";
import { BoundedHeap } from "./boundedHeap.ts";
import { builtInTraits } from "./builtInTraits.ts";
import type { Context } from "./context.ts";
import { type PlanView, readPlanView } from "./planView.ts";
import { type Remark, tell } from "./remark.ts";
import { ProjectConfig } from "./projectConfig.ts";
import { projectTemplates } from "./projectTemplates.ts";
import { findOptionsOfLayers } from "./templateLayers.ts";

/** What came up beside the plans: `errors` could not be read, `warnings` were read with a remark. */
export interface ReadRemarks {
  readonly errors: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * Reads the plans that the paths of a command line lead to and hands them over one by one, in order; none is kept. A
 * file that is named is a plan by that, in folders it has to look like one. With `isChecked` nothing is remarked that the
 * rules find, too.
 */
export async function readPlans(
  paths: readonly string[],
  { out, stdin }: Pick<Context, "out" | "stdin">,
  take: (plan: PlanView) => Promise<void> | void,
  isChecked = false,
): Promise<ReadRemarks> {
  const readMarkdown = createBlockReader();
  const config = new ProjectConfig();
  const files = new PlanFileReader();
  const optionsFor = findOptions();
  const heap = new BoundedHeap();
  const errors: Remark[] = [];
  const warnings: Remark[] = [];
  for (const found of findPlanFiles(paths)) {
    if (found.kind === "failure") {
      errors.push({ path: found.path, message: found.message });
      continue;
    }
    const isStdin = found.kind === "stdin";
    const path = isStdin ? stdinName : found.path;
    const file = isStdin ? planText(await stdin()) : files.read(path);
    out.progress(path);
    if (file.kind === "unreadable") {
      errors.push({ path, message: file.message });
      continue;
    }
    heap.read(file.text);
    const folder = isStdin ? resolve(".") : dirname(resolve(path));
    const named = isStdin || found.named;
    const plan = read(path, file.text, readMarkdown, config.policyOf(folder), optionsFor);
    if ("args" in plan) {
      errors.push({ path, message: plan });
    } else if (named || plan.record.isPlan) {
      await take(plan);
      const remarks = [...file.warnings, ...(isChecked ? [] : remarksOf(plan.record))];
      warnings.push(...remarks.map((message) => ({ path, message })));
    }
  }
  return { errors, warnings: [...config.problems, ...warnings] };
}

function remarksOf({ problems, warnings }: PlanRecord): readonly Message[] {
  return [...problems.map(frontMatterProblem), ...warnings.map(warningMessage)];
}

/** How blanks are sought, worked out when the first plan is asked for its. Templates are read only if the project has any. */
function findOptions(): OptionsFor {
  let options: OptionsFor | undefined;
  return (markdown) => {
    options ??= projectTemplates(resolve(".")) === undefined ? optionsByTraits(builtInTraits()) : findOptionsOfLayers();
    return options(markdown);
  };
}

/** The reader never throws on any text; should it, the other plans are still told. */
function read(...plan: Parameters<typeof readPlanView>): PlanView | Message {
  try {
    return readPlanView(...plan);
  } catch (error) {
    return phrase("could not be read: {0}", explain(error));
  }
}

/** Says on standard error what came up, and how the command ends for it. */
export function reportRemarks({ errors, warnings }: ReadRemarks, { out }: Pick<Context, "out">): 0 | 2 {
  for (const { path, message } of [...warnings, ...errors]) {
    tell(out, message, path);
  }
  return errors.length > 0 ? 2 : 0;
}
