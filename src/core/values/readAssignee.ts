/** Words that follow an @ in code and documents and name nobody. */
const noName =
  /^(?:media|import|param|returns?|link|deprecated|override|test|todo|see|since|type|types|ts-ignore|ts-expect-error|example|throws|internal|latest|next|here|channel|everyone|all|property|supports|keyframes|apply|layer|tailwind|include|use|mixin|extend|font-face|state|component|injectable)$/iu;
const mention = /(?<![\p{L}\p{N}_.`/@\\-])@([\p{L}_][\p{L}\p{N}_-]{0,38})(?![\p{L}\p{N}_/.(@-])/gu;
const lead = /(?:^|[([（:]|\b(?:assignee|assigned to|owner|by|cc))\s{0,3}[*_]{0,2}$/iu;
/** Behind an assignee stand marks, tags and dates, but no words. */
const close = /^[*_]{0,2}(?:\s{0,8}$|\s{0,4}[)\]）,#!@+&|·(\d\p{Extended_Pictographic}]|\s{1,4}[-–—]\s)/u;

/**
 * The name behind `@` of the one who has a task: at the start or end of the text, in brackets, or behind `by` or
 * `owner:`. No e-mail address, no npm scope (`@types/node`), no decorator, nothing in a code span.
 */
export function readAssignee(text: string): string | undefined {
  if (!text.includes("@")) {
    return undefined;
  }
  const plain = text.includes("`") ? text.replace(/`[^`]{0,400}`/gu, (code) => " ".repeat(code.length)) : text;
  for (const match of plain.matchAll(mention)) {
    const name = match[1] ?? "";
    const before = plain.slice(Math.max(0, match.index - 20), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 16);
    if (!noName.test(name) && (lead.test(before) || close.test(after))) {
      return name;
    }
  }
  return undefined;
}
