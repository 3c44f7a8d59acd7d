/** Why nothing was written; for people, in one line. */
export class Refusal extends Error {}
