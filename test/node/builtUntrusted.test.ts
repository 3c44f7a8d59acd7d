import assert from "node:assert/strict";
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { root } from "../../scripts/runTool.ts";
import { type EvilRepository, makeEvilRepository } from "../../scripts/test/evilRepository.ts";
import { buildCli } from "./support/buildCli.ts";
import { needsGit } from "./support/needsGit.ts";

const plan = `# Plan: Search

**Status**: Draft

## Phase 1: Index

- [x] Build \`src/index.ts\`
- [ ] Ask [Name]

## Progress log

| Date       | Author | Note  |
| ---------- | ------ | ----- |
| 2026-11-20 | Ada    | Begun |
`;

/** How every verb is called in the repository, and how that ends; a verb that is not here fails the first test. */
const calls: Readonly<Record<string, readonly (readonly [args: string, code: number])[]>> = {
  status: [
    [".", 0],
    ["--json --details docs/plan.md", 0],
  ],
  next: [[".", 0]],
  tasks: [[".", 0]],
  placeholders: [[".", 0]],
  evidence: [[".", 0]],
  check: [
    [". --evidence", 1],
    [". --only-gates --base HEAD", 2],
    ["docs --only-gates --base HEAD", 0],
    ["docs/plan.md --only-gates --base HEAD", 0],
    ["embedded/plan.md --only-gates --base HEAD", 2],
  ],
  fix: [[". --dry-run", 0]],
  report: [["docs/plan.md --format html", 0]],
  rules: [["", 0]],
  "set-status": [["docs/plan.md in-progress --line 8", 0]],
  add: [["docs/plan.md Rank --phase 1", 0]],
  "add-log": [
    ["docs/plan.md Ranked", 0],
    ["embedded/plan.md Ranked", 0],
  ],
  templates: [["", 0]],
  new: [
    ["--template spec-driven --title A --out docs/a.md", 0],
    ["--template spec-driven --title B --out embedded/b.md", 0],
  ],
  schema: [["status", 0]],
  help: [["status", 0]],
};

/** Runs a program without a network of its own, where the system lets us take it away; it need not be root. */
const cutNetwork = ["unshare", "--user", "--map-root-user", "--net"] as const;

describe("the built command line, in a repository that is out for harm and without a network", function () {
  this.timeout(60_000);
  let cli = "";
  let folder = "";
  let elsewhere = "";
  let evil: EvilRepository;
  let wrapper: readonly string[] = [];

  before(function () {
    if (process.platform === "win32") {
      console.log("    (skipped: the programs that must not run are shell scripts)");
      this.skip();
    }
  });
  needsGit();

  before(async () => {
    cli = await buildCli();
    const [unshare, ...args] = cutNetwork;
    const isCut = spawnSync(unshare, [...args, "true"]).status === 0;
    wrapper = isCut ? cutNetwork : [];
    console.log(
      `    the network is cut by ${isCut ? "unshare, and" : "nothing here, so only"} by what Node would ask it with`,
    );
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-evil-"));
    elsewhere = mkdtempSync(join(tmpdir(), "planwright-canaries-"));
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "docs", "plan.md"), plan);
    evil = makeEvilRepository(folder, elsewhere);
    writeFileSync(join(folder, "embedded", "plan.md"), plan);
    assert.deepEqual(evil.canaries(), []);
  });

  afterEach(() => {
    [folder, elsewhere].filter((path) => path !== "").forEach((path) => rmSync(path, { recursive: true, force: true }));
  });

  /** Runs a program of Node's in the folder, where programs are looked for in the working folder first. */
  async function run(args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
    const preload = join(root, "test", "node", "support", "noNetwork.cjs");
    const [command = "", ...rest] = [...wrapper, process.execPath, "--require", preload, ...args];
    const PATH = `${delimiter}.${delimiter}${process.env["PATH"] ?? ""}`;
    const env = { ...process.env, PATH, PLANWRIGHT_ASKED: join(elsewhere, "asked") };
    return new Promise((resolve) => {
      execFile(command, rest, { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
      );
    });
  }

  /** What was asked of the network and which programs were started, each once. */
  function asked(): readonly string[] {
    const file = join(elsewhere, "asked");
    return existsSync(file) ? [...new Set(readFileSync(file, "utf8").trim().split("\n"))] : [];
  }

  it("is tried with every verb there is", async () => {
    const { output } = await run([cli, "--help"]);
    const verbs = [...output.slice(output.indexOf("Commands:")).matchAll(/^ {2}([a-z][\w-]*)/gmu)].map(
      ([, one]) => one,
    );
    assert.deepEqual(new Set(verbs), new Set(Object.keys(calls)));
  });

  for (const [verb, ways] of Object.entries(calls)) {
    it(`does its work by ${verb}, runs nothing but git and asks no network`, async () => {
      for (const [args, code] of ways) {
        const ended = await run([cli, verb, ...args.split(" ").filter((one) => one !== "")]);
        assert.equal(ended.code, code, `${verb} ${args}: ${ended.output}`);
      }
      assert.deepEqual(evil.canaries(), []);
      assert.deepEqual(
        asked().filter((one) => one !== "program: git"),
        [],
      );
    });
  }

  it("would be caught if it asked git without care", () => {
    const careless = (cwd: string, ...args: readonly string[]): unknown =>
      spawnSync("git", args, { cwd, env: process.env, stdio: "ignore" });
    writeFileSync(join(folder, "docs", "plan.md"), `${plan}\n`);
    careless(folder, "status");
    careless(folder, "diff");
    careless(folder, "show");
    careless(folder, "-c", "core.fsmonitor=false", "add", "docs");
    careless(folder, "-c", "core.fsmonitor=false", "fetch", "evil");
    careless(join(folder, "embedded"), "status");
    spawnSync("git", ["status"], { cwd: folder, env: { ...process.env, PATH: `.${delimiter}${process.env["PATH"]}` } });
    const sung = evil.canaries();
    for (const name of [
      "core.fsmonitor by include.path",
      "core.fsmonitor of a bare repository",
      "diff.evil.command",
      "diff.evil.textconv",
      "filter.evil.clean",
      "git in the folder",
      "hook post-index-change",
      "remote.evil.url",
    ]) {
      assert.ok(sung.includes(name), `${name} among ${sung.join(", ")}`);
    }
  });

  it("would be caught if it asked the network or started another program", async () => {
    const tries = [
      'fetch("https://example.test").catch(() => 0)',
      'require("node:http").get("http://127.0.0.1:9")',
      'require("node:net").connect(9, "127.0.0.1")',
      'new (require("node:net").Socket)().connect(9, "127.0.0.1")',
      'require("node:dns").lookup("example.test", () => 0)',
      'require("node:dns").promises.resolve4("example.test")',
      'require("node:dgram").createSocket("udp4")',
      'require("node:child_process").spawnSync("ls")',
    ];
    await run(["--eval", tries.map((one) => `try { ${one} } catch {}`).join("\n")]);
    assert.deepEqual(asked(), [
      "network: globalThis.fetch",
      "network: http.get",
      "network: net.connect",
      "network: socket.connect",
      "network: dns.lookup",
      "network: dns.resolve4",
      "network: dgram.createSocket",
      "program: ls",
    ]);
  });

  it("has no network at all where the system takes it away", function () {
    const [unshare, ...args] = wrapper;
    if (unshare === undefined) {
      console.log("      (skipped: this system lets us take no network away)");
      this.skip();
    }
    const script = 'require("node:net").connect(9, "192.0.2.1").once("error", ({ code }) => console.log(code))';
    const said = execFileSync(unshare, [...args, process.execPath, "--eval", script], { encoding: "utf8" });
    assert.equal(said.trim(), "ENETUNREACH");
  });
});
