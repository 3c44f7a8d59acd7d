/** What a fact of a plan leads to: a page, or a path that is still to be looked up beside the plan. */
export interface FactTarget {
  readonly kind: "page" | "path";
  readonly target: string;
}

/** Longest value that is looked into, in UTF-16 units. */
const longest = 2000;

/**
 * Where a field's value leads, if it is a link, an address or a path and nothing else beside: `[spec](spec.md)`,
 * `<https://example.com>`, `` `docs/spec.md` ``. Only http and https are pages; any other scheme leads nowhere.
 */
export function factTarget(value: string): FactTarget | undefined {
  const text = value.trim();
  if (text === "" || text.length > longest) {
    return undefined;
  }
  const link = /^\[[^[\]]*\]\(\s*<?([^\s()<>]+)>?\s*\)$/u.exec(text)?.[1];
  const target = link ?? (/^[<`]?([^\s<>`[\]()]+)[>`]?$/u.exec(text)?.[1] || undefined);
  if (target === undefined) {
    return undefined;
  }
  if (/^https?:\/\/[^\s/]/iu.test(target)) {
    return { kind: "page", target };
  }
  const path = target.replace(/[#?].*$/u, "");
  const isPath = !/^[a-z][a-z0-9+.-]*:/iu.test(path) && (link !== undefined || /[^.]\.[a-z]{1,8}$|\/$/iu.test(path));
  return isPath && path !== "" ? { kind: "path", target: path } : undefined;
}
