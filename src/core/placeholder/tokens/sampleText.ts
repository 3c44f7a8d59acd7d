import { WordSet } from "./wordSet.ts";

/** What plans number: the words that stand for a thing not named yet (format §6, boilerplate). */
const nouns =
  "task|subtask|sub-task|step|deliverable|component|criterion|criteria|outcome|output|goal|objective|risk|issue|metric|" +
  "milestone|requirement|question|test|test case|case|scenario|success|challenge|lesson|item|feature|service|library|" +
  "dependency|assumption|constraint|action|action item|benefit|module|decision|point|example|bullet|stakeholder|reason|" +
  "improvement|learning|mitigation|blocker|target|result|user story|artifact|resource|consideration|option";

/** Words that may stand in front of such a noun. */
const leads =
  "measurable|test|success|acceptance|functional|non-functional|key|main|specific|edge|use|user|business|technical|unit|" +
  "integration|manual|open|primary|secondary|first|second|third|another|next|design|new|sample|example|performance|" +
  "security|quality|implementation|related|project|high-level|concrete";

const countedNouns: ReadonlySet<string> = new Set(nouns.split("|"));
const countedLeads: ReadonlySet<string> = new Set(leads.split("|"));

/** What has letters, but no numbers: `Team A`. */
const letteredOnly: ReadonlySet<string> = new Set("team,system,package,vendor,app,application".split(","));

/** The number of `Task 1`, `Step #2.1`, `Phase N`; the letter of `Option B`. */
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

/** Nothing but a noun and its letter: `Library/Service A`. */
function isLettered(words: string): boolean {
  if (words.length > longest || !letter.test(words)) {
    return false;
  }
  const noun = words.slice(0, -2).toLowerCase();
  return letteredOnly.has(noun) || isCounted(noun);
}

/** Longest text that is looked at, in UTF-16 units. */
const longest = 160;

/** Words that samples are made of, and answers hardly ever of these alone. */
const generic: ReadonlySet<string> = new Set(
  (
    "a,an,the,of,or,and,for,to,brief,short,detailed,description,summary,overview,explanation,details,detail,strategy," +
    "expected,result,results,outcome,outcomes,behavior,behaviour,purpose,name,names,value,values,target,targets," +
    "current,desired,metric,metrics,component,components,changes,change,needed,new,addition,additions,additional," +
    "research,needs,answer,from,data,flow,mitigation,impact,owner,rationale,reason,notes,note,example,placeholder,text," +
    "content,goes,here,this,depends,on,test,case,scenario,risk,risks,package-name,what,why,how,who,when,approach," +
    "plan,type,status,n/a,specific,requirement,criteria,measurement,version,title,your,todo"
  ).split(","),
);

/** Texts that are samples wherever they are the whole of a value or cell. */
const always: ReadonlySet<string> = new Set([
  ..."value,values,%,metric,metrics,number,numbers,percentage,date,dates,state"
    .split(",")
    .map((word) => `target ${word}`),
  ...(
    "test case,scenario,risk,task,step,feature,issue,component,metric,milestone,deliverable,requirement,dependency," +
    "decision,criterion,mitigation"
  )
    .split(",")
    .map((word) => `${word} description`),
  "description here",
  ...["expected", "desired"].flatMap((word) =>
    ["result", "results", "outcome", "behavior", "behaviour"].map((noun) => `${word} ${noun}`),
  ),
]);

/** Longest of these, in UTF-16 units. */
const longestAlways = 24;

/** `Brief description of the change.` */
const described =
  /^(?:brief|short|one-line|high-level|detailed) (?:description|summary|overview|explanation)(?: (?:of|for|on) .{1,100})?\.?$/iu;
const describing = new WordSet(["brief", "short", "one-line", "high-level", "detailed"]);
const learned = /^(?:learned that|discovered issue with|changed approach because)\s?(?:\.\.\.|…)$/iu;

const version = /^[\^~]?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?$/u;
const letters = /^[A-Z](?:, [A-Z]){1,4}$/u;
const asking = /^(?:how|why|what|who|where|when|which)\b/iu;

/** The words a sample can start with: what nearly every line fails at. */
const firstWords = new WordSet(
  [
    ...`${nouns}|${leads}`.split("|").map((word) => word.split(" ", 1)[0] ?? ""),
    ..."brief,short,one-line,high-level,detailed,description,desired,expected,learned,discovered,changed,team,system".split(
      ",",
    ),
    ..."package,package-name,library-name,component-name,module-name,vendor,app,application,mitigation".split(","),
  ].filter((word) => word !== ""),
);

/** The words that whole values start with: those of {@link isSampleValue}. */
const valueWords = new WordSet([
  ...[...always].map((words) => words.split(" ", 1)[0] ?? ""),
  ..."brief,short,one-line,high-level,detailed,learned,discovered,changed".split(","),
]);

/** Whether a stretch of a document starts with a word that samples start with. Costs a look-up, not a pattern. */
export function startsLikeSample(text: string, start: number, end: number): boolean {
  return startsWith(firstWords, text, start, end);
}

/** Whether a stretch starts with a word that whole sample values start with. */
export function startsLikeValue(text: string, start: number, end: number): boolean {
  return startsWith(valueWords, text, start, end);
}

/**
 * Whether a line may start with a numbered noun, or has a label that no colon ends: a look at its first characters that
 * says yes too often.
 */
export function mayBeNumbered(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + 80);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 58) {
      return false;
    }
    if ((code >= 48 && code <= 57) || code === 35 || code === 0xff1a || (isDash(code) && text[at - 1] === " ")) {
      return true;
    }
    // `Task N`, `Option b`, `StepX`
    const lower = code | 32;
    const counts = (lower >= 97 && lower <= 99) || lower === 110 || lower === 120 || lower === 121;
    if (counts && !isLatin(text.charCodeAt(at + 1)) && (code < 97 || !isLatin(text.charCodeAt(at - 1)))) {
      return true;
    }
  }
  return false;
}

function isDash(code: number): boolean {
  return code === 45 || code === 8211 || code === 8212;
}

function isLatin(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function startsWith(words: WordSet, text: string, start: number, end: number): boolean {
  let from = start;
  while (from < end && isMark(text.charCodeAt(from))) {
    from++;
  }
  if (!words.mayStart(text, from)) {
    return false;
  }
  let to = from;
  const limit = Math.min(end, from + 16);
  for (; to < limit; to++) {
    const code = text.charCodeAt(to) | 32;
    // Latin letters and hyphens; the set holds no others.
    if (!((code >= 97 && code <= 122) || code === 45)) {
      break;
    }
  }
  return to - from >= 3 && words.has(text, from, to);
}

/** Emphasis marks and blanks. */
function isMark(code: number): boolean {
  return code === 42 || code === 95 || code === 32 || code === 9 || code === 10;
}

/** A text without emphasis and blanks around it; empty where it is too long for a sample. */
function bare(text: string): string {
  if (text.length > longest) {
    return "";
  }
  let start = 0;
  let end = text.length;
  while (start < end && isMark(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isMark(text.charCodeAt(end - 1))) {
    end--;
  }
  return text.slice(start, end);
}

/** Whether a whole text is a noun and its number: `Task 1`, `**Risk 2**`. */
export function isNumberedNoun(text: string): boolean {
  if (text.length > 80) {
    return false;
  }
  const words = bare(text);
  return words.length <= 60 && endsInNumber(words) && (isNumbered(words) || isLettered(words));
}

/** Whether the last character is a digit or one of the letters that count, in upper case: what nearly all text fails at. */
function endsInNumber(words: string): boolean {
  const code = words.charCodeAt(words.length - 1);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 67) || code === 78 || code === 88 || code === 89;
}

/**
 * An item's label and the offset of what follows it: `Deliverable 1` of `**Deliverable 1**: …`. Undefined where neither
 * `: ` nor a dash between blanks stands within reach.
 */
export function splitLabel(text: string): { readonly label: string; readonly rest: number } | undefined {
  const reach = Math.min(text.length, 64);
  for (let at = 1; at < reach; at++) {
    const code = text.charCodeAt(at);
    let rest = 0;
    if (code === 58 || code === 0xff1a) {
      rest = at + 1;
      while (text.charCodeAt(rest) === 42) {
        rest++;
      }
      if (code === 58 && text.charCodeAt(rest) !== 32) {
        return undefined;
      }
    } else if ((code === 45 || code === 8211 || code === 8212) && text[at - 1] === " " && text[at + 1] === " ") {
      rest = at + 1;
    }
    if (rest > 0) {
      while (text.charCodeAt(rest) === 32) {
        rest++;
      }
      return { label: text.slice(0, at).trimEnd(), rest };
    }
  }
  return undefined;
}

/** Whether a whole value or cell is sample text anywhere: `Brief description`, `Target value`. */
export function isSampleValue(text: string): boolean {
  const words = bare(text);
  if (words.length <= longestAlways && always.has(words.toLowerCase())) {
    return true;
  }
  if ((words.endsWith("...") || words.endsWith("…")) && learned.test(words)) {
    return true;
  }
  const end = words.indexOf(" ");
  return end > 0 && end < 16 && describing.has(words, 0, end) && described.test(words);
}

/**
 * Whether a text says nothing of its own: five words at most, all of them such as samples use, or a short `How …`.
 * Evidence only beside other sample text; "Data flow" alone may be an answer.
 */
export function isGeneric(text: string): boolean {
  const words = bare(text).replace(/[.…]{1,3}$/u, "");
  if (words === "" || words.length > 60) {
    return false;
  }
  if (isSampleValue(text) || version.test(words) || letters.test(words)) {
    return true;
  }
  const parts = words.toLowerCase().split(/[\s/]+/u);
  return parts.length <= 6 && (asking.test(words) || parts.every((part) => generic.has(part)));
}

/** Whether a numbered noun goes on as a sample: `Task 1 with clear acceptance criteria`, `Feature X must be completed`. */
export function isSampleSentence(text: string): boolean {
  if (!text.includes(" with ") && !text.includes(" must ")) {
    return false;
  }
  const words = bare(text);
  const tail =
    /^(?<head>.{1,40}?) (?:with (?:clear|specific|measurable|concrete) .{1,60}|must be (?:complete|completed|available|done|ready))$/iu;
  const head = tail.exec(words)?.groups?.["head"];
  return head !== undefined && (isNumberedNoun(head) || isLettered(head));
}

/** Whether a text is nothing but guiding questions: `What business problem are we solving? What value …?` */
export function isGuidingQuestion(text: string): boolean {
  const words = bare(text);
  if (!words.endsWith("?") || words.length < 8 || !asking.test(words)) {
    return false;
  }
  const sentences = words.slice(0, -1).split("?");
  return (
    sentences.length <= 4 &&
    sentences.every((sentence) => asking.test(sentence.trim()) && sentence.trim().split(/\s+/u).length <= 12)
  );
}
