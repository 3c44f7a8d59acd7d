import type { Frame } from "playwright-core";

/** What the dashboard shows, read from its shadow trees. */
export interface DashboardText {
  readonly title: string;
  readonly percent: string;
  /** `label value` of every bar, headline first. */
  readonly bars: readonly string[];
  /** The same of phases alone, without the steps of unfolded ones. */
  readonly phases: readonly string[];
}

/** Reads the dashboard as it is drawn now. */
export async function dashboardText(frame: Pick<Frame, "evaluate">): Promise<DashboardText> {
  return frame.evaluate(() => {
    const text = (node: ParentNode | null | undefined, selector: string): string =>
      node?.querySelector(selector)?.textContent?.trim() ?? "";
    const main = document.querySelector("planwright-dashboard")?.shadowRoot?.querySelector("main");
    const page = main?.querySelector("planwright-plan, planwright-plans")?.shadowRoot ?? main;
    const ring = page?.querySelector("planwright-ring")?.shadowRoot;
    const percent = text(ring, ".percent");
    const count = text(ring, ".count");
    // Where there is nothing to count, the words for it stand beside the ring.
    const value = count === "" ? text(page, ".states .uncounted") : `${count} · ${percent}`;
    const label = ring?.querySelector("svg")?.getAttribute("data-label") ?? "";
    const amounts = [...(page?.querySelectorAll(".amount") ?? [])];
    const worded = (one: Element): string => `${text(one, ".label")} ${text(one, ".value")}`;
    return {
      title: text(page, "h1"),
      percent,
      bars: [...(ring === undefined ? [] : [`${label} ${value}`]), ...amounts.map(worded)],
      phases: amounts.filter((one) => one.matches(".unit:not(.step)")).map(worded),
    };
  });
}
