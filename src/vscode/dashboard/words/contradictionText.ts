import * as vscode from "vscode";
import type { Stated } from "../../../core/stated/stated.ts";
import { statedValue } from "../../../core/view/statedValue.ts";
import { stateText } from "../../tasks/stateText.ts";
import { statusWord } from "./statusWord.ts";

/** What a plan says of itself beside what is counted: `says 5/8, counted 4/8`. */
export function contradictionText(stated: Stated): string {
  const { says, counted } = stated;
  const word = (value: string | number): string => statedValue(stated, value, { status: statusWord, state: stateText });
  return counted === null
    ? vscode.l10n.t("says {0}; there is nothing to count", word(says))
    : vscode.l10n.t("says {0}, counted {1}", word(says), word(counted));
}
