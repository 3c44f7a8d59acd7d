import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { root, runTool } from "../../scripts/runTool.ts";
import { buildCli } from "./support/buildCli.ts";

const execute = promisify(execFile);

/** Every Node on this machine, ours first; the CLI promises to run on 20 and above. */
function nodes(): readonly string[] {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return [process.execPath, ...folders.map((folder) => join(folder, name)).filter(existsSync)];
}

describe("the built command line", () => {
  const cli = join(root, "dist", "cli.mjs");

  before(async function () {
    this.timeout(60_000);
    await buildCli();
  });

  it("is one file that runs on every Node there is", async function () {
    this.timeout(20_000);
    const seen = new Set<string>();
    for (const node of nodes()) {
      const version = (await execute(node, ["--version"])).stdout.trim();
      if (!seen.has(version) && Number(/^v(\d+)/u.exec(version)?.[1]) >= 20) {
        seen.add(version);
        const { stdout } = await execute(node, [cli, "status", "--json", join(root, "examples")]);
        const report = JSON.parse(stdout) as { schema: string; total: { plans: number } };
        assert.deepEqual([report.schema, report.total.plans], ["planwright.status/1", 4], version);
      }
    }
    console.log(`      ran on ${[...seen].join(", ")}`);
  });

  for (const [document, shown] of [
    ["README.md", 1],
    ["docs/cli.md", 2],
  ] as const) {
    it(`prints what ${document} says it prints`, async () => {
      const markdown = await readFile(join(root, document), "utf8");
      const examples = [...markdown.matchAll(/^\$ node dist\/cli\.mjs ([^\n]+)\n([^$`][^`]*)```$/gmu)];
      assert.equal(examples.length, shown);
      for (const [, command = "", printed] of examples) {
        const { output } = await runTool("node", [cli, ...command.split(" ")]);
        assert.equal(output.replaceAll("\\", "/"), printed, command);
      }
    });
  }

  const usages: readonly (readonly [args: readonly string[], code: number, prints: RegExp])[] = [
    [["--version"], 0, /^\d+\.\d+\.\d+$/mu],
    [["--help"], 0, /status/u],
    [["status"], 2, /missing required argument/u],
    [["statsu", "x"], 2, /unknown command 'statsu'/u],
    [["status", "--jsno", "x"], 2, /unknown option '--jsno'/u],
    [["status", "no/such/file.md"], 2, /no such file or folder/u],
    [["status", "no/such/*.md"], 2, /no such file or folder/u],
    [["status", "examples/*.nothing"], 2, /no Markdown file matches/u],
    [["status", "examples", "--today", "2026-02-30"], 2, /must be a day such as/u],
    [["status", "examples", "--today", "2026-02-28"], 0, /4 plans/u],
    [["--today", "2026-02-28", "--no-color", "status", "examples"], 0, /4 plans/u],
    [["status", "examples/**/*.md"], 0, /4 plans/u],
    [["status", "examples", "--explain"], 0, /headline = done work \/ all work/u],
    [["next", "examples", "--limit", "0"], 2, /whole number from 1/u],
    [["next", "examples", "--json"], 0, /"schema":"planwright.next\/1"/u],
    [["tasks", "examples", "--state", "finished"], 2, /no state "finished"/u],
    [["tasks", "examples", "--state", "open,done", "--phase", "2", "--text", "queue"], 0, /Send the queue/u],
    [["tasks", "examples", "--ignored", "--json"], 0, /"ignored":\[/u],
    [["tasks", "examples", "--csv"], 0, /^path,line,id,state,text,role,/u],
    [["tasks", "examples", "--csv", "--json"], 2, /'--csv' cannot be used with option '--json'/u],
    [["report", "examples/docs/plans/offline-sync.md", "--format", "badge"], 0, /^<svg /u],
    [["report", "README.md", "--format", "html", "--out", "README.md"], 2, /--out must end with \.html or \.htm$/mu],
    [["report", "README.md"], 2, /required option '--format <format>' not specified/u],
    [["rules"], 0, /^unclosed-fence-hides-tasks\twarning\t/mu],
    [["rules", "unclosed-fence-hides-tasks"], 0, /^# unclosed-fence-hides-tasks\n\nA code fence/u],
    [["placeholders", "templates"], 0, /\tbracket\tFEATURE NAME$/mu],
    [["templates"], 0, /^spec-driven\tbuilt-in\tSpec-driven plan\t/mu],
    [["templates", "--json"], 0, /^\[\n\{"id":"/u],
    [["templates", "x"], 2, /too many arguments/u],
    [["new", "--template", "spec-driven", "--title", "A"], 2, /required option '--out <file>' not specified/u],
    [["new", "--template", "spec-driven", "--title", "A", "--out", "README.md"], 2, /README\.md: is there already/u],
    [["new", "--template", "no", "--title", "A", "--out", "out/a.md"], 2, /there are: [^\n]*spec-driven/u],
    [["new", "--set", "a", "--template", "a", "--title", "A", "--out", "out/a.md"], 2, /It must be KEY=VALUE/u],
    [["new", "--set", "Due_Date=b", "--set", "due date=c", "--template", "a"], 2, /"due date" is set twice/u],
    [["new", "--set", "a=b\nc", "--template", "a", "--title", "A", "--out", "out/a.md"], 2, /must be on one line/u],
    [
      ["set-status", "README.md", "doing", "--line", "1"],
      2,
      /It must be todo, in-progress, blocked, done or cancelled/u,
    ],
    [["set-status", "README.md", "done", "--line", "0"], 2, /It must be a whole number from 1/u],
    [["set-status", "README.md", "done"], 2, /say which task with one of --id, --line and --text/u],
    [["set-status", "README.md", "done", "--line", "1"], 2, /README\.md: there is no task on line 1/u],
    [["set-status", "-", "done", "--line", "1"], 2, /standard input cannot be changed/u],
    [["set-status", "README.md"], 2, /missing required argument 'state'/u],
    [["set-status", "--help"], 0, /--dry-run .*write nothing/u],
    [["add", "examples/docs/plans/offline-sync.md", "A", "--phase", "2", "--dry-run"], 0, /\(not written\)\n {2}\+ /u],
    [["add", "examples/docs/plans/offline-sync.md", "--dry-run", "--", "-a"], 0, /\[ \] .*-a {2}\(not written\)/u],
    [["add", "examples/docs/plans/offline-sync.md", "- [ ] Write", "--dry-run"], 0, /\[ \] Write {2}\(not written\)/u],
    [
      ["add", "examples/docs/plans/offline-sync.md", "-5 degrees", "--dry-run"],
      0,
      /\[ \] -5 degrees {2}\(not written/u,
    ],
    [["add", "examples/docs/plans/offline-sync.md", "-x=y a", "--dry-run"], 0, /\[ \] -x=y a {2}\(not written/u],
    [["add", "examples/docs/plans/offline-sync.md", "--phse=2"], 2, /unknown option '--phse=2'/u],
    [["add", "no/such.md", "A"], 2, /no such file or folder/u],
    [["add-log", "examples/docs/plans/offline-sync.md", "-Very good", "--dry-run"], 0, /-Very good/u],
    [["add-log", "examples/docs/plans/offline-sync.md", "A", "--dry-run", "--today", "2026-12-01"], 0, /2026-12-01/u],
    [["check", "examples", "--require", "phase:1=100", "--format", "github"], 1, /^::error file=examples\/docs\//mu],
    [["check", "examples", "--rule", "overdue"], 2, /It must be ID=LEVEL with one of off, error, warning/u],
    [["check", "examples", "--rule", "overdeu=off"], 2, /There is no rule "overdeu"; planwright rules lists them/u],
    [["check", "examples", "--max-warnings", "-1"], 2, /It must be a whole number from 0/u],
    [["check", "examples", "--fail-under", "101"], 2, /It must be a whole number from 0 to 100/u],
    [["check", "examples", "--require", "phase:1"], 2, /It must be no-placeholders or a phase with its percent/u],
    [["check", "examples", "--base=--output=x"], 2, /It must be a revision of git/u],
    [["check", "examples", "--format", "xml"], 2, /Allowed choices are text, json, sarif, github, markdown/u],
    [["check", "no/such.md", "--format", "sarif"], 2, /"executionSuccessful":false,"exitCode":2/u],
    [["fix", "examples", "--dry-run", "--rule", "non-standard-box"], 0, /findings? would be fixed in \d of 4 plans/u],
    [["fix", "examples", "--rule", "overdeu"], 2, /There is no rule "overdeu"/u],
    [["schema", "check"], 0, /"title": "planwright.check\/1"/u],
    [["schema", "edit"], 0, /"title": "planwright.edit\/1"/u],
    [["schema", "status"], 0, /"title": "planwright.status\/1"/u],
    [["schema", "config"], 0, /"title": "Planwright settings/u],
    [["schema", "plan"], 2, /Allowed choices are status, check, edit, config/u],
  ];
  for (const [args, code, prints] of usages) {
    it(`ends with ${code} for "planwright ${args.join(" ")}"`, async () => {
      const result = await runTool("node", [cli, ...args]);
      assert.match(result.output, prints);
      assert.equal(result.code, code);
    });
  }

  it("reads standard input, and nothing but text comes out of a pipe", async () => {
    const child = spawn(process.execPath, [cli, "status", "-", "--explain"], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end("# In\n- [x] a\n- [ ] b\n");
    assert.match(await text(child.stdout), /^50% {2}1\/2 {2}<stdin> {2}In\n {4}2 work = 2 checkboxes;[^\n]+\n$/u);
  });

  it("ends quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, [cli, "tasks", "examples", "--json"]);
    child.stdout.destroy();
    const problems = text(child.stderr);
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual([code, await problems], [0, ""]);
  });

  it("colours only when told to in a pipe", async () => {
    for (const [env, args, isColoured] of [
      [{}, [], false],
      [{ FORCE_COLOR: "1" }, [], true],
      [{ FORCE_COLOR: "1" }, ["--no-color"], false],
    ] as const) {
      const { output } = await runTool("node", [cli, "status", "examples", ...args], { env: { ...env } });
      assert.equal(output.includes("\u001b["), isColoured);
    }
  });

  it("holds one plan at a time, however many there are", async function () {
    this.timeout(60_000);
    const folder = await mkdtemp(join(tmpdir(), "planwright-many-"));
    try {
      const plan = await readFile(join(root, "examples", "docs", "plans", "offline-sync.md"), "utf8");
      const large = plan.repeat(6);
      for (let at = 0; at < 640; at++) {
        await writeFile(join(folder, `${at}.md`), large);
      }
      const peak =
        'import process from "node:process"; process.on("exit", () => console.error(process.resourceUsage().maxRSS));';
      const load = `data:text/javascript,${encodeURIComponent(peak)}`;
      // A check also holds what it found in the plan at hand.
      for (const [limit, ...args] of [
        [150, "status"],
        [150, "status", "--json"],
        [200, "check", "--format", "sarif"],
      ] as const) {
        let megabytes = Infinity;
        // When garbage is collected is chance: what one run of a few stays below is what is needed.
        for (let run = 0; run < 4 && megabytes > limit; run++) {
          const child = spawn(process.execPath, ["--import", load, cli, ...args, folder]);
          const [, kilobytes] = await Promise.all([text(child.stdout), text(child.stderr)]);
          assert.ok(Number(kilobytes) > 0, kilobytes);
          megabytes = Math.min(megabytes, Math.round(Number(kilobytes) / 1024));
        }
        console.log(`      ${megabytes} MB for ${Math.round((640 * large.length) / 1e6)} MB of plans`);
        assert.ok(megabytes <= limit, `${megabytes} MB`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
