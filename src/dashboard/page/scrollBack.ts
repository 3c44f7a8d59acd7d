/** How long a page may take until it has its height, in milliseconds: its parts draw themselves, icons come with their font. */
const settleTime = 700;

/** What a person does who wants to be elsewhere. */
const wishes = ["wheel", "keydown", "pointerdown", "touchstart"] as const;

/**
 * Scrolls to where a page was, until it has its height, somebody wants to be elsewhere, or what it gives back is called.
 * Meanwhile the browser must not hold on to what it sees, or the page is further down each time by what came above it.
 */
export function scrollBack(top: number): () => void {
  scrollTo(0, top);
  const { style } = document.documentElement;
  const end = performance.now() + settleTime;
  // The top of a page is where it is.
  let isWanted = top > 0;
  const stop = (): void => {
    isWanted = false;
    style.removeProperty("overflow-anchor");
    wishes.forEach((wish) => removeEventListener(wish, stop, { capture: true }));
  };
  const step = (): void => {
    if (!isWanted) {
      return;
    }
    if (Math.abs(scrollY - top) >= 1) {
      scrollTo(0, top);
    }
    if (performance.now() < end) {
      requestAnimationFrame(step);
    } else {
      stop();
    }
  };
  if (isWanted) {
    style.setProperty("overflow-anchor", "none");
    wishes.forEach((wish) => addEventListener(wish, stop, { capture: true }));
    requestAnimationFrame(step);
  }
  return stop;
}
