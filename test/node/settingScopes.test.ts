import assert from "node:assert/strict";
import { join } from "node:path";
import { isRecord, type JsonRecord, readJson } from "../../scripts/check/json.ts";
import { root } from "../../scripts/runTool.ts";

/**
 * What a setting's words can do, for every setting that takes words: a workspace, which may come from anybody, can set all
 * but those of the scope `machine`.
 */
const words: Readonly<Record<string, { readonly scope: string; readonly means: string }>> = {
  // A pattern of paths below the workspace folder: absolute paths and `..` are refused, in test/core/destination.test.ts.
  "planwright.newPlan.path": { scope: "resource", means: "path in the workspace" },
  // Any folder of the machine, so nobody but its user may name it.
  "planwright.templates.userFolder": { scope: "machine", means: "path" },
  "planwright.files.include": { scope: "resource", means: "pattern of files in the workspace" },
  "planwright.files.exclude": { scope: "resource", means: "pattern of files in the workspace" },
  "planwright.statusBar.text": { scope: "window", means: "text that is shown" },
};

describe("the settings of the manifest", () => {
  let settings: Readonly<Record<string, JsonRecord>> = {};
  let capabilities: JsonRecord = {};

  before(async () => {
    const manifest = await readJson(join(root, "package.json"));
    const contributes = manifest["contributes"] as JsonRecord;
    const groups = [contributes["configuration"]].flat().filter(isRecord);
    settings = Object.assign({}, ...groups.map(({ properties }) => properties)) as typeof settings;
    capabilities = manifest["capabilities"] as JsonRecord;
  });

  it("take words of any kind only where it is known what words can do there", () => {
    const free = Object.entries(settings)
      .filter(([, setting]) => takesWords(setting))
      .map(([name, { scope }]) => [name, scope]);
    assert.deepEqual(
      free.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      Object.entries(words)
        .map(([name, { scope }]) => [name, scope])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });

  it("let no workspace name a path of the machine", () => {
    for (const [name, { means }] of Object.entries(words)) {
      assert.equal(settings[name]?.["scope"] === "machine", means === "path", name);
    }
  });

  it("name no program and no address, so that none needs the trust of a workspace", () => {
    assert.deepEqual(
      Object.keys(settings).filter((name) => /command|exec|program|script|shell|binary|url|host|server/iu.test(name)),
      [],
    );
    const { untrustedWorkspaces } = capabilities;
    assert.ok(isRecord(untrustedWorkspaces));
    assert.equal(untrustedWorkspaces["supported"], "limited");
    assert.equal(untrustedWorkspaces["restrictedConfigurations"], undefined);
  });
});

/** Whether a value of the setting, or a part of one, may be any text. */
function takesWords({ type, enum: known, items, additionalProperties, properties }: JsonRecord): boolean {
  if ([type].flat().includes("string")) {
    return known === undefined;
  }
  const parts = [items, additionalProperties, ...(isRecord(properties) ? Object.values(properties) : [])];
  return parts.filter(isRecord).some(takesWords);
}
