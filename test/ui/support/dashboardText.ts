import type { Frame } from "playwright-core";

/** What the dashboard shows, read from its shadow trees. */
export interface DashboardText {
  readonly title: string;
  readonly percent: string;
  /** `label value` of every bar, headline first. */
  readonly bars: readonly string[];
}

/** Reads the dashboard as it is drawn now. */
export async function dashboardText(frame: Frame): Promise<DashboardText> {
  return frame.evaluate(() => {
    const text = (node: ParentNode | null | undefined, selector: string): string =>
      node?.querySelector(selector)?.textContent?.trim() ?? "";
    const page = document.querySelector("planwright-dashboard")?.shadowRoot;
    const bars = [...(page?.querySelectorAll("planwright-progress") ?? [])];
    return {
      title: text(page, "h1"),
      percent: text(page, ".percent"),
      bars: bars.map(({ shadowRoot }) => `${text(shadowRoot, ".label")} ${text(shadowRoot, ".value")}`),
    };
  });
}
