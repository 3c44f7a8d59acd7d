import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expectedFiles, packVsix, vsixBudget, type Vsix } from "../../scripts/package/vsix.ts";
import { root } from "../../scripts/runTool.ts";
import { installHost } from "../../scripts/workbench/installHost.ts";
import { installVsix } from "../../scripts/workbench/installVsix.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { eventually } from "../support/eventually.ts";
import { openWorkbench } from "./support/openWorkbench.ts";

describe("the packed extension", function () {
  this.timeout(180_000);
  let folder = "";
  let vsix: Vsix;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "planwright-vsix-"));
    vsix = await packVsix(join(folder, "planwright.vsix"));
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("holds exactly the expected files within its budget", async () => {
    assert.deepEqual(vsix.contents.toSorted(), (await expectedFiles()).toSorted());
    assert.ok(vsix.bytes <= vsixBudget, `${vsix.bytes} bytes`);
  });

  it("runs the loop when installed in a clean server", async () => {
    const extensionsDir = join(folder, "extensions");
    await mkdir(extensionsDir);
    await installVsix(await installHost(root), vsix.file, extensionsDir);
    // What is really in it: the folder that it was unpacked to.
    const installed = (await readdir(extensionsDir)).find((name) => name.startsWith("planwright."));
    const unpacked = await readdir(join(extensionsDir, installed ?? ""), { recursive: true, withFileTypes: true });
    const files = unpacked
      .filter((entry) => entry.isFile() && entry.name !== ".vsixmanifest")
      .map(({ parentPath, name }) => relative(join(extensionsDir, installed ?? ""), join(parentPath, name)));
    const sameCase = (names: readonly string[]): readonly string[] =>
      names.map((name) => name.toLowerCase()).toSorted();
    assert.deepEqual(
      sameCase(files),
      sameCase((await expectedFiles()).map((name) => name.replace(/^LICENSE$/u, "LICENSE.txt"))),
    );
    const workbench = await openWorkbench({ extensionsDir });
    try {
      const { ui } = workbench;
      await ui.openFile("offline-sync.md");
      await ui.openSidebar();
      await ui.row("Offline Sync, 8 of 20 tasks done").waitFor();
      await ui.checkbox("Keep the queue through an app update").click();
      await ui.restMouse();
      await ui.row("Offline Sync, 9 of 20 tasks done").waitFor();
      await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "45%"));
      const frame = await ui.openDashboard();
      await eventually(async () => assert.equal((await dashboardText(frame)).bars[0], "Progress 9/20 · 45%"));
      const plan = join(workbench.folder, "docs", "plans", "offline-sync.md");
      await eventually(async () => assert.match(await readFile(plan, "utf8"), /\[x\] Keep the queue through/u));
      assert.deepEqual(await workbench.errors(), []);
    } catch (error) {
      await workbench.keepArtifacts("vsix");
      throw error;
    } finally {
      await workbench.close();
    }
  });
});
