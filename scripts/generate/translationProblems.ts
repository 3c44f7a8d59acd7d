/** Texts by their keys, as `package.nls.json` and the bundle have them. */
export type Texts = Readonly<Record<string, unknown>>;

/** What is wrong with a translation of these texts, a line a problem; what it lacks is said in English and no problem. */
export function translationProblems(texts: Texts, translation: Texts): readonly string[] {
  return Object.entries(translation).flatMap(([key, said]) => {
    const text = texts[key];
    const words = typeof said === "object" && said !== null && "message" in said ? said.message : said;
    if (typeof text !== "string") {
      return [`${JSON.stringify(key)} is no text of ours`];
    }
    if (typeof words !== "string" || words === "") {
      return [`${JSON.stringify(key)} has no words`];
    }
    const [ours, theirs] = [text, words].map(placeholdersOf);
    return ours === theirs
      ? []
      : [`${JSON.stringify(key)} must keep ${ours || "no placeholder"}, not ${theirs || "none"}`];
  });
}

/** Each once: a language may say one twice. */
function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\d\}/gu) ?? [])].toSorted((a, b) => (a < b ? -1 : 1)).join(" ");
}
