/**
 * Whether a task's text or a detail line may say a date, an estimate, a dependency, a label or a name. One loop without
 * any pattern: this is asked of every line of every task, and most have none. Digits start dates, amounts and ids; `@`
 * names; brackets, emphasis and code at an edge set labels and sizes off; a colon early in a line ends a key.
 */
export function mayHoldFacts(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code === 64) {
      return true;
    }
    if ((code === 58 || code === 0xff1a) && at < keyReach) {
      return true;
    }
    if (isSetOff(code) && (at < edge || at >= length - edge)) {
      return true;
    }
  }
  return false;
}

/** No key is longer, in UTF-16 units. */
const keyReach = 40;
/** How near to an edge a mark sets something off. */
const edge = 6;

/** `( [ ] ) * _` and a backtick, full-width brackets, and the dash before `- deferred`. */
function isSetOff(code: number): boolean {
  return (
    code === 40 ||
    code === 41 ||
    code === 91 ||
    code === 93 ||
    code === 42 ||
    code === 95 ||
    code === 96 ||
    code === 0xff08 ||
    code === 0xff09
  );
}
