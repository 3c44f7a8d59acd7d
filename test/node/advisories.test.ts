import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { advisoriesOf } from "../../scripts/check/advisories.ts";

/** Advisories by package, as a registry answers them. */
type Answer = Readonly<Record<string, readonly object[]>>;

const advisory = (below: string): object => ({
  id: 1,
  url: "https://example.test/advisory",
  title: "Too slow",
  severity: "high",
  vulnerable_versions: `<${below}`,
  cwe: [],
  cvss: { score: 0, vectorString: null },
});
/** What every registry knows that knows advisories at all. */
const minimist = [advisory("0.2.1")];

describe("known advisories", function () {
  this.timeout(20_000);
  let server: Server;
  let registry = "";
  /** What the registry answers: a refusal for a number, and nothing at all for undefined. */
  let answer: Answer | number | undefined;

  before(async () => {
    server = createServer((request, response) => {
      if (answer === undefined) {
        return;
      }
      response.statusCode = request.method !== "POST" ? 404 : typeof answer === "number" ? answer : 200;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(typeof answer === "number" || request.method !== "POST" ? {} : answer));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const lock = {
    packages: {
      "node_modules/yaml": { version: "2.9.1" },
      "node_modules/minimist": { version: "1.2.8" },
      "node_modules/tool": { version: "1.0.0" },
      "node_modules/tool/node_modules/lit": { version: "3.0.0" },
    },
  };
  const folders = new Set(["node_modules/yaml", "node_modules/minimist", "node_modules/tool/node_modules/lit"]);
  const said = "is shipped and has a known advisory (high): Too slow, https://example.test/advisory";

  const answers: readonly (readonly [what: string, answer: Answer, problems: readonly string[]])[] = [
    ["on nothing that is shipped", { minimist, tool: [advisory("9.0.0")] }, []],
    ["on another version", { minimist, yaml: [advisory("2.0.0")] }, []],
    ["on a package that is shipped", { minimist, yaml: [advisory("3.0.0")] }, [`yaml ${said}`]],
    ["on one that another brings along", { minimist, lit: [advisory("3.1.0")] }, [`lit ${said}`]],
  ];
  for (const [what, given, problems] of answers) {
    it(`are problems or not: ${what}`, async () => {
      answer = given;
      assert.deepEqual(await advisoriesOf(folders, lock, { registry }), { kind: "answer", problems });
    });
  }

  const silences: readonly (readonly [what: string, answer: Answer | number | undefined, reason: RegExp])[] = [
    ["refuses to say", 405, /^405 Method Not Allowed/u],
    ["knows of none at all", {}, /knows no advisories, not even those on minimist 0\.0\.8/u],
    ["never answers", undefined, /no answer|timeout/iu],
  ];
  for (const [what, given, reason] of silences) {
    it(`cannot be told, with the reason, where a registry ${what}`, async () => {
      answer = given;
      const found = await advisoriesOf(folders, lock, { registry, patience: 2000 });
      assert.match(found.kind === "noAnswer" ? found.reason : JSON.stringify(found), reason);
    });
  }
});
