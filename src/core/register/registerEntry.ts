import { isUnfilled } from "../fields/isUnfilled.ts";
import { plainText } from "../plan/plainText.ts";
import type { TextRange } from "../text/textRange.ts";
import { bareName, type RegisterKind } from "./places/registerWords.ts";

/**
 * One risk, decision, metric …, read alike from a table's row, a bullet, a heading or a paragraph (format §3). The keys
 * of `fields` are those of `Column` (`impact`, `mitigation`, `current`, `rationale` …), `state` for a box or a status
 * cell (a `TaskState`), or an unknown header in camel case.
 */
export interface RegisterEntry {
  readonly kind: RegisterKind;
  /** 0-based. */
  readonly line: number;
  /** The row without its outer pipes, or the first line of the bullet's text. */
  readonly range: TextRange;
  /** Title of the heading or label it stands under; null under none but the document's title. */
  readonly section: string | null;
  /** Id of the phase it stands in. */
  readonly phase: string | null;
  /** What it is about, without inline markup. */
  readonly title: string;
  /** Whether the title says more than a template does: false for `[TO FILL]`, `Risk 1` and an empty cell. */
  readonly named: boolean;
  /** What else is written of it; null for a value that is empty or still a placeholder, no key for what is not written. */
  readonly fields: ReadonlyMap<string, string | null>;
}

/** A record while it is read. */
export interface OpenEntry extends RegisterEntry {
  title: string;
  named: boolean;
  readonly fields: Map<string, string | null>;
}

/** A value without inline markup, or null where it is empty or holds a placeholder (format §4). */
export function valueOf(source: string): string | null {
  const text = source.trim();
  return text === "" || isUnfilled(text) ? null : plainText(text);
}

/** Whether a title names something: neither empty, nor a placeholder, nor `Risk 1` or `Risk`. */
export function isNamed(title: string): boolean {
  return title !== "" && !isUnfilled(title) && bareName(title) === undefined;
}
