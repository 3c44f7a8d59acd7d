import { randomBytes } from "node:crypto";
import { existsSync, symlinkSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { defaultSettings } from "./defaultSettings.ts";
import { freePort, loopback, tryPort } from "./freePort.ts";
import type { Host } from "./installHost.ts";
import { serverProcess } from "./serverProcess.ts";
import { type WorkbenchUrlOptions, workbenchUrl } from "./workbenchUrl.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** How a server is to run. */
export interface ServerOptions {
  readonly host: Host;
  /** Refused when something listens there; any free port when left out. */
  readonly port?: number | undefined;
  /** With workspace trust the opened folder starts in Restricted Mode; without, every folder is trusted. */
  readonly workspaceTrust: boolean;
  /** User settings; the calm defaults when left out. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of unpacked extensions that count as installed in this run; they are copied. */
  readonly extensions?: readonly string[];
  /** A folder to which `--install-extension` installed; not together with `extensions`. */
  readonly extensionsDir?: string;
  /** Without it the server answers only who knows a token; `false` opens it to every program of this machine. */
  readonly connectionToken?: string | false | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A VS Code server that answers. */
export interface Server {
  readonly port: number;
  readonly origin: string;
  readonly authority: string;
  /** Everything the server writes, new for each run and removed by `stop`. */
  readonly dataDir: string;
  /** Read it before `stop`. */
  readonly logsDir: string;
  /** Resolves with the server's last output lines when it ends without `stop`; never rejects. */
  readonly died: Promise<string>;
  /** Everything the server printed lately. */
  readonly output: () => string;
  url(options: WorkbenchUrlOptions): string;
  /** Ends every process that came from this server and removes its data; may be called again. */
  stop(): Promise<void>;
}

/** Starts the server, waits until it answers and leaves nothing behind when it does not. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { host, settings = defaultSettings(), signal } = options;
  signal?.throwIfAborted();
  const port = await choosePort(options.port);
  const token = options.connectionToken ?? randomBytes(16).toString("hex");
  const dataDir = await mkdtemp(join(tmpdir(), "pw-workbench-"));
  try {
    const userDir = join(dataDir, "data", "User");
    await mkdir(userDir, { recursive: true });
    await writeFile(join(userDir, "settings.json"), JSON.stringify(settings, null, 2));
    await copyExtensions(options.extensions ?? [], join(dataDir, "extensions"));
    const tokenFile = join(dataDir, "token");
    if (token !== false) {
      // By file: what stands on the command line every user of this machine can read.
      await writeFile(tokenFile, token, { mode: 0o600 });
    }
    const child = await serverProcess({
      nodePath: host.nodePath,
      entry: join(host.root, "out", "server-main.js"),
      args: serverArgs(options, port, dataDir, token === false ? undefined : tokenFile),
      env: serverEnv(dataDir),
      address: `http://${loopback}:${port}/version`,
      signal,
    });
    const authority = `${loopback}:${port}`;
    let stopping: Promise<void> | undefined;
    return {
      port,
      origin: `http://${authority}`,
      authority,
      dataDir,
      logsDir: join(dataDir, "data", "logs"),
      died: child.died,
      output: child.output,
      url: (page) => workbenchUrl(authority, outsideHost(page, host, dataDir), token === false ? undefined : token),
      stop: () => (stopping ??= child.end().then(async () => remove(dataDir))),
    };
  } catch (error) {
    await remove(dataDir);
    throw error;
  }
}

async function copyExtensions(folders: readonly string[], target: string): Promise<void> {
  await mkdir(target);
  for (const folder of folders) {
    const { publisher, name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    // The server takes in what it finds under this name when the folder has no list of its own yet.
    await cp(folder, join(target, `${publisher}.${name}-${version}`), { recursive: true });
  }
}

/**
 * An extension under development that holds themes gets them applied, and VS Code takes for its own every theme below
 * its folder: the built-in ones too when the host is installed there. Reached through a link, the folder holds none.
 */
function outsideHost(page: WorkbenchUrlOptions, host: Host, dataDir: string): WorkbenchUrlOptions {
  const folder = page.extensionDevelopmentPath;
  if (folder === undefined || relative(folder, host.root).startsWith("..")) {
    return page;
  }
  const link = join(dataDir, `development-${basename(folder)}`);
  if (!existsSync(link)) {
    symlinkSync(folder, link, "junction");
  }
  return { ...page, extensionDevelopmentPath: link };
}

async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted === undefined) {
    return freePort();
  }
  if ((await tryPort(wanted)) === undefined) {
    const advice = `Choose another: npm start -- --port ${wanted < 65_535 ? wanted + 1 : 3210}`;
    throw new WorkbenchError("portInUse", `Port ${wanted} is in use. ${advice}`);
  }
  return wanted;
}

function serverArgs(
  options: ServerOptions,
  port: number,
  dataDir: string,
  tokenFile: string | undefined,
): readonly string[] {
  return [
    ...["--host", loopback, "--port", String(port)],
    ...(tokenFile === undefined ? ["--without-connection-token"] : ["--connection-token-file", tokenFile]),
    "--accept-server-license-terms",
    ...["--telemetry-level", "off"],
    // Without it the client of a packaged build ignores development paths in its address.
    "--enable-smoke-test-driver",
    "--disable-update-check",
    ...(options.workspaceTrust ? [] : ["--disable-workspace-trust"]),
    ...["--server-data-dir", dataDir],
    ...["--extensions-dir", options.extensionsDir ?? join(dataDir, "extensions")],
  ];
}

function serverEnv(dataDir: string): Readonly<Record<string, string>> {
  return {
    // No marketplace: otherwise every start asks one for news, and fails where there is no network.
    EXTENSIONS_GALLERY: "{}",
    // Its sockets go where they are removed afterwards, unless that makes their names too long for a socket.
    ...(dataDir.length <= 48 ? { TMPDIR: dataDir, XDG_RUNTIME_DIR: dataDir } : {}),
  };
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
