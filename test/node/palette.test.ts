import { assert } from "chai";
import { readContributions } from "./support/readContributions.ts";

/** A command as the manifest declares it. */
interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly enablement?: string;
}

interface Contributions {
  readonly commands: readonly Command[];
  readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string }[] }[];
}

const { commands, menus, walkthroughs } = await readContributions<Contributions>();

/** The conditions under which the palette lists a command, all of which must hold; none for one that is always listed. */
function conditionsOf({ command, enablement }: Command): readonly string[] {
  const { when } = menus.commandPalette.find((one) => one.command === command) ?? {};
  return [when, enablement].filter((one) => one !== undefined);
}

const listed = commands.filter((command) => !conditionsOf(command).includes("false"));

describe("the command palette", () => {
  it("lists no two commands under one name", () => {
    const labels = listed.map(({ category, title }) => `${category}: ${title}`);
    assert.deepEqual(
      labels.filter((label, at) => labels.indexOf(label) !== at),
      [],
    );
  });

  it("lists commands that need a plan only where there is one, or Markdown that may become one", () => {
    const needsNothing = listed.filter(
      (command) => !conditionsOf(command).some((when) => /planwright\.|editorLangId == markdown/u.test(when)),
    );
    assert.sameMembers(
      needsNothing.map(({ command }) => command),
      ["planwright.getStarted", "planwright.newPlan", "planwright.openExample"],
    );
  });

  it("finds every command by “plan”, those about plans as a whole before the others", () => {
    const sorted = listed.map(({ category, title }) => `${category}: ${title}`).toSorted((a, b) => a.localeCompare(b));
    assert.isTrue(sorted.every((label) => /^plan/iu.test(label)));
    assert.deepEqual(sorted.slice(0, 4), [
      "Planwright Plans: New Implementation Plan…",
      "Planwright Plans: Open Dashboard of All Plans",
      "Planwright Plans: Open Example Plan",
      "Planwright Plans: Open Plan Dashboard",
    ]);
  });
});

describe("the walkthrough", () => {
  it("runs only commands that are there", () => {
    const texts = walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description));
    const run = texts.flatMap((text) => [...text.matchAll(/\(command:(planwright\.[\w.]+)\)/gu)].map(([, id]) => id));
    assert.isAtLeast(run.length, 5);
    assert.includeMembers([...commands.map(({ command }) => command), "planwright.plans.focus"], run);
  });
});
