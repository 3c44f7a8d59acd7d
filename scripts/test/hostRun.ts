import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../runTool.ts";
import type { BrowserInstall } from "../workbench/browserInstall.ts";
import { defaultSettings } from "../workbench/defaultSettings.ts";
import { readHostLog } from "../workbench/hostLog.ts";
import type { Host } from "../workbench/installHost.ts";
import { withoutNoise } from "../workbench/knownNoise.ts";
import { type OpenPage, openPage } from "../workbench/openPage.ts";
import { type Server, startServer } from "../workbench/server.ts";
import { makeEvilRepository } from "./evilRepository.ts";
import { extensionFolder, type HostSetUp, suiteFile } from "./hostSetUp.ts";
import { openedWorkspace } from "./openedWorkspace.ts";
import type { TestResults } from "./results.ts";

/** What suite.ts puts before its lines and its report. */
const lineMarker = "planwright-host: ";
const reportMarker = "planwright-host-report: ";
/** In milliseconds; on a busy machine a suite takes three times as long as on a quiet one. */
const longestRun = 900_000;

/**
 * Runs the in-host suite in one set-up; the set-up itself and the logs it leaves are tests, too. `isAll` runs what a set-up
 * leaves to others as well.
 */
export async function runHostSetUp(
  setUp: HostSetUp,
  host: Host,
  browser: BrowserInstall,
  isAll = false,
): Promise<TestResults> {
  console.log(`\n  ${setUp.name} begins`);
  const lines: string[] = [];
  let exited: (code: number | "no answer") => void = () => undefined;
  const exit = new Promise<number | "no answer">((resolve) => (exited = resolve));
  // The browser first: without one there is nothing to stop.
  const page = await openPage({
    browser,
    // Nobody looks at it, and drawing takes time from the suites beside it.
    viewport: { width: 480, height: 360 },
    onTestLog: (_type, args) => lines.push(...show(setUp.name, args.map(String).join(" "))),
    onTestExit: (code) => exited(code),
  });
  // Not named after us: an error that only names a file in it is not about us.
  const workspace = await mkdtemp(join(tmpdir(), "pw-host-"));
  const canaries = await mkdtemp(join(tmpdir(), "pw-canaries-"));
  let server: Server | undefined;
  try {
    const opened = await openedWorkspace(setUp, workspace);
    // Where a workspace is trusted, VS Code itself asks git about it.
    const evil = setUp.isTrusted ? undefined : makeEvilRepository(workspace, canaries);
    const extension = await extensionFolder(setUp);
    server = await startServer({
      host,
      workspaceTrust: !setUp.isTrusted,
      extensions: opened.extensions,
      settings: { ...defaultSettings(), ...(isAll && { "planwrightTests.all": true }) },
    });
    const url = server.url({
      ...(opened.path !== undefined && { folder: opened.path }),
      extensionDevelopmentPath: extension,
      extensionTestsPath: suiteFile(setUp, extension),
    });
    await page.page.goto(url);
    const deadline = setTimeout(() => exited("no answer"), longestRun);
    const code = await exit;
    clearTimeout(deadline);
    const results = await judge(setUp, { lines, code, ran: evil?.canaries() }, server, page);
    if (results.failed > 0) {
      await keepArtifacts(setUp, server, page, lines);
    }
    return results;
  } finally {
    await page.close();
    await server?.stop();
    await Promise.all([workspace, canaries].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Prints the suite's own lines; all else that a workbench says is only kept. */
function show(name: string, text: string): readonly string[] {
  if (text.startsWith(lineMarker)) {
    console.log(`    ${name}: ${text.slice(lineMarker.length)}`);
  }
  return [text];
}

/** What is there to judge beside the logs. */
interface HostRun {
  readonly lines: readonly string[];
  readonly code: number | "no answer";
  /** What the repository that is open had run; undefined where it wants nothing run. */
  readonly ran: readonly string[] | undefined;
}

async function judge(
  setUp: HostSetUp,
  { lines, code, ran }: HostRun,
  server: Server,
  { consoleErrors }: OpenPage,
): Promise<TestResults> {
  const line = lines.find((text) => text.startsWith(reportMarker));
  if (line === undefined) {
    console.log(`    ${setUp.name}: ✘ the suite did not report (exit code: ${code})`);
    return { passed: 0, failed: 1 };
  }
  const report = JSON.parse(line.slice(reportMarker.length)) as HostSetUp & TestResults & { readonly pending: number };
  const log = await readHostLog(server.logsDir);
  const errors = [...log.errors.map(({ file, text }) => `${file}: ${text}`), ...withoutNoise(consoleErrors)];
  const checks: readonly (readonly [name: string, holds: boolean])[] = [
    [
      "runs in the host and trust it was started for",
      report.isTrusted === setUp.isTrusted && report.isWebWorker === setUp.isWebWorker,
    ],
    ["skips no test", report.pending === 0],
    ["ran some tests", report.passed > 0],
    [`leaves no error in ${log.files} logs and the console`, errors.length === 0 && log.files > 0],
    ...(ran === undefined
      ? []
      : [[`runs nothing that the repository names ${ran.join(", ")}`.trim(), ran.length === 0] as const]),
  ];
  for (const [name, holds] of checks) {
    console.log(`    ${setUp.name}: ${holds ? "✔" : "✘"} ${name}`);
  }
  errors.forEach((error) => console.log(`      ${error}`));
  const failed = checks.filter(([, holds]) => !holds).length;
  return { passed: report.passed + checks.length - failed, failed: report.failed + failed };
}

async function keepArtifacts(
  setUp: HostSetUp,
  server: Server,
  { page, consoleErrors }: OpenPage,
  lines: readonly string[],
): Promise<void> {
  const folder = join(root, "out", "artifacts", setUp.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(server.logsDir, join(folder, "logs"), { recursive: true });
  await writeFile(join(folder, "output.txt"), lines.join("\n"));
  await writeFile(join(folder, "console.txt"), consoleErrors.join("\n"));
  await page.screenshot({ path: join(folder, "workbench.png") }).catch(() => undefined);
  console.log(`    kept in out/artifacts/${setUp.name}`);
}
