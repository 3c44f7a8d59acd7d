import type { CancellationToken } from "../lifecycle/cancellation.ts";
import type { PolicyPart } from "../config/countingPolicy.ts";
import type { Event } from "../lifecycle/emitter.ts";

/** A Markdown document as its host has it now: the open buffer where there is one, else the file. */
export interface Source {
  /** Opaque to the core; only hosts know that it is a URI or a path. */
  readonly uri: string;
  /** Another value for every other text of the same document. */
  readonly version: string;
  getText(): string;
}

/** Where plans come from: the port that each host implements. */
export interface PlanWorkspace {
  /** A document's text changed, or it appeared. */
  readonly onDidChange: Event<string>;
  /** A document, or a folder with all documents whose URI goes on after its own and a `/`. */
  readonly onDidDelete: Event<string>;
  /** Folders or a project's settings came, went or changed: any document may be listed or counted otherwise. */
  readonly onDidReset: Event<void>;
  /** The Markdown files that may be plans. Throws `Cancelled` rather than returning a part. */
  list(token: CancellationToken): Promise<readonly string[]>;
  /** What the project of a document says about counting, as far as it is known; a reset tells when it is. */
  policyOf(uri: string): PolicyPart | undefined;
  /** The document's present text; undefined when it does not exist or cannot be read as text. */
  open(uri: string): Promise<Source | undefined>;
}
