import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import { messageText } from "../../core/report/messageText.ts";
import { fileLinks } from "../../core/tidy/links/fileLinks.ts";
import { readPlanPath } from "../../core/tidy/links/planPath.ts";
import { findPathTarget } from "../authoring/tidy/openPlanPath.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";

/** A path of a plan before it is known what it leads to. */
class PathLink extends vscode.DocumentLink {
  readonly plan: vscode.Uri;
  readonly path: string;
  /** 1-based. */
  readonly lineNumber: number | undefined;

  constructor(range: vscode.Range, plan: vscode.Uri, path: string, lineNumber: number | undefined) {
    super(range);
    this.plan = plan;
    this.path = path;
    this.lineNumber = lineNumber;
  }
}

/**
 * Makes links of the paths that plans name in code and in lists of files. A link goes to the file beside the plan or from
 * the top of the workspace folder; where there is none it offers to create it. Files are looked up when a link is drawn.
 */
export function registerPlanLinks(index: PlanIndex): Disposable {
  const provider: vscode.DocumentLinkProvider<PathLink> = {
    provideDocumentLinks(document) {
      const record = isMarkdownDocument(document) && !document.isUntitled ? index.get(sourceOf(document)) : undefined;
      return record?.isPlan === true
        ? fileLinks(record)
            .filter(({ path }) => readPlanPath(path, "") !== undefined || /^\.{1,2}\//u.test(path))
            .map(({ path, range: { start, end }, lineNumber }) => {
              const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
              return new PathLink(range, document.uri, path, lineNumber);
            })
        : [];
    },
    async resolveDocumentLink(link) {
      const { plan, path, lineNumber } = link;
      const target = await findPathTarget(plan, path);
      if (target?.existing?.isFolder === false) {
        const { uri } = target.existing;
        link.target = lineNumber === undefined ? uri : uri.with({ fragment: `L${lineNumber}` });
        return link;
      }
      const query = encodeURIComponent(JSON.stringify([plan.toString(), path]));
      link.target = vscode.Uri.parse(`command:planwright.openPlanPath?${query}`);
      if (target?.missing !== undefined) {
        link.tooltip = vscode.l10n.t("Create {0}", messageText(target.missing.path));
      }
      return link;
    },
  };
  return vscode.languages.registerDocumentLinkProvider({ language: "markdown" }, provider);
}
