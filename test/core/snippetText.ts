/** A snippet as the editor inserts it when every default and every first choice is kept, on 20 November 2026. */
export function snippetText(body: readonly string[]): string {
  return body
    .join("\n")
    .replaceAll("$CURRENT_YEAR", "2026")
    .replaceAll("$CURRENT_MONTH", "11")
    .replaceAll("$CURRENT_DATE", "20")
    .replace(/\$\{\d+\|(?<first>(?:[^,|\\]|\\.)*)[^|]*\|\}/gu, "$<first>")
    .replace(/\$\{\d+:(?<text>[^{}]*)\}/gu, "$<text>")
    .replace(/\$\d+/gu, "");
}
