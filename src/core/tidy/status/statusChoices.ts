import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Field } from "../../fields/field.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Unit } from "../../plan/model.ts";
import { splitChoices } from "../../placeholder/tokens/choices.ts";
import { readStatus } from "../../words/readStatus.ts";
import type { Status } from "../../words/status.ts";
import { isStatusChoice } from "../../words/statusChoice.ts";
import { contradicts } from "../../words/contradicts.ts";
import { statusFields } from "./statusFields.ts";
import { statusWords } from "../../words/statusHead.ts";
import { likeCase } from "./statusWording.ts";
import type { TemplatePlan } from "../leftovers/templatePlan.ts";

/** A status that may be given to a plan. */
export interface StatusChoice {
  /** The words as they are written. */
  readonly text: string;
  /** What they mean; null for words that say none of ours, such as `Living`. */
  readonly status: Status | null;
  /** Whether the plan's status field says so now. */
  readonly isCurrent: boolean;
}

/** Statuses in the order of a plan's life. */
const statuses: readonly Status[] = [
  "draft",
  "planned",
  "inProgress",
  "blocked",
  "paused",
  "done",
  "cancelled",
  "superseded",
];

const nthDone = statuses.indexOf("done");

/** A word for each of {@link statuses}: English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean. */
const wordLists: readonly (readonly string[])[] = [
  "Draft|Planned|In Progress|Blocked|Paused|Completed|Cancelled|Superseded",
  "Entwurf|Geplant|In Arbeit|Blockiert|Pausiert|Abgeschlossen|Abgebrochen|Ersetzt",
  "Brouillon|Planifié|En cours|Bloqué|En pause|Terminé|Annulé|Remplacé",
  "Borrador|Planificado|En progreso|Bloqueado|Pausado|Completado|Cancelado|Reemplazado",
  "Rascunho|Planejado|Em andamento|Bloqueado|Pausado|Concluído|Cancelado|Substituído",
  "Bozza|Pianificato|In corso|Bloccato|In pausa|Completato|Annullato|Sostituito",
  "草稿|计划中|进行中|阻塞|暂停|已完成|已取消|已取代",
  "下書き|計画中|作業中|ブロック中|保留|完了|中止|廃止",
  "초안|예정|진행 중|차단|보류|완료|취소|대체됨",
].map((words) => words.split("|"));

/** What status fields are called in the same languages. */
const fieldNames: readonly RegExp[] = [
  /status$/iu,
  /^(?:stand|zustand)$/iu,
  /^(?:statut|état)$/iu,
  /^estado$/iu,
  /^situação$/iu,
  /^stato$/iu,
  /^(?:状态|狀態|当前状态|當前狀態)$/u,
  /[ァ-ヶ]|^状態$|^状況$/u,
  /[가-힣]/u,
];

/**
 * The statuses a plan may be given, in its own vocabulary: those that its status field still offers; else those that its
 * template's does; else its own words for statuses, with words of its language for the others.
 */
export function statusChoices(source: PlanRecord, template?: TemplatePlan): readonly StatusChoice[] {
  const [field] = statusFields(source);
  const current = field === undefined || isUnfilled(field.value) ? "" : saidBy(field.value);
  const offered = offeredBy(field);
  const own = offered.length > 0 || template === undefined ? offered : templateOffers(template);
  const words = own.length > 0 ? own : known(source, field?.name ?? "", current);
  const isSaid = words.some((word) => word.toLowerCase() === current.toLowerCase());
  const all = isSaid || current === "" || current.length > longestStatus ? words : [current, ...words];
  const hasDone = all.some((text) => readStatus(text) === "done");
  const whole = hasDone ? all : [...all, likeCase(languageOf(all, field?.name ?? "")[nthDone] ?? "", all[0] ?? "")];
  return whole.map((text) => ({
    text,
    status: readStatus(text) ?? null,
    isCurrent: text.toLowerCase() === current.toLowerCase(),
  }));
}

/** What a value says by its own words: those of its status, else all of it; empty where it says several things. */
function saidBy(value: string): string {
  const words = statusWords(value);
  const status = readStatus(value);
  if (words !== "") {
    return status === "done" && contradicts(value, status) ? "" : words;
  }
  return /\s[-–—]\s|[,;:，；：]\s|\.\s/u.test(value) || contradicts(value, status) ? "" : value.trim();
}

/** The longest status that is written, in UTF-16 units. */
const longestStatus = 60;

/** Whether a text may be written as a status: one line of words that ends no cell, field or YAML value. */
export function isStatusText(text: string): boolean {
  return text.length <= longestStatus && /^[\p{L}\p{N}\p{Extended_Pictographic}][^|`\p{Cc}\u2028\u2029]*$/u.test(text);
}

/** The word of a plan's own vocabulary that says it is done. */
export function doneChoice(source: PlanRecord, template?: TemplatePlan): string {
  const done = statusChoices(source, template).filter(({ status }) => status === "done");
  return (done.find(({ isCurrent }) => isCurrent) ?? done[0])?.text ?? "Completed";
}

function templateOffers({ template, record }: TemplatePlan): readonly string[] {
  const offered = offeredBy(statusFields(record)[0]);
  return offered.length > 0 ? offered : (template.placeholders.get("status")?.choices ?? []).filter(isStatusText);
}

function offeredBy(field: Field | undefined): readonly string[] {
  if (field === undefined || !isStatusChoice(field.value)) {
    return [];
  }
  const value = withoutMarks(field.value);
  const parts = value.includes("|") || value.includes("/") ? splitChoices(value) : value.split(",");
  return [...new Set(parts.map((part) => withoutMarks(part).replace(/^[^\p{L}\p{N}]{1,6}\s/u, "")))].filter((part) =>
    isStatusText(part),
  );
}

/** How much of a choice is looked at, in UTF-16 units. */
const longestOffer = 400;

/** A choice or one of its parts without the brackets, emphasis and backticks around it. */
function withoutMarks(text: string): string {
  return text.slice(0, longestOffer).replace(/^[\s[*_`]+|[\s\]*_`]+$/gu, "");
}

/** The plan's own word of each status where it has one, else one of its language. */
function known(source: PlanRecord, fieldName: string, current: string): readonly string[] {
  const said = new Map<Status, string>();
  const add = (text: string | null | undefined): void => {
    const words = text === null || text === undefined ? "" : statusWords(text);
    const status = readStatus(words);
    // `26% Complete` is the word for that one time.
    if (status !== undefined && !said.has(status) && !/\d/u.test(words)) {
      said.set(status, words);
    }
  };
  add(current);
  source.registers.timelineRows.forEach((row) => add(row.statusText));
  const addUnit = ({ mark, steps }: Unit): void => {
    add(mark?.text);
    steps.forEach(addUnit);
  };
  source.plan.phases.forEach(addUnit);
  const words = [...said.values()];
  const language = languageOf(words, fieldName);
  return statuses.map((status, nth) => said.get(status) ?? likeCase(language[nth] ?? "", words[0] ?? ""));
}

function languageOf(words: readonly string[], fieldName: string): readonly string[] {
  const lower = new Set(words.map((word) => word.toLowerCase()));
  const byWords = wordLists.find((list) => list.some((word) => lower.has(word.toLowerCase())));
  const byName = wordLists[fieldNames.findIndex((pattern) => pattern.test(fieldName))];
  return byWords ?? byName ?? wordLists[0] ?? [];
}
