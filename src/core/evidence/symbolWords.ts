/** A name, or names joined as languages join them, with or without a call behind. */
const shape =
  /^(?<names>[A-Za-z_$][\w$]{0,79}(?:(?:\.|::|#|->)[A-Za-z_$][\w$]{0,79}){0,5})(?<call>\([^()]{0,120}\))?;?$/u;
const camel = /^[a-z][a-z0-9]*[A-Z]|^[A-Z][a-z0-9]+[A-Z]/u;
const snake = /^_*[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]*$/u;

/**
 * The words to look for where a code span is surely a name in code: `readPlan()`, `PlanIndex`, `max_rows`; of
 * `PlanIndex.open()` both. None for words of any other kind, such as `true`, `main` or `--flag`.
 */
export function symbolWords(span: string): readonly string[] {
  if (span.length < 4 || span.length > 200) {
    return [];
  }
  const { names, call } = shape.exec(span)?.groups ?? {};
  const all = names?.split(/\.|::|#|->/u) ?? [];
  return all.filter(
    (name, nth) =>
      name.length > 2 && ((call !== undefined && nth === all.length - 1) || camel.test(name) || snake.test(name)),
  );
}
