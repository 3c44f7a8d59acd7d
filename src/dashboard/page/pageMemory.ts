import type { DashboardState } from "../../core/protocol/toDashboard.ts";
import type { ListOptions } from "../plans/listOptions.ts";
import { pageKey } from "./pageKey.ts";
import { readViewState, type ViewState, withScroll } from "./viewState.ts";
import type { WebviewApi } from "./vscodeApi.ts";

/** A scroll position is kept when so many milliseconds passed without scrolling. */
const scrollRest = 150;

/** Remembers what the page shows and how far each page is scrolled, beyond the life of the page. */
export class PageMemory {
  readonly #api: WebviewApi;
  #view: ViewState;
  /** The page that is drawn: the plan's URI or the level. */
  #page: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: WebviewApi) {
    this.#api = api;
    this.#view = readViewState(api.getState());
    addEventListener("scroll", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keepScroll(), scrollRest);
    });
  }

  /** How the list of all plans was last shown. */
  get list(): ListOptions {
    return this.#view.list;
  }

  /** Remembers how the list is shown. */
  keepList(list: ListOptions): void {
    this.#keep({ ...this.#view, list });
  }

  /**
   * Remembers what is about to be drawn. The answer is how far to scroll once it is, and undefined where the page is the
   * one that is drawn already.
   */
  turnTo(state: DashboardState): number | undefined {
    const { level, plan, pinned } = state;
    const page = pageKey(state);
    const isOther = page !== this.#page;
    if (isOther && this.#page !== undefined) {
      this.#keepScroll();
    }
    this.#page = page;
    this.#keep({
      ...this.#view,
      level,
      uri: plan?.uri ?? "",
      pinned,
      unfolded: plan === null ? [] : Object.keys(plan.tasks),
    });
    return isOther ? (this.#view.scroll[page] ?? 0) : undefined;
  }

  #keepScroll(): void {
    clearTimeout(this.#timer);
    if (this.#page !== undefined) {
      this.#keep({ ...this.#view, scroll: withScroll(this.#view.scroll, this.#page, scrollY) });
    }
  }

  #keep(view: ViewState): void {
    this.#view = view;
    this.#api.setState(view);
  }
}
