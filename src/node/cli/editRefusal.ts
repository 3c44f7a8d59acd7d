import { englishOf, type Message } from "../../core/message/message.ts";
import type { Task } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";

/** Something of a plan that may have been meant. Its texts may still be foreign. */
export interface Candidate {
  readonly id: string;
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  /** Of a task. */
  readonly state?: string;
}

/** Why a plan is not changed, in one line, and what may have been meant instead. */
export class EditRefusal extends Error {
  readonly reason: Message;
  readonly candidates: readonly Candidate[];

  constructor(reason: Message, candidates: readonly Candidate[] = []) {
    super(englishOf(reason));
    this.reason = reason;
    this.candidates = candidates;
  }
}

/** A task that may have been meant. */
export function candidateOf({ id, line, text, state }: Task): Candidate {
  return { id, line, text: plainText(text), state };
}
