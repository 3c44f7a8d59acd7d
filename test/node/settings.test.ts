import { Ajv } from "ajv";
import { assert } from "chai";
import { readContributions } from "./support/readContributions.ts";

/** A setting as the manifest declares it. */
interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
}

/** A group of settings, as the Settings editor lists it. */
interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

const { configuration: sections } = await readContributions<{ readonly configuration: readonly Section[] }>();
const settings = sections.flatMap(({ properties }) => Object.entries(properties));
/** How every description ends: the value that holds by itself, and a line for settings.json that changes it. */
const ending = /\n\nDefault: `([^`]+)`\. Example: `("[\w.]+": [^`]+)`$/u;

describe("the settings", () => {
  it("stand in titled groups of at most six, which come in their order", () => {
    assert.isAtLeast(sections.length, 4);
    for (const { title, properties } of sections) {
      assert.match(title, /^[A-Z][A-Za-z, ]+$/u);
      const orders = Object.values(properties).map(({ order }) => order);
      assert.isAtMost(orders.length, 6, title);
      assert.deepEqual(
        orders,
        orders.map((_, at) => at + 1),
        title,
      );
    }
    assert.deepEqual(
      sections.map(({ order }) => order),
      sections.map((_, at) => at + 1),
    );
    assert.lengthOf(new Set(settings.map(([id]) => id)), settings.length);
  });

  for (const [id, setting] of settings) {
    describe(id, () => {
      const [, written = "", example = ""] = ending.exec(setting.markdownDescription ?? "") ?? [];
      // The schema of the one setting, without what only VS Code knows.
      const isValid = new Ajv({ strict: false }).compile(setting);

      it("says what it does in one or two sentences", () => {
        const says = (setting.markdownDescription ?? "").replace(ending, "");
        assert.notEqual(says, setting.markdownDescription, "no default and example at its end");
        const sentences = says.split(/(?<=\.) (?=[A-Z`])/u);
        assert.isAtMost(sentences.length, 2, says);
        assert.isAtMost(says.length, 320, says);
        assert.match(says, /^[A-Z].*\.$/su);
      });

      it("names the default that it has, which is of its type", () => {
        const { default: value } = setting;
        assert.isTrue(isValid(value), JSON.stringify(value));
        assert.include([JSON.stringify(value), value === "" ? undefined : value], written);
      });

      it("gives an example that can be copied and changes something", () => {
        const copied = JSON.parse(`{${example}}`) as Readonly<Record<string, unknown>>;
        assert.deepEqual(Object.keys(copied), [id]);
        assert.isTrue(isValid(copied[id]), example);
        assert.notDeepEqual(copied[id], setting.default);
      });

      it("has a scope, words for each choice, and links to settings that are there", () => {
        assert.isString(setting.scope);
        assert.equal(setting.enumDescriptions?.length, setting.enum?.length);
        const links = [...(setting.markdownDescription ?? "").matchAll(/#(planwright\.[\w.]+)#/gu)].map(([, to]) => to);
        assert.includeMembers(
          settings.map(([other]) => other),
          links,
        );
        assert.notInclude(links, id, "links to itself");
      });
    });
  }
});
