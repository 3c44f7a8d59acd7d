/** A file's bytes as text. */
export interface DecodedText {
  /** Without BOM. */
  readonly text: string;
  /** Whether some bytes were not valid and read as U+FFFD. */
  readonly damaged: boolean;
}

/** Decodes UTF-8, or UTF-16 by its BOM. Returns undefined for bytes that are no text at all (a NUL among them). */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (utf16 === undefined && bytes.includes(0)) {
    return undefined;
  }
  const encoding = utf16 ?? "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), damaged: true };
  }
}
