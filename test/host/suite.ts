import { environment, hasNode } from "./support/hostEnvironment.ts";
import "mocha/mocha.js";
import { config } from "chai";
import * as vscode from "vscode";

/** Sent home when all tests ran; the script that started the host holds the facts against what it asked for. */
interface HostReport {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly isTrusted: boolean;
  /** Whether this is the web-worker host, where Node is absent. */
  readonly isWebWorker: boolean;
}

/** Marks our lines among all that a workbench prints. */
const lineMarker = "planwright-host: ";
const reportMarker = "planwright-host-report: ";

/** What one set-up of `npm test` leaves to another, and why: each part runs somewhere, and in all of them with `npm run matrix`. */
interface LeftOut {
  readonly titles: RegExp;
  readonly why: string;
}

const leftOut = {
  restricted: {
    titles:
      /^(?:typing over|the question|the lines of|filling placeholders|new plans are filled|the walk|walking with|inserting|Enter in|where VS Code saves|a new untitled|completing in|hovering over|the commands of the Plans view|the rows of the Plans view|tasks in the editor|what is wrong with)/u,
    why: "what is written by commands and found by rules, which ask nobody about trust",
  },
  trusted: {
    titles: /^(?:outside writes between|new plans are filled|changes by other)/u,
    why: "outside changes, and filling new plans, which take long and run in the set-ups beside this one",
  },
  memory: {
    titles:
      /through a link$|^new plans are refused with words for linked|^new plans tell while a title|folder of the setting that cannot be read/u,
    why: "links and folders that cannot be read, which a file system in memory has none of",
  },
  webWorker: {
    titles: /^(?:changes by other|every command of the manifest)/u,
    why: "outside changes and forged arguments, which take long and run in the Node host",
  },
} satisfies Record<string, LeftOut>;

/** Entry point that VS Code calls inside the extension host. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: LineReporter, timeout: 60_000, forbidOnly: true });
  config.truncateThreshold = 0;
  const isEmpty = vscode.workspace.workspaceFolders === undefined;
  const leaves = setUp();
  const { titles, why } = leftOut[leaves];
  const isAll = environment()["PLANWRIGHT_ALL_TESTS"] !== undefined;
  const asked = isAll || vscode.workspace.getConfiguration().get("planwrightTests.all") === true;
  if (!isEmpty && (!asked || leaves === "memory")) {
    mocha.grep(titles).invert();
    print(`left out here: ${why}`);
  }
  // A window without a folder has tests of its own: all others need one.
  await (isEmpty ? import("./empty/emptyWindow.test.ts") : import("planwright:tests"));
  // Mocha's browser build asks for the page's address in its own `run`; there is no page here.
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = Mocha.prototype.run.call(mocha);
    runner.once("end", () => resolve(runner));
  });
  const report: HostReport = {
    passed: stats?.passes ?? 0,
    failed: stats?.failures ?? 0,
    pending: stats?.pending ?? 0,
    isTrusted: vscode.workspace.isTrusted,
    isWebWorker: !hasNode(),
  };
  // Failures are told by the report: an error thrown here would stand among those that the run must not leave. Only the
  // desktop runner, which sees nothing but an exit code, asks for one.
  console.log(reportMarker + JSON.stringify(report));
  if (report.failed > 0 && environment()["PLANWRIGHT_FAIL_BY_ERROR"] !== undefined) {
    throw new Error(`${report.failed} tests failed`);
  }
}

function setUp(): keyof typeof leftOut {
  if (vscode.workspace.workspaceFolders?.[0]?.uri.scheme === "planwright-memory") {
    return "memory";
  }
  return !vscode.workspace.isTrusted ? "restricted" : hasNode() ? "trusted" : "webWorker";
}

/** Prints a line a test, for the script outside. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on("pass", (test) => print(`✔ ${test.fullTitle()}`));
    runner.on("pending", (test) => print(`- ${test.fullTitle()}`));
    runner.on("fail", (test, error: Error) => print(`✘ ${test.fullTitle()}\n${error.stack ?? String(error)}`));
  }
}

function print(text: string): void {
  for (const line of text.split("\n")) {
    console.log(lineMarker + line);
  }
}
