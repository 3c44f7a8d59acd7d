import { readFieldLine } from "../fields/fieldLine.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import type { Dependency } from "./dependency.ts";
import { optionalMark } from "./isOptional.ts";
import { readAssignee } from "./readAssignee.ts";
import { findDates } from "./readDate.ts";
import { readDependencies, readProseDependencies } from "./readDependencies.ts";
import { type Estimate, findEstimate, readEstimate } from "./readEstimate.ts";
import { readTaskId } from "./readTaskId.ts";
import type { Reference, TaskFacts } from "./taskFacts.ts";

/** How much of a text may hold facts, in UTF-16 units: longer ones are documents. */
const reach = 4000;
/** How many detail lines of a task are read. */
const mostDetails = 100;

const label = /^\s{0,4}(?:\[([A-Za-z][\w +-]{0,15})\](?![([:])|\(([A-Z])\))/u;
const boldLead = /^\s{0,4}(?:\*\*|__)([^*_\n]{1,80})(?:\*\*|__)/u;
const deferred =
  /(?:[([]|\s[-–—]\s[*_]{0,2})(deferred|zurückgestellt|reporté|aplazado|adiado|rimandato|延期|연기)[*_]{0,2}[)\]]?[*_]{0,2}\s{0,4}$/iu;
const references =
  /(?:[_*([]|^)\s?(requirements?|reqs?|acs?|acceptance criteria|fr|refs?|anforderungen|exigences|requisitos|requisiti|要件|需求|요구사항)\s?[:：]\s{0,4}([\p{L}\p{N}.,\s-]{1,200})(?=[_*)\]]|$)/giu;
const reference = /[A-Z]{1,6}-?\d{1,4}(?:\.\d{1,3})*|\d{1,4}(?:\.\d{1,3}){0,4}/gu;
const dueWord =
  /(?:📅\ufe0f?|🗓\ufe0f?|(?<![\p{L}\p{N}])(?:due(?: date| by| on)?|deadline|target(?: date)?|eta|until|fällig(?: am)?|échéance|vence|prazo|scadenza|截止|期限|마감)\s?[:：]{0,2})\s{0,3}[*_]{0,2}$/iu;
const doneWord =
  /(?:✅\ufe0f?|✔\ufe0f?|☑\ufe0f?|(?<![\p{L}\p{N}])(?:completed?|completion|done|finished|shipped|closed|closed out|erledigt|terminé|completado|concluído|completato|完了|完成|완료)(?: on| at)?\s?[:：]{0,2})\s{0,3}[*_([]{0,3}$/iu;

/**
 * Reads what a task says of itself (format §2): in its text without the box, and in its detail lines as written.
 * Placeholders count as nothing. Meant for one task at a time; counting needs only {@link readTaskId}.
 */
export function readTaskFacts(text: string, details: readonly string[]): TaskFacts {
  const source = text.slice(0, reach);
  const taskId = readTaskId(source);
  const body = taskId?.rest ?? source;
  const unmarked = mayEndInFact(body) ? withoutMark(body) : body;
  const optional = optionalMark.test(unmarked);
  const own = new Findings(readLabels(unmarked));
  own.dates(source);
  if (mayEndInFact(unmarked)) {
    own.estimate =
      findEstimate((optional ? unmarked.replace(optionalMark, "") : unmarked).replace(deferred, "")) ?? null;
  }
  own.assignee = readAssignee(source) ?? null;
  own.prose(source);
  for (const detail of details.slice(0, mostDetails)) {
    own.detail(detail.slice(0, reach));
  }
  return {
    id: taskId?.id ?? null,
    labels: own.labels,
    references: own.references,
    dependsOn: own.dependsOn,
    estimate: own.estimate,
    due: own.due,
    done: own.done,
    assignee: own.assignee,
    optional,
  };
}

/** Whether brackets, code or a dash near its end may set an estimate off; else no pattern needs to be tried. */
function mayEndInFact(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const isLetter = (last >= 97 && last <= 122) || (last >= 65 && last <= 90) || last === 46;
  return !isLetter || / [-–—] /u.test(text.slice(-64));
}

function withoutMark(text: string): string {
  const mark = readEdgeMark(text, "task");
  if (mark === undefined) {
    return text;
  }
  return mark.start === 0 ? text.slice(mark.end).trim() : text.slice(0, mark.start);
}

/** Gathers facts; what the text says comes before what a detail says. */
class Findings {
  readonly labels: readonly string[];
  readonly references: Reference[] = [];
  readonly dependsOn: Dependency[] = [];
  estimate: Estimate | null = null;
  due: string | null = null;
  done: string | null = null;
  assignee: string | null = null;

  constructor(labels: readonly string[]) {
    this.labels = labels;
  }

  dates(text: string): void {
    for (const { date, lastDate, start } of findDates(text)) {
      const before = text.slice(Math.max(0, start - 24), start);
      if (dueWord.test(before)) {
        this.due ??= lastDate;
      } else if (doneWord.test(before)) {
        this.done ??= date;
      }
    }
  }

  prose(text: string): void {
    this.#depend(readProseDependencies(text));
    if (text.includes(":") || text.includes("：")) {
      for (const match of text.matchAll(references)) {
        for (const [id] of (match[2] ?? "").matchAll(reference)) {
          this.references.push({ word: (match[1] ?? "").toLowerCase(), id });
        }
      }
    }
  }

  detail(line: string): void {
    const fields = readFieldLine(line);
    for (const { key, value } of fields) {
      if (!isUnfilled(value)) {
        this.#field(key, value);
      }
    }
    if (fields.length === 0) {
      this.dates(line);
    }
    this.prose(line);
  }

  #field(key: string, value: string): void {
    switch (key) {
      case "dependencies":
        this.#depend(readDependencies(value));
        break;
      case "estimate":
        this.estimate ??= readEstimate(value) ?? null;
        break;
      case "due":
        this.due ??= findDates(value)[0]?.lastDate ?? null;
        break;
      case "completed":
        this.done ??= findDates(value)[0]?.date ?? null;
        break;
      case "owner":
        this.assignee ??= readAssignee(value) ?? value.replace(/[*_`]/gu, "").trim();
        break;
      default:
        break;
    }
  }

  #depend(more: readonly Dependency[]): void {
    for (const one of more) {
      if (!this.dependsOn.some((known) => isSame(known, one))) {
        this.dependsOn.push(one);
      }
    }
  }
}

function isSame(one: Dependency, other: Dependency): boolean {
  return one.kind === "unit"
    ? other.kind === "unit" && one.word === other.word && one.number === other.number
    : other.kind === "task" && one.id === other.id;
}

function readLabels(text: string): readonly string[] {
  const labels: string[] = [];
  let rest = text;
  for (let match = label.exec(rest); match !== null && labels.length < 8; match = label.exec(rest)) {
    labels.push(match[1] ?? match[2] ?? "");
    rest = rest.slice(match[0].length);
  }
  const lead = boldLead
    .exec(rest)?.[1]
    ?.replace(/\s?[:：.]$/u, "")
    .trim();
  if (lead !== undefined && lead !== "") {
    labels.push(lead);
  }
  if (/\s\(P\)\s{0,4}$/u.test(text.slice(-12))) {
    labels.push("P");
  }
  const last = deferred.exec(text.slice(-40))?.[1];
  if (last !== undefined) {
    labels.push(last.toLowerCase());
  }
  return labels;
}
