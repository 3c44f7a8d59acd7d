/** Whether the tests run in the Node extension host. Mocha's browser build brings a `process` of its own without a version. */
export function hasNode(): boolean {
  return nodeProcess()?.versions?.node !== undefined;
}

/** The host's environment variables; none in the web worker. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return nodeProcess()?.env ?? {};
}

interface NodeProcess {
  readonly versions?: { readonly node?: string };
  readonly env?: Readonly<Record<string, string | undefined>>;
}

function nodeProcess(): NodeProcess | undefined {
  return (globalThis as { process?: NodeProcess }).process;
}
