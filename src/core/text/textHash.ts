/**
 * A text as 16 hexadecimal digits that stay the same everywhere and always: good for telling texts apart, no protection
 * against anybody who looks for two alike.
 */
export function textHash(text: string): string {
  return hash(text, 0x81_1c_9d_c5) + hash(text, 0x2f_0b_44_1d);
}

/** FNV-1a over UTF-16 units, from a start of one's own. */
function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
