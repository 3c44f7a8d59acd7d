import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import type { PlaceholderGuides } from "../../../core/placeholder/guide/placeholderGuide.ts";
import { shortTitle } from "../../../core/plan/shortTitle.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { asTemplate, type TemplateMeta } from "../../../core/template/asTemplate.ts";
import { titleSlug } from "../../../core/template/destination/titleSlug.ts";
import { ruleMessage } from "../../checks/ruleMessage.ts";
import { exists } from "../../exists.ts";
import { createNewFile } from "../../createNewFile.ts";
import { blockedBy, blockedText } from "../newPlan/planPlace.ts";
import { askForText, askToPick, problem, type Reply } from "../quickInput.ts";
import { workspaceTemplates } from "./templateCatalogue.ts";
import type { UserFolder } from "./userFolder.ts";

/** A templates folder that can be saved into: folders below one that is there already. */
export interface TemplateTarget {
  readonly root: vscode.Uri;
  readonly within: readonly string[];
}

/** What was answered when a plan is saved as a template. */
export interface TemplateAnswers extends TemplateMeta {
  readonly target: TemplateTarget;
  /** Whether the plan's values become blanks again. */
  readonly blank: boolean;
  /** What the template that the plan was made from says of its blanks. */
  readonly guides?: PlaceholderGuides;
}

const steps = 6;

/**
 * Asks what the template is called, where it goes and what becomes of the plan's values. Resolves to words for the user
 * where there is no folder that it could go into.
 */
export async function askForTemplate(
  plan: PlanRecord,
  folder: vscode.WorkspaceFolder | undefined,
  userFolder: UserFolder,
): Promise<TemplateAnswers | string | undefined> {
  const title = vscode.l10n.t("Save as Template");
  const typed = { title: shortTitle(plan.plan.title ?? ""), id: "", description: "", bestFor: "" };
  const line = (step: number, prompt: string, key: keyof typeof typed): Promise<Reply<string>> =>
    askForText({
      title,
      step,
      steps,
      prompt,
      value: typed[key],
      check: (text) => {
        if (text.trim() === "") {
          return key === "description" || key === "bestFor" ? undefined : problem(vscode.l10n.t("Type a name"));
        }
        return key === "id" && titleSlug(text) !== text.trim()
          ? problem(vscode.l10n.t("Use small letters, digits and hyphens, such as {0}", titleSlug(text)))
          : undefined;
      },
    });
  const targets = [
    ...(folder === undefined || !vscode.workspace.isTrusted
      ? []
      : [
          {
            label: vscode.l10n.t("This workspace"),
            description: workspaceTemplates.join("/"),
            target: { root: folder.uri, within: workspaceTemplates },
          },
        ]),
    ...(userFolder.kind === "problem"
      ? []
      : [
          {
            label: vscode.l10n.t("Your own templates"),
            description: userFolder.uri.scheme === "file" ? userFolder.uri.fsPath : "",
            target: { root: userFolder.uri, within: [] },
          },
        ]),
  ];
  if (targets.length === 0 && userFolder.kind === "problem") {
    return `${messageText(userFolder.path)}: ${ruleMessage(userFolder.problem)}`;
  }
  const values = [
    {
      label: vscode.l10n.t("Turn values back into blanks"),
      detail: vscode.l10n.t("Opens every box; name, dates, status, owner and the log become blanks"),
      blank: true,
    },
    { label: vscode.l10n.t("Keep the text as it is"), blank: false },
  ];
  let target: TemplateTarget | undefined;
  for (let step = 1; step > 0;) {
    let reply: Reply<unknown>;
    if (step === 1) {
      const answer = await line(step, vscode.l10n.t("What is the template called?"), "title");
      typed.title = answer.kind === "answer" ? answer.value.trim() : typed.title;
      typed.id = typed.id === "" ? titleSlug(typed.title) : typed.id;
      reply = answer;
    } else if (step === 2) {
      const answer = await line(
        step,
        vscode.l10n.t("A short name for its file. One that a template has already takes that template's place."),
        "id",
      );
      typed.id = answer.kind === "answer" ? answer.value.trim() : typed.id;
      reply = answer;
    } else if (step === 3) {
      const answer = await line(
        step,
        vscode.l10n.t("What is in it, in one sentence? This may stay empty."),
        "description",
      );
      typed.description = answer.kind === "answer" ? answer.value.trim() : typed.description;
      reply = answer;
    } else if (step === 4) {
      const answer = await line(
        step,
        vscode.l10n.t("What is it best for? The list of templates shows it. This may stay empty."),
        "bestFor",
      );
      typed.bestFor = answer.kind === "answer" ? answer.value.trim() : typed.bestFor;
      reply = answer;
    } else if (step === 5) {
      const answer = await askToPick({
        title,
        step,
        steps,
        items: targets,
        placeholder: vscode.l10n.t("Where is it kept?"),
      });
      target = answer.kind === "answer" ? answer.value.target : target;
      reply = answer;
    } else {
      const answer = await askToPick({
        title,
        step,
        steps,
        items: values,
        placeholder: vscode.l10n.t("What about the plan's values?"),
      });
      if (answer.kind === "answer" && target !== undefined) {
        return { ...typed, target, blank: answer.value.blank };
      }
      reply = answer;
    }
    if (reply.kind === "cancelled") {
      return undefined;
    }
    step += reply.kind === "answer" ? 1 : -1;
  }
  return undefined;
}

/**
 * Writes a template and opens it. Over a template that is there already only where `mayReplace` says so. Resolves to its
 * URI, to undefined where it was not to be replaced, or to words for the user where nothing could be written.
 */
export async function saveTemplate(
  plan: PlanRecord,
  { target, blank, guides, ...meta }: TemplateAnswers,
  mayReplace: (name: string) => Promise<boolean>,
): Promise<vscode.Uri | string | undefined> {
  const { root, within } = target;
  const blocked = await blockedBy(root, within);
  if (blocked !== undefined) {
    return blockedText(blocked);
  }
  const name = `${titleSlug(meta.id)}.md`;
  const uri = vscode.Uri.joinPath(root, ...within, name);
  const isThere = await exists(uri);
  if (isThere && ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0) {
    return blockedText({ name, isLink: true });
  }
  if (isThere && !(await mayReplace(name))) {
    return undefined;
  }
  const text = asTemplate(plan, meta, blank, guides);
  const isWritten = isThere
    ? await replaceText(uri, text)
    : await createNewFile(uri, await vscode.workspace.encode(text, { encoding: "utf8" }));
  if (!isWritten) {
    return vscode.l10n.t("{0} could not be created.", messageText(name));
  }
  await vscode.window.showTextDocument(uri);
  return uri;
}

/** In its editor, where undo gives the old template back. */
async function replaceText(uri: vscode.Uri, text: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  return (await vscode.workspace.applyEdit(edit)) && document.save();
}

/** Asks the user whether a template is replaced. */
export async function askToReplace(name: string): Promise<boolean> {
  const replace = vscode.l10n.t("Replace");
  const message = vscode.l10n.t("There is a template {0} already. Replace it?", messageText(name));
  return (await vscode.window.showWarningMessage(message, { modal: true }, replace)) === replace;
}
