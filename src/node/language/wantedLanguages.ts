/** What says which language is wanted, the strongest first: ours, then those of POSIX. */
const variables = ["PLANWRIGHT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] as const;

/**
 * The languages that an environment asks for, the best first: of `de_AT.UTF-8` it is `de-at`, else `de`. Empty where that
 * is English, and where nothing is said.
 */
export function wantedLanguages(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const said = variables.map((name) => env[name]?.trim() ?? "").find((value) => value !== "") ?? "";
  // Behind a dot stands the encoding, behind an at sign a variant.
  const name = (said.split(/[.@]/u, 1)[0] ?? "").replaceAll("_", "-").toLowerCase();
  if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,3}$/u.test(name) || name === "posix" || /^en(?:-|$)/u.test(name)) {
    return [];
  }
  const parts = name.split("-");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
}
