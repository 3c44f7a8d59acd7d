/**
 * Of more than so many offers those that what is typed fits best, each group in the order given: names that begin with
 * it, names with a word that does, names that hold it, and names that hold its letters in order, which is all that an
 * editor's list would show. Fewer come back as they are: the list narrows those itself.
 */
export function narrowed<T>(all: readonly T[], typed: string, nameOf: (one: T) => string, most: number): readonly T[] {
  if (all.length <= most) {
    return all;
  }
  const wanted = typed.toLowerCase();
  const groups: readonly T[][] = [[], [], [], []];
  for (const one of all) {
    groups[groupOf(nameOf(one).toLowerCase(), wanted)]?.push(one);
  }
  return groups.flat().slice(0, most);
}

/** 0 to 3, the best first; 4 for a name without the letters. */
function groupOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) {
    return 0;
  }
  if (name.includes(wanted)) {
    return name.includes(` ${wanted}`) ? 1 : 2;
  }
  let at = -1;
  for (const letter of wanted) {
    at = name.indexOf(letter, at + 1);
    if (at === -1) {
      return 4;
    }
  }
  return 3;
}
