import assert from "node:assert/strict";
import { allRules } from "../../src/core/check/allRules.ts";
import { rules } from "../../src/node/cli/rules.ts";
import { capitalBox, goneLine, useRules } from "../support/sampleRules.ts";
import { type Run, runVerb, type RunSettings } from "./support/runVerb.ts";

const run = (id?: string, json = false, settings?: RunSettings): Promise<Run> =>
  runVerb((_, options, context) => rules(id, options, context), [], { json }, settings);

describe("planwright rules", () => {
  describe("with rules of a test", () => {
    useRules(capitalBox, goneLine);

    it("lists rules with level and summary, in columns for other programs and for people", async () => {
      assert.deepEqual((await run()).lines, [
        "non-standard-box\twarning\tA box is ticked with a capital.",
        "boilerplate-left\tinformation\tA line is to be taken out.",
      ]);
      assert.deepEqual((await run(undefined, false, { columns: 80 })).lines, [
        "non-standard-box  warning      A box is ticked with a capital.",
        "boilerplate-left  information  A line is to be taken out.",
      ]);
    });

    it("prints all that is to be said of one", async () => {
      const { code, lines } = await run("non-standard-box");
      assert.equal(code, 0);
      assert.deepEqual(lines.slice(0, 3), ["# non-standard-box", "", "A box is ticked with a capital."]);
      assert.ok(lines.includes("Capitals are loud. **Small** ones `[x]` are not."));
      assert.ok(lines.includes("- This box is loud: {0}"));
      assert.ok(
        lines.includes("A comment in the plan silences it: <!-- planwright-disable-next-line non-standard-box -->"),
      );
    });
  });

  it("prints JSON of all and of one", async () => {
    const all = JSON.parse((await run(undefined, true)).text) as { schema: string; rules: { id: string }[] };
    assert.deepEqual([all.schema, all.rules.map(({ id }) => id)], ["planwright.rules/1", allRules.map(({ id }) => id)]);
    const [first] = allRules;
    assert.ok(first !== undefined);
    const one = JSON.parse((await run(first.id, true)).text) as { rules: unknown[] };
    assert.deepEqual(one.rules, [
      {
        id: first.id,
        level: first.level,
        summary: first.summary,
        description: first.description,
        messages: Object.values(first.messages),
      },
    ]);
  });

  it("ends with 2 for a rule that is not there", async () => {
    const { code, problems } = await run("\u001b[2J");
    assert.deepEqual([code, problems], [2, ['planwright: there is no rule "\ufffd[2J"; planwright rules lists them']]);
  });
});
