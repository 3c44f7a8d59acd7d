import * as vscode from "vscode";

/** A file, or a folder where it has no bytes. */
interface Entry {
  bytes?: Uint8Array;
  readonly ctime: number;
  mtime: number;
}

/** A file system in memory that tells of every change at once. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>([["/", { ctime: 0, mtime: 0 }]]);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Of the last change, in milliseconds: no two are of the same time. */
  #now = 0;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { bytes, ctime, mtime } = this.#get(uri);
    return {
      type: bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File,
      ctime,
      mtime,
      size: bytes?.length ?? 0,
    };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.#get(uri);
    const start = uri.path.endsWith("/") ? uri.path : `${uri.path}/`;
    return [...this.#entries]
      .filter(
        ([path]) => path.startsWith(start) && path.length > start.length && !path.slice(start.length).includes("/"),
      )
      .map(([path, { bytes }]) => [
        path.slice(start.length),
        bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
  }

  createDirectory(uri: vscode.Uri): void {
    const parts = uri.path.split("/").filter((part) => part !== "");
    for (let length = 1; length <= parts.length; length++) {
      const path = `/${parts.slice(0, length).join("/")}`;
      if (!this.#entries.has(path)) {
        const now = this.#tick();
        this.#entries.set(path, { ctime: now, mtime: now });
        this.#tell(vscode.FileChangeType.Created, uri.with({ path }));
      }
    }
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { bytes } = this.#get(uri);
    if (bytes === undefined) {
      throw vscode.FileSystemError.FileIsADirectory(uri);
    }
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array, { create, overwrite }: { create: boolean; overwrite: boolean }): void {
    const known = this.#entries.get(uri.path);
    if (known === undefined && !create) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    if (known !== undefined && create && !overwrite) {
      throw vscode.FileSystemError.FileExists(uri);
    }
    this.createDirectory(uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf("/")) || "/" }));
    const now = this.#tick();
    this.#entries.set(uri.path, { bytes: bytes.slice(), ctime: known?.ctime ?? now, mtime: now });
    this.#tell(known === undefined ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    for (const path of [...this.#entries.keys()].filter((one) => one === uri.path || one.startsWith(`${uri.path}/`))) {
      this.#entries.delete(path);
    }
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    this.#get(from);
    if (this.#entries.has(to.path) && !overwrite) {
      throw vscode.FileSystemError.FileExists(to);
    }
    for (const [path, entry] of [...this.#entries]) {
      if (path === from.path || path.startsWith(`${from.path}/`)) {
        this.#entries.delete(path);
        this.#entries.set(to.path + path.slice(from.path.length), entry);
      }
    }
    this.#tell(vscode.FileChangeType.Deleted, from);
    this.#tell(vscode.FileChangeType.Created, to);
  }

  #get(uri: vscode.Uri): Entry {
    const entry = this.#entries.get(uri.path.length > 1 ? uri.path.replace(/\/$/u, "") : uri.path);
    if (entry === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return entry;
  }

  #tick(): number {
    this.#now = Math.max(this.#now + 1, Date.now());
    return this.#now;
  }

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#changed.fire([{ type, uri }]);
  }
}
