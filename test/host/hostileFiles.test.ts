import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, writeOutside, namesIn } from "./support/api.ts";

describe("hostile files", () => {
  beforeEach(closeEditors);

  const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ["empty.md", ""],
    ["brackets.md", "[".repeat(1_000_000)],
    [
      "invalid.md",
      new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x0a, 0x2d, 0x20, 0x5b, 0x78, 0x5d, 0x20, 0x61]),
    ],
    ["binary.md", new Uint8Array([0, 1, 2, 3, 0x5b, 0x20, 0x5d, 0, 255])],
  ];
  for (const [name, content] of files) {
    it(`${name} is shown or left out, without an error`, async () => {
      const { index, tree } = await api();
      const uri = await writeOutside(`docs/${name}`, content);
      await index.open(uri.toString());
      await tree.getChildren();
      await vscode.commands.executeCommand("vscode.open", uri);
      await vscode.commands.executeCommand("planwright.openDashboard", uri.toString());
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    });
  }

  it("a plan deleted while it is shown leaves every surface", async () => {
    const { index, active, tree, ticker } = await api();
    const uri = await createOutside("docs/gone.md", "# Gone\n- [ ] a\n");
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand("planwright.openDashboard", uri.toString());
    await eventually(() => assert.equal(active.record?.plan.title, "Gone"));
    const { record } = active;
    await vscode.workspace.fs.delete(uri);
    await eventually(async () => {
      assert.isUndefined(await index.open(uri.toString()));
      assert.notEqual(active.record?.plan.title, "Gone");
      const nodes = [...(await tree.getChildren()), ...(await tree.getChildren({ kind: "others" }))];
      const titles = nodes.map((node) => (node.kind === "others" ? "" : node.record.plan.title));
      assert.notInclude(titles, "Gone");
    });
    const task = record?.plan.tasks[0];
    assert.isFalse(record !== undefined && task !== undefined && (await ticker.setDone(record, task, true)));
    assert.notInclude((await namesIn("docs")) ?? [], "gone.md");
  });
});
