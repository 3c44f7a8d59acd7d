import { codeSpans } from "../../register/files/codeSpans.ts";

/** Stands for what is no prose; no pattern of ours takes it for a blank, and none begins behind it. */
const filler = "_";
/** Code that is no more than a word or a number, or both: `2.1`, `Phase 2`. */
const shortCode = /^(?:[\p{L}\p{N}#.-]{1,40}|\p{L}{1,20} #?\d[\d.]{0,20})$/u;

/** Whether a line of HTML is what a reader sees of a closed `<details>`. */
export function isSummary(line: string): boolean {
  return /^[ \t>]{0,20}(?:<details[^<>]{0,80}>\s{0,4})?<summary[^<>]{0,80}>/iu.test(line);
}

/**
 * A paragraph's text of the same length with everything that is no prose filled: code spans (all, or all but those that
 * hold no more than a name or a number), HTML tags and autolinks, bare addresses, links to other files with their text,
 * targets of links and images but those within the page (`](#phase-2)`), and labels of references.
 */
export function proseOf(text: string, code: "all" | "long" = "all"): string {
  // In a summary words begin and end at tags.
  let prose = isSummary(text) ? text.replaceAll(/<[^<>]*>/gu, ({ length }) => " ".repeat(length)) : text;
  if (prose.includes("`")) {
    const spans = codeSpans(prose);
    prose = filled(prose, code === "all" ? spans : spans.filter((span) => !shortCode.test(span.text)));
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
    prose = filled(prose, linked(prose, text));
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

/**
 * Targets of links, in order, but of those within the page; of links to other files the text too, which speaks of what
 * they hold.
 */
function linked(prose: string, text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let last = 0;
  for (let at = prose.indexOf("](", last); at !== -1; at = prose.indexOf("](", last)) {
    const start = at + 2;
    const end = prose.indexOf(")", start);
    if (end === -1) {
      return found;
    }
    if (prose[start] !== "#") {
      const open = isFile(text.slice(start, end)) ? prose.slice(last, at).lastIndexOf("[") : -1;
      found.push({ start: open === -1 ? start : last + open + 1, end });
    }
    last = end;
  }
  return found;
}

/** Whether a target is a file beside the plan, or a Markdown file on the web. */
function isFile(target: string): boolean {
  return !/^<?(?:[a-z][a-z+.-]{1,10}:|\/\/)/iu.test(target) || /\.(?:md|markdown)(?![\p{L}\p{N}])/iu.test(target);
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
