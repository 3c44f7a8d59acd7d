import assert from "node:assert/strict";
import { knownKey } from "../../src/core/fields/fieldKeys.ts";
import { lineOf, nameOf } from "../../src/core/schedule/dependents.ts";
import { mayName, namedDependencies, namedInProse } from "../../src/core/values/readDependencies.ts";
import { record } from "./support.ts";

describe("the places of dependencies", () => {
  const values: readonly (readonly [value: string, named: readonly string[]])[] = [
    ["Phase 1", ["1 = phase 1"]],
    ["Phases 1, 2 and 4", ["1 = phase 1", "2 = phase 2", "4 = phase 4"]],
    ["Phases 1-3", ["1-3 = phase 1", "1-3 = phase 2", "1-3 = phase 3"]],
    ["T001, T007 (auth)", ["T001 = T001", "T007 = T007"]],
    ["T001-T003", ["T001-T003 = T001", "T001-T003 = T002", "T001-T003 = T003"]],
    ["Phase 1 completion, step 2", ["1 = phase 1", "2 = step 2"]],
    ["The server team, after **Phase 2**", ["2 = phase 2"]],
    ["None / [Other Phase]", []],
    ["None", []],
  ];
  for (const [value, named] of values) {
    it(`of the field "${value}" are ${named.length === 0 ? "none" : named.join(", ")}`, () =>
      assert.deepEqual(shown(value, namedDependencies(value)), named));
  }

  const prose: readonly (readonly [text: string, named: readonly string[]])[] = [
    ["Pay (depends on 1.2 and T3), after Phase 2", ["1.2 = 1.2", "T3 = T3", "2 = phase 2"]],
    ["Pay after 1.2 seconds", []],
    ["Zahlen, hängt ab von Phase 3", ["3 = phase 3"]],
    ["Ships once Phase 4 is done", ["4 = phase 4"]],
    ["Nothing to wait for", []],
  ];
  for (const [text, named] of prose) {
    it(`of the words "${text}" are ${named.length === 0 ? "none" : named.join(", ")}`, () =>
      assert.deepEqual(shown(text, namedInProse(text)), named));
  }

  it("are sought wherever the key of a field or a word may name one", () => {
    const keys =
      "dependencies dependency depends predecessors prerequisite requires after abhängigkeiten voraussetzung dépendances prérequis dependencias requiere dependências requer dipendenze richiede prerequisiti 依赖 前置条件 依存 前提条件 의존성 선행".split(
        " ",
      );
    const more = [
      "blocked by",
      "abhängig von",
      "hängt ab von",
      "dépend de",
      "depende de",
      "requisitos previos",
      "선행 조건",
    ];
    for (const key of [...keys, ...more]) {
      assert.ok(mayName.test(`- ${key}: T1`), key);
      assert.ok(key === "선행" || knownKey(key) === "dependencies", key);
    }
    assert.ok(!mayName.test("- [ ] Lists 12 small things, as it is sorted"));
  });

  it("are found in fields, in the list below a field, in headings, in tasks and in their details", () => {
    const plan = record(
      [
        "# P",
        "## Phase 1: A",
        "**Depends on**: Phase 3",
        "- [ ] T1 a (depends on T3)",
        "- [ ] T2 b",
        "  - Blocked by: T1, T9",
        "  - [ ] c (after T1)",
        "## Phase 2: B (after Phase 1)",
        "**Dependencies**:",
        "- Phase 1",
        "- T2",
        "",
        "- [ ] T3 `c`",
        "## Phase 3: C",
        "- [ ] d",
      ].join("\n"),
    );
    const found = plan.dependents.all.map(({ what, places }) => [
      lineOf(what) + 1,
      nameOf(what),
      ...places.map(({ range }) => plan.lines.text.slice(range.start, range.end)),
    ]);
    assert.deepEqual(found, [
      [2, "Phase 1", "3"],
      [8, "Phase 2", "1", "T2", "1"],
      [4, "T1", "T3"],
      [5, "T2", "T1", "T9"],
      [7, "c (after T1)", "T1"],
    ]);
    const [, second] = plan.dependents.all;
    assert.deepEqual(second && plan.dependents.placeOf(second, "T2")?.dependency, { kind: "task", id: "T2" });
    const last = plan.dependents.all.find(({ id }) => id === "T2");
    assert.deepEqual(last && plan.dependents.unknownIn(last).map(({ dependency }) => dependency), [
      { kind: "task", id: "T9" },
    ]);
  });
});

function shown(text: string, named: ReturnType<typeof namedDependencies>): readonly string[] {
  return named.map(({ dependency, start, end }) => {
    const name = dependency.kind === "unit" ? `${dependency.word} ${dependency.number}` : dependency.id;
    return `${text.slice(start, end)} = ${name}`;
  });
}
