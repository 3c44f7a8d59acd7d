/**
 * Bracket texts that are marks, references, tags or states, never blanks (format §6). Every pattern is tried at one
 * place only, so a text costs its length once.
 */
const stops: readonly RegExp[] = [
  // Footnotes, callouts, mentions, quoted strings and attributes.
  /^[\^!@"'#`(]/u,
  /[="]/u,
  // Marks of a box, sizes, parallel and story tags, hashes, numbers, yes or no.
  /^(?:toc|[xX✓✅~/>!?-]|\p{L}|us-?\d+|fr-?\d+|[\da-f]{6,40}|[\d.,/\s%-]+|x{0,2}[sml]|y\/n|n\/y|n\/a)$/iu,
  // Ids: T012, TASK-001, SP-2.1, cell_4, 147-04.
  /^[a-z]{1,12}(?:[-_ ]?[a-z]{1,12}){0,2}[-_]?\d[\w.-]{0,20}$/iu,
  /^\d[\d.-]{0,12}[a-z]?$/iu,
  // Estimates that are filled in.
  /^~?\d[\d.,]{0,8}\s?[-–]?\s?\d{0,6}\s?[a-z]{1,10}$/iu,
  // References and states, alone or with more after them.
  /^(?:checkpoint|source|see|ref|refs|commit|issue|pr|gap|ambiguity|conflict|assumption|spec|plan|fr|nfr|sc|ac|us)\b[\s:#§-]{0,3}(?=[\d§:.]|$)/iu,
  /^(?:checkpoint|source|see)\b/iu,
  /^(?:done|completed?|wip|todo|to do|blocked|removed|deferred|high|medium|low|critical|planned|pending|active|cancelled|canceled|draft|approved|rejected|accepted|proposed|in progress|not started|open|closed|fixed|resolved|implemented|verified|shipped|partial|partially|skipped|obsolete|superseded|archived|paused)(?:(?:\s?[:;(,]|\s[—–-]\s|\s\d).{0,120})?$/iu,
  /^(?:optional|required|new|modified|deleted|updated|existing|bug|feat|fix|docs|chore|refactor|test|tests|perf|rfc|adr|story|breaking|security|important|note|warning|info|tip|mvp|must|should|could|p\d|parallel|sequential|manual|auto|automated|ok|pass|passed|fail|failed|yes|no|none|true|false|null|gap|ambiguity|conflict|assumption|completeness|clarity|consistency|measurability|coverage|traceability)$/iu,
  // Stages of a release: `[beta]`, `[alpha and beta]`.
  /^(?:alpha|beta|ga|rc|stable|stage|preview|experimental|deprecated)(?:(?: and | or |, | ?[/&+→-]+ ?)(?:alpha|beta|ga|rc|stable|preview))*$/iu,
  // Paths, globs, options and code.
  /^(?:\.{0,2}\/|\*|--|\$|%)/u,
  /^[\w@.*-]{1,60}(?:\/[\w@.*-]{1,60}){2,}$/u,
  /^[\w./@*-]{1,100}\.(?:md|ts|tsx|js|jsx|py|rs|go|java|json|ya?ml|toml|sh|css|html|cs|rb|sql|txt)(?:[:#].{0,40})?$/iu,
  /^[\w$.]{1,60}\(.*\)$/u,
  /^[a-z]{1,40}(?:_[a-z\d]{1,40})+$/u,
  // Lists of short things: `[a, b]`, `[1, 2]`, `[T001, T002]`.
  /^[a-z\d_.-]{1,24}(?:,\s?[a-z\d_.-]{1,24}){1,20}$/u,
  /^\d/u,
  /^https?:/iu,
  // Issues of other repositories, and asides of a narrator.
  /#\d{1,9}$/u,
  /^(?:\.\.\.|…)/u,
];

/** Whether a bracket's content is words to replace rather than a mark, a reference, a state or a tag. */
export function isBlankWords(content: string): boolean {
  const words = content.trim();
  return words.length >= 2 && /\p{L}/u.test(words) && !isMark(words) && !isIdList(words) && !isSaid(words);
}

function isMark(words: string): boolean {
  return stops.some((stop) => stop.test(words));
}

/** A key with a value that is a mark, a state or an id: `Priority: P1`. */
function isSaid(words: string): boolean {
  const value = /^\p{L}[\p{L} ]{1,20}: (?<value>[^:]{2,40})$/u.exec(words)?.groups?.["value"];
  return value !== undefined && isMark(value);
}

/** `T001, T002`: split rather than matched, since each part of a pattern for it could match in many ways. */
function isIdList(words: string): boolean {
  return words.includes(",") && words.split(",").every((part) => /\d/u.test(part) && /^\s?[\w.-]{1,30}$/u.test(part));
}
