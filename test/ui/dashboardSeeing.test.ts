import assert from "node:assert/strict";
import type { BarePage } from "./support/barePage.ts";
import { planState, plansState } from "./support/sampleState.ts";
import { ShownDashboard } from "./support/shownDashboard.ts";

/** A window of 1280 × 800 at 200 % and at 400 %. */
const zooms = [
  ["200 %", { width: 640, height: 400 }],
  ["400 %", { width: 320, height: 400 }],
] as const;

describe("the dashboard's page, enlarged or without colours", function () {
  this.timeout(60_000);
  let shown: ShownDashboard;
  let bare: BarePage;

  before(async () => {
    shown = await ShownDashboard.start();
    ({ bare } = shown);
  });

  after(async () => {
    await bare?.close();
  });

  for (const [level, state] of [
    ["plan", planState],
    ["plans", plansState],
  ] as const) {
    for (const [zoom, size] of zooms) {
      it(`scrolls only down, and has targets of 24 pixels that lie beside each other: ${level}, ${zoom}`, async () => {
        await shown.show(state, size);
        for (const summary of await bare.page.locator("summary").all()) {
          if (await summary.isVisible()) {
            await summary.click();
          }
        }
        const { count, wrong } = await bare.page.evaluate(lookAtTargets);
        assert.ok(count > 30, `${count}`);
        assert.deepEqual(wrong, []);
      });
    }
  }

  it("says by words and shapes what it says by colours", async () => {
    await shown.show(planState);
    await bare.page.emulateMedia({ forcedColors: "active" });
    try {
      const { count, shapes, wordless } = await bare.page.evaluate(lookAtSigns);
      assert.ok(count > 30, `${count}`);
      assert.deepEqual(wordless, []);
      // Each word of a state has a shape of its own.
      for (const [word, icons] of Object.entries(shapes)) {
        assert.equal(icons.length, 1, `${word}: ${icons.join(" ")}`);
      }
      const drawn = Object.values(shapes).flat();
      assert.equal(new Set(drawn).size, drawn.length, drawn.join(" "));
      // The room around words that can be clicked is no line.
      const border = await bare.page.locator(".location").evaluate((one) => getComputedStyle(one).borderTopColor);
      assert.equal(border, await canvasColor(bare));
    } finally {
      await bare.page.emulateMedia({ forcedColors: "none" });
    }
  });

  for (const theme of ["highContrast", "highContrastLight"] as const) {
    it(`draws a ring of two pixels around everything that has the focus: ${theme}`, async () => {
      await shown.show(planState, { theme });
      const rings: string[] = [];
      for (let stop = 0; stop < 60; stop++) {
        await bare.page.keyboard.press("Tab");
        rings.push(await bare.page.evaluate(ringOfFocus));
      }
      assert.deepEqual(
        rings.filter((ring) => ring !== "" && !ring.startsWith("solid 2px") && !ring.startsWith("vscode-")),
        [],
      );
      assert.ok(rings.filter((ring) => ring.startsWith("solid 2px")).length > 30, rings.join("\n"));
    });
  }
});

/** The colour of the paper, as the system has it. */
async function canvasColor({ page }: BarePage): Promise<string> {
  return page.evaluate(() => {
    const probe = document.createElement("div");
    probe.style.setProperty("background-color", "Canvas");
    document.body.append(probe);
    const color = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return color;
  });
}

/** Runs in the page: the ring around what has the focus; the library's own elements are only named. */
function ringOfFocus(): string {
  let focused = document.activeElement;
  let owner = "";
  while (focused?.shadowRoot?.activeElement) {
    owner = focused.localName;
    focused = focused.shadowRoot.activeElement;
  }
  if (focused === null || focused === document.body) {
    return "";
  }
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  return owner.startsWith("vscode-") ? owner : `${outlineStyle} ${outlineWidth} ${focused.textContent ?? ""}`;
}

/** Runs in the page: its coloured icons and marks, those without words beside them, and the icons of each state's word. */
function lookAtSigns(): {
  readonly count: number;
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  readonly wordless: readonly string[];
} {
  const inAll = (root: ParentNode, selector: string): readonly Element[] => {
    const found: Element[] = [];
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) {
        found.push(element);
      }
      if (element.shadowRoot !== null) {
        found.push(...inAll(element.shadowRoot, selector));
      }
    }
    return found;
  };
  const iconOf = (icon: Element): string => [...icon.classList].find((name) => name.startsWith("icon-")) ?? "";
  const icons = inAll(document, ".icon:is(.good, .bad, .active, .attention)");
  const marks = inAll(document, ".mark");
  const shapes: Record<string, string[]> = {};
  for (const chip of inAll(document, ".task .chip.state")) {
    const icon = chip.querySelector(".icon");
    const words = (shapes[(chip.textContent ?? "").trim()] ??= []);
    if (icon !== null && !words.includes(iconOf(icon))) {
      words.push(iconOf(icon));
    }
  }
  return {
    count: icons.length + marks.length,
    shapes,
    wordless: [
      ...icons.filter(
        (icon) => (icon.closest("li, .chip, .note, .gantt-label, .hint")?.textContent ?? "").trim() === "",
      ),
      ...marks.filter((mark) => (mark.closest("[role=img]")?.getAttribute("aria-label") ?? "") === ""),
    ].map(({ outerHTML }) => outerHTML),
  };
}

/** Runs in the page: what can be clicked there, and what is wrong with its size or place. */
function lookAtTargets(): { readonly count: number; readonly wrong: readonly string[] } {
  const inAll = (root: ParentNode, selector: string): readonly HTMLElement[] => {
    const found: HTMLElement[] = [];
    for (const element of root.querySelectorAll<HTMLElement>("*")) {
      if (element.matches(selector)) {
        found.push(element);
      }
      if (element.shadowRoot !== null) {
        found.push(...inAll(element.shadowRoot, selector));
      }
    }
    return found;
  };
  const nameOf = (element: HTMLElement): string =>
    `${element.localName} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}`;
  const seen = inAll(document, "*").filter((element) => element.checkVisibility());
  // Of a field of the library the whole is what can be hit, with the button in it.
  const targets = seen.filter((element) =>
    element.matches("button, select, summary, input[type=checkbox], vscode-textfield"),
  );
  const boxes = targets.map((element) => [element, element.getBoundingClientRect()] as const);
  const wrong = [
    ...(document.documentElement.scrollWidth > innerWidth
      ? [`the page is ${document.documentElement.scrollWidth} wide`]
      : []),
    ...seen
      .filter(
        (element) => !element.matches(".unseen, .unseen *") && element.getBoundingClientRect().right > innerWidth + 0.5,
      )
      .map((element) => `beyond the edge: ${nameOf(element)}`),
    ...boxes
      .filter(([, { width, height }]) => width < 23.9 || height < 23.9)
      .map(([element, { width, height }]) => `${width} × ${height}: ${nameOf(element)}`),
  ];
  for (const [nth, [one, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(nth + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0.5 && down > 0.5 && !one.contains(other) && !other.closest("vscode-textfield")) {
        wrong.push(`over each other: ${nameOf(one)}, ${nameOf(other)}`);
      }
    }
  }
  return { count: targets.length, wrong };
}
