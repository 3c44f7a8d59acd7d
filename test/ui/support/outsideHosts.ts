/**
 * The hosts among those asked that are neither this machine nor what VS Code itself asks: it serves webviews from addresses
 * of its own, which lead nowhere else, and looks at its gallery of extensions.
 */
export function outsideHosts(asked: ReadonlySet<string>): readonly string[] {
  // Empty for data: and blob:, which leave no machine.
  const isOfVsCode = (host: string): boolean =>
    host === "" || /^127\.0\.0\.1:\d+$/u.test(host) || host.endsWith(".vscode-cdn.net") || host === "open-vsx.org";
  return [...asked].filter((host) => !isOfVsCode(host));
}
