/** Why a GFM task item may be no task of ours, by the reason an ignored line gives; each names where format says so. */
const omissions: Readonly<Record<string, string>> = {
  legend: "§2 a legend explains marks",
  conflict: "§1 the other side of a merge conflict",
  value: "§2 a box as the value of a field",
  link: "§2 a link look-alike",
  reference: "§2 a link look-alike",
  label: "§2 a label look-alike",
};

/** The rule by which a GFM item was left out; undefined when the reason is none that format allows for such an item. */
export function omissionRule(reason: string): string | undefined {
  return Object.hasOwn(omissions, reason) ? omissions[reason] : undefined;
}

/** A lone tag on a line that goes on with a paragraph without its list's indent opens no HTML block (CommonMark 4.6, 5.1). */
export const lazyTagRule = "CommonMark: a tag on a lazy line goes on with its paragraph";

/** List markers and quote marks at the start of a line. */
const containers = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|(?=\[)))+/u;

const forms: readonly (readonly [RegExp, string])[] = [
  [/^(?:\*\*|__|`)+\[[^\]\n]{0,8}\]/u, "§2 a box in bold or code"],
  [/^\[\]/u, "§2 a box without a blank"],
  [/^\[[ \txX\u00a0]\]\*/u, "§2 the mark of an optional task"],
  [/^\[\u00a0\]/u, "§1 a no-break space in the box"],
  [/^\[[ \txX]\][ \t]*$/u, "§2 a task without words"],
  [/^\[[ \txX]\]\S/u, "§2 no blank after the box"],
  [/^\[[ \txX]\][ \t]/u, "§2 no blank between marker and box"],
  [/^\[[^\][\n]{1,8}\]/u, "§2 another state"],
];

/** The rule by which a line that is no GFM item is a lenient task; undefined when it has none of the forms. */
export function lenientRule(sourceLine: string): string | undefined {
  const prefix = containers.exec(sourceLine)?.[0];
  if (prefix === undefined) {
    return undefined;
  }
  const rest = sourceLine.slice(prefix.length).trimEnd();
  return forms.find(([form]) => form.test(rest))?.[1];
}
