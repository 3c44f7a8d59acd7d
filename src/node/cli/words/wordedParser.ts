import { InvalidArgumentError } from "commander";
import type { Say } from "../../../core/message/message.ts";
import { Refusal } from "../refusal.ts";

/** A parser of an argument that throws a {@link Refusal}, as commander wants it: with the reason in the user's words. */
export function wordedParser<V>(
  say: Say,
  parse: (text: string, before: V | undefined) => V,
): (text: string, before: V | undefined) => V {
  return (text, before) => {
    try {
      return parse(text, before);
    } catch (error) {
      throw error instanceof Refusal ? new InvalidArgumentError(say(error.reason)) : error;
    }
  };
}
