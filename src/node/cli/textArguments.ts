/** Verbs whose texts are lines of plans. Whatever else they take does without blanks at its ends, too. */
const textVerbs: ReadonlySet<string> = new Set(["add", "add-log"]);

/**
 * Arguments with a blank before texts that begin with a dash, such as `- [ ] Write`: no name of an option has blanks in
 * it, and these would be taken for unknown ones.
 */
export function textArguments(args: readonly string[]): readonly string[] {
  const from = args.findIndex((arg) => textVerbs.has(arg));
  const end = args.indexOf("--");
  return args.map((arg, at) =>
    from !== -1 && at > from && (end === -1 || at < end) && /^-(?:[^=]*|[^-]\S*)\s/u.test(arg) ? ` ${arg}` : arg,
  );
}
