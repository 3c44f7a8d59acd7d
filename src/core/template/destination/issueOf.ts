/** What git workflows put before a number, and keys that name a standard rather than an issue. */
const beforeNumber = /^(?:issues?|gh|bug|ticket)[-_]?#?([1-9]\d{0,6})(?=[-_]|$)/iu;
const number = /^#?([1-9]\d{0,6})(?=[-_]|$)/u;
const key = /^(?:\p{L}{1,20}[-_])?([A-Z][A-Z\d]{1,9}-[1-9]\d{0,6})(?=[-_]|$)/u;
const standards = /^(?:UTF|ISO|SHA|RFC|CVE|MD|ES|HTTP|TLS)-/u;

/**
 * The issue that a branch is about, as written there: `42` of `42-offline` and `issue-42`, `ABC-123` of
 * `feature/ABC-123-x`. Undefined where the name says none; days, versions and numbers
 * that begin with 0, which specifications have, are none.
 */
export function issueOf(branch: string): string | undefined {
  const parts = branch.slice(0, 200).split("/").slice(0, 8);
  if (/^(?:releases?|versions?|v)$/iu.test(parts[0] ?? "")) {
    return undefined;
  }
  for (const part of parts) {
    const isDay = /^\d{4}[-_]\d{2}(?:[-_]\d{2})?(?:[-_]|$)/u.test(part);
    const found = isDay ? undefined : (key.exec(part) ?? beforeNumber.exec(part) ?? number.exec(part))?.[1];
    if (found !== undefined && !standards.test(found)) {
      return found;
    }
  }
  return undefined;
}
