import { giveFocus } from "./giveFocus.ts";

/** Where the focus goes when what had it is no longer there. */
export interface FocusHeirs {
  /** What has taken the place of the lost one, as the same thing drawn anew. */
  readonly sameAs: (lost: HTMLElement) => HTMLElement | null | undefined;
  /** What to give it to in place of a neighbour that was found. */
  readonly within: (neighbour: HTMLElement) => HTMLElement | null | undefined;
  /** The last resort. */
  readonly otherwise: () => void;
}

/**
 * Holds the focus over a drawing of a shadow tree: at what had it, also where that was moved, which takes the focus away
 * from it; else at the next that is left, else at the one before.
 */
export class HeldFocus {
  readonly #selector: string;
  readonly #homeOf: (stop: HTMLElement) => HTMLElement | null | undefined;
  #focused: Element | null = null;
  #stops: readonly HTMLElement[] = [];
  #at = -1;
  #home: HTMLElement | null | undefined;

  /** The selector says between what neighbours are looked for, `homeOf` what one goes back to before any of them. */
  constructor(selector: string, homeOf: (stop: HTMLElement) => HTMLElement | null | undefined = () => undefined) {
    this.#selector = selector;
    this.#homeOf = homeOf;
  }

  /** Before the drawing: what has the focus, and what is around it. */
  note(root: ShadowRoot | null): void {
    let focused = root?.activeElement ?? null;
    this.#stops = focused === null ? [] : [...(root?.querySelectorAll<HTMLElement>(this.#selector) ?? [])];
    this.#at = this.#stops.findIndex((stop) => stop === focused);
    const stop = this.#stops[this.#at];
    this.#home = stop && this.#homeOf(stop);
    while (focused?.shadowRoot?.activeElement) {
      focused = focused.shadowRoot.activeElement;
    }
    this.#focused = focused;
  }

  /** After the drawing. */
  settle(root: ShadowRoot | null, heirs: FocusHeirs): void {
    const focused = this.#focused;
    if (!(focused instanceof HTMLElement) || root?.activeElement) {
      return;
    }
    if (isLeft(focused)) {
      giveFocus(focused);
      return;
    }
    const neighbour = this.#neighbour();
    const heir = heirs.sameAs(focused) ?? (neighbour && (heirs.within(neighbour) ?? neighbour));
    if (heir === undefined) {
      heirs.otherwise();
    } else {
      giveFocus(heir);
    }
  }

  #neighbour(): HTMLElement | undefined {
    const [stops, at, home] = [this.#stops, this.#at, this.#home];
    if (home && isLeft(home)) {
      return home;
    }
    return at === -1 ? undefined : (stops.slice(at + 1).find(isLeft) ?? stops.slice(0, at).findLast(isLeft));
  }
}

function isLeft(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility();
}
