/** How many, and how many of them are ticked. */
export interface Count {
  readonly total: number;
  readonly done: number;
}

/** Counts what is ticked or not. */
export function countOf(items: readonly { readonly checked: boolean }[]): Count {
  return { total: items.length, done: items.filter(({ checked }) => checked).length };
}

/** Whether two counts are the same in both numbers. */
export function sameCount(a: Count, b: Count): boolean {
  return a.total === b.total && a.done === b.done;
}

/** A count as people write it. */
export function countText({ done, total }: Count): string {
  return `${done}/${total}`;
}

/** `226 of 273, 83 %`; without a percentage where there is nothing. */
export function shareText(part: number, all: number): string {
  return all === 0 ? "none" : `${part} of ${all}, ${((100 * part) / all).toFixed(1)} %`;
}
