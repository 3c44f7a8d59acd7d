/** What a step of `npm run check` finds: a line or more a problem; none when all is well. */
export type Problems = readonly string[];

/** One step of `npm run check`. */
export interface CheckStep {
  readonly name: string;
  run(): Promise<Problems>;
}
