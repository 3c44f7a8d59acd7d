import { focusLater } from "../parts/giveFocus.ts";

/**
 * Gives the focus back to what had it when the window gets it again: a question of VS Code takes it away, and leaves it with
 * nothing of the page when it closes. Where that went away meanwhile, its heir has it.
 */
export function keepFocus(): void {
  let last: EventTarget | undefined;
  addEventListener("focusout", (event) => {
    // Of a move within one shadow tree nobody hears outside; one that leads out of the page has no other end.
    if (event.relatedTarget === null) {
      [last] = event.composedPath();
    }
  });
  addEventListener(focusLater, (event) => {
    [last] = event.composedPath();
  });
  addEventListener("focus", () => {
    if (document.activeElement === document.body && last instanceof HTMLElement && last.isConnected) {
      last.focus({ preventScroll: true });
    }
  });
}
