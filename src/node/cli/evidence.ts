import { countLevels } from "../../core/evidence/countLevels.ts";
import { type PlanEvidence, type SubjectEvidence, weighEvidence } from "../../core/evidence/planEvidence.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { evidenceReport, missingNames, subjectText } from "../../core/report/evidenceReport.ts";
import { EvidenceGatherer } from "../evidence/gatherEvidence.ts";
import type { Context, ExitCode } from "./context.ts";
import { JsonReport } from "./jsonReport.ts";
import { type ListLine, listLines } from "./planList.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";

/** The options of `planwright evidence`. */
export interface EvidenceOptions {
  readonly json?: boolean;
}

/**
 * `planwright evidence PATH…`: which ticked tasks name files and scripts that are not there, which symbols of theirs no
 * file holds, and which open tasks seem to be made already.
 */
export async function evidence(
  paths: readonly string[],
  { json = false }: EvidenceOptions,
  context: Context,
): Promise<ExitCode> {
  const { out } = context;
  const gatherer = new EvidenceGatherer();
  if (json) {
    const report = new JsonReport(out, "planwright.evidence/1");
    const remarks = await readPlans(paths, context, async ({ path, record }) => {
      const found = await weighed(gatherer, record, path);
      await report.add({ path, title: record.plan.title, ...evidenceReport(found, record.lines) });
    });
    await report.end({ errors: remarks.errors });
    return reportRemarks(remarks, context);
  }
  let isFirst = true;
  const remarks = await readPlans(paths, context, async (plan) => {
    const found = await weighed(gatherer, plan.record, plan.path);
    const lines = listLines(plan, itemsOf(found), isFirst, out);
    const all = out.columns === undefined ? lines : [...lines, `  ${summaryOf(found)}`];
    isFirst = false;
    if (all.length > 0) {
      await out.write(`${all.join("\n")}\n`);
    }
  });
  return reportRemarks(remarks, context);
}

async function weighed(gatherer: EvidenceGatherer, record: PlanRecord, path: string): Promise<PlanEvidence> {
  const { answers, named } = await gatherer.gather(record, path, true);
  return weighEvidence(record, answers, named);
}

function itemsOf({ isElsewhere, named, ticked, nowhere, madeAlready }: PlanEvidence): readonly ListLine[] {
  if (isElsewhere) {
    const said = `none of the ${named} files that the plan names is here; it may belong to another project`;
    return [item(0, ["elsewhere", said, ""], said, "")];
  }
  const doubted = ticked.flatMap((one) => {
    const missing = missingText(one);
    const text = plainText(subjectText(one.subject));
    const { line } = one.subject;
    return missing === ""
      ? []
      : [
          item(
            line,
            [one.level, text, missing],
            `[x] ${text}`,
            `${one.level === "partly" ? "only a part is there, not" : "not there"}: ${missing}`,
          ),
        ];
  });
  const absent = nowhere.map(({ line, text }) =>
    item(line, ["nowhere", text, ""], text, "named, but nowhere in the workspace"),
  );
  const made = madeAlready.map(({ subject, files }) => {
    const there = files.map(({ text }) => text).join(", ");
    const text = plainText(subjectText(subject));
    return item(subject.line, ["madeAlready", text, there], `[ ] ${text}`, `open, but there: ${there}`);
  });
  return [...doubted, ...absent, ...made];
}

/** What is not there; scripts and symbols are told from files, whose names may look the same. */
function missingText(one: SubjectEvidence): string {
  const words = { file: "", folder: "", npmScript: "script ", makeTarget: "target ", symbol: "symbol " } as const;
  return missingNames(one)
    .map(({ kind, text }) => `${words[kind]}${text}`)
    .join(", ");
}

function item(line: number, cells: readonly string[], shown: string, aside: string): ListLine {
  return { line, cells, shown, aside };
}

function summaryOf({ ticked }: PlanEvidence): string {
  const { found, partly, missing, nothingNamed } = countLevels(ticked);
  return `${ticked.length} ticked: ${found} found, ${partly} partly, ${missing} missing, ${nothingNamed} name nothing that can be looked up`;
}
