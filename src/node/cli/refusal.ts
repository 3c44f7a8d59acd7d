import { englishOf, type Message } from "../../core/message/message.ts";

/** Why nothing was written; for people, in one line. */
export class Refusal extends Error {
  readonly reason: Message;

  constructor(reason: Message, options?: ErrorOptions) {
    super(englishOf(reason), options);
    this.reason = reason;
  }
}
