import { bareWords, longestSample } from "./bareWords.ts";

/** What plans number: the words that stand for a thing not named yet (format §6, boilerplate). */
const nouns =
  "task|subtask|sub-task|step|deliverable|component|criterion|criteria|outcome|output|goal|objective|risk|issue|metric|" +
  "milestone|requirement|question|test|test case|case|scenario|success|challenge|lesson|item|feature|service|library|" +
  "dependency|assumption|constraint|action|action item|benefit|module|decision|point|example|bullet|stakeholder|reason|" +
  "improvement|learning|mitigation|blocker|target|result|user story|artifact|resource|consideration";

/** Words that may stand in front of such a noun. */
const leads =
  "measurable|test|success|acceptance|functional|non-functional|key|main|specific|edge|use|user|business|technical|unit|" +
  "integration|manual|open|primary|secondary|first|second|third|another|next|design|new|sample|example|performance|" +
  "security|quality|implementation|related|project|high-level|concrete";

/** The words for things that plans number, lower case. */
export const countedNouns: ReadonlySet<string> = new Set(nouns.split("|"));
const countedLeads: ReadonlySet<string> = new Set(leads.split("|"));

/** What has letters, but no numbers: `Team A`. */
const letteredOnly: ReadonlySet<string> = new Set("team,system,package,vendor,app,application".split(","));

/** The number of `Task 1`, `Step #2.1`, `Phase N`; the letter of `Service B`. */
const number = / ?(?:#?\d{1,2}(?:\.\d{1,2})?|[NX])$/iu;
const letter = / [A-CXYN]$/iu;

/** Whether lower-case words are a noun with at most two words that lead it: `measurable outcome`, `library/service`. */
function isCounted(words: string, mostLeads = 2): boolean {
  const slash = words.indexOf("/");
  if (
    slash === -1
      ? countedNouns.has(words)
      : countedNouns.has(words.slice(0, slash)) && countedNouns.has(words.slice(slash + 1))
  ) {
    return true;
  }
  const reach = mostLeads > 0 ? words.length : 0;
  for (let at = 1; at < reach; at++) {
    const code = words.charCodeAt(at);
    if (
      (code === 32 || code === 45) &&
      countedLeads.has(words.slice(0, at)) &&
      isCounted(words.slice(at + 1), mostLeads - 1)
    ) {
      return true;
    }
  }
  return false;
}

/** Nothing but a noun and its number: `Task 1`, `Measurable outcome 2`. */
function isNumbered(words: string): boolean {
  const at = words.search(number);
  return at > 0 && isCounted(words.slice(0, at).toLowerCase());
}

/** Whether words are nothing but a noun and its letter: `Library/Service A`. */
export function isLettered(words: string): boolean {
  if (words.length > longestSample || !letter.test(words)) {
    return false;
  }
  const noun = words.slice(0, -2).toLowerCase();
  return letteredOnly.has(noun) || isCounted(noun);
}

/** The words that numbered nouns start with. */
export const nounStarts: readonly string[] = `${nouns}|${leads}`.split("|").map((word) => word.split(" ", 1)[0] ?? "");

/** Whether a whole text is a noun and its number: `Task 1`, `**Risk 2**`. */
export function isNumberedNoun(text: string): boolean {
  if (text.length > 80) {
    return false;
  }
  const words = bareWords(text);
  return words.length <= 60 && endsInNumber(words) && (isNumbered(words) || isLettered(words));
}

/** Whether a numbered noun, or what starts with one, may be a real name: "Team B", but not "Feature X". */
export function isLetteredNoun(text: string): boolean {
  const noun = /^(?<noun>.{1,40}? [ABC])(?= must |$)/iu.exec(bareWords(text))?.groups?.["noun"];
  return noun !== undefined && isLettered(noun);
}

/** Whether the last character is a digit or one of the letters that count, in upper case: what nearly all text fails at. */
function endsInNumber(words: string): boolean {
  const code = words.charCodeAt(words.length - 1);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 67) || code === 78 || code === 88 || code === 89;
}
