import { type AddressInfo, createServer } from "node:net";
import { WorkbenchError } from "./workbenchError.ts";

/** The only address the server listens on: no other machine can reach it. */
export const loopback = "127.0.0.1";

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) {
    throw new WorkbenchError("serverFailed", "This system gives no free port on 127.0.0.1.");
  }
  return port;
}

/** The given port or, when something listens there, the next one that is free. */
export async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    if ((await tryPort(port)) !== undefined) {
      return port;
    }
  }
  return freePort();
}

/** The port itself when it is free, else undefined; 0 asks for any. */
export async function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(undefined));
    probe.listen({ port, host: loopback, exclusive: true }, () => {
      const { port: got } = probe.address() as AddressInfo;
      probe.close(() => resolve(got));
    });
  });
}
