import * as vscode from "vscode";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { CandidateContext } from "../../../core/placeholder/fill/candidatesFor.ts";
import type {
  BrokenTemplate,
  TemplateLayer,
  TemplateLayers,
  UsableTemplate,
} from "../../../core/template/catalogue/layTemplates.ts";
import { templateFacts } from "../../../core/template/catalogue/templateFacts.ts";
import type { Destination } from "../../../core/template/destination/resolveDestination.ts";
import { ruleMessage } from "../../checks/ruleMessage.ts";
import type { BoxHold } from "../boxHold.ts";
import { askForText, askToPick, problem } from "../quickInput.ts";
import { openFolderSetting } from "../templates/templateCatalogue.ts";
import type { TemplatePreview } from "../templates/templatePreview.ts";
import type { PlanAnswers } from "./createPlan.ts";
import { freeDestination } from "./freeDestination.ts";
import { blockedBy, blockedText, destinationOf, type PlanPlace, refusalText, takenText } from "./planPlace.ts";

/** An entry of the list of templates. */
export interface TemplateItem extends vscode.QuickPickItem {
  readonly entry?: UsableTemplate | BrokenTemplate;
}

/** What the questions for a new plan need. */
export interface PlanQuestions {
  readonly layers: TemplateLayers;
  /** Ids of templates, the last used first. */
  readonly recent: readonly string[];
  readonly place: PlanPlace | undefined;
  /** May still be asking git; only the path that is shown waits for it. */
  readonly context: Promise<CandidateContext>;
  readonly preview: TemplatePreview;
  readonly clock: Clock;
  /** Keeps the last box open for the caller. */
  readonly boxes: BoxHold;
}

/** Asks for template and title. A template that is broken opens as its file instead. */
export async function askForPlan(questions: PlanQuestions): Promise<PlanAnswers | undefined> {
  const { layers, recent, preview, boxes, clock } = questions;
  const { hold } = boxes;
  const context = contextOf(questions.context);
  const title = vscode.l10n.t("New Implementation Plan");
  let { place } = questions;
  let text = "";
  for (;;) {
    const picked = await boxes.next(() =>
      askToPick({
        title,
        step: 1,
        steps: 2,
        hold,
        items: templateItems(layers, recent),
        placeholder: vscode.l10n.t("Choose a template"),
        onItemButton: async ({ entry }) => {
          if (entry?.kind === "usable") {
            await preview.show(entry.template);
          }
        },
      }),
    );
    const entry = picked.kind === "answer" ? picked.value.entry : undefined;
    if (entry?.kind !== "usable") {
      if (entry !== undefined) {
        await openBroken(entry);
      }
      return undefined;
    }
    const { template } = entry;
    for (;;) {
      const to = place;
      const value = text;
      const reply = await boxes.next(() =>
        askForText({
          title,
          step: 2,
          steps: 2,
          hold,
          prompt: vscode.l10n.t("What is the plan called?"),
          placeholder: vscode.l10n.t("Offline sync"),
          value,
          check: (typed) => {
            if (typed.trim() === "") {
              return problem(vscode.l10n.t("Type a name"));
            }
            return to === undefined ? untitledMessage() : shownPath(to, template.id, typed, context);
          },
          ...(to !== undefined && {
            look: { clock, at: (typed) => lookAtPath(to, template.id, typed, context.asked) },
            button: { iconPath: new vscode.ThemeIcon("folder"), tooltip: vscode.l10n.t("Change Destination…") },
          }),
        }),
      );
      if (reply.kind === "answer") {
        return { template, title: reply.value, place };
      }
      if (reply.kind === "cancelled") {
        return undefined;
      }
      text = reply.text;
      if (reply.kind === "back" || to === undefined) {
        break;
      }
      place = await askForPlace(to, template.id, text, context, questions);
      if (place === undefined) {
        return undefined;
      }
    }
  }
}

/** What is known of the place: at once where git has answered already. */
interface AskedContext {
  readonly asked: Promise<CandidateContext>;
  known: CandidateContext | undefined;
}

function contextOf(asked: Promise<CandidateContext>): AskedContext {
  const context: AskedContext = { asked, known: undefined };
  void asked.then((known) => (context.known = known));
  return context;
}

/** Shows why a template cannot be used: its file, or the setting that names a folder without one. */
async function openBroken({ place }: BrokenTemplate): Promise<void> {
  await (place === "" ? openFolderSetting() : vscode.window.showTextDocument(vscode.Uri.parse(place)));
}

/** Asks for another destination of this one plan; the same on Back, undefined when cancelled. */
async function askForPlace(
  place: PlanPlace,
  id: string,
  typed: string,
  context: AskedContext,
  { clock, boxes }: Pick<PlanQuestions, "clock" | "boxes">,
): Promise<PlanPlace | undefined> {
  const pattern = [...place.within, place.pattern].join("/");
  const name = typed.trim() === "" ? vscode.l10n.t("Offline sync") : typed;
  const at = (text: string): PlanPlace => ({ ...place, within: [], pattern: text });
  const reply = await boxes.next(() =>
    askForText({
      title: vscode.l10n.t("New Implementation Plan: Destination"),
      step: 2,
      steps: undefined,
      hold: boxes.hold,
      prompt: vscode.l10n.t("Where does it go? A path inside the workspace folder; ${date} and ${slug} are filled in."),
      value: pattern,
      check: (text) => shownPath(at(text), id, name, context),
      look: { clock, at: (text) => lookAtPath(at(text), id, name, context.asked) },
    }),
  );
  if (reply.kind === "answer") {
    return at(reply.value);
  }
  return reply.kind === "cancelled" ? undefined : place;
}

/**
 * What is said while a title is typed: the path it leads to, whether or not that is free. Where git has not answered yet,
 * only what is wrong without it.
 */
function shownPath(
  place: PlanPlace,
  id: string,
  typed: string,
  { known }: AskedContext,
): vscode.InputBoxValidationMessage | undefined {
  const destination = destinationOf(place, { id }, typed, known ?? unknownContext);
  return known === undefined && destination.kind === "path" ? undefined : pathMessage(place, destination);
}

/** A day like any other, for paths that are not shown. */
const unknownContext: CandidateContext = { today: "2000-01-01" };

/** The same with the name that is created: another one where that is taken; or what keeps it from being created. */
export async function lookAtPath(
  place: PlanPlace,
  id: string,
  typed: string,
  context: CandidateContext | Promise<CandidateContext>,
): Promise<vscode.InputBoxValidationMessage> {
  const known = await context;
  const wanted = destinationOf(place, { id }, typed, known);
  const blocked = wanted.kind === "path" ? await blockedBy(place.folder.uri, wanted.segments.slice(0, -1)) : undefined;
  if (blocked !== undefined) {
    return problem(blockedText(blocked));
  }
  const free = await freeDestination(place, { id }, typed, known);
  return free === undefined ? problem(takenText()) : pathMessage(place, free.destination);
}

/** Where the plan goes while no folder is open. */
function untitledMessage(): vscode.InputBoxValidationMessage {
  const message = vscode.l10n.t(
    "No folder is open: the plan opens as an untitled file, and you choose where to save it.",
  );
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

function pathMessage(place: PlanPlace, destination: Destination): vscode.InputBoxValidationMessage {
  if (destination.kind === "refused") {
    return problem(refusalText(destination));
  }
  const isOneOfSeveral = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const path = [...(isOneOfSeveral ? [place.folder.name] : []), ...destination.segments].join("/");
  return { message: vscode.l10n.t("Creates {0}", path), severity: vscode.InputBoxValidationSeverity.Info };
}

/** The templates as a list, the last used first; what cannot be used stands below with its reason. */
export function templateItems({ usable, broken }: TemplateLayers, recent: readonly string[]): readonly TemplateItem[] {
  const rank = ({ template }: UsableTemplate): number =>
    recent.includes(template.id) ? recent.indexOf(template.id) : recent.length;
  const buttons = [{ iconPath: new vscode.ThemeIcon("open-preview"), tooltip: vscode.l10n.t("Preview") }];
  const items = usable
    .toSorted((a, b) => rank(a) - rank(b))
    .map((entry): TemplateItem => {
      const { title, description, bestFor } = entry.template;
      const facts = templateFacts(entry.template);
      const purpose = bestFor === "" ? description : vscode.l10n.t("Best for: {0}", bestFor);
      const counts = vscode.l10n.t(
        "phases: {0} · checkboxes: {1} · blanks: {2}",
        facts.phases,
        facts.checkboxes,
        facts.placeholders.length,
      );
      return {
        label: title,
        description: `${counts} · ${originText(entry)}`,
        // A line of its own: the window cuts off what is longer.
        detail: purpose,
        buttons,
        entry,
      };
    });
  if (broken.length === 0) {
    return items;
  }
  const separator = { label: vscode.l10n.t("Cannot be used"), kind: vscode.QuickPickItemKind.Separator };
  const damaged = broken.map((entry) => ({
    label: entry.name,
    iconPath: new vscode.ThemeIcon("warning"),
    description: layerText(entry.layer),
    detail: ruleMessage(entry.problem),
    entry,
  }));
  return [...items, separator, ...damaged];
}

/** Which layer a template is of, and over which it goes. */
function originText({ layer, hides }: UsableTemplate): string {
  return hides.length === 0
    ? layerText(layer)
    : vscode.l10n.t("{0}, in place of {1}", layerText(layer), hides.map(layerText).join(", "));
}

function layerText(layer: TemplateLayer): string {
  const texts: Readonly<Record<TemplateLayer, string>> = {
    workspace: vscode.l10n.t("workspace"),
    user: vscode.l10n.t("user"),
    "built-in": vscode.l10n.t("built-in"),
  };
  return texts[layer];
}
