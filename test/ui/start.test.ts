import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { root } from "../../scripts/runTool.ts";
import { findBrowser } from "../../scripts/workbench/findBrowser.ts";
import { freePort } from "../../scripts/workbench/freePort.ts";
import { openPage } from "../../scripts/workbench/openPage.ts";
import { PlanwrightPage } from "../../scripts/workbench/planwrightPage.ts";
import { isAlive, processesOf } from "../../scripts/workbench/processTree.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { eventually } from "../support/eventually.ts";

/** A running `npm start` and what it has printed so far. */
interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [join(root, "scripts", "start.ts"), "--no-open", ...args], { cwd: root });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { child, output: () => output, ended };
}

describe("npm start", function () {
  this.timeout(180_000);

  it("opens the examples with tree, plan and dashboard, and ends every process it started", async () => {
    const port = await freePort();
    const open = await openPage({ browser: await findBrowser(root), viewport: { width: 1400, height: 900 } });
    const { child, output, ended } = start("--port", `${port}`);
    try {
      await eventually(() => assert.match(output(), /http:\/\/127\.0\.0\.1:\d+/u));
      assert.match(output(), /What to look at/u);
      await open.page.goto(/http:\/\/\S+/u.exec(output())?.[0] ?? "");
      const ui = new PlanwrightPage(open.page);
      await ui.row("Offline Sync, 8 of 20 tasks done").waitFor({ timeout: 60_000 });
      await ui.row("Phase 2: Change queue, 3 of 6 tasks done").waitFor();
      const frame = await ui.dashboard();
      await eventually(async () => {
        assert.equal((await dashboardText(frame)).percent, "40%");
        assert.equal((await ui.statusBarItem.innerText()).trim(), "40%");
        assert.match(await ui.editorText(), /Implementation Plan: Offline Sync/u);
      });
    } finally {
      await open.close();
      const started = await processesOf({ pid: child.pid ?? 0 });
      assert.ok(started.length > 1, "the server has processes of its own");
      child.kill("SIGTERM");
      assert.equal(await ended, 0);
      await eventually(() =>
        assert.deepEqual(
          started.filter((one) => isAlive(one)),
          [],
        ),
      );
    }
  });

  it("says in one line what to do when the port is busy or the folder is missing", async () => {
    const busy = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => busy.listen(port, "127.0.0.1", resolve));
    try {
      const cases: readonly (readonly [args: readonly string[], says: RegExp])[] = [
        [["--port", `${port}`], /^Port \d+ is in use\. Choose another: npm start -- --port \d+$/u],
        [["--folder", "no-such-folder"], /^There is no folder \S+\. Name one: npm start -- --folder DIR$/u],
        [["--colour", "red"], /--colour/u],
      ];
      for (const [args, says] of cases) {
        const { output, ended } = start(...args);
        assert.equal(await ended, 2);
        assert.match(output().trim(), says);
      }
    } finally {
      busy.close();
    }
  });
});
