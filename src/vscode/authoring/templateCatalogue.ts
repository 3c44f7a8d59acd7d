import type * as vscode from "vscode";
import type { Template } from "../../core/template/template.ts";
import { builtInTemplates } from "./templates.ts";

/** The templates that plans are made from, read when first asked for. */
export class TemplateCatalogue {
  readonly #extensionUri: vscode.Uri;
  #reading: Promise<readonly Template[]> | undefined;
  #templates: readonly Template[] = [];

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  /** What was read so far, for those who cannot wait; empty before the first {@link read}. */
  get templates(): readonly Template[] {
    return this.#templates;
  }

  async read(): Promise<readonly Template[]> {
    this.#reading ??= builtInTemplates(this.#extensionUri);
    this.#templates = await this.#reading;
    return this.#templates;
  }
}
