import assert from "node:assert/strict";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";

describe("a workspace of several folders", function () {
  let workbench: Workbench;
  const file = "all.code-workspace";
  const plan = (title: string): string => `# ${title} Plan\n\n## Phase 1: Begin\n\n- [x] one\n- [ ] two\n`;

  /** What the workspace file says of its folders. */
  const listing = (...folders: readonly string[]): string =>
    JSON.stringify({ folders: folders.map((path) => ({ path })) });

  before(async function () {
    this.timeout(180_000);
    const folder = await mkdtemp(join(tmpdir(), "pw-folders-"));
    try {
      for (const name of ["Alpha", "Beta", "Gamma"]) {
        await mkdir(join(folder, name));
        await writeFile(join(folder, name, `${name.toLowerCase()}.md`), plan(name));
      }
      await writeFile(join(folder, file), listing("Alpha", "Beta"));
      workbench = await openWorkbench({ folder, workspaceFile: file });
    } finally {
      await rm(folder, { recursive: true });
    }
    await workbench.ui.openSidebar();
  });

  after(async () => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench.keepArtifacts(this.currentTest.title);
    }
  });

  /** The plans that are listed, by the first word of their titles. */
  async function plans(): Promise<readonly string[]> {
    const labels = await workbench.ui.rows.evaluateAll((rows) =>
      rows.map((row) => row.getAttribute("aria-label") ?? ""),
    );
    return labels.flatMap((label) => /^(\w+) Plan,/u.exec(label)?.[1] ?? []).toSorted();
  }

  const list = async (...names: readonly string[]): Promise<void> =>
    eventually(async () => assert.deepEqual(await plans(), names));

  it("lists the plans of all of them", async () => {
    await workbench.ui.row("Other Plans in Workspace").waitFor();
    await list("Alpha", "Beta");
  });

  it("follows folders that are added and removed", async () => {
    const path = join(workbench.folder, file);
    await writeFile(path, listing("Alpha", "Beta", "Gamma"));
    await list("Alpha", "Beta", "Gamma");
    await writeFile(path, listing("Alpha", "Gamma"));
    await list("Alpha", "Gamma");
  });

  it("follows files that are renamed and deleted", async () => {
    const { folder } = workbench;
    await rename(join(folder, "Gamma", "gamma.md"), join(folder, "Gamma", "gamma.txt"));
    await list("Alpha");
    await rename(join(folder, "Gamma", "gamma.txt"), join(folder, "Gamma", "delta.md"));
    await list("Alpha", "Gamma");
    await rm(join(folder, "Gamma", "delta.md"));
    await list("Alpha");
  });

  it("lists the plans of tabs that a reload brought back, before anybody looks at them", async () => {
    const { ui, folder } = workbench;
    await writeFile(join(folder, "Gamma", "gamma.md"), plan("Gamma"));
    await list("Alpha", "Gamma");
    for (const name of ["alpha.md", "gamma.md"]) {
      await ui.openFile(name);
      // A preview tab would give its place to the next one.
      await ui.runCommand("View: Keep Editor");
    }
    await ui.runCommand("Developer: Reload Window");
    await ui.page.waitForEvent("load");
    await ui.openSidebar();
    await ui.row("Alpha Plan, 1 of 2 tasks done").waitFor();
    await ui.row("Gamma Plan, 1 of 2 tasks done").waitFor();
    await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "50%"));
  });

  it("leaves no error in the console or in any log", async () => {
    assert.deepEqual(await workbench.errors(), []);
  });
});
