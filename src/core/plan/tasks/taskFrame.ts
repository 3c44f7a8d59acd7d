import type { ListItem } from "../../markdown/blocks.ts";
import type { Role } from "../model.ts";
import { slug } from "../plainText.ts";
import type { ItemLabel } from "../scanPlan.ts";
import type { OpenSection } from "../sections/sections.ts";
import type { OpenUnit, UnitTree } from "../units/unitTree.ts";

/** What the sections around a task say of it. */
export interface TaskFrame {
  readonly role: Role | "legend";
  readonly unit: OpenUnit | undefined;
  /** Id of the phase. */
  readonly phase: string | null;
  /** Id of the innermost step. */
  readonly step: string | null;
  readonly path: readonly string[];
  /** What derived ids start with. */
  readonly idPrefix: string;
  /** The heading or label that announced the role. */
  readonly group: { readonly title: string; readonly line: number } | undefined;
}

/** Finds the frame of each place, once a section: tasks stand in groups. */
export class TaskFrames {
  readonly #units: UnitTree;
  readonly #labels: ReadonlyMap<ListItem, ItemLabel>;
  readonly #bySection = new Map<OpenSection | undefined, TaskFrame>();

  constructor(units: UnitTree, labels: ReadonlyMap<ListItem, ItemLabel>) {
    this.#units = units;
    this.#labels = labels;
  }

  /** The frame of a task in a section, and in a list item where it stands in one. */
  at(section: OpenSection | undefined, item: ListItem | undefined): TaskFrame {
    let frame = this.#bySection.get(section);
    if (frame === undefined) {
      frame = this.#frameOf(section);
      this.#bySection.set(section, frame);
    }
    const label = this.#labels.size === 0 ? undefined : this.#labelOf(item);
    return label === undefined
      ? frame
      : { ...frame, role: label.role, path: [...frame.path, label.title], group: label };
  }

  #labelOf(item: ListItem | undefined): ItemLabel | undefined {
    for (let above = item; above !== undefined; above = above.parent) {
      const label = this.#labels.get(above);
      if (label !== undefined) {
        return label;
      }
    }
    return undefined;
  }

  #frameOf(section: OpenSection | undefined): TaskFrame {
    const unit = this.#units.unitOf(section);
    let phase = unit;
    while (phase?.parent !== undefined) {
      phase = phase.parent;
    }
    return {
      role: section?.roleHere ?? "work",
      unit,
      phase: phase?.id ?? null,
      step: unit === phase || unit === undefined ? null : unit.id,
      path: section?.path ?? [],
      idPrefix: phase?.id ?? slug(section?.title ?? "plan"),
      group: section?.roleSection,
    };
  }
}
