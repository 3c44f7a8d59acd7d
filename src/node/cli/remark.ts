import { englishOf, type Message } from "../../core/message/message.ts";
import { safeText } from "../../core/report/safeText.ts";
import type { ReportError } from "../../core/report/statusReport.ts";
import type { Output } from "./context.ts";

/** What is to be said of a path. */
export interface Remark {
  readonly path: string;
  readonly message: Message;
}

/** Says on standard error something of a path, or of the command itself. */
export function tell(out: Pick<Output, "problem" | "say">, message: Message, path?: string): void {
  const of = path === undefined ? "" : `${safeText(path)}: `;
  out.problem(`planwright: ${of}${safeText(out.say(message))}`);
}

/** A remark as reports for programs have it. */
export function reportError({ path, message }: Remark): ReportError {
  return { path, message: englishOf(message) };
}
