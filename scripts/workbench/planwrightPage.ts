import type { Frame, Locator, Page } from "playwright-core";

/** What a person sees of Planwright in a workbench, and the moves of their hands. Waits for things, never sleeps. */
export class PlanwrightPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The status-bar item; hidden while no plan was in front. */
  get statusBarItem(): Locator {
    return this.page.locator('[id="planwright.planwright.progress"]');
  }

  /** Rows of the Plans view that are drawn, in order. */
  get rows(): Locator {
    return this.page.locator(".pane-body .monaco-list-row").filter({ has: this.page.locator(".monaco-icon-label") });
  }

  /** A row by the words a screen reader says, from their start. */
  row(label: string): Locator {
    return this.page.locator(`.pane-body .monaco-list-row[aria-label^=${JSON.stringify(label)}]`);
  }

  /** The box of a task's row. */
  checkbox(label: string): Locator {
    return this.row(label).getByRole("checkbox");
  }

  /** Opens the sidebar's Planwright container by its icon and waits for the view. */
  async openSidebar(): Promise<void> {
    await this.page.locator('.activitybar [aria-label^="Planwright"]').first().click();
    await this.page.locator(".title-label h2", { hasText: "Plans" }).waitFor();
    await this.restMouse();
  }

  /** Opens a file of the workspace by its name, as Ctrl+P does. */
  async openFile(name: string, line?: number): Promise<void> {
    await this.page.keyboard.press("Control+P");
    const input = this.quickInput;
    await input.waitFor();
    await input.fill(line === undefined ? name : `${name}:${line}`);
    const base = name.split("/").at(-1) ?? name;
    await this.page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${base}"]`).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${base}"]`).waitFor();
  }

  /**
   * Runs a command of the palette by its full title. Opens the palette anew until it lists the command: an open one never
   * shows what an extension brings later, and a window that is still starting takes no keys.
   */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${title}"]`);
    for (let attempt = 1; ; attempt++) {
      try {
        await this.page.keyboard.press("F1");
        await this.quickInput.fill(`>${title}`, { timeout: 3000 });
        await row.waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        if (attempt === 12) {
          throw error;
        }
        await this.page.keyboard.press("Escape");
      }
    }
    await this.page.keyboard.press("Enter");
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget input:visible");
  }

  /** The text of the editor in front, as far as it is drawn. */
  async editorText(): Promise<string> {
    const lines = await this.page.locator(".editor-group-container.active .view-lines").first().innerText();
    return lines.replaceAll("\u00a0", " ");
  }

  /** The frame that holds the dashboard, once it drew something. */
  async dashboard(patience = 20_000): Promise<Frame> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        const isOurs = await frame.evaluate(drewDashboard).catch(() => false);
        if (isOurs) {
          return frame;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("The dashboard did not appear");
  }

  /** The progress bars of the Markdown preview as text, the plan's first; none while no preview shows a plan. */
  async previewBars(): Promise<readonly string[]> {
    for (const frame of this.page.frames()) {
      const bars = await frame
        .evaluate(() => [...document.querySelectorAll<HTMLElement>(".planwright-bar")].map((bar) => bar.innerText))
        .catch(() => []);
      if (bars.length > 0) {
        return bars;
      }
    }
    return [];
  }

  /** Opens the dashboard by the status bar; clicks again where the item was drawn anew under the pointer. */
  async openDashboard(): Promise<Frame> {
    for (let attempt = 1; attempt < 4; attempt++) {
      await this.statusBarItem.click();
      const frame = await this.dashboard(7000).catch(() => undefined);
      if (frame !== undefined) {
        return frame;
      }
    }
    await this.statusBarItem.click();
    return this.dashboard();
  }

  /** Waits until nothing of the side bar was drawn for a moment: a row that is drawn anew below the mouse loses its click. */
  async sidebarRests(): Promise<void> {
    await this.page.evaluate(restOf, { selector: ".part.sidebar", quiet: 300 });
  }

  /** Moves the mouse where no tooltip opens over what is looked at next. */
  async restMouse(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 800, height: 600 };
    await this.page.mouse.move(width / 2, height - 40);
  }
}

/** Resolves when nothing below an element changed for so many milliseconds. Runs in the page. */
async function restOf({ selector, quiet }: { readonly selector: string; readonly quiet: number }): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, quiet);
    const element = document.querySelector(selector);
    if (element !== null) {
      observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
    }
  });
}

/** Runs in the page. */
function drewDashboard(): boolean {
  return document.querySelector("planwright-dashboard")?.shadowRoot?.querySelector("main") instanceof HTMLElement;
}
