import * as vscode from "vscode";
import type { Message } from "../../core/check/message.ts";
import { shortText } from "../shortText.ts";

/** What a rule says, in the user's language; the plan's own words in it are short and hide nothing. */
export function ruleMessage({ text, args }: Message): string {
  return vscode.l10n.t(text, ...args.map((one) => (typeof one === "string" ? shortText(one) : one)));
}
