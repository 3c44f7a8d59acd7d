import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { parse } from "yaml";
import { english } from "../../src/node/language/english.ts";
import { commandLine } from "../../src/node/cli/commandLine.ts";

const page = readFileSync(new URL("../../docs/ci.md", import.meta.url), "utf8");

describe("the samples for CI", () => {
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const host = {
    stdout: sink,
    stderr: sink,
    env: {},
    now: () => 0,
    language: english,
    date: () => new Date(0),
    stdin: () => Promise.resolve(new Uint8Array()),
  };
  const program = commandLine("0.1.0", host, () => undefined);
  const samples = [...page.matchAll(/planwright ((?:check|report|fix|status)\b[^\n|>`]*)/gu)].map(
    ([, sample = ""]) => sample,
  );

  it("are there", () => {
    assert.ok(samples.length >= 8);
  });

  for (const sample of new Set(samples)) {
    it(`call planwright ${sample.trim()} as it can be called`, () => {
      const [verb, ...words] = sample.trim().split(/\s+/u);
      const command = program.commands.find((one) => one.name() === verb);
      assert.ok(command);
      // Choices and numbers are looked at while they are read.
      assert.deepEqual(command.exitOverride().parseOptions(words).unknown, []);
    });
  }

  it("are YAML", () => {
    const texts = [...page.matchAll(/```yaml\n([^]*?)```/gu)].map(([, text = ""]) => text);
    assert.ok(texts.length >= 5);
    texts.forEach((text) => assert.doesNotThrow(() => void parse(text)));
  });
});
