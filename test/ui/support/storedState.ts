import type { Page } from "playwright-core";

/** What the workbench has kept of this page's window so far, as text: in a browser it is written every few seconds. */
export async function storedState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith("vscode-web-state-db") !== true) {
        continue;
      }
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(String(request.error))));
      });
      for (const store of db.objectStoreNames) {
        const values = await new Promise<readonly unknown[]>((resolve, reject) => {
          const request: IDBRequest<unknown[]> = db.transaction(store).objectStore(store).getAll();
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(new Error(String(request.error))));
        });
        found.push(...values.filter((value) => typeof value === "string"));
      }
      db.close();
    }
    return found.join("\n");
  });
}
