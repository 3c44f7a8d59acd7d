import * as vscode from "vscode";
import type { Message, MessageArgument } from "../../core/message/message.ts";
import { shortText } from "../shortText.ts";

/** What rules and readers say, in the user's language; the plan's own words in it are short and hide nothing. */
export function ruleMessage({ text, args }: Message): string {
  return vscode.l10n.t(text, ...args.map(argumentText));
}

function argumentText(one: MessageArgument): string | number {
  return typeof one === "string" ? shortText(one) : typeof one === "number" ? one : ruleMessage(one);
}
