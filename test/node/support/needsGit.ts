import { execFileSync } from "node:child_process";

/** Skips the suite it is called in, with the reason, where there is no git. */
export function needsGit(): void {
  before(function () {
    try {
      execFileSync("git", ["--version"], { stdio: "ignore" });
    } catch {
      console.log("    (skipped: there is no git)");
      this.skip();
    }
  });
}
