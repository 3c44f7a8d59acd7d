// Seen in runs of VS Code 1.139 from npm with no Planwright in them. A pattern stays only while a run shows it.
const knownNoise: readonly RegExp[] = [
  // Microsoft's signing module is not part of the open-source build; the connection works without it.
  /\/vsda\/rust\/web\/vsda(?:\.js|_bg\.wasm)/u,
  // code-server's own front end would serve this worker for offline use; the bare server has none.
  /\[Service Worker\] registration .*\/_static\/out\/browser\/serviceWorker\.js/u,
  // The browser's own words for the same missing worker. Webviews use another one, which says its name when it fails.
  /^A bad HTTP response code \(404\) was received when fetching the script\.$/u,
  // A picture of code-server's own on the page that walkthroughs are shown on, which its front end would serve.
  /\/_static\/src\/browser\/media\/templates\.png\)/u,
  // The web worker extension host gets its own origin only from Microsoft's servers.
  /The web worker extension host is started in a same-origin iframe!/u,
  // The browser's standing remark on how the workbench frames its worker host and every webview.
  /An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute/u,
  // Built-in extensions ask for settings without saying for which file; ours would be named in the line.
  /Accessing a resource scoped configuration without providing a resource is not expected/u,
  // How the workbench reports each remote call still under way when a test run closes the extension host.
  /^(?:%c +ERR color: #f33 )?Canceled: Canceled\n\s+at /u,
  // In Restricted Mode the built-in GitHub sign-in stays off, and the built-in chat waits for it in vain.
  /Timed out waiting for authentication provider 'github' to register/u,
  // The workbench times itself; a busy machine is slow.
  /Creation of workbench contribution '[\w.]+' took \d+ms/u,
  // VS Code's own words when it refuses an edit because the document moved on; the extension tries again or tells.
  /Error: \S+ has changed in the meantime\s/u,
  // VS Code opens the user's settings twice at the same moment now and then, and its second half does not know the other.
  /Error: document '[^']*\/User\/settings\.json already exists!'/u,
  /ERR color: #f33 Error: unknown document \(/u,
  /^Unable to write into user settings because the file has unsaved changes\./u,
  // The Explorer looks for the file in front while a test is taking it or its folder away again.
  /Unable to resolve nonexistent file '[^']*\/(?:made|docs|counted|linked|src|vendor)(?:\/[^']*)?'/u,
  // VS Code waits 1.75 seconds for each host to look at a save; a busy machine is slower. Ours
  // looks where plans are updated on save, and tests of that read what was saved.
  /Error: Aborted onWillSaveTextDocument-event after 1750ms/u,
  // VS Code does not save over what another program wrote and it has not read yet; our part in it is told and tested.
  /handleSaveError\(\d+\) - exit - resulted in a save error: Error: .*\(Error: File Modified Since\)/u,
  /^Failed to save '[^']*': The content of the file is newer\./u,
  // VS Code asks for what is below a row that it has drawn anew in the meantime.
  /^No tree item with id '[^']*' found\.$/u,
  // VS Code copies what was saved into its local history a moment later; a test may have deleted the file by then.
  /ENOENT: no such file or directory, copyfile '[^']*' -> '[^']*\/User\/History\//u,
  // What the workbench says of its own parts and logs when a window is reloaded in a browser.
  /\[lifecycle\] Long running operations during shutdown are unsupported in the web \(id: /u,
  /Unable to write file 'vscode-log:[^']*' \(Error: IndexedDB database '[\w-]+' is closed\.\)/u,
  // The frame of a page of VS Code's own, such as a walkthrough's picture or the Markdown preview, that was closed while it
  // was being filled.
  /^\w*Error: [^\n]*\n\s+at [^\n]*\/webview\/browser\/pre\/index\.html\?[^\n]*&extensionId=(?:vscode\.[\w-]+)?&/u,
  // What an older VS Code says, without words, when it is to watch a file of a scheme that nobody serves.
  /^%c +ERR color: #f33 CodeExpectedError\n\s+at \w+\.j \([^\n]*\/workbench\.js:[\d:]+\)\n\s+at async \w+\.cb \(/u,
  // What fails inside a built-in extension: its Markdown server has not started when the window closes, for one.
  /^\[vscode\.[\w-]+\] provider FAILED/u,
  /^(?:%c +ERR color: #f33 )?\w*Error: [^\n]*\n\s+at [^\n]*\/lib\/vscode\/extensions\/[\w-]+\/dist\//u,
];

/** What VS Code writes of our view when a run closes the window while it is being drawn: the answer came too late. */
const closing = /Unable to refresh tree view planwright\.plans: Canceled\b/u;

/**
 * What it writes when a row is to be selected while it asks for all rows itself, as it does when a window starts: its two
 * questions cross. The row is asked for again.
 */
const crossing = /^\[TreeView:planwright\.plans\] Failed to resolve tree node for element /u;

const repo = decodeURIComponent(new URL("../..", import.meta.url).pathname).replace(/\/$/u, "");

/** Whether a line of a log or of the page's console is VS Code's own and harmless; a line about Planwright is in two cases only. */
export function isKnownNoise(line: string): boolean {
  return (
    closing.test(line) ||
    crossing.test(line) ||
    (!mentionsPlanwright(line) && knownNoise.some((pattern) => pattern.test(line)))
  );
}

/** Whether a line is about this extension, and not merely about a file below a folder that is called planwright. */
export function mentionsPlanwright(line: string): boolean {
  const own = line
    .replaceAll(/\S*[\\/]\.vscode-test[\\/]\S*/gu, "")
    // The address of every webview names its extension, whatever the browser has to say about the frame.
    .replaceAll(/\?[^\s)]*/gu, "")
    .replaceAll("\\", "/")
    .replaceAll(repo, "");
  return /planwright|\/dist\/(?:extension|dashboard|preview)/iu.test(own);
}

/** The lines that deserve a look. */
export function withoutNoise(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !isKnownNoise(line));
}
