/** No text is filled that is longer, in UTF-16 units. */
const longest = 500;
/** What stands between parts and means nothing without them. */
const isGlue = /^[\s·•|/,;:–—-]*$/u;

/**
 * Fills the `${name}` of a text that a user wrote with values. What is unknown or empty is left out together with what
 * sets it off from the rest: `37% · Phase 2` is `37%` where there is no phase.
 */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  let filled = "";
  let glue = "";
  let isLeftOut = false;
  for (const [nth, part] of text
    .slice(0, longest)
    .split(/\$\{([^{}]*)\}/u)
    .entries()) {
    const isValue = nth % 2 === 1;
    const written = isValue ? (Object.hasOwn(values, part) ? (values[part] ?? "") : "") : part;
    if (isValue && written === "") {
      isLeftOut = true;
    } else if (!isValue && isGlue.test(written)) {
      // Of two that a value stood between one is enough.
      glue = isLeftOut && glue !== "" ? glue : written;
    } else {
      filled += filled === "" ? written : glue + written;
      glue = "";
      isLeftOut = false;
    }
  }
  return filled
    .replace(/\(\s*\)|\[\s*\]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
