import assert from "node:assert/strict";
import type { HardCase } from "./hardCases/hardCase.ts";
import { code } from "./hardCases/code.ts";
import { excerptsEarly } from "./hardCases/excerptsEarly.ts";
import { excerptsLate } from "./hardCases/excerptsLate.ts";
import { excerptsMiddle } from "./hardCases/excerptsMiddle.ts";
import { frontMatter } from "./hardCases/frontMatter.ts";
import { headings } from "./hardCases/headings.ts";
import { hidden } from "./hardCases/hidden.ts";
import { lenient } from "./hardCases/lenient.ts";
import { lookalikes } from "./hardCases/lookalikes.ts";
import { markers } from "./hardCases/markers.ts";
import { progress } from "./hardCases/progress.ts";
import { roles } from "./hardCases/roles.ts";
import { shape } from "./hardCases/shape.ts";
import { states } from "./hardCases/states.ts";
import { statusLines } from "./hardCases/statusLines.ts";
import { structure } from "./hardCases/structure.ts";
import { tables } from "./hardCases/tables.ts";
import { record } from "./support.ts";

const topics: readonly (readonly [name: string, cases: readonly HardCase[]])[] = [
  ["code", code],
  ["excerptsEarly", excerptsEarly],
  ["excerptsLate", excerptsLate],
  ["excerptsMiddle", excerptsMiddle],
  ["frontMatter", frontMatter],
  ["headings", headings],
  ["hidden", hidden],
  ["lenient", lenient],
  ["lookalikes", lookalikes],
  ["markers", markers],
  ["progress", progress],
  ["roles", roles],
  ["shape", shape],
  ["states", states],
  ["statusLines", statusLines],
  ["structure", structure],
  ["tables", tables],
];

interface Counted {
  readonly done: number;
  readonly total: number;
  readonly percent: number | null;
  readonly optional: number;
  readonly inProgress: number;
}

/** What the cases look at; the one place that knows where a record keeps it. */
interface View {
  readonly plan: {
    readonly phases: readonly { readonly id: string }[];
    readonly tasks: readonly { readonly state: string; readonly dialect: string; readonly text: string }[];
  };
  readonly progress: {
    readonly headline: Counted | null;
    readonly phases: ReadonlyMap<string, Counted | null>;
    readonly groups: readonly { readonly group: { readonly role: string }; readonly progress: Counted }[];
    readonly checkboxes: { readonly done: number; readonly total: number };
    readonly complete?: boolean;
    readonly currentPhase?: string | { readonly id: string } | null;
  };
  readonly ignored?: readonly { readonly reason: string; readonly line: number }[];
  readonly stated: readonly {
    readonly says: string | number;
    readonly counted: string | number | null;
    readonly agrees: boolean;
  }[];
  readonly fields: readonly { readonly key: string | null; readonly value: string }[];
  readonly next?: readonly { readonly text: string }[];
}

const dialects: ReadonlySet<string> = new Set([
  "checkbox",
  "lenient",
  "tableRow",
  "heading",
  "statusLine",
  "frontMatter",
]);

/** A figure as the cases write it. */
function figure(counted: Counted | null | undefined): string {
  return counted === null || counted === undefined || counted.total === 0 ? "–" : `${counted.done}/${counted.total}`;
}

/** A text without emphasis and code marks, which a task's text may keep or drop. */
function plain(text: string): string {
  return text.replaceAll(/[*`~_]/gu, "");
}

/** Tasks in the words of the case where they agree with it, else in full. */
function tasksLike(expected: readonly string[], view: View): readonly string[] {
  return view.plan.tasks.map(({ state, dialect, text }, index) => {
    const wanted = expected[index];
    if (wanted !== undefined) {
      const [wantedState, second = "", ...rest] = wanted.split(" ");
      const named = dialects.has(second);
      const words = (named ? rest : [second, ...rest]).join(" ");
      if (wantedState === state && (!named || second === dialect) && plain(text).includes(plain(words))) {
        return wanted;
      }
    }
    return `${state} ${dialect} ${text}`;
  });
}

/** Phases with their figures, without an id where the case leaves it open. */
function phasesLike(expected: readonly string[], view: View): readonly string[] {
  return view.plan.phases.map(({ id }, index) => {
    const name = expected[index]?.startsWith("* ") === true ? "*" : id;
    return `${name} ${figure(view.progress.phases.get(id))}`;
  });
}

/** Next texts as far as the case goes, all where it wants none, in its words where they agree. */
function nextLike(expected: readonly string[], view: View): readonly string[] | undefined {
  return view.next?.slice(0, expected.length || undefined).map(({ text }, index) => {
    const wanted = expected[index] ?? "";
    return plain(text).includes(plain(wanted)) ? wanted : text;
  });
}

/** The current phase's id, however the record holds it. */
function currentId(view: View): string | null | undefined {
  const { currentPhase } = view.progress;
  return typeof currentPhase === "object" && currentPhase !== null ? currentPhase.id : currentPhase;
}

/** What the reader says about everything that the case states. */
function said(expected: HardCase, view: View): Partial<HardCase> {
  const { headline, checkboxes, groups } = view.progress;
  const all: Record<string, unknown> = {
    headline: figure(headline),
    percent: headline?.percent ?? null,
    optional: headline?.optional ?? 0,
    inProgress: headline?.inProgress ?? 0,
    checkboxes: `${checkboxes.done}/${checkboxes.total}`,
    tasks: tasksLike(expected.tasks ?? [], view),
    phases: phasesLike(expected.phases ?? [], view),
    groups: groups.map(({ group, progress: counted }) => `${group.role} ${figure(counted)}`),
    ignored: view.ignored?.map(({ reason, line }) => `${reason} ${line + 1}`),
    stated: view.stated.map(({ says, counted, agrees }) => `${says} ${agrees ? "=" : "≠"} ${counted}`),
    fields: view.fields.map(({ key, value }) => `${key} = ${value}`),
    complete: view.progress.complete,
    currentPhase: currentId(view),
    next: nextLike(expected.next ?? [], view),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}

/** The case without its name, text and reason. */
function stated({ trap, markdown, why, ...expected }: HardCase): Partial<HardCase> {
  void [trap, markdown, why];
  return expected;
}

describe("hard cases", () => {
  for (const [name, cases] of topics) {
    describe(name, () => {
      for (const hardCase of cases) {
        it(hardCase.trap, () => {
          const view: View = record(hardCase.markdown);
          assert.deepEqual(said(hardCase, view), stated(hardCase));
        });
      }
    });
  }

  it("name every trap once", () => {
    const traps = topics.flatMap(([, cases]) => cases.map(({ trap }) => trap));
    assert.equal(new Set(traps).size, traps.length);
  });
});
