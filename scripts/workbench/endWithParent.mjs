// Preloaded into the server: when the script that started it is killed outright, nobody is left to call stop().
import process from "node:process";

const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent || !isAlive(parent)) {
    process.exit(0);
  }
}, 1000).unref();

// On Windows the parent's id stays what it was.
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
