import type { Message } from "../../core/message/message.ts";
import { foreign, phrase } from "../../core/message/phrase.ts";
import { countLevels } from "../../core/evidence/countLevels.ts";
import { type PlanEvidence, weighEvidence } from "../../core/evidence/planEvidence.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { evidenceReport, type MissingName, missingNames, subjectText } from "../../core/report/evidenceReport.ts";
import { EvidenceGatherer } from "../evidence/gatherEvidence.ts";
import { listWords } from "./listWords.ts";
import { reportError } from "./remark.ts";
import type { Context, ExitCode, Output } from "./context.ts";
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
    await report.end({ errors: remarks.errors.map(reportError) });
    return reportRemarks(remarks, context);
  }
  let isFirst = true;
  const remarks = await readPlans(paths, context, async (plan) => {
    const found = await weighed(gatherer, plan.record, plan.path);
    const lines = listLines(plan, itemsOf(found, out), isFirst, out);
    const all = out.columns === undefined ? lines : [...lines, `  ${out.say(summaryOf(found))}`];
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

function itemsOf(found: PlanEvidence, out: Output): readonly ListLine[] {
  const inWords = listWords(out);
  const { isElsewhere, named, ticked, nowhere, madeAlready } = found;
  if (isElsewhere) {
    const said = inWords(
      phrase("none of the {0} files that the plan names is here; it may belong to another project", named),
    );
    return [item(0, ["elsewhere", said, ""], said, "")];
  }
  const doubted = ticked.flatMap((one) => {
    const missing = missingNames(one)
      .map((name) => inWords(nameMessage(name)))
      .join(", ");
    const text = plainText(subjectText(one.subject));
    const aside =
      one.level === "partly" ? phrase("only a part is there, not: {0}", missing) : phrase("not there: {0}", missing);
    return missing === "" ? [] : [item(one.subject.line, [one.level, text, missing], `[x] ${text}`, inWords(aside))];
  });
  const absent = nowhere.map(({ line, text }) =>
    item(line, ["nowhere", text, ""], text, inWords(phrase("named, but nowhere in the workspace"))),
  );
  const made = madeAlready.map(({ subject, files }) => {
    const there = files.map(({ text }) => text).join(", ");
    const text = plainText(subjectText(subject));
    const aside = inWords(phrase("open, but there: {0}", there));
    return item(subject.line, ["madeAlready", text, there], `[ ] ${text}`, aside);
  });
  return [...doubted, ...absent, ...made];
}

/** What is not there; scripts and symbols are told from files, whose names may look the same. */
function nameMessage({ kind, text }: MissingName): Message {
  switch (kind) {
    case "file":
    case "folder":
      return foreign(text);
    case "npmScript":
      return phrase("script {0}", text);
    case "makeTarget":
      return phrase("target {0}", text);
    case "symbol":
      return phrase("symbol {0}", text);
  }
}

function item(line: number, cells: readonly string[], shown: string, aside: string): ListLine {
  return { line, cells, shown, aside };
}

function summaryOf({ ticked }: PlanEvidence): Message {
  const { found, partly, missing, nothingNamed } = countLevels(ticked);
  return phrase(
    "{0} ticked: {1} found, {2} partly, {3} missing, {4} name nothing that can be looked up",
    ticked.length,
    found,
    partly,
    missing,
    nothingNamed,
  );
}
