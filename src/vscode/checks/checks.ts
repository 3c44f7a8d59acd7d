import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { CommandHandler } from "../commands/registerCommands.ts";
import type { CommandId } from "../names.ts";
import type { CheckDeps } from "./checkDeps.ts";
import { registerCheckDiagnostics } from "./checkDiagnostics.ts";
import { registerFindingActions } from "./findingActions.ts";
import { registerFixAllAction } from "./fixAllAction.ts";
import { fixAllCommand } from "./fixAllCommand.ts";
import { PlanChecks } from "./planChecks.ts";
import { openRuleCommand, registerRulePages } from "./rulePage.ts";
import { updateStatusCommand } from "./updateStatusCommand.ts";
import { registerUpdateOnSave } from "./updateStatusOnSave.ts";

/** The commands on what the rules find. */
type CheckCommand = Extract<CommandId, "planwright.fixAll" | "planwright.openRule" | "planwright.updateStatusFields">;

/** What is wrong with plans, as editors show and mend it. */
export class Checks implements Disposable {
  readonly #deps: CheckDeps;
  readonly #checks: PlanChecks;
  readonly #store = new DisposableStore();

  constructor(deps: CheckDeps) {
    const { index, editor, clock, evidence } = deps;
    this.#deps = deps;
    this.#checks = new PlanChecks(index, clock, evidence);
    this.#store.add(registerCheckDiagnostics(deps, this.#checks));
    this.#store.add(registerFindingActions(this.#checks));
    this.#store.add(registerFixAllAction(this.#checks));
    this.#store.add(registerRulePages());
    this.#store.add(registerUpdateOnSave(this.#checks, editor, clock));
  }

  /** The handlers of the commands on what the rules find. */
  get commands(): Readonly<Record<CheckCommand, CommandHandler>> {
    return {
      "planwright.fixAll": (argument) => fixAllCommand(this.#deps, this.#checks, argument),
      "planwright.openRule": (rule) => openRuleCommand(rule),
      "planwright.updateStatusFields": (argument) => updateStatusCommand(this.#deps, argument),
    };
  }

  dispose(): void {
    this.#store.dispose();
  }
}
