import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import type { Message } from "../message/message.ts";
import type { Severity } from "./ruleLevel.ts";
import type { RuleId } from "./ruleIds.ts";

/** Another place that a finding speaks of. */
export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: Message;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Whether it changes nothing that the author meant, so that it is made without a pick: preferred, and part of Fix All. */
  readonly isSafe: boolean;
}

/** What a rule reports; its level comes from elsewhere. */
export interface Report {
  /** What is wrong, as small as it can be shown. Empty only where nothing stands. */
  readonly range: TextRange;
  readonly message: Message;
  readonly related?: readonly RelatedPlace[];
  /** The gravest that it may be, whatever the rule is set to: a blank of a plan that has not begun is a hint. */
  readonly atMost?: Severity;
  /** Worked out when asked for: of hundreds of findings few are looked at. */
  readonly fixes?: () => readonly Fix[];
}

/** Something that a plan says and that cannot be right, or that its author surely wants to know. */
export interface Finding extends Omit<Report, "atMost"> {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** 0-based line of the start of the range. */
  readonly line: number;
}
