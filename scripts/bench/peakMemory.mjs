// Loaded before a program with `node --import`: writes its peak memory in bytes to the file that the variable names.
import { writeFileSync } from "node:fs";
import process from "node:process";

process.once("exit", () => {
  const file = process.env["PLANWRIGHT_BENCH_MEMORY"];
  if (file !== undefined) {
    writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
  }
});
