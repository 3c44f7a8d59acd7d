import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { root } from "../../../scripts/runTool.ts";
import type { Theme } from "../../../scripts/workbench/defaultSettings.ts";
import type { PlanwrightPage } from "../../../scripts/workbench/planwrightPage.ts";

const themes: readonly Theme[] = ["light", "dark", "highContrast", "highContrastLight"];

/** The pictures of a route through the workbench, one a step, for people to look at: out/film/NN-name.png. */
export class Film {
  /** The one that `FILM_THEME` names, whose pictures get a folder of their own; light when it names none. */
  readonly theme: Theme;
  readonly #folder: string;
  #count = 0;

  constructor() {
    const wanted = process.env["FILM_THEME"] ?? "";
    const theme = themes.find((one) => one === wanted);
    this.theme = theme ?? "light";
    this.#folder = join(root, "out", "film", theme ?? "");
  }

  /** Throws the pictures of the last run away. */
  async begin(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
  }

  /** Takes a picture of the window as it is drawn next. */
  async shot({ page }: PlanwrightPage, name: string): Promise<void> {
    this.#count++;
    const path = join(this.#folder, `${String(this.#count).padStart(2, "0")}-${name}.png`);
    // Two frames on, all that the last step changed is drawn.
    await page.evaluate(async () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.screenshot({ path, animations: "disabled" });
  }
}
