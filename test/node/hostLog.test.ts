import { assert } from "chai";
import { logEntries } from "../../scripts/workbench/hostLog.ts";
import { isKnownNoise } from "../../scripts/workbench/knownNoise.ts";

const host = "/home/me/planwright/.vscode-test/code-server-4.139.1/node_modules/code-server/lib/vscode";

describe("what a run of VS Code leaves in its logs", () => {
  it("is read entry by entry, each with its stack", () => {
    const text = [
      "2026-11-27 16:16:40.100 [info] started",
      "2026-11-27 16:16:40.200 [error] Error: Starting server failed",
      "    at a (x.js:1:1)",
      "2026-11-27 16:16:40.300 [warning] slow",
    ].join("\n");
    assert.deepEqual(
      logEntries("remote.log", text).map(({ level, text: said }) => `${level}: ${said}`),
      ["error: Error: Starting server failed\n    at a (x.js:1:1)", "warning: slow"],
    );
  });

  const lines: readonly (readonly [line: string, isNoise: boolean])[] = [
    ["[vscode.markdown-language-features] provider FAILED", true],
    [`Error: Starting server failed\n    at y.$start (${host}/extensions/markdown/dist/extension.js:37:1)`, true],
    [`TypeError: a is undefined\n    at b (${host}/extensions/git/dist/main.js:2:3)\n    at c (d.js:1:1)`, true],
    ["[planwright.planwright] provider FAILED", false],
    ["[TreeView:planwright.plans] Failed to resolve tree node for element 1/file:///w/plan.md", true],
    ["TypeError: a is undefined\n    at b (/ext/dist/extension.cjs:1:1)", false],
    [`TypeError: a is undefined\n    at b (${host}/out/vs/workbench/api/node/extensionHostProcess.js:1:1)`, false],
    [frameError("", "unexpected null"), true],
    [frameError("vscode.markdown-language-features", "no frame"), true],
    [frameError("planwright.planwright", "no page"), false],
    ["Error: something nobody has seen yet", false],
  ];
  for (const [line, isNoise] of lines) {
    it(`counts as ${isNoise ? "VS Code's own" : "worth a look"}: ${line.split("\n", 1)[0]}`, () => {
      assert.strictEqual(isKnownNoise(line.replaceAll("/home/me/planwright", "/check")), isNoise);
    });
  }
});

/** An error in the frame that VS Code shows a page in. */
function frameError(extension: string, words: string): string {
  return `Error: Found ${words}\n    at assertIsDefined (${host}/out/vs/workbench/contrib/webview/browser/pre/index.html?id=1&extensionId=${extension}&platform=browser:94:11)`;
}
