import { join } from "node:path";
import { root } from "../runTool.ts";
import { advisoriesOf } from "./advisories.ts";
import { bundleFacts } from "./bundleFacts.ts";
import { isRecord, type JsonRecord, readJson } from "./json.ts";
import type { CheckStep } from "./step.ts";

/** Asks whether a package whose code is in one of the bundles has a known advisory; the manifest names no other as shipped. */
export const advisoriesStep: CheckStep = {
  name: "advisories",
  run: async () => {
    const facts = await bundleFacts();
    if (typeof facts === "string") {
      return [facts];
    }
    const folders = packagesIn(facts.outputs);
    if (folders.size === 0) {
      return ["no package is in any bundle, which cannot be"];
    }
    const said = await advisoriesOf(folders, await readJson(join(root, "package-lock.json")));
    return said.kind === "answer" ? said.problems : { skipped: said.reason };
  },
};

/** The folders of all packages that bundles hold code of, as a lock file names them. */
function packagesIn(outputs: JsonRecord): ReadonlySet<string> {
  const files = Object.values(outputs).flatMap((output) =>
    isRecord(output) && isRecord(output["inputs"]) ? Object.keys(output["inputs"]) : [],
  );
  // Greedy: the innermost package that a file lies in.
  return new Set(
    files.flatMap((file) => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []),
  );
}
