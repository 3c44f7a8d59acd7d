import { applyPatch } from "../../core/protocol/patch.ts";
import { type DashboardState, parseToDashboard, type ToDashboard } from "../../core/protocol/toDashboard.ts";
import { messageOf } from "./action.ts";
import { scrollBack } from "./scrollBack.ts";
import type { DashboardPage } from "./dashboardPage.ts";
import { PageMemory } from "./pageMemory.ts";
import type { WebviewApi } from "./vscodeApi.ts";

/** Brings the host's messages to the page and the page's wishes to the host. */
export class HostConnection {
  readonly #api: WebviewApi;
  readonly #page: DashboardPage;
  readonly #memory: PageMemory;
  /** The revision that is drawn; 0 before the first. */
  #revision = 0;
  /** Ends what brings the page back to where it was. */
  #stopScrolling: () => void = () => undefined;

  constructor(api: WebviewApi, page: DashboardPage) {
    this.#api = api;
    this.#page = page;
    this.#memory = new PageMemory(api);
    page.send = (action) => api.postMessage(messageOf(action, this.#revision));
    page.list = this.#memory.list;
    page.changeList = (list) => {
      page.list = list;
      this.#memory.keepList(list);
    };
  }

  /** Takes a message of the host; anything else is left alone. */
  receive(data: unknown): void {
    const message = parseToDashboard(data);
    if (message !== undefined) {
      this.#take(message);
    }
  }

  #take(message: ToDashboard): void {
    switch (message.kind) {
      case "state":
        // A state older than the one on screen is never drawn over it.
        if (message.revision > this.#revision) {
          this.#draw(message.revision, message.state);
        }
        return;
      case "patch": {
        const { state } = this.#page;
        if (message.revision <= this.#revision) {
          return;
        }
        if (state === undefined || message.base !== this.#revision) {
          this.#api.postMessage({ kind: "resync" });
          return;
        }
        this.#draw(message.revision, applyPatch(state, message.patch));
        return;
      }
      case "answer":
        this.#page.answer(message.isDone, message.text);
        return;
      case "focus":
        this.#stopScrolling();
        this.#page.showUnit(message.unit);
    }
  }

  #draw(revision: number, state: DashboardState): void {
    const top = this.#memory.turnTo(state);
    this.#revision = revision;
    this.#page.state = state;
    if (top !== undefined) {
      this.#stopScrolling();
      this.#stopScrolling = scrollBack(top);
    }
  }
}
