/** The four kinds of theme that Planwright is shown in. */
export type Theme = "dark" | "highContrast" | "highContrastLight" | "light";

// The defaults of VS Code 1.139, by id; an older one shows its own default dark theme instead.
const themeIds: Readonly<Record<Theme, string>> = {
  dark: "Dark 2026",
  light: "Light 2026",
  highContrast: "Default High Contrast",
  highContrastLight: "Default High Contrast Light",
};

/** User settings under which nothing moves, asks, updates or calls the network on its own. */
export function defaultSettings(theme: Theme = "dark"): Record<string, unknown> {
  return {
    "workbench.colorTheme": themeIds[theme],
    // Otherwise the browser's wish for high contrast would win over the theme asked for.
    "window.autoDetectHighContrast": false,
    "workbench.startupEditor": "none",
    // Holds only the chat, which is off.
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.tips.enabled": false,
    "workbench.welcomePage.walkthroughs.openOnInstall": false,
    "workbench.enableExperiments": false,
    "chat.disableAIFeatures": true,
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "update.showReleaseNotes": false,
    "extensions.autoCheckUpdates": false,
    "extensions.autoUpdate": false,
    "extensions.ignoreRecommendations": true,
    "git.autofetch": false,
    "git.autoRepositoryDetection": false,
    "git.openRepositoryInParentFolders": "never",
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
  };
}
