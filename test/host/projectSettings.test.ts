import { assert } from "chai";
import * as vscode from "vscode";
import { sourceOf } from "../../src/vscode/planDocuments.ts";
import { eventually } from "../support/eventually.ts";
import { api, closeEditors, createOutside, fileUri, writeOutside } from "./support/api.ts";

describe("the settings of a project", () => {
  beforeEach(closeEditors);

  it("hold for a plan that was asked for while they were being looked for", async () => {
    const { index } = await api();
    await writeOutside("asked/.planwright/config.yaml", "count: all\n");
    try {
      const uri = await createOutside("asked/plan.md", "# P\n\n- [x] a\n\n## Acceptance criteria\n\n- [ ] b\n");
      const document = await vscode.workspace.openTextDocument(uri);
      const opening = index.open(uri.toString());
      const early = index.get(sourceOf(document));
      await opening;
      await eventually(() => assert.equal(index.get(sourceOf(document)).progress.headline.total, 2));
      assert.isTrue(early.isPlan);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(fileUri("asked"), { recursive: true });
    }
  });

  it("are told of where they are wrong, in their own file, until they are mended or gone", async () => {
    const file = fileUri("wrong/.planwright/config.yaml");
    const said = (): readonly unknown[] =>
      vscode.languages.getDiagnostics(file).map(({ range, message, source, severity }) => {
        const { start, end } = range;
        return [start.line, start.character, end.character, message.slice(0, 60), source, severity];
      });
    const { index } = await api();
    await createOutside("wrong/.planwright/config.yaml", "# ours\nrules: { overdo: off, duplicate-id: loud }\n");
    try {
      const plan = await createOutside("wrong/plan.md", "# P\n\n- [x] a\n");
      await index.open(plan.toString());
      const [text, end] = ["This setting is not used: rules: ", ["Planwright", vscode.DiagnosticSeverity.Warning]];
      await eventually(() =>
        assert.deepEqual(said(), [
          [1, 9, 15, `${text}there is no rule "overdo"`, ...end],
          [1, 36, 40, `${text}duplicate-id must be off, e`, ...end],
        ]),
      );
      await writeOutside("wrong/.planwright/config.yaml", "count: [\n");
      await eventually(() =>
        assert.match(String(said()), /^[01],.*These settings are not used: it is not valid YAML/u),
      );
      await writeOutside("wrong/.planwright/config.yaml", "rules: { overdue: off }\n");
      await eventually(() => assert.isEmpty(said()));
      await writeOutside("wrong/.planwright/config.yaml", "cuont: all\n");
      await eventually(() => assert.lengthOf(said(), 1));
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(fileUri("wrong"), { recursive: true });
    }
    await eventually(() => assert.isEmpty(said()));
  });
});
