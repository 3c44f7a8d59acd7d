import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The words of the status-bar item that opens the panel. */
export const echoItem = "Echo panel";

/**
 * Writes the least extension that has a webview: a panel whose page draws a box and a figure as soon as its script runs, and
 * asks the extension at each click, which flips a flag in memory and sends the new figure. What it takes is what VS Code
 * itself takes.
 */
export async function writeEchoPanel(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "echo-panel",
    publisher: "planwright-bench",
    version: "1.0.0",
    engines: { vscode: "^1.103.0" },
    main: "main.js",
    activationEvents: ["onStartupFinished"],
    contributes: { commands: [{ command: "bench.echoPanel", title: "Open Echo Panel" }] },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "main.js"), program);
  await writeFile(join(folder, "page.js"), page);
}

const program = `"use strict";
const vscode = require("vscode");
exports.activate = (context) => {
  const item = vscode.window.createStatusBarItem("echo", vscode.StatusBarAlignment.Right, 90);
  item.text = ${JSON.stringify(echoItem)};
  item.command = "bench.echoPanel";
  item.show();
  vscode.commands.registerCommand("bench.echoPanel", () => {
    const panel = vscode.window.createWebviewPanel("bench.echo", "Echo", { viewColumn: 2, preserveFocus: true }, {
      enableScripts: true,
      localResourceRoots: [context.extensionUri],
    });
    let ticks = 0;
    panel.webview.onDidReceiveMessage(() => panel.webview.postMessage({ figure: ++ticks }));
    const source = panel.webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, "page.js"));
    panel.webview.html = '<!DOCTYPE html><html><body><echo-page></echo-page><script src="' + source + '"></script></body></html>';
  });
};
`;

const page = `"use strict";
const host = acquireVsCodeApi();
const root = document.querySelector("echo-page").attachShadow({ mode: "open" });
root.innerHTML = '<main><label><input type="checkbox"> a task</label> <output>0</output></main>';
root.querySelector("input").addEventListener("change", () => host.postMessage("tick"));
addEventListener("message", ({ data }) => (root.querySelector("output").textContent = String(data.figure)));
`;
