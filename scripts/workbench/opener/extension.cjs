// Loaded beside Planwright by `npm start` and the screenshots, never packaged. Plain JavaScript: it runs unbuilt.
const process = require("node:process");
const vscode = require("vscode");

const checkbox = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/mu;

exports.activate = async (context) => {
  const log = vscode.window.createOutputChannel("Planwright Opener", { log: true });
  context.subscriptions.push(log);
  // Each step alone: a command that is missing must not hide what the others show.
  const attempt = async (what, run) => {
    try {
      return await run();
    } catch (error) {
      log.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  await attempt("activate Planwright", () => vscode.extensions.getExtension("planwright.planwright")?.activate());
  const showView = () => attempt("show the Plans view", () => vscode.commands.executeCommand("planwright.plans.focus"));
  const plan = await attempt("find a plan", findPlan);
  if (plan === undefined) {
    await showView();
    log.info("no plan found in this folder");
    return;
  }
  const show = () => vscode.window.showTextDocument(plan, { viewColumn: vscode.ViewColumn.One, preview: false });
  await attempt("open the plan", show);
  // The plan is the active editor in column one, so the dashboard beside it comes into column two.
  await attempt("open the dashboard", () =>
    vscode.commands.executeCommand("planwright.openDashboard", plan.toString()),
  );
  // Only now: the view draws the plan in front unfolded.
  await showView();
  await attempt("return to the plan", show);
  log.info("done");
};

/** The file that PLANWRIGHT_OPEN names within the folder, else the first Markdown file with a checkbox, outermost first. */
async function findPlan() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    return undefined;
  }
  const chosen = process.env["PLANWRIGHT_OPEN"];
  if (chosen) {
    return vscode.Uri.joinPath(folder.uri, chosen);
  }
  const files = await vscode.workspace.findFiles("**/*.md", "**/node_modules/**");
  const depth = (uri) => uri.path.split("/").length;
  files.sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
  for (const file of files) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    if (checkbox.test(text)) {
      return file;
    }
  }
  return undefined;
}
