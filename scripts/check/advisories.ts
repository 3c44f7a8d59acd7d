import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { cleanEnv } from "../workbench/cleanEnv.ts";
import { npmCommand } from "../workbench/npmInstall.ts";
import { isRecord, type JsonRecord, list } from "./json.ts";

/** What a registry says of packages, or why it cannot be asked. */
export type Advisories =
  | { readonly kind: "answer"; readonly problems: readonly string[] }
  | { readonly kind: "noAnswer"; readonly reason: string };

/** Whom to ask and how long to wait in milliseconds; npm's own registry setting unless told. */
export interface AdvisoryOptions {
  readonly registry?: string;
  readonly patience?: number;
}

/** A version with advisories since 2020. It is only asked about: a registry that knows nothing of it knows nothing of ours. */
const known = { folder: "node_modules/planwright-known-advisory", name: "minimist", version: "0.0.8" } as const;

/**
 * Asks npm's registry for known advisories on packages of a lock file, which are given by their folders in it
 * (`node_modules/…`). Resolves in time whatever the registry does, and takes no silence for a good answer.
 */
export async function advisoriesOf(
  folders: ReadonlySet<string>,
  lock: JsonRecord,
  { registry, patience = 8000 }: AdvisoryOptions = {},
): Promise<Advisories> {
  const folder = await mkdtemp(join(tmpdir(), "planwright-audit-"));
  try {
    const locked = lockOf(folders, lock);
    await writeFile(join(folder, "package-lock.json"), JSON.stringify(locked.lock));
    await writeFile(join(folder, "package.json"), JSON.stringify(locked.manifest));
    const answer = await audit(folder, registry === undefined ? [] : [`--registry=${registry}`], patience);
    return typeof answer === "string" ? { kind: "noAnswer", reason: answer } : judge(answer, folders);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A lock file of these packages alone, and the manifest of a project that asks for each of them. */
function lockOf(
  folders: ReadonlySet<string>,
  lock: JsonRecord,
): { readonly lock: JsonRecord; readonly manifest: JsonRecord } {
  const all = isRecord(lock["packages"]) ? lock["packages"] : {};
  const locked = [...new Set([...folders].flatMap(withParents))].map((folder): readonly [string, JsonRecord] => {
    const entry = all[folder];
    if (!isRecord(entry) || typeof entry["version"] !== "string") {
      throw new Error(`package-lock.json does not have ${folder}`);
    }
    // What they ask for themselves is another matter: what of that is shipped is in the list.
    return [folder, { version: entry["version"] }];
  });
  const asked = Object.fromEntries(locked.map(([folder, { version }]) => [nameOf(folder), version]));
  const alias = `npm:${known.name}@${known.version}`;
  const manifest = { name: "audit", version: "1.0.0", dependencies: { ...asked, [nameOf(known.folder)]: alias } };
  const packages = {
    "": manifest,
    ...Object.fromEntries(locked),
    [known.folder]: { name: known.name, version: known.version },
  };
  return { manifest, lock: { name: "audit", version: "1.0.0", lockfileVersion: 3, requires: true, packages } };
}

/** The folder of a package and those of the packages that it lies in. */
function withParents(folder: string): readonly string[] {
  const parts = folder.split(/\/(?=node_modules\/)/u);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

function nameOf(folder: string): string {
  return folder.replace(/^.*node_modules\//u, "");
}

/** What `npm audit --json` prints, or in words why it prints nothing of use. */
async function audit(folder: string, more: readonly string[], patience: number): Promise<JsonRecord | string> {
  const { command, args, shell } = npmCommand(process.env, process.platform);
  const waits = ["--fetch-retries=0", `--fetch-timeout=${patience}`];
  const options = ["audit", "--package-lock-only", "--json", "--no-update-notifier", ...waits, ...more];
  const child = spawn(command, [...args, ...options], {
    cwd: folder,
    env: cleanEnv(process.env),
    shell,
    stdio: ["ignore", "pipe", "ignore"],
    timeout: patience,
    killSignal: "SIGKILL",
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const end = await new Promise<string | undefined>((resolve) => {
    child.once("error", (error) => resolve(`npm could not be started (${error.message})`));
    child.once("close", (_code, signal) =>
      resolve(signal === null ? undefined : `no answer within ${patience / 1000} seconds`),
    );
  });
  return end ?? answerIn(output);
}

function answerIn(output: string): JsonRecord | string {
  try {
    const answer: unknown = JSON.parse(output);
    if (isRecord(answer) && isRecord(answer["vulnerabilities"])) {
      return answer["vulnerabilities"];
    }
    const message = isRecord(answer) ? answer["message"] : undefined;
    return typeof message === "string" ? message.slice(0, 200) : "npm audit says nothing of vulnerabilities";
  } catch {
    return "npm audit printed no JSON";
  }
}

function judge(vulnerable: JsonRecord, folders: ReadonlySet<string>): Advisories {
  // A package that only asks for one with an advisory is listed, too, with a name in place of the advisory.
  const found = Object.values(vulnerable)
    .filter(isRecord)
    .flatMap(({ nodes, via }) =>
      (Array.isArray(nodes) ? nodes.map(String) : []).flatMap((node) =>
        list(via).map((advisory) => ({ node, advisory })),
      ),
    );
  if (!found.some(({ node }) => node === known.folder)) {
    return {
      kind: "noAnswer",
      reason: `the registry knows no advisories, not even those on ${known.name} ${known.version}`,
    };
  }
  const problems = found
    .filter(({ node }) => folders.has(node))
    .map(({ node, advisory }) => {
      const [severity, title, url] = ["severity", "title", "url"].map((key) => String(advisory[key]));
      return `${nameOf(node)} is shipped and has a known advisory (${severity}): ${title}, ${url}`;
    });
  return { kind: "answer", problems };
}
