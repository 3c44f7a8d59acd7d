import { assert } from "chai";
import * as vscode from "vscode";
import { askValue } from "../../src/vscode/placeholder/fill/askValue.ts";
import type { Answer, Offer, Question } from "../../src/vscode/placeholder/fill/question.ts";
import { asItem, questionItems } from "../../src/vscode/placeholder/fill/questionItems.ts";
import { openUntitled } from "../../src/vscode/openUntitled.ts";
import { eventually } from "../support/eventually.ts";
import { api, fileUri } from "./support/api.ts";

const run = (id: string): Thenable<unknown> => vscode.commands.executeCommand(id);

describe("the question for a link", () => {
  const offer = (label: string): Offer => ({ label, answer: { kind: "value", value: `[${label}](x)`, all: false } });
  const cases: readonly (readonly [string, string])[] = [
    ["specs", "[docs/specs/dark-mode.md](x)"],
    ["Dark", "[docs/specs/dark-mode.md](x)"],
    ["summ", "[Summary](x)"],
    ["the wiki", "the wiki"],
  ];
  const question: Question = {
    title: "Link",
    offers: [offer("Summary")],
    moreOffers: Promise.resolve([offer("docs/specs/dark-mode.md"), offer("notes.md")]),
    searches: true,
    alike: 1,
    allFirst: false,
    adviceOn: () => undefined,
    inWalk: false,
    hasPrevious: false,
  };
  for (const [typed, written] of cases) {
    it(`answers “${typed}” and Enter with ${written}`, async () => {
      let answer: Answer | undefined;
      const asked = askValue({ ...question, value: typed });
      void asked.then((one) => (answer = one));
      await eventually(async () => {
        await run("workbench.action.acceptSelectedQuickOpenItem");
        assert.deepEqual(answer, { kind: "value", value: written, all: false });
      });
    });
  }

  it("writes no link for Enter on an empty box, and skips in a walk, before and after the files are found", async () => {
    for (const moreOffers of [new Promise<readonly Offer[]>(() => undefined), question.moreOffers ?? []]) {
      let answer: Answer | undefined;
      const asked = askValue({ ...question, moreOffers: Promise.resolve(moreOffers), inWalk: true });
      void asked.then((one) => (answer = one));
      await eventually(async () => {
        await run("workbench.action.acceptSelectedQuickOpenItem");
        assert.deepEqual(answer, { kind: "skip" });
      });
    }
  });

  it("keeps what is focused where it is when the files are found", async () => {
    let find: ((offers: readonly Offer[]) => void) | undefined;
    let answer: Answer | undefined;
    const asked = askValue({
      ...question,
      offers: [offer("Summary"), offer("Tasks")],
      moreOffers: new Promise((resolve) => (find = resolve)),
      value: "",
    });
    void asked.then((one) => (answer = one));
    await settled();
    await run("workbench.action.quickOpenSelectNext");
    await run("workbench.action.quickOpenSelectNext");
    await settled();
    find?.([offer("docs/specs/dark-mode.md"), offer("notes.md")]);
    await settled();
    await run("workbench.action.acceptSelectedQuickOpenItem");
    await eventually(() => assert.deepEqual(answer, offer("Tasks").answer));
  });
});

/** Waits until the list was drawn; nothing tells of it. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}

describe("the questions for all blanks", () => {
  it("goes to the last plan and asks for its blanks where something else is in front", async () => {
    const { active, placeholders } = await api();
    const document = await openUntitled("# Plan\n\n**Owner**: [Team member]\n\n- [ ] a\n");
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.equal(active.record?.uri, document.uri.toString()));
    await vscode.window.showTextDocument(fileUri("notes.md"));
    await eventually(() => assert.isFalse(active.isInFront));
    await placeholders.fill.all(async () => ({ kind: "value", value: "Ada", all: false }));
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.include(document.getText(), "**Owner**: Ada");
  });
});

describe("the lines of a question", () => {
  const question: Question = {
    title: "Due",
    help: "A day as year-month-day.",
    example: "2027-02-26",
    offers: [],
    alike: 1,
    allFirst: false,
    adviceOn: (value) => (value.startsWith("2") ? undefined : "Write it as 2027-02-26."),
    inWalk: true,
    hasPrevious: false,
  };
  const value = (words: string): Answer => ({ kind: "value", value: words, all: false });
  const shown = (more: Partial<Question>, typed: string): readonly (readonly string[])[] => {
    const asked = { ...question, ...more };
    return questionItems(asked, asked.offers.map(asItem), typed).map(({ label, description, detail }) =>
      [label, description, detail].map((part) => part ?? ""),
    );
  };

  it("say what is wanted on the first, whatever is typed, and what is wrong with it", () => {
    const help = "A day as year-month-day.";
    assert.deepEqual(shown({}, ""), [["Skip", "Example: 2027-02-26", help]]);
    assert.deepEqual(shown({ inWalk: false }, ""), [["What belongs here", "Example: 2027-02-26", help]]);
    assert.deepEqual(shown({}, "soon")[0], [
      "soon",
      "Use what is typed · Example: 2027-02-26",
      `Write it as 2027-02-26. ${help}`,
    ]);
  });

  it("begin with an offer only where it needs no choice, and say that Enter writes it", () => {
    const offers: readonly Offer[] = [
      { label: "A", answer: value("A") },
      { label: "B", answer: value("B") },
    ];
    const labels = (more: Partial<Question>): readonly string[] => shown(more, "").map(([label = ""]) => label);
    assert.deepEqual(labels({ offers }), ["Skip", "A", "B"]);
    assert.deepEqual(labels({ offers, inWalk: false }), ["What belongs here", "A", "B"]);
    const preset: readonly Offer[] = [
      { label: "A", description: "today", answer: value("A"), isPreset: true },
      ...offers.slice(1),
    ];
    assert.deepEqual(labels({ offers: preset }), ["A", "B", "Skip"]);
    assert.equal(shown({ offers: preset }, "")[0]?.[1], "today · Enter writes it · Example: 2027-02-26");
  });

  it("have Skip once, behind what is typed, unless that may be the start of it", () => {
    const labels = (typed: string): readonly string[] => shown({}, typed).map(([label = ""]) => label);
    assert.deepEqual(labels("2027"), ["2027", "Skip"]);
    assert.deepEqual(labels("sk"), ["sk"]);
  });

  it("offer a bare number with each unit, and several places behind the one", () => {
    const typedAs = (typed: string): readonly string[] => [`${typed} days`, `${typed} hours`];
    assert.deepEqual(
      shown({ typedAs }, "3").map(([label]) => label),
      ["3 days", "3 hours", "Skip"],
    );
    assert.deepEqual(
      shown({ alike: 5, example: "ts" }, "js").map(([label, description]) => [label, description]),
      [
        ["js", "only here · Example: ts"],
        ["js", "in all 5 places with this name"],
        ["Skip", ""],
      ],
    );
  });
});
