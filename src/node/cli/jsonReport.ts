import { escapeForTerminal } from "../../core/report/safeText.ts";
import type { Output } from "./context.ts";

/**
 * Writes one JSON document whose `plans` come one by one, so that none has to be kept. The text is that of
 * `JSON.stringify` of the whole with two blanks of indentation.
 */
export class JsonReport {
  readonly #out: Output;
  readonly #schema: string;
  #plans = 0;

  constructor(out: Output, schema: string) {
    this.#out = out;
    this.#schema = schema;
  }

  async add(plan: object): Promise<void> {
    // Two lists around it give the plan the indentation that it has in the document.
    const text = escapeForTerminal(JSON.stringify([[plan]], null, 2)).slice("[\n  [\n".length, -"\n  ]\n]".length);
    await this.#out.write(this.#plans++ === 0 ? `${this.#head()}[\n${text}` : `,\n${text}`);
  }

  /** `rest` are the properties after `plans`. */
  async end(rest: Readonly<Record<string, unknown>>): Promise<void> {
    const tail = escapeForTerminal(JSON.stringify(rest, null, 2)).slice("{\n".length);
    await this.#out.write(`${this.#plans === 0 ? `${this.#head()}[]` : "\n  ]"},\n${tail}\n`);
  }

  #head(): string {
    return `{\n  "schema": ${JSON.stringify(this.#schema)},\n  "plans": `;
  }
}
