/** A half-open stretch of a text: UTF-16 offsets, `start <= end`, both counted from the start of the text as it was given. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies inside the range or directly at its end, as a caret does. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
