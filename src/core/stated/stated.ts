/** What a plan says of its own progress a second time (format §5): checked, on request updated, never counted. */
export interface Stated {
  /** 0-based. */
  readonly line: number;
  /** The statement as written, without blanks around. */
  readonly text: string;
  readonly kind: "status" | "count" | "percent" | "task";
  /** `5/8`, whole percent, or a status word of ours. */
  readonly says: string | number;
  /** What we count there, in the same form; null where there is nothing to count. */
  readonly counted: string | number | null;
  readonly agrees: boolean;
  /** Id of the phase or step it speaks of; null for the plan. */
  readonly unit: string | null;
}
