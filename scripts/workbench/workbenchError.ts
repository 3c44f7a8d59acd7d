/** Why the workbench could not be installed, started or opened. */
export type WorkbenchErrorReason =
  | "aborted"
  | "badOption"
  | "buildFailed"
  | "desktopFailed"
  | "folderMissing"
  | "installFailed"
  | "noBrowser"
  | "portInUse"
  | "serverFailed";

/** A failure whose message is one line made to be read by a person: what failed and what to do. It is shown without its stack. */
export class WorkbenchError extends Error {
  readonly reason: WorkbenchErrorReason;

  constructor(reason: WorkbenchErrorReason, message: string) {
    super(message);
    this.name = "WorkbenchError";
    this.reason = reason;
  }
}
