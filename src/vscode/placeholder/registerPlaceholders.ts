import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { TemplateCatalogue } from "../authoring/templates/templateCatalogue.ts";
import type { CommandHandler } from "../commands/registerCommands.ts";
import type { CommandId } from "../names.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { registerBlankActions } from "./show/blankActions.ts";
import { registerBlankDecorations } from "./show/blankDecorations.ts";
import { BlankWalk } from "./walk/blankWalk.ts";
import { FillCommands } from "./fill/fillCommands.ts";
import { registerPlaceholderHover } from "./show/placeholderHover.ts";
import { PlanBlanks } from "./planBlanks.ts";

/** The commands on blanks. */
type BlankCommand = Extract<CommandId, `${string}${"Placeholder" | "Placeholders" | "Walking"}`>;

/** What the blanks of plans need. */
export interface PlaceholderParts {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly editor: PlanEditor;
  readonly catalogue: TemplateCatalogue;
  readonly clock: Clock;
}

/** All that editors do with the blanks of plans. */
export class Placeholders implements Disposable {
  readonly blanks: PlanBlanks;
  readonly walk: BlankWalk;
  readonly fill: FillCommands;
  readonly #store = new DisposableStore();

  constructor({ index, active, editor, catalogue, clock }: PlaceholderParts) {
    this.blanks = new PlanBlanks(index, catalogue, clock);
    this.walk = this.#store.add(new BlankWalk(this.blanks));
    this.fill = new FillCommands({ blanks: this.blanks, active, editor, catalogue });
    this.#store.add(registerPlaceholderHover(this.blanks));
    this.#store.add(registerBlankActions(this.blanks));
    this.#store.add(registerBlankDecorations(index, this.blanks, clock));
    this.#store.add(index.onDidChange(() => this.walk.refresh()));
  }

  /** The handlers of the commands on blanks. */
  get commands(): Readonly<Record<BlankCommand, CommandHandler>> {
    return {
      "planwright.fillPlaceholder": (argument) => this.fill.one(argument),
      "planwright.fillPlaceholders": () => this.fill.all(),
      "planwright.nextPlaceholder": () => this.walk.go("next"),
      "planwright.previousPlaceholder": () => this.walk.go("previous"),
      "planwright.stopWalking": async () => this.walk.stop(),
    };
  }

  dispose(): void {
    this.#store.dispose();
  }
}
