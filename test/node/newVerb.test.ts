import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Context, ExitCode } from "../../src/node/cli/context.ts";
import { newPlan, type NewOptions } from "../../src/node/cli/new.ts";
import { templates, type TemplatesOptions } from "../../src/node/cli/templates.ts";
import { type Run, type RunSettings, runVerb } from "./support/runVerb.ts";

const template = (id: string, title: string): string =>
  `---\nid: ${id}\ntitle: ${title}\ndescription: About ${title}\nbestFor: b\n---\n\n# Plan: [Feature Name]\n\n**Created**: [Date]\n**Owner**: [Owner]\n\n## Phase 1: [Phase Name]\n\n- [ ] do [feature name]\n`;

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly layer: string;
  readonly placeholders: readonly { readonly name: string; readonly prompt: string; readonly count: number }[];
  readonly phases?: number;
  readonly checkboxes?: number;
  readonly hides?: readonly string[];
  readonly error?: string;
}

describe("templates on the command line", () => {
  const before_ = process.cwd();
  let folder = "";

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-new-")));
    mkdirSync(join(folder, ".git"));
    process.chdir(folder);
  });

  afterEach(() => {
    process.chdir(before_);
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (path: string, text: string): string => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  const without =
    <O>(verb: (options: O, context: Context) => Promise<ExitCode>) =>
    (_paths: readonly string[], options: O, context: Context): Promise<ExitCode> =>
      verb(options, context);
  const list = (options: TemplatesOptions = {}, settings?: RunSettings): Promise<Run> =>
    runVerb(without(templates), [], options, settings);
  const listed = async (options: TemplatesOptions = {}): Promise<readonly Listed[]> =>
    JSON.parse((await list({ ...options, json: true })).text) as Listed[];
  const make = (options: Partial<NewOptions> = {}, settings?: RunSettings): Promise<Run> =>
    runVerb(without(newPlan), [], { template: "own", title: "Night Mode", out: "plan.md", ...options }, settings);

  it("are listed with what a program needs to choose and to fill one", async () => {
    const [first, ...others] = await listed();
    assert.ok(first !== undefined && others.every(({ layer }) => layer === "built-in"));
    const spec = [first, ...others].find(({ id }) => id === "spec-driven");
    assert.equal(spec?.title, "Spec-driven plan");
    assert.ok(spec.description.length > 10 && spec.error === undefined);
    assert.ok((spec.phases ?? 0) >= 4 && (spec.checkboxes ?? 0) >= 15);
    const name = spec.placeholders.find((one) => one.name === "FEATURE NAME");
    assert.deepEqual([name?.prompt, name?.count], ["What is the feature called?", 1]);
    const names = spec.placeholders.map((one) => one.name.toLowerCase());
    assert.equal(new Set(names).size, names.length);
  });

  it("come from the project around the working folder, over the user's, over the built-in ones", async () => {
    put(".planwright/templates/any.md", template("spec-driven", "Ours"));
    put("mine/a.md", template("spec-driven", "Mine"));
    put("mine/b.md", template("own", "My own"));
    put("src/deep/x.md", "");
    process.chdir(join(folder, "src", "deep"));
    const all = await listed({ templates: join(folder, "mine") });
    assert.deepEqual(
      all.slice(0, 2).map(({ id, title, layer, hides }) => [id, title, layer, hides]),
      [
        ["spec-driven", "Ours", "workspace", ["user", "built-in"]],
        ["own", "My own", "user", []],
      ],
    );
    assert.equal(all.filter(({ id }) => id === "spec-driven").length, 1);
  });

  it("are not taken from above the repository", async () => {
    put(".planwright/templates/a.md", template("own", "Above"));
    put("inner/.git/HEAD", "");
    process.chdir(join(folder, "inner"));
    assert.ok((await listed()).every(({ id }) => id !== "own"));
  });

  it("are listed although one is broken, which is listed with its error", async () => {
    const path = put(".planwright/templates/spec-driven.md", "---\nid: [\n---\n");
    put(".planwright/templates/good.md", template("good", "Good"));
    put(".planwright/templates/notes.txt", "no template");
    const { code, problems, lines } = await list();
    assert.equal(code, 0);
    assert.deepEqual(lines[0]?.split("\t"), ["good", "workspace", "Good", "About Good"]);
    assert.ok(lines.some((line) => line.startsWith("spec-driven\tbuilt-in\t")));
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.startsWith(`planwright: ${path}: The template's front matter is not valid YAML`));
    const broken = (await listed()).at(-1);
    assert.deepEqual([broken?.id, broken?.layer, broken?.placeholders], ["spec-driven", "workspace", []]);
    assert.match(broken?.error ?? "", /not valid YAML/u);
  });

  it("that are links to nothing or folders are told, too", async () => {
    put(".planwright/templates/dir.md/x", "");
    symlinkSync(join(folder, "gone"), join(folder, ".planwright/templates/link.md"));
    const errors = (await listed()).flatMap(({ title, error }) => (error === undefined ? [] : [`${title}: ${error}`]));
    assert.deepEqual(errors, ["dir: is a folder", "link: is a link, which a project's templates may not be"]);
  });

  it("are shown to people with the layer that won", async () => {
    put(".planwright/templates/any.md", template("spec-driven", "Ours \u001b[2J"));
    const { lines } = await list({}, { columns: 80 });
    assert.equal(lines[0]?.replace(/ {2,}/gu, "  "), "spec-driven  Ours \ufffd[2J  workspace, in place of built-in");
    assert.equal(lines[1]?.trim(), "About Ours \ufffd[2J");
  });

  it("end with 2 where the named folder is not there", async () => {
    for (const run of [await list({ templates: "gone" }), await make({ templates: "gone" })]) {
      assert.deepEqual([run.code, run.text, run.problems], [2, "", ["planwright: gone: no such file or folder"]]);
    }
  });

  describe("become a plan that", () => {
    beforeEach(() => put(".planwright/templates/own.md", template("own", "Own")));

    it("has name, day and given values, in folders made for it; what is left is listed", async () => {
      const out = join("docs", "new", "plan.md");
      const set = new Map([
        ["owner", "Ada $& L."],
        ["Phase Name", "Begin"],
      ]);
      const { code, text, problems } = await make({ out, set });
      assert.deepEqual([code, text, problems], [0, "", [`planwright: ${out}: created, 0 placeholders left`]]);
      assert.equal(
        readFileSync(out, "utf8"),
        "# Plan: Night Mode\n\n**Created**: 2026-11-20\n**Owner**: Ada $& L.\n\n## Phase 1: Begin\n\n- [ ] do Night Mode\n",
      );
    });

    it("knows author, branch and issue from git, asked in the nearest folder that is there; given values win", async () => {
      put(
        ".planwright/templates/who.md",
        "# [Name]\n\n**Author**: [Author]\n**Branch**: {{BRANCH}}\n**Issue**: {{ISSUE}}\n",
      );
      const asked: string[] = [];
      const git = (at: string): { readonly user: string; readonly branch: string } => {
        asked.push(at);
        return { user: "Ada Lovelace", branch: "42-night" };
      };
      await make({ template: "who", out: join("a", "b", "plan.md") }, { git });
      assert.equal(
        readFileSync(join("a", "b", "plan.md"), "utf8"),
        "# Night Mode\n\n**Author**: Ada Lovelace\n**Branch**: 42-night\n**Issue**: #42\n",
      );
      assert.deepEqual(asked, [folder]);
      await make({ template: "who", out: "own.md", set: new Map([["Author", "Bob"]]) }, { git });
      assert.match(readFileSync("own.md", "utf8"), /^\*\*Author\*\*: Bob$/mu);
    });

    it("may end with .markdown, in any case", async () => {
      assert.equal((await make({ out: "PLAN.Markdown" })).code, 0);
      assert.ok(existsSync("PLAN.Markdown"));
    });

    it("lists its blanks as the verb for them does", async () => {
      const { code, lines, problems } = await make();
      assert.deepEqual([code, problems], [0, ["planwright: plan.md: created, 2 placeholders left"]]);
      assert.deepEqual(lines, ["plan.md:4:12\tbracket\tOwner", "plan.md:6:13\tbracket\tPhase Name"]);
    });

    it("does not list what was typed as its name, whatever that looks like", async () => {
      for (const title of ["Offline [sync] {{DATE}}", "TBD", "Draft | In Progress"]) {
        const { lines, problems, text } = await make({ title, force: true });
        assert.deepEqual(problems, ["planwright: plan.md: created, 2 placeholders left"]);
        assert.equal(lines.length, 2, text);
        const report = JSON.parse((await make({ title, force: true, json: true })).text) as { placeholders: unknown[] };
        assert.equal(report.placeholders.length, 2);
      }
    });

    it("lists all blanks of a template that no heading tells", async () => {
      put(
        ".planwright/templates/alpha.md",
        "---\nplaceholders:\n  Alpha:\n    prompt: Which?\n---\n# [Name]\n\nUse [Alpha] here\n\n- [ ] do [Alpha] now\n\nRun `go [Alpha]`.\n\n```\ngo [Alpha]\n```\n",
      );
      const { lines, problems } = await make({ template: "alpha" });
      assert.deepEqual(problems, ["planwright: plan.md: created, 4 placeholders left"]);
      assert.deepEqual(
        lines.map((line) => line.split("\t").slice(1).join(" ")),
        Array.from({ length: 4 }, () => "bracket Alpha"),
      );
    });

    it("comes from the next layer where the project's own template is broken, which is told", async () => {
      put(".planwright/templates/spec-driven.md", "---\nid: [\n---\n");
      const { code, problems } = await make({ template: "spec-driven", json: true });
      assert.equal(code, 0);
      assert.equal(problems.length, 1);
      assert.match(
        problems[0] ?? "",
        /^planwright: \.planwright\/templates\/spec-driven\.md: .*YAML.*; the built-in template is taken$/u,
      );
      put(".planwright/templates/own2.md", template("own", "Other"));
      put(".planwright/templates/spec-driven.md", template("spec-driven", "Mine"));
      assert.match(
        (await make({ template: "spec-driven", out: "b.md" })).problems.join("\n"),
        /^planwright: b\.md: [^\n]*$/u,
      );
    });

    it("goes through folders that are links, since they were named", async () => {
      mkdirSync("elsewhere");
      symlinkSync("elsewhere", "linked");
      assert.equal((await make({ out: join("linked", "deep", "plan.md") })).code, 0);
      assert.ok(existsSync(join("elsewhere", "deep", "plan.md")));
    });

    it("is told as JSON", async () => {
      const { text } = await make({ json: true });
      const { placeholders, ...report } = JSON.parse(text) as { placeholders: { name: string; line: number }[] };
      assert.deepEqual(report, {
        schema: "planwright.new/1",
        path: "plan.md",
        template: "own",
        layer: "workspace",
        title: "Plan: Night Mode",
      });
      assert.deepEqual(
        placeholders.map(({ name, line }) => [name, line]),
        [
          ["Owner", 4],
          ["Phase Name", 6],
        ],
      );
    });

    it("goes over no file unless told", async () => {
      put("plan.md", "mine");
      const refused = await make();
      assert.deepEqual(
        [refused.code, refused.text, refused.problems],
        [2, "", ["planwright: plan.md: is there already; --force overwrites it"]],
      );
      assert.equal(readFileSync("plan.md", "utf8"), "mine");
      assert.equal((await make({ force: true })).code, 0);
      assert.match(readFileSync("plan.md", "utf8"), /^# Plan: Night Mode\n/u);
    });

    it("is never written through a link or over a folder, not even when told", async () => {
      put("target.md", "mine");
      symlinkSync("target.md", "link.md");
      symlinkSync("gone.md", "dangling.md");
      mkdirSync("folder.md");
      for (const out of ["link.md", "dangling.md", "folder.md", ""]) {
        for (const force of [false, true]) {
          const { code, problems } = await make({ out, force });
          assert.deepEqual([code, problems.length], [2, 1], out);
        }
      }
      assert.equal(readFileSync("target.md", "utf8"), "mine");
      assert.ok(!existsSync("gone.md"));
    });

    const refusals: readonly (readonly [name: string, options: Partial<NewOptions>, says: RegExp])[] = [
      ["an unknown template", { template: "nope" }, /^planwright: there is no template "nope"; there are: own, /u],
      ["a broken template", { template: "bad" }, /bad\.md: The template's front matter/u],
      [
        "an unknown placeholder",
        { set: new Map([["Colour", "red"]]) },
        /no placeholder "Colour"; it has: "Feature Name", /u,
      ],
      ["a value that the blank does not take", { template: "pick", set: new Map([["size", "XXL"]]) }, /"S", "M"/u],
      [
        "a day that no calendar has",
        { template: "when", set: new Map([["date", "2026-99-99"]]) },
        /"2026-99-99": there is no such day/u,
      ],
      ["an empty path", { out: "" }, /^planwright: --out needs the name of a file, such as docs/u],
      ["an empty title", { title: " \t" }, /--title must be a name/u],
      ["a control character in the title", { title: "a\u001b[2J" }, /--title must be a name/u],
      ["a file that is no Markdown", { out: "b.txt" }, /^planwright: b\.txt: .*\.md or \.markdown/u],
      ["a file without an ending", { out: "plan", force: true }, /^planwright: plan: .*\.md or \.markdown/u],
      ["a file that is an ending only", { out: ".md" }, /^planwright: \.md: .*\.md or \.markdown/u],
      ["a file in the place of a folder", { out: "file/plan.md" }, /a part of the path is no folder/u],
      [
        "a name that is too long",
        { out: `a/${"é".repeat(130)}.md` },
        /: a name may have 255 bytes, this one has 263$/u,
      ],
      ["a path that is too long", { out: `${"a/".repeat(3000)}b.md` }, /: the path is too long$/u],
      ["a folder below a file", { out: "file/deep/plan.md" }, /a part of the path is no folder/u],
    ];
    for (const [name, options, says] of refusals) {
      it(`is refused with one line for ${name}, and nothing is written`, async () => {
        put(".planwright/templates/bad.md", "---\nid: [\n---\n");
        put("file", "");
        put(
          ".planwright/templates/pick.md",
          "# [Name]\n\n**Size**: [Size]\n".replace(
            /^/u,
            "---\nid: pick\nplaceholders:\n  Size:\n    prompt: How big?\n    choices: [S, M]\n---\n\n",
          ),
        );
        put(".planwright/templates/when.md", "# [Name]\n\n**Due**: {{DATE}}\n");
        const { code, text, problems } = await make({ ...options });
        assert.deepEqual([code, text, problems.length], [2, "", 1]);
        assert.match(problems[0] ?? "", says);
        assert.doesNotMatch(problems[0] ?? "", /\n/u);
        assert.ok(["plan.md", "plan", "b.txt", ".md", "a"].every((path) => !existsSync(path)));
      });
    }
  });
});
