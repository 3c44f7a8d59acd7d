/**
 * Stands in bundles for `entities` and `linkify-it`, which markdown-it loads for rules that Planwright never runs
 * (esbuild.mjs names it): their tables would be a tenth of each bundle and a part of every start. Entities in inline text
 * stay as they are written (inlineParts.ts).
 */
export function decodeHTMLStrict(text: string): string {
  return text;
}

/** Knows no kind of link. */
export class LinkifyIt {
  readonly schemas: readonly string[] = [];
}
