import * as vscode from "vscode";
import type { PlanHeadings } from "../../core/insert/place/planHeadings.ts";

/** A snippet of the extension's own file. */
export interface PlanSnippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** In the syntax of snippets. */
  readonly body: string;
}

/** Whether a snippet makes sense on a 0-based line: front matter opens the file, and further down would be a rule and a heading. */
export function fitsLine({ body }: PlanSnippet, line: number): boolean {
  return line === 0 || !body.startsWith("---\n");
}

/** Whether a snippet is asked for: a section that the plan has already only by the snippet's own name, `plan-gates`. */
export function isAsked({ body, prefix }: PlanSnippet, headings: PlanHeadings, typed: string): boolean {
  const title = /^#{1,6} (?<title>[^$\n]+)(?:\n|$)/u.exec(body)?.groups?.["title"];
  const isNamed = typed.includes("-") && prefix.startsWith(typed.toLowerCase());
  return title === undefined || isNamed || !headings.has(title);
}

/** The snippets that the manifest contributes, read when first asked for; none where the file cannot be read. */
export class PlanSnippets {
  readonly #extensionUri: vscode.Uri;
  #reading: Promise<readonly PlanSnippet[]> | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  async read(): Promise<readonly PlanSnippet[]> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  async #read(): Promise<readonly PlanSnippet[]> {
    const uri = vscode.Uri.joinPath(this.#extensionUri, "snippets", "plan.code-snippets");
    try {
      const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding: "utf8" });
      const file = JSON.parse(text) as Record<string, Omit<PlanSnippet, "name" | "body"> & { readonly body: string[] }>;
      return Object.entries(file).map(([name, { prefix, description, body }]) => ({
        name: name.replace(/^Plan /u, ""),
        prefix,
        description,
        body: body.join("\n"),
      }));
    } catch {
      this.#reading = undefined;
      return [];
    }
  }
}
