/** What a step of `npm run check` finds: a line or more a problem; none when all is well. */
export type Problems = readonly string[];

/** Why a step could not judge; that is printed and fails nothing. */
export interface Skipped {
  readonly skipped: string;
}

/** One step of `npm run check`. */
export interface CheckStep {
  readonly name: string;
  run(): Promise<Problems | Skipped>;
}
