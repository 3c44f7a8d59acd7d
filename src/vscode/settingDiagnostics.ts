import * as vscode from "vscode";
import { settingPlaces, type SettingPlace } from "../core/config/settingPlaces.ts";
import type { SettingProblem } from "../core/config/settingProblem.ts";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";
import { ruleMessage } from "./checks/ruleMessage.ts";
import { diagnosticSource } from "./diagnosticSource.ts";
import { shortText } from "./shortText.ts";

/** Longest problem that is told, in UTF-16 units: some list all values that there are. */
const longest = 240;

/** What is wrong in files of settings, as warnings in these files, whether an editor shows them or not. */
export class SettingDiagnostics implements Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("planwright settings");
  /** How often each file was looked at: of two looks at once the later one holds. */
  readonly #looks = new Map<string, number>();
  #isDisposed = false;

  /** Call this before a file is read; the result tells what is wrong in the text that was read, or in none. */
  begin(file: vscode.Uri): (yaml: string, problems: readonly SettingProblem[]) => void {
    const key = file.toString();
    const look = (this.#looks.get(key) ?? 0) + 1;
    this.#looks.set(key, look);
    return (yaml, problems) => {
      if (!this.#isDisposed && this.#looks.get(key) === look) {
        const places = problems.length === 0 ? [] : settingPlaces(yaml, problems);
        this.#collection.set(
          file,
          problems.map((problem, nth) => diagnosticOf(problem, places[nth])),
        );
      }
    };
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#collection.dispose();
  }
}

function diagnosticOf({ message: said, path }: SettingProblem, place: SettingPlace | undefined): vscode.Diagnostic {
  const { line = 0, start = 0, end = Number.MAX_SAFE_INTEGER } = place ?? {};
  const words = shortText(ruleMessage(said), longest);
  const message =
    path.length === 0
      ? vscode.l10n.t("These settings are not used: {0}", words)
      : vscode.l10n.t("This setting is not used: {0}", words);
  const range = new vscode.Range(line, start, line, end);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
