/** Month names and usual short forms: English, German, French, Spanish, Portuguese, Italian; lower case. */
const months: readonly string[] = [
  "january|jan|januar|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen",
  "february|feb|februar|février|fevrier|févr|fév|febrero|fevereiro|fev|febbraio",
  "march|mar|märz|maerz|mär|mrz|mars|marzo|março",
  "april|apr|avril|avr|abril|abr|aprile",
  "may|mai|mayo|maio|maggio|mag",
  "june|jun|juni|juin|junio|junho|giugno|giu",
  "july|jul|juli|juillet|juil|julio|julho|luglio|lug",
  "august|aug|août|aout|agosto|ago",
  "september|sep|sept|septembre|septiembre|setiembre|setembro|settembre",
  "october|oct|oktober|okt|octobre|octubre|outubro|ottobre|ott",
  "november|nov|novembre|noviembre|novembro",
  "december|dec|dezember|dez|décembre|decembre|déc|diciembre|dic|dezembro|dicembre",
];

const byName: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.split("|").map((name) => [name, index + 1] as const)),
);

/** All month names as alternatives of a pattern, the longest first. */
export const monthPattern = [...byName.keys()].toSorted((a, b) => b.length - a.length).join("|");

/** 1 to 12 for a month's name or short form in any case; undefined for other words. */
export function monthOf(name: string): number | undefined {
  return byName.get(name.toLowerCase());
}
