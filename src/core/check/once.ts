/** Works something out at the first asking and keeps it: what the fixes of one check share. */
export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
