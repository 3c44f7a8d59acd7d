import type { TextDocumentContentChangeEvent } from "vscode";

/** The place of a blank that was selected, and of what was typed over it since; UTF-16 offsets. */
export interface TypedSlot {
  readonly start: number;
  readonly end: number;
  /** What stood there when the blank was selected. */
  readonly blank: string;
  readonly typed: boolean;
}

/** A slot after one change of its document; undefined where the change reached across its edge. */
export function slotAfter<Slot extends TypedSlot>(
  slot: Slot,
  { rangeOffset, rangeLength, text }: TextDocumentContentChangeEvent,
): Slot | undefined {
  const { start, end } = slot;
  const delta = text.length - rangeLength;
  if (rangeOffset >= start && rangeOffset + rangeLength <= end) {
    return { ...slot, end: end + delta, typed: true };
  }
  if (rangeOffset + rangeLength <= start) {
    return { ...slot, start: start + delta, end: end + delta };
  }
  return rangeOffset < end ? undefined : slot;
}
