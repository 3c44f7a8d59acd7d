import * as vscode from "vscode";
import type { Stated } from "../../../core/stated/stated.ts";
import type { Status } from "../../../core/words/status.ts";
import type { TaskState } from "../../../core/words/taskState.ts";
import { stateText } from "../../tasks/stateText.ts";
import { statusWord } from "./statusWord.ts";

/** What a plan says of itself beside what is counted: `says 5/8, counted 4/8`. */
export function contradictionText({ kind, says, counted }: Stated): string {
  const word = (value: string | number): string => {
    switch (kind) {
      case "status":
        return statusWord(value as Status);
      case "task":
        return stateText(value as TaskState);
      case "percent":
      case "bar":
        return `${value}%`;
      case "count":
        return String(value);
    }
  };
  return counted === null
    ? vscode.l10n.t("says {0}; there is nothing to count", word(says))
    : vscode.l10n.t("says {0}, counted {1}", word(says), word(counted));
}
