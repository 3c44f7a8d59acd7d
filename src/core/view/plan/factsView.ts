import type { Field } from "../../fields/field.ts";
import { type KnownKey, knownKey } from "../../fields/fieldKeys.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { FactView } from "../../protocol/planView.ts";
import { plainLine } from "../plainLine.ts";
import type { ViewSource } from "../viewSource.ts";
import { type FactTarget, factTarget } from "./factTarget.ts";

/** One fact of a plan: a field, or one of several links in it. */
export interface Fact {
  readonly field: Field;
  readonly value: string;
  readonly target: FactTarget | undefined;
}

/** So many links of one field, and so many fields of other names that lead somewhere, are shown. */
const mostLinks = 6;

/** A Markdown link or an address, as one of several in a value. */
const links =
  /\[[^[\]]{1,300}\]\(\s*<?[^\s()<>]{1,1000}>?\s*\)|<https?:\/\/[^\s<>]{1,1000}>|https?:\/\/[^\s<>,)]{1,1000}/giu;

/** The facts of a plan in the order in which the page shows them; the page names one by its place. */
export function factsOf({ fields, status }: Pick<PlanRecord, "fields" | "status">): readonly Fact[] {
  const shown = new Map<string, Field>();
  const others: Field[] = [];
  for (const field of fields) {
    const { key, name, value } = field;
    const isFilled = value.trim() !== "" && !isUnfilled(value);
    const known = knownKey(name);
    // A key of another name that reads alike in camel case is none of ours.
    if (isFilled && !shown.has(key) && (known ?? key) === key) {
      shown.set(key, field);
      others.push(...(known === undefined ? [field] : []));
    }
  }
  // A status in words of the plan's own is kept as it is; one that is known has a chip of its own.
  const ownStatus = status.text !== null && status.source !== "field" ? shown.get("status") : undefined;
  const usual = [...(ownStatus === undefined ? [] : [ownStatus]), ...order.flatMap((key) => shown.get(key) ?? [])];
  const leading = others.filter((field) => factsIn(field).some(({ target }) => target !== undefined));
  return [...usual, ...leading.slice(0, mostLinks)].flatMap(factsIn);
}

/** The facts as they are shown: who, when and where. */
export function factsView({ record, words }: Pick<ViewSource, "record" | "words">): readonly FactView[] {
  return factsOf(record).map(({ field, value, target }) => ({
    label: words.fact(field.key as KnownKey) ?? plainLine(field.name, 60),
    value: plainLine(value, 300),
    line: field.line,
    opens: target === undefined ? null : target.kind === "page" ? "page" : "file",
  }));
}

/** A value with several links is a fact for each; any other is one. */
function factsIn(field: Field): readonly Fact[] {
  const { value } = field;
  const several = [...value.slice(0, 8000).matchAll(links)].map(([link]) => link).slice(0, mostLinks);
  return several.length > 1
    ? several.map((link) => ({ field, value: link.replace(/^<|>$/gu, ""), target: factTarget(link) }))
    : [{ field, value, target: factTarget(value) }];
}

/** What is stated of progress is no fact. */
const order = [
  "owner",
  "priority",
  "due",
  "started",
  "completed",
  "created",
  "updated",
  "estimate",
  "actual",
  "version",
  "branch",
  "spec",
  "issue",
  "nextMilestone",
  "blockers",
] as const;
