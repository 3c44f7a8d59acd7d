// What npm needs from the person's own set-up to reach its registry. The rest of npm_* describes the npm run that
// started this script (prefix, omit, workspace …) and would steer a second npm.
const npmNetworkSettings =
  /^npm_config_(?:\/\/.*|_auth.*|ca|cache|cafile|cert|globalconfig|https?[-_]proxy|key|no_?proxy|proxy|registry|strict[-_]ssl|userconfig)$/iu;

// Set inside an editor's integrated terminal, where they tell a child which editor window it belongs to.
const editorSettings = /^(?:CODE_SERVER_|ELECTRON_|VSCODE_)/u;

/** The environment without what the calling npm run or a surrounding VS Code terminal would impose on a child. */
export function cleanEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => {
    if (/^npm_/iu.test(name)) {
      return npmNetworkSettings.test(name);
    }
    return !editorSettings.test(name) && name !== "NODE_OPTIONS" && name !== "INIT_CWD";
  });
  return Object.fromEntries(kept);
}
