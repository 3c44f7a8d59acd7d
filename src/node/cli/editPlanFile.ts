import { dirname, resolve } from "node:path";
import { phrase } from "../../core/message/phrase.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { createBlockReader } from "../../core/markdown/blockReader.ts";
import { frontMatterProblem } from "../../core/config/settingProblem.ts";
import { safeText } from "../../core/report/safeText.ts";
import { applyTextEdits, type TextEdit } from "../../core/text/textEdit.ts";
import { stdinPath } from "../find/findPlanFiles.ts";
import { changeFile, type FileChange } from "../write/changeFile.ts";
import { WriteRefusal } from "../write/writeRefusal.ts";
import type { Context, ExitCode } from "./context.ts";
import { type DoneEdit, editLines, editReport, refusalReport } from "./editReport.ts";
import { EditRefusal } from "./editRefusal.ts";
import { readPlanView } from "./planView.ts";
import { tell } from "./remark.ts";
import { ProjectConfig } from "./projectConfig.ts";

/** The options of every verb that changes a plan. */
export interface EditOptions {
  readonly json?: boolean;
  /** Prints what would change and writes nothing. */
  readonly dryRun?: boolean;
}

/** What a verb is going to do to a plan. */
export interface PlannedEdit {
  readonly edits: readonly TextEdit[];
  /** What it came to, in the plan as it is with the edits. */
  readonly outcome: (after: PlanRecord) => DoneEdit;
}

/** A verb that changes a plan. */
export interface EditVerb {
  readonly name: "set-status" | "add" | "add-log";
  /** Throws an {@link EditRefusal}. Asked again when somebody else wrote the file in between. */
  readonly plan: (record: PlanRecord) => PlannedEdit;
}

/** How many candidates are named to people; JSON has all of them. */
const mostNamed = 10;

/** Changes one plan and prints what came of it; what is refused ends with 2, and nothing is written. */
export async function editPlanFile(
  verb: EditVerb,
  path: string,
  { json = false, dryRun = false }: EditOptions,
  { out }: Pick<Context, "out">,
): Promise<ExitCode> {
  const config = new ProjectConfig();
  try {
    if (path === stdinPath) {
      throw new EditRefusal(phrase("standard input cannot be changed; name a file"));
    }
    const policy = config.policyOf(dirname(resolve(path)));
    for (const { path: place, message } of config.problems) {
      tell(out, message, place);
    }
    const readMarkdown = createBlockReader();
    const read = (text: string): PlanRecord => readPlanView(path, text, readMarkdown, policy, () => ({})).record;
    const change = await changeFile(
      path,
      (text) => {
        const before = read(text);
        const { edits, outcome } = verb.plan(before);
        const newText = applyTextEdits(text, edits);
        const after = newText === text ? before : read(newText);
        return { text: newText, result: { before, after, done: outcome(after) } };
      },
      { dryRun },
    );
    await report({ verb: verb.name, path, dryRun, json }, change, out);
    return 0;
  } catch (error) {
    if (!(error instanceof EditRefusal || error instanceof WriteRefusal)) {
      throw error;
    }
    const candidates = error instanceof EditRefusal ? error.candidates : [];
    const more = candidates.length - mostNamed;
    tell(out, candidates.length > 0 ? phrase("{0}:", error.reason) : error.reason, path);
    for (const { line, id, text } of candidates.slice(0, mostNamed)) {
      out.problem(`  ${out.say(phrase("line {0}", line + 1))}  ${safeText(id)}  ${safeText(text)}`);
    }
    if (more > 0) {
      out.problem(`  ${out.say(phrase("and {0} more", more))}`);
    }
    if (json) {
      await out.write(refusalReport(verb.name, path, dryRun, error.message, candidates));
    }
    return 2;
  }
}

/** A plan before and after an edit, and what was done. */
interface EditedPlan {
  readonly before: PlanRecord;
  readonly after: PlanRecord;
  readonly done: DoneEdit;
}

async function report(
  { verb, path, dryRun, json }: { verb: EditVerb["name"]; path: string; dryRun: boolean; json: boolean },
  { result: { before, after, done }, isChanged, note }: FileChange<EditedPlan>,
  out: Context["out"],
): Promise<void> {
  for (const problem of after.problems) {
    tell(out, frontMatterProblem(problem), path);
  }
  if (note !== undefined) {
    tell(out, note, path);
  }
  const edited = { verb, path, before: before.lines, after, done, isChanged, dryRun };
  await out.write(json ? editReport(edited) : `${editLines(edited, out.say).join("\n")}\n`);
}
