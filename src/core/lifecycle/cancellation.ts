/** Structurally VS Code's token, so that its own can be passed in. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Thrown by a cancelled scan: half a list is never handed out as the whole. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** A token that is never cancelled. */
export const neverCancelled: CancellationToken = { isCancellationRequested: false };
