import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { WorkbenchError } from "./workbenchError.ts";

/** What `npm start` was asked for. */
export interface StartOptions {
  /** An existing folder, absolute. */
  readonly folder: string;
  /** Undefined when the person left the choice to us. */
  readonly port: number | undefined;
  readonly desktop: boolean;
  readonly open: boolean;
  readonly help: boolean;
}

/** What `npm start -- --help` prints. */
export const startHelp = `Opens a real VS Code with Planwright in it.

  npm start                     in the browser, on the folder examples/
  npm start -- --folder DIR     on another folder
  npm start -- --port N         at another port (default 3210, or the next free one)
  npm start -- --no-open        print the address, open no browser
  npm start -- --desktop        download the desktop VS Code and open that instead
  npm start -- --help           this text

PLANWRIGHT_OPEN=path/in/folder.md npm start   opens that plan first. Ctrl-C stops everything.`;

/** Reads the arguments; throws one line that says which is wrong. A relative folder is one of the folder npm was called in. */
export function readStartOptions(args: readonly string[], repo: string, cwd: string): StartOptions {
  const values = parse(args);
  const folder = values.folder === undefined ? resolve(repo, "examples") : resolve(cwd, values.folder);
  const help = values.help ?? false;
  if (!help && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new WorkbenchError("folderMissing", `There is no folder ${folder}. Name one: npm start -- --folder DIR`);
  }
  return { folder, port: readPort(values.port), desktop: values.desktop ?? false, open: !values["no-open"], help };
}

interface Values {
  readonly folder?: string;
  readonly port?: string;
  readonly desktop?: boolean;
  readonly "no-open"?: boolean;
  readonly help?: boolean;
}

function parse(args: readonly string[]): Values {
  try {
    return parseArgs({
      args: [...args],
      options: {
        folder: { type: "string" },
        port: { type: "string" },
        desktop: { type: "boolean" },
        "no-open": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const [problem = ""] = (error as Error).message.split(/\n|\. /u);
    throw new WorkbenchError("badOption", `${problem.replace(/\.$/u, "")}. See: npm start -- --help`);
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port < 1 || port > 65_535) {
    throw new WorkbenchError("badOption", `"${text}" is not a port. Give a number from 1 to 65535.`);
  }
  return port;
}
