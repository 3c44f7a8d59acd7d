import type { PlanRecord } from "../../index/planRecord.ts";
import type { Unit } from "../../plan/model.ts";
import { unitName } from "../../plan/units/unitName.ts";
import type { DependencyPlace } from "../../schedule/dependencyPlaces.ts";
import type { Dependent } from "../../schedule/dependents.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { Dependency } from "../../values/dependency.ts";
import type { Fix, Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import { closestTo } from "../ids/closestTo.ts";
import { NamesInText } from "../ids/namesInText.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  unit: "This plan has no {0}",
  task: "No task of this plan has the id {0}",
  change: "Change to {0}",
};

/** Format §2 and §3: a dependency that is not found blocks nothing. */
export const unknownDependency: Rule = {
  id: "unknown-dependency",
  level: "warning",
  summary: "A phase, step or task depends on one that the plan does not have.",
  description:
    "A dependency on `T099` blocks nothing if there is no T099: what waits for it is shown as free. Speaks up only where the " +
    "plan has at least three of exactly that kind (phases with numbers, tasks with ids of that prefix) and the name stands " +
    "nowhere else in the plan. Left alone is what may lie outside: numbers below the plan's first, and names with words beside " +
    "them that speak of another file, plan or project. The fix writes a name that the plan has and that is close to it.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { dependents } = record;
  const unknown = dependents.all.flatMap((one) => dependents.unknownIn(one).map((place) => ({ one, place })));
  if (unknown.length === 0) {
    return;
  }
  const known = new KnownNames(record);
  const suspects = unknown.filter(({ place }) => {
    const kind = known.ofKind(place.dependency);
    return kind.names.size >= leastKin && !isOutside(record, place, kind);
  });
  const elsewhere = suspects.length === 0 ? undefined : namesElsewhere(record, unknown);
  const told = new Set<number>();
  for (const { one, place } of suspects) {
    const { dependency, range } = place;
    // Of a range that is partly missing one finding is enough.
    if (elsewhere?.(dependency) !== true && !told.has(range.start)) {
      told.add(range.start);
      yield {
        range,
        message:
          dependency.kind === "unit"
            ? message(messages.unit, known.nameLike(dependency.word, dependency.number))
            : message(messages.task, dependency.id),
        fixes: () => fixes(record, one, place, known),
      };
    }
  }
}

/** Tells of a name whether it stands in the plan anywhere else than where it is waited for. */
function namesElsewhere(
  { lines }: PlanRecord,
  unknown: readonly { readonly place: DependencyPlace }[],
): (dependency: Dependency) => boolean {
  const inText = new NamesInText(lines.text);
  const mentions = new Map<string, Set<number>>();
  for (const { place } of unknown) {
    const key = inText.keyOf(place.dependency);
    mentions.set(key, (mentions.get(key) ?? new Set()).add(place.range.start));
  }
  return (dependency) => inText.count(dependency) > (mentions.get(inText.keyOf(dependency))?.size ?? 0);
}

/** Fewer of a kind are no numbering that another could be missing from. */
const leastKin = 3;

/** What a plan has of one kind. */
interface Kind {
  readonly names: Set<string>;
  /** The least of their last numbers. */
  least: number;
}

const noKind: Kind = { names: new Set(), least: Infinity };

/** What a plan has of each kind: numbers of units by word, ids of tasks by what stands before their number. */
class KnownNames {
  readonly #kinds = new Map<string, Kind>();
  /** A unit of each word, which others are called like. */
  readonly #samples = new Map<string, Unit>();

  constructor({ plan }: PlanRecord) {
    for (const unit of allUnits(plan.phases)) {
      const { word, number } = unit;
      this.#samples.set(word, unit);
      this.#add(`${word} ${shapeOf(number)}`, number);
      // `M1` and `WP01` are a word and a number in one.
      const code = word === "work package" ? "WP" : word.length < 3 ? word.toUpperCase() : undefined;
      if (code !== undefined) {
        this.#add(shapeOf(code + number), code + number);
      }
    }
    for (const { writtenId } of plan.tasks) {
      if (writtenId !== null && !writtenId.startsWith("#")) {
        this.#add(shapeOf(writtenId), writtenId);
      }
    }
  }

  ofKind(dependency: Dependency): Kind {
    const key =
      dependency.kind === "unit" ? `${dependency.word} ${shapeOf(dependency.number)}` : shapeOf(dependency.id);
    return this.#kinds.get(key) ?? noKind;
  }

  /** A unit's name with another number, `Phase 9`. */
  nameLike(word: string, number: string): string {
    const sample = this.#samples.get(word);
    const name = sample === undefined ? "" : unitName(sample);
    return sample !== undefined && name.endsWith(sample.number)
      ? name.slice(0, name.length - sample.number.length) + number
      : `${word} ${number}`;
  }

  #add(key: string, name: string): void {
    const kind = this.#kinds.get(key) ?? { names: new Set(), least: Infinity };
    kind.names.add(name);
    kind.least = Math.min(kind.least, lastNumber(name));
    this.#kinds.set(key, kind);
  }
}

/** Numbers of the same kind have the same shape: `T0` of `T012`, `0.0` of `2.1`. */
function shapeOf(name: string): string {
  return name.toLowerCase().replace(/\d+/gu, "0");
}

/** Words and marks of what lies outside a plan. */
const outside =
  /\.(?:md|mdx|markdown|txt)\b|:\/\/|\]\(|(?<!\p{L})(?:plans?|specs?|specification|roadmap|projects?|repo(?:sitory)?|documents?|docs?|upstream|external(?:ly)?|other|parent|previous|prior|earlier|issue|ticket|pr|rfc|adr)(?!\p{L})/iu;

/** How much of the words before and behind a name may say where it is from, in UTF-16 units. */
const [before, behind] = [40, 80];

/** Whether a name may be that of something outside the plan. */
function isOutside({ lines }: PlanRecord, { range, dependency }: DependencyPlace, { least }: Kind): boolean {
  const number = lastNumber(dependency.kind === "unit" ? dependency.number : dependency.id);
  const { line } = lines.positionAt(range.start);
  const [from, to] = [
    Math.max(lines.startOf(line), range.start - before),
    Math.min(lines.endOf(line), range.end + behind),
  ];
  return Number.isNaN(number) || number < least || outside.test(lines.text.slice(from, to));
}

function lastNumber(name: string): number {
  return Number(/\d+(?=\D*$)/u.exec(name)?.[0] ?? Number.NaN);
}

function fixes({ lines }: PlanRecord, one: Dependent, place: DependencyPlace, known: KnownNames): readonly Fix[] {
  const { dependency, range } = place;
  const name = dependency.kind === "unit" ? dependency.number : dependency.id;
  // A range such as `1-9` is no single name.
  if (lines.text.slice(range.start, range.end) !== name) {
    return [];
  }
  const own = one.what.unit?.number ?? one.what.task?.writtenId;
  const taken = new Set(one.places.map(({ dependency: other }) => (other.kind === "unit" ? other.number : other.id)));
  const free = [...known.ofKind(dependency).names].filter((other) => other !== own && !taken.has(other));
  return closestTo(name, free).map((other) => ({
    title: message(messages.change, dependency.kind === "unit" ? known.nameLike(dependency.word, other) : other),
    edits: [{ range, newText: other }],
    isSafe: false,
  }));
}
