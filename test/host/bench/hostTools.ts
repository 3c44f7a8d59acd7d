/** Both hosts have the finer one; their types know neither Node nor the browser. */
export const clock = (globalThis as { readonly performance?: { now(): number } }).performance ?? Date;

/** Sends home what was measured; the script that started the host waits for it. */
export function answer(measured: unknown): void {
  console.log(`planwright-bench: ${JSON.stringify(measured)}`);
}

/** Resolves after so many milliseconds. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Memory of this host in megabytes, after everything that nobody holds was collected. */
export async function memory(): Promise<{ readonly heap: number; readonly rss: number }> {
  const { process } = globalThis as unknown as { readonly process: NodeProcess };
  process.getBuiltinModule("v8").setFlagsFromString("--expose-gc");
  const collect = process.getBuiltinModule("vm").runInNewContext("gc") as () => void;
  for (let round = 0; round < 3; round++) {
    collect();
    await rest(50);
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, rss: rss / 1e6 };
}

/** What is used of Node here; the types of the tests know both hosts only. */
interface NodeProcess {
  memoryUsage(): { readonly heapUsed: number; readonly rss: number };
  getBuiltinModule(name: "v8"): { setFlagsFromString(flags: string): void };
  getBuiltinModule(name: "vm"): { runInNewContext(code: string): unknown };
}

/** Watches how late a short timer comes: for so long other work had to wait. */
export function watchDelays(): { end(): number } {
  const step = 5;
  let worst = 0;
  let isOn = true;
  const look = (from: number): void => {
    setTimeout(() => {
      const now = clock.now();
      worst = Math.max(worst, now - from - step);
      if (isOn) {
        look(now);
      }
    }, step);
  };
  look(clock.now());
  return {
    end: () => {
      isOn = false;
      return worst;
    },
  };
}
