import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { root } from "../../scripts/runTool.ts";

const execute = promisify(execFile);

/** A change that must not get through, and the step of `npm run check` that must stop it. */
interface Violation {
  readonly name: string;
  readonly file: string;
  readonly plant: (text: string) => string;
  readonly stoppedBy: readonly string[];
}

const addLine = (line: string) => (text: string) => `${line}\n${text}`;

const violations: readonly Violation[] = [
  {
    name: "an import of vscode in core",
    file: "src/core/text/textRange.ts",
    plant: addLine('import * as vscode from "vscode";\nexport const planted = vscode.version;'),
    stoppedBy: ["types", "lint"],
  },
  {
    name: "a package that core does not know",
    file: "src/core/text/cutTo.ts",
    plant: addLine('import * as fc from "fast-check";\nexport const planted = fc.assert;'),
    stoppedBy: ["lint"],
  },
  {
    name: "the time in core",
    file: "src/core/text/lowerBound.ts",
    plant: (text) => `${text}\nexport const planted = Date.now();\n`,
    stoppedBy: ["lint"],
  },
  {
    name: "a Node module in src/vscode",
    file: "src/vscode/statusBar.ts",
    plant: addLine('import { readFileSync } from "node:fs";\nexport const planted = readFileSync;'),
    stoppedBy: ["types", "lint", "bundles"],
  },
  {
    name: "an import across layers",
    file: "src/dashboard/page/vscodeApi.ts",
    plant: addLine('import { explain } from "../../node/planFileReader.ts";\nexport const planted = explain;'),
    stoppedBy: ["types", "lint"],
  },
  {
    name: "an import of the dashboard beyond the protocol",
    file: "src/dashboard/page/pageKey.ts",
    plant: addLine('import { slug } from "../../core/plan/plainText.ts";\nexport const planted = slug;'),
    stoppedBy: ["lint"],
  },
  {
    name: "strings drawn as HTML in the dashboard",
    file: "src/dashboard/page/scrollBack.ts",
    plant: addLine('import { unsafeHTML } from "lit/directives/unsafe-html.js";\nexport const planted = unsafeHTML;'),
    stoppedBy: ["lint"],
  },
  {
    name: "vscode in the command line",
    file: "src/node/decodeText.ts",
    plant: addLine('import * as vscode from "vscode";\nexport const planted = vscode.version;'),
    stoppedBy: ["types", "lint", "bundles"],
  },
  {
    name: "an import cycle",
    file: "src/core/text/lineDiff.ts",
    plant: addLine('import { unifiedDiff } from "./unifiedDiff.ts";\nexport const planted = unifiedDiff;'),
    stoppedBy: ["lint"],
  },
  {
    name: "a default export",
    file: "src/core/text/textHash.ts",
    plant: (text) => `${text}\nexport default textHash;\n`,
    stoppedBy: ["lint"],
  },
  {
    name: "an unformatted file",
    file: "src/core/text/textEdit.ts",
    plant: (text) => `${text}export   const planted=1\n`,
    stoppedBy: ["format"],
  },
  {
    name: "a missing nls key",
    file: "package.nls.json",
    plant: (text) => text.replace(/^.*"views\.plans".*\n/mu, ""),
    stoppedBy: ["manifest"],
  },
  {
    name: "a command nobody registers",
    file: "package.json",
    plant: (text) =>
      text.replace('"commands": [', '"commands": [{ "command": "planwright.planted", "title": "%views.plans%" },'),
    stoppedBy: ["manifest"],
  },
  {
    name: "a string that is not in the l10n bundle",
    file: "src/vscode/statusBar.ts",
    plant: (text) => text.replace('"Plan Progress"', '"Progress of the Plan"'),
    stoppedBy: ["strings"],
  },
  {
    name: "a text of the command line that is not in the l10n bundle",
    file: "src/node/find/findPlanFiles.ts",
    plant: (text) => text.replace('"no Markdown file matches"', '"no file of Markdown matches"'),
    stoppedBy: ["strings"],
  },
  {
    name: "a message whose text is put together",
    file: "src/node/find/findPlanFiles.ts",
    plant: (text) => text.replace('phrase("no Markdown file matches")', 'phrase("no Markdown " + "file matches")'),
    stoppedBy: ["strings"],
  },
  {
    name: "an example in which something is wrong",
    file: "examples/docs/plans/offline-sync.md",
    plant: (text) => `${text}\n\`\`\`text\n- [ ] Hidden by a fence that never ends\n`,
    stoppedBy: ["plans"],
  },
  {
    name: "a bundle over its budget",
    file: "src/node/decodeText.ts",
    plant: (text) => `${text}\nexport const planted = "${"x".repeat(500_000)}";\nvoid globalThis[planted as never];\n`,
    stoppedBy: ["bundles"],
  },
  {
    name: "a network call in the extension",
    file: "src/vscode/hostClock.ts",
    plant: (text) => `${text}\nvoid (globalThis as never as { fetch(url: string): void }).fetch("//x");\n`,
    stoppedBy: ["bundles"],
  },
  {
    name: "code of a workspace in the extension",
    file: "src/vscode/hostClock.ts",
    plant: (text) => `${text}\nvoid import(globalThis.name);\n`,
    stoppedBy: ["bundles"],
  },
  {
    name: "a program started by anything but the one file that asks git",
    file: "src/node/decodeText.ts",
    plant: addLine('import { execFileSync } from "node:child_process";\nvoid execFileSync("ls");'),
    stoppedBy: ["bundles"],
  },
];

/** The steps that name the file of each of their problems, so that many violations are found in one run. */
const named: readonly string[] = ["types", "lint"];

describe("npm run check", function () {
  this.timeout(120_000);
  let copy = "";

  before(async () => {
    copy = await mkdtemp(join(tmpdir(), "planwright-check-"));
    const { stdout } = await execute("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
    for (const file of stdout.split("\n").filter((name) => name !== "")) {
      await cp(join(root, file), join(copy, file), { recursive: true });
    }
    await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  });

  after(async () => {
    await rm(copy, { recursive: true, force: true });
  });

  /** What a step has to say; undefined where it passes. */
  async function problemsOf(step: string): Promise<string | undefined> {
    const args = [join(copy, "scripts", "check.ts"), step];
    const env = { ...process.env, PLANWRIGHT_RESULTS: "" };
    const { stdout, stderr } = await execute(process.execPath, args, { cwd: copy, env }).catch(
      (error: { readonly stdout?: string; readonly stderr?: string }) => error,
    );
    const [, verdict] = /^(ok|FAILED) +([\w ]+) \(/mu.exec(stdout ?? "") ?? [];
    assert.ok(verdict !== undefined, "the step ran to its end");
    return verdict === "ok" ? undefined : (stderr ?? "");
  }

  /** Plants violations, looks, and takes them out again. */
  async function withPlanted(planted: readonly Violation[], look: () => Promise<void>): Promise<void> {
    const texts = await Promise.all(planted.map(async ({ file }) => readFile(join(copy, file), "utf8")));
    try {
      for (const [nth, { file, plant }] of planted.entries()) {
        const text = texts[nth] ?? "";
        assert.notEqual(plant(text), text);
        await writeFile(join(copy, file), plant(text));
      }
      await look();
    } finally {
      for (const [nth, { file }] of planted.entries()) {
        await writeFile(join(copy, file), texts[nth] ?? "");
      }
    }
  }

  describe("names the file", () => {
    const planted = violations.filter(({ stoppedBy }) => stoppedBy.some((step) => named.includes(step)));
    const problems = new Map<string, string>();

    before(async () => {
      assert.equal(new Set(planted.map(({ file }) => file)).size, planted.length);
      await withPlanted(planted, async () => {
        for (const step of named) {
          problems.set(step, (await problemsOf(step)) ?? "");
        }
      });
    });

    for (const { name, file, stoppedBy } of planted) {
      for (const step of stoppedBy.filter((one) => named.includes(one))) {
        it(`of ${name} by ${step}`, () => assert.ok(problems.get(step)?.includes(file), problems.get(step)));
      }
    }
  });

  for (const violation of violations) {
    const steps = violation.stoppedBy.filter((step) => !named.includes(step));
    if (steps.length > 0) {
      it(`stops ${violation.name} by ${steps.join(", ")}`, async () => {
        await withPlanted([violation], async () => {
          for (const step of steps) {
            assert.ok((await problemsOf(step)) !== undefined, step);
          }
        });
      });
    }
  }
});
