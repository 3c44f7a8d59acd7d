import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { parseFromDashboard } from "../../../src/core/protocol/fromDashboard.ts";
import { patchOf } from "../../../src/core/protocol/patch.ts";
import type { DashboardState } from "../../../src/core/protocol/toDashboard.ts";
import { eventually } from "../../support/eventually.ts";
import { type BareOptions, type BarePage, startBarePage } from "./barePage.ts";

/** The dashboard's page as the tests see and work it. */
export class ShownDashboard {
  readonly bare: BarePage;

  constructor(bare: BarePage) {
    this.bare = bare;
  }

  /** Launches a browser for it. */
  static async start(): Promise<ShownDashboard> {
    return new ShownDashboard(await startBarePage());
  }

  /** Opens the page with a first state, whose revision is 1. */
  async show(state: DashboardState, options: BareOptions = {}): Promise<void> {
    await this.bare.open(options);
    await this.bare.send({ kind: "state", revision: 1, state });
    await this.bare.page.locator("h1").waitFor();
  }

  /** Sends what is other than in the state before as the patch of a revision. */
  async change(before: DashboardState, after: DashboardState, revision = 2): Promise<void> {
    const patch = patchOf(before, after);
    assert.ok(patch !== undefined);
    await this.bare.send({ kind: "patch", revision, base: revision - 1, patch });
  }

  button(name: string | RegExp): Locator {
    return this.bare.page.getByRole("button", { name });
  }

  /** Waits until this is what was posted last, and holds it against what the host accepts. */
  async assertPosted(message: object): Promise<void> {
    await eventually(async () => {
      const last = (await this.bare.posted()).at(-1);
      assert.deepEqual(last, message);
      assert.deepEqual(parseFromDashboard(last), message);
    });
  }

  /** The accessible name of what has the focus, through all shadow trees. */
  async focusedName(): Promise<string> {
    return this.bare.page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) {
        focused = focused.shadowRoot.activeElement;
      }
      return (focused?.getAttribute("aria-label") ?? focused?.textContent ?? "").trim();
    });
  }

  /** The titles of the listed plans, from top to bottom. */
  async titles(): Promise<readonly string[]> {
    return (await this.bare.page.locator(".row .open").allTextContents()).map((text) => text.trim());
  }

  async scrollTop(): Promise<number> {
    return this.bare.page.evaluate(() => scrollY);
  }
}
