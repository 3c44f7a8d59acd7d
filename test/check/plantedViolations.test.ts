import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
    file: "src/core/text/textRange.ts",
    plant: addLine('import * as fc from "fast-check";\nexport const planted = fc.assert;'),
    stoppedBy: ["lint"],
  },
  {
    name: "the time in core",
    file: "src/core/text/textRange.ts",
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
    file: "src/dashboard/page/vscodeApi.ts",
    plant: addLine('import { slug } from "../../core/plan/plainText.ts";\nexport const planted = slug;'),
    stoppedBy: ["lint"],
  },
  {
    name: "strings drawn as HTML in the dashboard",
    file: "src/dashboard/page/vscodeApi.ts",
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
    file: "src/core/text/textRange.ts",
    plant: addLine('import { applyTextEdits } from "./textEdit.ts";\nexport const planted = applyTextEdits;'),
    stoppedBy: ["lint"],
  },
  {
    name: "a default export",
    file: "src/core/text/textRange.ts",
    plant: (text) => `${text}\nexport default touches;\n`,
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
];

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

  /** The names of the steps that failed, of all or of those that are named. */
  async function failedSteps(...names: readonly string[]): Promise<readonly string[]> {
    const args = [join(copy, "scripts", "check.ts"), ...names];
    const env = { ...process.env, PLANWRIGHT_RESULTS: "" };
    const output = await execute(process.execPath, args, { cwd: copy, env }).then(
      ({ stdout }) => stdout,
      (error: { readonly stdout?: string }) => error.stdout ?? "",
    );
    assert.ok(output.includes(names.at(-1) ?? "bundles"), "the check ran to its end");
    return [...output.matchAll(/^FAILED ([\w ]+) \(/gmu)].map(([, name]) => name ?? "");
  }

  it("passes on the sources as they are", async () => {
    assert.deepEqual(await failedSteps(), []);
  });

  for (const { name, file, plant, stoppedBy } of violations) {
    it(`stops ${name} by ${stoppedBy.join(", ")}`, async () => {
      const path = join(copy, file);
      const before = await readFile(path, "utf8");
      try {
        await writeFile(path, plant(before));
        assert.notEqual(await readFile(path, "utf8"), before);
        const failed = await failedSteps(...stoppedBy);
        assert.deepEqual(
          stoppedBy.filter((step) => !failed.includes(step)),
          [],
          `failed: ${failed.join(", ")} in ${dirname(file)}`,
        );
      } finally {
        await writeFile(path, before);
      }
    });
  }
});
