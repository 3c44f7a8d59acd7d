/** What an element tells the page that is to have the focus when the window is worked in again. */
export const focusLater = "planwright-focus-later";

/** Moves the focus within the page. While somebody works elsewhere, as in the editor beside it, it is only kept for later. */
export function giveFocus(element: HTMLElement, options?: FocusOptions): void {
  if (document.hasFocus()) {
    element.focus(options);
  } else {
    element.dispatchEvent(new Event(focusLater, { bubbles: true, composed: true }));
  }
}
