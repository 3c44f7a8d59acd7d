import { bareWords, isEdgeMark } from "./bareWords.ts";
import { countedNouns, isLettered, isNumberedNoun, nounStarts } from "./numberedNoun.ts";
import { foreignWords } from "./guidingWords.ts";
import { WordSet } from "../tokens/wordSet.ts";

/** Words that say what a cell is for. */
const asides: ReadonlySet<string> = new Set(
  (
    "description,summary,overview,explanation,details,detail,strategy,purpose,name,value,values,target,result,results," +
    "outcome,outcomes,behavior,behaviour,rationale,reason,notes,note,example,placeholder,text,content,mitigation,impact," +
    "owner,approach,type,version,title,criteria,measurement,package-name,todo,answer"
  ).split(","),
);
/** What may stand in front of these. */
const asideLeads: ReadonlySet<string> = new Set(
  "a,an,the,your,brief,short,detailed,expected,desired,current,target,specific,sample,example,mitigation".split(","),
);

/** What stands behind a numbered noun where nobody has said more yet. */
const unsaid: ReadonlySet<string> = new Set(
  (
    "description,brief description,short description,description here,details,name,title,value,placeholder,todo,current value," +
    "changes needed,what changes,new additions,how it connects,how it works,what it does,why it's needed,why it is needed," +
    "research needed,answer needed,decision needed,needs answer,needs an answer,needs research,needs answer from," +
    "needs an answer from,answer needed from,answer from,mitigation plan,mitigation strategy"
  ).split(","),
);
/** The same where a letter stands for the thing: of `Deliverable 1` it may be what it is. */
const unsaidOfLettered: ReadonlySet<string> = new Set(["data flow"]);

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
    ["result", "results", "outcome", "behavior", "behaviour", "value"].map((noun) => `${word} ${noun}`),
  ),
]);

/** Longest of these, in UTF-16 units. */
const longestAlways = 24;

/** `Brief description of the change.` */
const described =
  /^(?:brief|short|one-line|high-level|detailed) (?:description|summary|overview|explanation)(?<more> (?:(?:of|for|on) |\()[^.:;?!]{1,100})?\.?$/iu;
/** What a sample task comes `with clear` or `with measurable`. */
const sampleTail = /^(?:acceptance |success )?(?:criteria|results?|outcomes?|goals?|steps|deliverables?)\.?$/iu;
/** So many words of its own may a sentence have that tells what to write; answers have more. */
const mostForeign = 1;
const describing = new WordSet(["brief", "short", "one-line", "high-level", "detailed"]);
const learned = /^(?:learned that|discovered issue with|changed approach because)\s?(?:\.\.\.|…)$/iu;

/** Versions to be changed: a number alone may be a measured one. */
const version = /^(?:[\^~]\d{1,3}\.\d{1,3}(?:\.\d{1,3})?|v?x\.y(?:\.z)?)$/iu;
const letters = /^A(?:, [B-E]){1,4}$/u;
const asking = /^(?:how|why|what|who|where|when|which)\b/iu;

/** The words a sample can start with: what nearly every line fails at. */
const firstWords = new WordSet(
  [
    ...nounStarts,
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
  while (from < end && isEdgeMark(text.charCodeAt(from))) {
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

/** Whether a whole value or cell is sample text anywhere, with `most` words of its own: `Brief description`, `Target value`. */
export function isSampleValue(text: string, most = mostForeign): boolean {
  const words = bareWords(text);
  if (words.length <= longestAlways && always.has(words.toLowerCase())) {
    return true;
  }
  if ((words.endsWith("...") || words.endsWith("…")) && learned.test(words)) {
    return true;
  }
  const end = words.indexOf(" ");
  if (!(end > 0 && end < 16 && describing.has(words, 0, end))) {
    return false;
  }
  const found = described.exec(words);
  return found !== null && foreignWords(found.groups?.["more"] ?? "") <= most;
}

/**
 * Whether a cell or value says nothing of its own: `Expected result`, `How to address it`, `A, B`. Evidence only beside
 * other sample text; "Purpose" alone may be an answer.
 */
export function isGeneric(text: string): boolean {
  const words = bareWords(text).replace(/[.…]{1,3}$/u, "");
  if (words === "" || words.length > 60) {
    return false;
  }
  const lower = words.toLowerCase().trimEnd();
  if (unsaid.has(lower) || isSampleValue(text) || version.test(words) || letters.test(words)) {
    return true;
  }
  const parts = lower.split(/\s+/u);
  if (parts.length === 1) {
    return asides.has(lower) || countedNouns.has(lower);
  }
  return (
    isGuidingPhrase(words) ||
    (asides.has(parts.at(-1) ?? "") && parts.slice(0, -1).every((part) => asideLeads.has(part)))
  );
}

/** `How it works`, `What is added`: no question, and no word of its own. */
function isGuidingPhrase(words: string): boolean {
  return words.length <= 60 && asking.test(words) && !words.endsWith("?") && foreignWords(words) === 0;
}

/** Whether nothing was said yet of a numbered noun: `Test case 1: Description`, `Component A: Changes needed`. */
export function isUnsaid(label: string, rest: string): boolean {
  const words = bareWords(rest)
    .replace(/[.…]{1,3}$/u, "")
    .trimEnd()
    .toLowerCase();
  if (unsaid.has(words) || isSampleValue(rest)) {
    return true;
  }
  return isLettered(bareWords(label)) && (unsaidOfLettered.has(words) || isGuidingPhrase(words));
}

/** Whether a numbered noun goes on as a sample: `Task 1 with clear acceptance criteria`, `Feature X must be completed`. */
export function isSampleSentence(text: string): boolean {
  if (!text.includes(" with ") && !text.includes(" must ")) {
    return false;
  }
  const words = bareWords(text);
  const parts =
    /^(?<noun>.{1,40}?) (?:with (?:clear|specific|measurable|concrete) (?<tail>.{1,60})|must be (?:complete|completed|available|done|ready))$/iu.exec(
      words,
    )?.groups;
  const noun = parts?.["noun"] ?? "";
  const tail = parts?.["tail"];
  // "Task 2 must be done" may be meant.
  return tail === undefined ? isLettered(bareWords(noun)) : isNumberedNoun(noun) && sampleTail.test(tail);
}

/**
 * Whether a text is nothing but guiding questions: `What business problem are we solving? What value …?` More than
 * `most` words of its own in one of them, and it is a real question.
 */
export function isGuidingQuestion(text: string, most = mostForeign): boolean {
  const words = bareWords(text);
  if (!words.endsWith("?") || words.length < 8 || !asking.test(words)) {
    return false;
  }
  const sentences = words.slice(0, -1).split("?");
  return (
    sentences.length <= 4 &&
    sentences.every((sentence) => {
      const one = sentence.trim();
      return asking.test(one) && one.split(/\s+/u).length <= 12 && foreignWords(one) <= most;
    })
  );
}
