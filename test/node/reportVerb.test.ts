import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { report, type ReportFormat, reportFormats, type ReportOptions } from "../../src/node/cli/report.ts";
import { type Run, runVerb, type RunSettings } from "./support/runVerb.ts";
import { closed, type Schema, schema } from "./support/schemas.ts";

describe("planwright report", () => {
  let folder = "";
  let path = "";
  const endings: Readonly<Record<ReportFormat, string>> = { html: "html", markdown: "md", json: "json", badge: "svg" };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-report-"));
    path = join(folder, "plan.md");
    writeFileSync(
      path,
      [
        "# Plan <b>&\u202e",
        "**Progress**: 3/8",
        "**Owner**: [Name]",
        "## Phase 1: A",
        "- [x] read",
        "- [!] write \u001b[2J",
        "- [ ] ship",
        "## Acceptance Criteria",
        "- [ ] fast",
        "## Risks",
        "| Risk | Likelihood | Impact |",
        "| --- | --- | --- |",
        "| Slow | High | Medium |",
        "",
      ].join("\n"),
    );
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (options: ReportOptions, file = path, settings?: RunSettings): Promise<Run> =>
    runVerb(([one = ""], all, context) => report(one, all, context), [file], options, settings);

  const parts: readonly (readonly [ReportFormat, readonly string[]])[] = [
    [
      "html",
      ["<!doctype html>", "1/3 · 33%", "says 3/8, counted 1/3", "1 blank to fill", "Made by Planwright on 2026-11-20"],
    ],
    ["markdown", ["## Plan ", "In Progress · 1/3 · 33%", "### Beside the work", "| Phases | Status | Progress |"]],
    ["json", ['{"schema":"planwright.status/1"', '"percent":33', '"registers":']],
    ["badge", ["<svg ", ">33%</text>", "33%, 1 of 3 tasks done</title>"]],
  ];
  for (const [format, wanted] of parts) {
    it(`writes ${format}`, async () => {
      const { code, text } = await run({ format });
      assert.equal(code, 0);
      wanted.forEach((part) => assert.ok(text.includes(part), `${part} is not in ${text}`));
      assert.ok(!text.includes("<b>") || format === "json");
      assert.ok(!text.includes("\u202e"));
    });

    it(`lets ${format} move no cursor on a terminal`, async () => {
      const { text } = await run({ format }, path, { columns: 80 });
      assert.ok(!/(?!\n)\p{Cc}/u.test(text));
    });

    it(`writes ${format} into a new file, and over another one only when told`, async () => {
      const out = join(folder, "new", `report.${endings[format]}`);
      const first = await run({ format, out });
      assert.deepEqual([first.code, first.text, first.problems], [0, "", [`planwright: ${out}: created`]]);
      assert.equal(readFileSync(out, "utf8"), (await run({ format })).text);
      const again = await run({ format, out });
      assert.equal(again.code, 2);
      assert.match(again.problems.join(), /is there already; --force overwrites it$/u);
      assert.equal((await run({ format, out, force: true })).code, 0);
    });

    it(`writes ${format} into no file of another kind`, async () => {
      for (const name of [`report.${format === "html" ? "svg" : "html"}`, "report", `.${endings[format]}`, ""]) {
        const { code, problems } = await run({ format, out: name === "" ? "" : join(folder, name), force: true });
        assert.equal(code, 2, name);
        assert.match(problems.join(), /--out must end with \.|--out needs the name of a file/u);
      }
    });
  }

  it("says in JSON what the schema of the status report says", async () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      closed(await schema("status-1")) as Schema,
    );
    assert.ok(validate(JSON.parse((await run({ format: "json" })).text)), JSON.stringify(validate.errors));
  });

  it("never writes over a link", async function () {
    const out = join(folder, "plan.svg");
    try {
      symlinkSync(path, out);
    } catch {
      this.skip();
    }
    const before = readFileSync(path, "utf8");
    assert.equal((await run({ format: "badge", out, force: true })).code, 2);
    assert.equal(readFileSync(path, "utf8"), before);
  });

  it("is about one plan", async () => {
    for (const format of reportFormats) {
      assert.equal((await run({ format }, join(folder, "no.md"))).code, 2);
    }
    mkdirSync(join(folder, "empty"));
    assert.match(
      (await run({ format: "badge" }, join(folder, "empty"))).problems.join(),
      /there is no plan to report on$/u,
    );
    writeFileSync(join(folder, "other.md"), "- [ ] a\n");
    const several = await run({ format: "badge" }, folder);
    assert.equal(several.code, 2);
    assert.match(several.problems.join(), /leads to several plans; a report is about one$/u);
  });

  it("reads standard input", async () => {
    assert.match((await run({ format: "badge" }, "-", { stdin: "- [x] a\n" })).text, />1\/1 ✓<\/text>/u);
  });
});
