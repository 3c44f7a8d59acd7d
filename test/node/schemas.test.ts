import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { englishOf } from "../../src/core/message/message.ts";
import { readConfig } from "../../src/core/config/readConfig.ts";
import { add } from "../../src/node/cli/add.ts";
import { addLog } from "../../src/node/cli/addLog.ts";
import { check } from "../../src/node/cli/check.ts";
import type { Context, ExitCode } from "../../src/node/cli/context.ts";
import { next } from "../../src/node/cli/next.ts";
import { placeholders } from "../../src/node/cli/placeholders.ts";
import { setStatus } from "../../src/node/cli/setStatus.ts";
import { status } from "../../src/node/cli/status.ts";
import { tasks } from "../../src/node/cli/tasks.ts";
import { root } from "../../scripts/runTool.ts";
import { needsGit } from "./support/needsGit.ts";
import { runVerb } from "./support/runVerb.ts";
import { closed, type Schema, schema } from "./support/schemas.ts";

describe("the schema of the status report", () => {
  const places = [join(root, "examples"), join(root, "templates"), join(root, "test", "core", "fixtures")];

  for (const [name, shape] of [
    ["holds for", (one: Schema): unknown => one],
    ["names every property of", closed],
  ] as const) {
    it(`${name} what the command prints`, async () => {
      const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
        shape(await schema("status-1")) as Schema,
      );
      for (const paths of [places, [join(root, "README.md")], ["-"], ["no/such/file.md"], []]) {
        const { text } = await runVerb(status, paths, { json: true });
        assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
      }
    });
  }

  it("holds for the parts in the other verbs' reports", async () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    ajv.addSchema(closed(await schema("status-1")) as Schema, "status");
    for (const [verb, part, key] of [
      [tasks, "task", "tasks"],
      [next, "task", "next"],
      [placeholders, "placeholder", "placeholders"],
    ] as const) {
      const report = JSON.parse((await runVerb(verb, places, { json: true })).text) as {
        plans: Record<string, unknown[]>[];
      };
      const items = report.plans.flatMap((plan) => plan[key] ?? []);
      const validate = ajv.compile({ $ref: `status#/definitions/${part}` });
      assert.ok(items.length > 0 && items.every((item) => validate(item)), JSON.stringify(validate.errors));
    }
  });

  it("does not hold for another version or a missing number", async () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(await schema("status-1"));
    const report = JSON.parse((await runVerb(status, places, { json: true })).text) as Schema;
    assert.ok(!validate({ ...report, schema: "planwright.status/2" }));
    assert.ok(!validate({ ...report, total: { plans: 1, done: 1, total: 1 } }));
  });
});

describe("the schema of a check", () => {
  it("holds for what the command prints, and names every property", async () => {
    const folder = await mkdtemp(join(tmpdir(), "planwright-check-schema-"));
    const plan = join(folder, "plan.md");
    await writeFile(plan, "## Phase 1: A\n- [x] [Name]\n- [ ] b\n\n```text\n- [ ] c\n");
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    const open = ajv.compile({ ...(await schema("check-1")), $id: "open" });
    const all = ajv.compile(closed(await schema("check-1")) as Schema);
    const gates = { failUnder: 90, require: [{ phase: "1", percent: 100 }, "no-placeholders"] } as const;
    try {
      for (const paths of [
        [plan, join(root, "examples"), join(root, "test", "core", "fixtures", "check")],
        ["-"],
        ["no/such/file.md"],
        [],
      ]) {
        const { text } = await runVerb(check, paths, { format: "json", ...gates });
        const report = JSON.parse(text) as Schema;
        assert.ok(open(report), JSON.stringify(open.errors));
        assert.ok(all(report), JSON.stringify(all.errors));
        assert.ok(!open({ ...report, schema: "planwright.check/2" }));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  describe("with plans that are gone", () => {
    needsGit();

    it("holds, too", async () => {
      const folder = await mkdtemp(join(tmpdir(), "planwright-check-schema-"));
      const git = (...args: readonly string[]): unknown =>
        execFileSync("git", ["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args], {
          stdio: "ignore",
        });
      try {
        await writeFile(join(folder, "plan.md"), "# Plan\n## Phase 1: A\n- [x] read it all\n");
        await writeFile(join(folder, "other.md"), "# Other\n## Phase 1: A\n- [x] draw it\n");
        git("init", "--quiet");
        git("add", ".");
        git("commit", "--quiet", "--message", "Plans");
        await rm(join(folder, "plan.md"));
        const { text } = await runVerb(check, [folder], { format: "json", base: "HEAD" });
        const report = JSON.parse(text) as { readonly gone: readonly unknown[] };
        assert.equal(report.gone.length, 1);
        const all = new Ajv({ strict: true, allowUnionTypes: true }).compile(closed(await schema("check-1")) as Schema);
        assert.ok(all(report), JSON.stringify(all.errors));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
});

describe("the schema of the report of a change", () => {
  it("holds for what the verbs print, and names every property", async () => {
    const folder = await mkdtemp(join(tmpdir(), "planwright-edit-schema-"));
    const path = join(folder, "plan.md");
    await writeFile(path, "# Plan\n## Phase 1: A\n- [ ] a\n- [ ] b\n- [ ] b\n");
    const json = { json: true };
    const runs: readonly ((context: Context) => Promise<ExitCode>)[] = [
      (context) => setStatus(path, "done", { ...json, text: "a" }, context),
      (context) => setStatus(path, "done", { ...json, text: "a" }, context),
      (context) => setStatus(path, "done", { ...json, text: "b" }, context),
      (context) => setStatus(path, "done", { ...json, id: "c" }, context),
      (context) => setStatus(folder, "done", { ...json, id: "c" }, context),
      (context) => add(path, "c", { ...json, phase: "1" }, context),
      (context) => add(path, "c", { ...json, phase: "2" }, context),
      (context) => addLog(path, "c", { ...json, dryRun: true }, context),
    ];
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    const open = ajv.compile({ ...(await schema("edit-1")), $id: "open" });
    const all = ajv.compile(closed(await schema("edit-1")) as Schema);
    try {
      for (const run of runs) {
        const { text } = await runVerb((_, _options, context) => run(context), [], {});
        const report = JSON.parse(text) as Schema;
        assert.ok(open(report), JSON.stringify(open.errors));
        assert.ok(all(report), JSON.stringify(all.errors));
        assert.ok(!open({ ...report, schema: "planwright.edit/2" }));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the schema of the settings", () => {
  const texts = [
    "",
    "count: all",
    "count: work\nparents: leaves\nweights: phase",
    'states: {"-": cancelled, "?": question, "🔥": inProgress, "1": done, "✔\ufe0f": done, "👩🏽‍🚀": blocked}',
    "unitWords: {phase: [Tranche, Großer Schritt, L'étape], step: []}",
    "count: some",
    "count: null",
    "parents: true",
    "weights: [none]",
    "cuont: all",
    "states: [a]",
    "states: null",
    'states: {"": done}',
    'states: {" ": done}',
    "states: {x: done}",
    "states: {ab: done}",
    'states: {"\u0301": done}',
    'states: {"-": finished}',
    "unitWords: Tranche",
    "unitWords: {phases: []}",
    "unitWords: {phase: Tranche}",
    "unitWords: {phase: [7]}",
    "unitWords: {phase: ['-']}",
    `unitWords: {phase: [${"a".repeat(41)}]}`,
    "words",
    "[count]",
  ];
  for (const text of texts) {
    it(`says the same as the reader of ${JSON.stringify(text)}`, async () => {
      const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(await schema("config"));
      assert.equal(
        validate(parse(text)),
        readConfig(text).problems.length === 0,
        readConfig(text)
          .problems.map(({ message }) => englishOf(message))
          .join(),
      );
    });
  }
});
