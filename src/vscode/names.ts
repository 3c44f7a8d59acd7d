/** Commands of the manifest; `registerCommands` demands a handler for each, and `npm run check` compares both lists. */
export const commandIds = [
  "planwright.newPlan",
  "planwright.newPlanHere",
  "planwright.openDashboard",
  "planwright.insert",
  "planwright.saveAsTemplate",
  "planwright.convertToCheckboxes",
  "planwright.setStatus",
  "planwright.removeLeftovers",
  "planwright.completePlan",
  "planwright.openPlanPath",
  "planwright.fillPlaceholder",
  "planwright.fillPlaceholders",
  "planwright.nextPlaceholder",
  "planwright.previousPlaceholder",
  "planwright.stopWalking",
  "planwright.toggleTask",
  "planwright.setTaskState",
  "planwright.nextOpenTask",
  "planwright.previousOpenTask",
  "planwright.completePhase",
] as const;

/** One of {@link commandIds}. */
export type CommandId = (typeof commandIds)[number];

/** Ids that the manifest and the code share. */
export const ids = {
  plansView: "planwright.plans",
  dashboardPanel: "planwright.dashboard",
  statusBarItem: "progress",
} as const;
