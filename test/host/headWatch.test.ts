import { assert } from "chai";
import * as vscode from "vscode";
import { HeadWatch } from "../../src/vscode/changes/headWatch.ts";
import { ManualClock } from "../support/manualClock.ts";

describe("the watch on HEAD", () => {
  const { getExtension } = vscode.extensions;
  const rootUri = vscode.Uri.file("/repo");
  const plan = vscode.Uri.joinPath(rootUri, "plan.md").toString();

  afterEach(() => {
    Object.assign(vscode.extensions, { getExtension });
  });

  /** A git extension with one repository, and what changes in it. */
  function setUp(): { watch: HeadWatch; clock: ManualClock; state: { HEAD: object }; tell: () => void } {
    let tell: () => void = () => undefined;
    const state = {
      HEAD: { name: "main", commit: "a" } as object,
      onDidChange: (listener: () => void) => {
        tell = listener;
        return { dispose: () => undefined };
      },
    };
    const repository = { rootUri, state, status: async () => undefined };
    const git = {
      repositories: [repository],
      onDidOpenRepository: () => ({ dispose: () => undefined }),
      getRepository: (uri: vscode.Uri) => (uri.path.startsWith(rootUri.path) ? repository : null),
    };
    Object.assign(vscode.extensions, {
      getExtension: () => ({ isActive: true, exports: { getAPI: () => git } }),
    });
    const clock = new ManualClock();
    const watch = new HeadWatch(clock);
    watch.start();
    return { watch, clock, state, tell: () => tell() };
  }

  it("knows for ten seconds that a branch was switched, told or not", async () => {
    for (const isTold of [true, false]) {
      const { watch, clock, state, tell } = setUp();
      assert.isFalse(await watch.movedLately(plan));
      state.HEAD = { name: "other", commit: "b" };
      if (isTold) {
        tell();
      }
      assert.isTrue(await watch.movedLately(plan));
      clock.advance(11_000);
      assert.isFalse(await watch.movedLately(plan));
      watch.dispose();
    }
  });

  it("says no where files change and HEAD stays, and of files of no repository", async () => {
    const { watch, state, tell } = setUp();
    state.HEAD = { name: "main", commit: "a" };
    tell();
    assert.isFalse(await watch.movedLately(plan));
    state.HEAD = { name: "main", commit: "b" };
    assert.isFalse(await watch.movedLately("file:///elsewhere/plan.md"));
    watch.dispose();
  });

  it("says no where git is not there, is turned off or answers otherwise than it promises", async () => {
    const exports: readonly unknown[] = [
      { isActive: false },
      {
        isActive: true,
        exports: {
          getAPI: () => {
            throw new Error("off");
          },
        },
      },
      { isActive: true, exports: {} },
    ];
    for (const extension of [undefined, ...exports]) {
      Object.assign(vscode.extensions, { getExtension: () => extension });
      const watch = new HeadWatch(new ManualClock());
      assert.isFalse(await watch.movedLately(plan));
      watch.dispose();
    }
  });
});
