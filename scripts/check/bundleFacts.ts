import { join } from "node:path";
import { root, runTool } from "../runTool.ts";
import { isRecord, type JsonRecord, readJson } from "./json.ts";

/** What esbuild says of all bundles: by path, what each is made of, and each of the files they are made of. */
export interface BundleFacts {
  readonly outputs: JsonRecord;
  readonly inputs: JsonRecord;
}

/** Builds what is shipped and resolves to what went into it, or to the errors where it does not build. */
export async function bundleFacts(): Promise<BundleFacts | string> {
  const { code, output } = await runTool("node", ["esbuild.mjs", "--production", "--metafile"]);
  if (code !== 0) {
    return output.trim();
  }
  const { outputs, inputs } = await readJson(join(root, "out", "metafile.json"));
  return isRecord(outputs) && isRecord(inputs)
    ? { outputs, inputs }
    : "esbuild does not say what went into the bundles";
}
