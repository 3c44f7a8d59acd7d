import { codeSpans } from "../register/files/codeSpans.ts";

/** Stands for what is no prose; no pattern of ours takes it for a blank, and none begins behind it. */
const filler = "_";

/**
 * A paragraph's text of the same length with everything that is no prose filled: code spans, HTML tags and autolinks, bare
 * addresses, targets of links and images but those within the page (`](#phase-2)`), and labels of references.
 */
export function proseOf(text: string): string {
  let prose = text;
  if (prose.includes("`")) {
    prose = filled(prose, codeSpans(prose));
  }
  if (prose.includes("<")) {
    prose = prose.replaceAll(/<[a-z/!?][^<>]*>/giu, ({ length }) => filler.repeat(length));
  }
  if (prose.includes("://")) {
    prose = prose.replaceAll(/(?<![a-z])[a-z][a-z+.-]{1,10}:\/\/[^\s<>)\]|]+/giu, ({ length }) =>
      filler.repeat(length),
    );
  }
  if (prose.includes("](")) {
    prose = filled(prose, between(prose, "](", ")"));
  }
  return /\]\s?\[/u.test(prose) ? filled(prose, labels(prose)) : prose;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function filled(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(from, start), filler.repeat(end - start));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/** What stands between two marks, in order; links within the page are left out. */
function between(text: string, open: string, close: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(open); at !== -1;) {
    const start = at + open.length;
    const end = text.indexOf(close, start);
    if (end === -1) {
      return found;
    }
    if (text[start] !== "#") {
      found.push({ start, end });
    }
    at = text.indexOf(open, end);
  }
  return found;
}

/** `c][label` has its label behind, `label][]` before. */
function labels(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let last = 0;
  for (const { index, 0: mark } of text.matchAll(/\]\s?\[/gu)) {
    const start = index + mark.length;
    const end = text.indexOf("]", start);
    if (end === -1) {
      return found;
    }
    const before = end === start ? text.slice(last, index).lastIndexOf("[") : -1;
    found.push(before === -1 ? { start, end } : { start: last + before + 1, end: index });
    last = end;
  }
  return found;
}
