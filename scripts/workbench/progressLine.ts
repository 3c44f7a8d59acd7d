/** Where progress is written; `process.stderr` fits. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A running progress line; call exactly one of the two when the work ends. */
export interface ProgressLine {
  readonly done: (message: string) => void;
  readonly failed: () => void;
}

/** On a terminal one line that counts seconds in place; in a pipe the message once, and once more when it is done. */
export function progressLine(stream: ProgressStream, message: string): ProgressLine {
  if (stream.isTTY !== true) {
    stream.write(`${message}…\n`);
    return { done: (end) => stream.write(`${end}\n`), failed: () => undefined };
  }
  const start = Date.now();
  const draw = (): void => {
    stream.write(`\r\u001B[2K${message}… ${Math.floor((Date.now() - start) / 1000)} s`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  const clear = (): void => {
    clearInterval(timer);
    stream.write("\r\u001B[2K");
  };
  return {
    done: (end) => {
      clear();
      stream.write(`${end}\n`);
    },
    failed: clear,
  };
}
