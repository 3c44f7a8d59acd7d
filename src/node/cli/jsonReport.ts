import { escapeForTerminal } from "../../core/report/safeText.ts";
import type { Output } from "./context.ts";

/**
 * Writes one JSON document whose `plans` come one by one, so that none has to be kept: a line for each plan, which is
 * half as long as with indentation and still reads in a pager.
 */
export class JsonReport {
  readonly #out: Pick<Output, "write">;
  readonly #schema: string;
  #plans = 0;

  constructor(out: Pick<Output, "write">, schema: string) {
    this.#out = out;
    this.#schema = schema;
  }

  async add(plan: object): Promise<void> {
    const text = escapeForTerminal(JSON.stringify(plan));
    await this.#out.write(this.#plans++ === 0 ? `${this.#head()}[\n${text}` : `,\n${text}`);
  }

  /** `rest` are the properties after `plans`. */
  async end(rest: Readonly<Record<string, unknown>>): Promise<void> {
    const tail = escapeForTerminal(JSON.stringify(rest)).slice(1);
    await this.#out.write(`${this.#plans === 0 ? `${this.#head()}[]` : "\n]"},\n${tail}\n`);
  }

  #head(): string {
    return `{"schema":${JSON.stringify(this.#schema)},"plans":`;
  }
}
