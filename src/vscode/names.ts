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
  "planwright.tree.setTodo",
  "planwright.tree.setInProgress",
  "planwright.tree.setBlocked",
  "planwright.tree.setDone",
  "planwright.tree.setCancelled",
  "planwright.tree.toggle",
  "planwright.tree.addTask",
  "planwright.tree.addSubtask",
  "planwright.tree.rename",
  "planwright.tree.moveUp",
  "planwright.tree.moveDown",
  "planwright.tree.copyLink",
  "planwright.tree.copyMarkdown",
  "planwright.tree.goTo",
  "planwright.tree.openDashboard",
  "planwright.undoLastTick",
  "planwright.tree.showAll",
  "planwright.tree.hideDone",
  "planwright.tree.onlyOpen",
  "planwright.tree.sortByTitle",
  "planwright.tree.sortByProgress",
  "planwright.tree.sortByPath",
  "planwright.tree.refresh",
  "planwright.tree.stop",
  "planwright.openExample",
] as const;

/** One of {@link commandIds}. */
export type CommandId = (typeof commandIds)[number];

/** Ids that the manifest and the code share. */
export const ids = {
  plansView: "planwright.plans",
  dashboardPanel: "planwright.dashboard",
  statusBarItem: "progress",
} as const;
