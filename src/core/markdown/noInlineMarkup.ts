/**
 * Stands in bundles for `entities` and `linkify-it`, which markdown-it loads for inline rules that Planwright never runs
 * (esbuild.mjs names it): their tables would be a tenth of each bundle and a part of every start.
 */
export function decodeHTMLStrict(text: string): string {
  return text;
}

/** Knows no kind of link. */
export class LinkifyIt {
  readonly schemas: readonly string[] = [];
}
