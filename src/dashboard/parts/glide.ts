/** Goes from one number to another in so many milliseconds, slower towards the end; the answer stops it where it is. */
export function glide(from: number, to: number, time: number, step: (value: number) => void): () => void {
  let frame = 0;
  let start: number | undefined;
  const draw = (now: number): void => {
    start ??= now;
    const part = Math.min((now - start) / time, 1);
    step(from + (to - from) * (1 - (1 - part) ** 3));
    if (part < 1) {
      frame = requestAnimationFrame(draw);
    }
  };
  frame = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(frame);
}
