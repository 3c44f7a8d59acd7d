import type { Role, Section } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { mayBeRecord } from "../../register/bullets/bulletEntries.ts";
import { isDeliverables } from "../../register/readCriteria.ts";
import type { RegisterEntry } from "../../register/registerEntry.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { type LabelLine, labelLines } from "./labelLines.ts";
import { type ListedKind, registerForms } from "./registerWords.ts";
import { type TopList, topLists } from "./topLists.ts";

const allKinds = Object.keys(registerForms) as ListedKind[];
const kindOfRole: Readonly<Partial<Record<Role | "legend", ListedKind>>> = { gate: "gate", acceptance: "criterion" };

/** What the records of a plan stand in, found once for all kinds that are asked for at one place. */
export class RegisterPlaces {
  readonly place: InsertPlace;
  readonly #kinds = new Map<Section, readonly ListedKind[]>();
  #lists: ReadonlyMap<ListedKind, readonly TopList[]> | undefined;
  #announced: ReadonlyMap<ListedKind, readonly Section[]> | undefined;
  #hasHeadings: boolean | undefined;
  #labels: readonly LabelLine[] | undefined;

  constructor(place: InsertPlace) {
    this.place = place;
  }

  /** The kinds of records that a section holds by its own words or by those of the sections around it. */
  kindsOf(section: Section): readonly ListedKind[] {
    let kinds = this.#kinds.get(section);
    if (kinds === undefined) {
      kinds = this.#kindsOf(section, false);
      this.#kinds.set(section, kinds);
    }
    return kinds;
  }

  /** The lists at the top level of sections that hold records of a kind, in order. */
  lists(kind: ListedKind): readonly TopList[] {
    this.#lists ??= byKind(topLists(this.place.blocks, this.place.places), ({ section }) => this.kindsOf(section));
    return this.#lists.get(kind) ?? [];
  }

  /** The sections that hold records of a kind by their own words, in order. */
  announced(kind: ListedKind): readonly Section[] {
    this.#announced ??= byKind(this.place.plan.sections, (section) => this.#kindsOf(section, true));
    return this.#announced.get(kind) ?? [];
  }

  /** The plan's records, where any of them is a heading; else none are looked for. */
  get entries(): readonly RegisterEntry[] {
    const { places, plan, record } = this.place;
    this.#hasHeadings ??= plan.sections.some(
      (section) => section.level < labelLevel && mayBeRecord(section, places.registerAt(places.of(section))),
    );
    return this.#hasHeadings ? record.registers.entries : [];
  }

  /** Labels in bold that are no sections. */
  get labels(): readonly LabelLine[] {
    const { blocks, lines, plan } = this.place;
    this.#labels ??= labelLines(blocks, lines, plan.sections);
    return this.#labels;
  }

  /** Asks the words of the sections around it too unless `own`. */
  #kindsOf(section: Section, own: boolean): readonly ListedKind[] {
    const { places } = this.place;
    const role = own ? section.role : this.place.roleOf(section);
    const ofRole = role === undefined ? undefined : kindOfRole[role];
    const { kind: register, announced } = places.registerAt(places.of(section));
    const isRegister = register !== undefined && (announced || !own);
    return [
      ...(ofRole === undefined ? [] : [ofRole]),
      ...(isDeliverables(section.title) ? (["deliverable"] as const) : []),
      ...(isRegister ? allKinds.filter((kind) => registerForms[kind].register === register) : []),
    ];
  }
}

function byKind<T>(
  all: readonly T[],
  kindsOf: (one: T) => readonly ListedKind[],
): ReadonlyMap<ListedKind, readonly T[]> {
  const found = new Map<ListedKind, T[]>();
  for (const one of all) {
    for (const kind of kindsOf(one)) {
      const own = found.get(kind) ?? [];
      own.push(one);
      found.set(kind, own);
    }
  }
  return found;
}
