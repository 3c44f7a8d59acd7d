import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { usePlanPreview } from "../../core/preview/planPreview.ts";
import { isExcluded, isMarkdownDocument, openDocument, sourceOf } from "../planDocuments.ts";
import { previewWords } from "./previewWords.ts";

type Markdown = Parameters<typeof usePlanPreview>[0];

/** What VS Code's own Markdown extension looks for in what an extension exports. */
export interface MarkdownPlugin {
  readonly extendMarkdownIt: (markdown: Markdown) => Markdown;
}

/** Shows plans as plans in the built-in Markdown preview; nothing is read before a preview asks. */
export class MarkdownPreview implements MarkdownPlugin, Disposable {
  readonly #store = new DisposableStore();
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;
  /** Whether a preview may be open that shows what was so before. */
  #wasAsked = false;

  constructor(index: PlanIndex, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#log = log;
    // A preview follows its document by itself, but not what is known around it: settings of the project, the switch.
    this.#store.add(index.onDidChange((uri) => uri === undefined && this.#refresh()));
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration("planwright.preview") && this.#refresh(),
      ),
    );
  }

  readonly extendMarkdownIt = (markdown: Markdown): Markdown =>
    usePlanPreview(markdown, {
      words: previewWords,
      recordOf: (text, env) => this.#recordOf(text, env),
      failed: (error) => this.#log.error("the preview shows a plan as plain Markdown", error),
    });

  dispose(): void {
    this.#store.dispose();
  }

  /** Only documents are plans: what other extensions have rendered as a string, comments or release notes, is not. */
  #recordOf(text: string, env: unknown): PlanRecord | undefined {
    const uri = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
    if (!(uri instanceof vscode.Uri) || isExcluded(uri)) {
      return undefined;
    }
    this.#wasAsked = true;
    if (!vscode.workspace.getConfiguration("planwright.preview", uri).get("enabled", true)) {
      return undefined;
    }
    const key = uri.toString();
    const document = openDocument(key);
    return document !== undefined && isMarkdownDocument(document) && document.getText() === text
      ? this.#index.get(sourceOf(document))
      : this.#index.read({ uri: key, version: "", getText: () => text });
  }

  #refresh(): void {
    if (this.#wasAsked) {
      this.#wasAsked = false;
      vscode.commands
        .executeCommand("markdown.preview.refresh")
        .then(undefined, (error: unknown) => this.#log.debug("no preview to refresh", error));
    }
  }
}
