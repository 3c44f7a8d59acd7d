/** What nearly every plan's title says; a list of plans need not repeat it on each line. */
const generic = "(?:implementation|project|development|execution|action)\\s+plan";
const prefix = new RegExp(`^${generic}\\s*(?:for\\s+|[:：–—-]\\s*)`, "iu");
const suffix = new RegExp(`\\s*(?:[:：–—-]\\s*|\\s)${generic}$`, "iu");

/** A plan's title for narrow places: `Implementation Plan: Offline Sync` is `Offline Sync`. Never empty. */
export function shortTitle(title: string): string {
  const short = title.replace(prefix, "").replace(suffix, "").trim();
  return short === "" ? title : short;
}
