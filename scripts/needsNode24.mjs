// Preloaded by `npm start` and `npm test`: the scripts are TypeScript that Node runs from source, which needs Node 24.
// It comes with the node devDependency; without its install script only the machine's own Node is on PATH.
import process from "node:process";

const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Planwright's scripts need Node 24, this is Node ${process.versions.node}. ` +
      "Run `npm ci` without --ignore-scripts (it installs Node 24 for this folder only), or install Node 24.",
  );
  process.exit(2);
}
