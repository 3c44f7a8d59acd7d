import { stripLead } from "../../plan/plainText.ts";

/** Words shorter than this are small in either case: `of`, `and`. */
const longEnough = 4;

/** Whether most headings that tell write what is behind their first word, or behind the number of a phase, small. */
export function areSentenceCase(titles: readonly string[]): boolean {
  let small = 0;
  let large = 0;
  for (const title of titles) {
    const own = stripLead(title.slice(0, 200)).replace(/^[^:：]{1,30}[:：]/u, "");
    const rest = (own.match(word) ?? []).slice(1).filter(({ length }) => length >= longEnough);
    if (rest.some((one) => /^\p{Ll}/u.test(one))) {
      small++;
    } else if (rest.some((one) => /^\p{Lu}\p{Ll}/u.test(one))) {
      large++;
    }
  }
  return small > large;
}

/** A heading with what is behind its first word written small; blanks, short forms and names such as `GitHub` stay. */
export function sentenceCase(title: string): string {
  let isFirst = true;
  return title.replaceAll(/\[[^[\]]*\]|\{\{[^{}]*\}\}|\p{L}[\p{L}\p{N}'’]*/gu, (one) => {
    const isSmall = !isFirst && /^\p{Lu}\p{Ll}+$/u.test(one);
    isFirst = false;
    return isSmall ? one.toLowerCase() : one;
  });
}

const word = /\p{L}[\p{L}\p{N}'’]*/gu;
