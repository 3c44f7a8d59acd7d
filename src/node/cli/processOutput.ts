import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { safeText } from "../../core/report/safeText.ts";
import type { Language } from "../language/language.ts";
import type { Output } from "./context.ts";
import { cutToWidth } from "./cutToWidth.ts";

/** A stream of this process, which may be a terminal. */
export interface ProcessStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What an {@link ProcessOutput} takes from the process. */
export interface OutputHost {
  readonly stdout: ProcessStream;
  readonly stderr: ProcessStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  readonly language: Language;
}

/** Text is handed on in pieces of about this length: a system call for each line would cost more than the line. */
const pieceLength = 65_536;

/** After this many milliseconds a person wonders; from then on the progress line is drawn, and drawn anew this often. */
const patience = 1000;
const drawnEvery = 100;

/** Where terminals do not say how wide they are. */
const usualColumns = 80;

const eraseLine = "\r\u001b[K";

/** The {@link Output} of a process. Call `end` when all is written. */
export class ProcessOutput implements Output {
  readonly columns: number | undefined;
  readonly colour: boolean;
  readonly say: Say;
  readonly language: string;
  readonly #host: OutputHost;
  readonly #started: number;
  #pending = "";
  #files = 0;
  /** When the progress line was drawn; undefined while there is none. */
  #drawnAt: number | undefined;

  /** `colour` is false where the user said `--no-color`. */
  constructor(host: OutputHost, colour: boolean) {
    this.#host = host;
    this.say = host.language.say;
    this.language = host.language.name;
    this.#started = host.now();
    const isTerminal = host.stdout.isTTY === true && host.env["TERM"] !== "dumb";
    this.columns = isTerminal ? host.stdout.columns || usualColumns : undefined;
    this.colour = colour && wantsColour(host.env, isTerminal);
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= pieceLength) {
      await this.end();
    }
  }

  problem(text: string): void {
    this.#eraseProgress();
    this.#host.stderr.write(`${text}\n`);
  }

  progress(path: string): void {
    this.#files++;
    const { stderr, now } = this.#host;
    if (stderr.isTTY !== true) {
      return;
    }
    const time = now();
    if (time - this.#started >= patience && time - (this.#drawnAt ?? 0) >= drawnEvery) {
      this.#drawnAt = time;
      const text = this.say(phrase("Read {0} files … {1}", this.#files, safeText(path)));
      stderr.write(`\r${cutToWidth(text, (stderr.columns || usualColumns) - 1)}\u001b[K`);
    }
  }

  /** Hands on what is still held back. */
  async end(): Promise<void> {
    this.#eraseProgress();
    const text = this.#pending;
    this.#pending = "";
    if (text !== "" && !this.#host.stdout.write(text)) {
      await once(this.#host.stdout, "drain");
    }
  }

  #eraseProgress(): void {
    if (this.#drawnAt !== undefined) {
      this.#drawnAt = undefined;
      this.#host.stderr.write(eraseLine);
    }
  }
}

/** As Node itself decides: FORCE_COLOR over NO_COLOR over the terminal. */
export function wantsColour(env: OutputHost["env"], isTerminal: boolean): boolean {
  const force = env["FORCE_COLOR"];
  if (force !== undefined) {
    return force !== "0" && force !== "false";
  }
  const no = env["NO_COLOR"];
  return isTerminal && (no === undefined || no === "");
}
