/** `Outputs` as `Output`; plain English only, for the words in a blank. */
export function singular(title: string): string {
  const word = title.replace(/[[\]|`*:：]/gu, "").trim();
  return word === "" || word.length > 40
    ? "Task"
    : /(?:c|t|or)ies$/u.test(word)
      ? `${word.slice(0, -3)}y`
      : /[^s]s$/u.test(word)
        ? word.slice(0, -1)
        : word;
}
