/** What the page's frame refers to. */
export interface DashboardFrame {
  /** Address of the page's script. */
  readonly script: string;
  /** Address of the style sheet with the icons' font. */
  readonly icons: string;
  /** Where style sheets and fonts may come from, as a source of a content security policy. */
  readonly source: string;
  /** Only the script with this number may run; another one each time. */
  readonly nonce: string;
  /** The language of the page. */
  readonly language: string;
}

/**
 * The page's frame: no text of any plan, nothing inline, everything refused but our own script and styles. What the
 * page shows arrives by message. `unsafe-inline` is absent on purpose: style attributes are refused too.
 */
export function dashboardHtml({ script, icons, source, nonce, language }: DashboardFrame): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
  ].join("; ");
  // vscode-icon looks for the style sheet by its id, to have the font's classes in its own tree.
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/gu, "")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Planwright</title>
<link rel="stylesheet" id="vscode-codicon-stylesheet" href="${icons}">
</head>
<body>
<planwright-dashboard></planwright-dashboard>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
