import { safeText } from "./safeText.ts";

/**
 * Cells as a line of CSV (RFC 4180), its CRLF included. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, as people write words that begin so; what moves cursors or hides text becomes `�`.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : csvCell(cell))).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const words = safeText(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
  return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
