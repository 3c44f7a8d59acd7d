import { phrase } from "../../core/message/phrase.ts";
import { planBadge } from "../../core/report/badge/planBadge.ts";
import { htmlReport } from "../../core/report/html/htmlReport.ts";
import { statusReportMarkdown } from "../../core/report/markdown/statusReportMarkdown.ts";
import { safeText } from "../../core/report/safeText.ts";
import { planReport, TotalReport } from "../../core/report/statusReport.ts";
import { planView } from "../../core/view/plan/planView.ts";
import type { Context, ExitCode } from "./context.ts";
import { JsonReport } from "./jsonReport.ts";
import type { PlanView } from "./planView.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";
import { Refusal } from "./refusal.ts";
import { tell } from "./remark.ts";
import { reportLabels } from "./words/reportLabels.ts";
import { viewWords } from "./words/viewWords.ts";
import { type FileKind, writeNewFile } from "./writeNewFile.ts";

/** The formats of `planwright report`. */
export const reportFormats = ["html", "markdown", "json", "badge"] as const;

/** One of {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number];

/** The options of `planwright report`. */
export interface ReportOptions {
  readonly format: ReportFormat;
  /** Where it goes instead of standard output. */
  readonly out?: string;
  readonly force?: boolean;
}

const kinds: Readonly<Record<ReportFormat, FileKind>> = {
  html: { what: phrase("this report is a page"), example: "report.html", endings: [".html", ".htm"] },
  markdown: { what: phrase("this report is Markdown"), example: "report.md", endings: [".md", ".markdown"] },
  json: { what: phrase("this report is JSON"), example: "report.json", endings: [".json"] },
  badge: { what: phrase("a badge is a picture"), example: "plan.svg", endings: [".svg"] },
};

/** `planwright report FILE`: how one plan stands, to be sent, pasted, shown or read by a program. */
export async function report(file: string, options: ReportOptions, context: Context): Promise<ExitCode> {
  const { out } = context;
  let text: string | undefined;
  try {
    const remarks = await readPlans([file], context, async (plan) => {
      if (text !== undefined) {
        throw new Refusal(phrase("{0}: leads to several plans; a report is about one", file));
      }
      text = await written(plan, options.format, context);
    });
    const code = reportRemarks(remarks, context);
    if (text === undefined) {
      throw new Refusal(phrase("{0}: there is no plan to report on", file));
    }
    if (options.out !== undefined) {
      writeNewFile(options.out, text, options.force === true, kinds[options.format]);
      tell(out, phrase("created"), options.out);
    } else {
      // A terminal shows what a plan says, and does nothing that it says.
      await out.write(out.columns === undefined ? text : text.split("\n").map(safeText).join("\n"));
    }
    return code;
  } catch (error) {
    if (error instanceof Refusal) {
      tell(out, error.reason);
      return 2;
    }
    throw error;
  }
}

async function written(plan: PlanView, format: ReportFormat, { today, out }: Context): Promise<string> {
  const { say, language } = out;
  const { path, record } = plan;
  if (format === "badge") {
    return planBadge(record, say);
  }
  if (format === "json") {
    const pieces: string[] = [];
    const write = (piece: string): Promise<void> => {
      pieces.push(piece);
      return Promise.resolve();
    };
    const document = new JsonReport({ write }, "planwright.status/1");
    const total = new TotalReport();
    total.add(record.progress.headline);
    await document.add(planReport(path, record, true));
    await document.end({ total: total.report(), errors: [] });
    return pieces.join("");
  }
  const view = planView({ record, today, words: viewWords(say) }, { location: path, unfolded: "all" });
  const labels = reportLabels(say);
  return format === "markdown"
    ? statusReportMarkdown(view, labels)
    : htmlReport(view, labels, { lang: language, generated: say(phrase("Made by Planwright on {0}", today)) });
}
