/** A label with its places `{0}`, `{1}` … taken by values. */
export function fill(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
