import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret in the address that `npm start` prints. It stays the same for this folder, so that a page that is open
 * already can be reloaded after a restart; only this user can read it.
 */
export async function keptConnectionToken(repo: string): Promise<string> {
  const file = join(repo, ".vscode-test", "connection-token");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (/^[\da-f]{32}$/u.test(kept)) {
    return kept;
  }
  const token = randomBytes(16).toString("hex");
  await mkdir(join(repo, ".vscode-test"), { recursive: true });
  await writeFile(file, token, { mode: 0o600 });
  return token;
}
