import { join } from "node:path";
import { root, runTool } from "../runTool.ts";
import { defaultSettings } from "../workbench/defaultSettings.ts";
import { findBrowser } from "../workbench/findBrowser.ts";
import { installHost } from "../workbench/installHost.ts";
import { openPage } from "../workbench/openPage.ts";
import { startServer } from "../workbench/server.ts";

/** What every module of test/host/bench puts before its one answer. */
const marker = "planwright-bench: ";

/** A module of test/host/bench and the folder it is run on. */
export interface HostQuestion {
  readonly module: string;
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In milliseconds. */
  readonly longest: number;
}

/** Runs a module in the real extension host, with the extension as it ships, and returns what it measured. */
export async function askHost<Answer>({ module, folder, settings, longest }: HostQuestion): Promise<Answer> {
  const build = await runTool("node", ["esbuild.mjs", "--production", "--host-bench"]);
  if (build.code !== 0) {
    throw new Error(build.output);
  }
  const host = await installHost(root);
  const browser = await findBrowser(root);
  let take: (answer: Answer | Error) => void = () => undefined;
  const taken = new Promise<Answer | Error>((resolve) => (take = resolve));
  let last = "";
  const page = await openPage({
    browser,
    onTestLog: (_type, args) => {
      const text = args.map(String).join(" ");
      last = text;
      if (text.startsWith(marker)) {
        take(JSON.parse(text.slice(marker.length)) as Answer);
      }
    },
    onTestExit: (code) => take(new Error(`the host ended with ${code}: ${last.slice(0, 500)}`)),
  });
  const deadline = setTimeout(() => take(new Error("the host did not answer")), longest);
  try {
    const server = await startServer({ host, workspaceTrust: false, settings: { ...defaultSettings(), ...settings } });
    try {
      const extensionTestsPath = join(root, "out", "test", "bench", `${module}.cjs`);
      await page.page.goto(server.url({ folder, extensionDevelopmentPath: root, extensionTestsPath }));
      const answer = await taken;
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    } finally {
      await page.close();
      await server.stop();
    }
  } finally {
    clearTimeout(deadline);
    await page.close();
  }
}
