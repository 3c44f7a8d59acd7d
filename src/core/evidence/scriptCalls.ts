/** A script that a command runs; offsets within the command. */
export interface ScriptCall {
  readonly kind: "npmScript" | "makeTarget";
  readonly name: string;
  readonly start: number;
}

const call =
  /(?<=^|&&\s{0,3}|\|\|\s{0,3}|;\s{0,3})(?:(?:npm|pnpm|yarn|bun)\s+(?:--?[\w-]+(?:[= ][\w@/.-]+)?\s+){0,3}run(?:-script)?\s+(?<run>[\w@][\w:@.-]{0,60})|(?:pnpm|yarn)\s+(?<own>[\w-]{1,40}:[\w:.-]{1,60})|make\s+(?:-[\w-]+\s+){0,3}(?<make>[a-zA-Z][\w.-]{0,60}))(?=$|[\s;&|])/gu;

/**
 * The scripts that a command in a code span runs: `npm run build`, `pnpm test:unit`, `make lint`. Commands that a package
 * manager has itself, and files that it runs, are none.
 */
export function scriptCalls(command: string): readonly ScriptCall[] {
  if (command.length > 300 || !/npm|yarn|bun|make/u.test(command)) {
    return [];
  }
  return [...command.matchAll(call)].flatMap(({ 0: whole, index, groups = {} }): readonly ScriptCall[] => {
    const name = groups["run"] ?? groups["own"] ?? groups["make"] ?? "";
    const kind = groups["make"] === undefined ? "npmScript" : "makeTarget";
    const isFile = kind === "npmScript" && /\.[a-z]{1,4}$/u.test(name);
    return isFile ? [] : [{ kind, name, start: index + whole.length - name.length }];
  });
}
