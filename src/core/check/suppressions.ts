import type { PlanRecord } from "../index/planRecord.ts";

/** `planwright-disable`, with the rules it names; none means all. */
const comment =
  /<!--\s*planwright-(?<verb>disable|enable|disable-line|disable-next-line|disable-file)(?<rules>(?:[\s,]+[a-z][a-z-]{1,60})*)\s*(?:--\s[^\n]*?)?\s*-->/gu;

/** From which line on, up to which, which rules are silent. */
interface Silence {
  readonly rules: ReadonlySet<string>;
  readonly from: number;
  to: number;
}

/**
 * What a plan's own comments switch off: `<!-- planwright-disable rule -->` up to `planwright-enable`, `-disable-line`,
 * `-disable-next-line` and `-disable-file`. Without a rule all are meant. Words after ` -- ` say why. In code they are text.
 */
export class Suppressions {
  readonly #silences: Silence[] = [];

  constructor({ markdown, lines }: Pick<PlanRecord, "markdown" | "lines">) {
    if (!lines.text.includes("<!--")) {
      return;
    }
    const code = markdown.blocks.filter(({ kind }) => kind === "code");
    const frontMatterEnd = markdown.frontMatter?.bodyLine ?? 0;
    for (const { index, groups } of lines.text.matchAll(comment)) {
      const { line } = lines.positionAt(index);
      if (line >= frontMatterEnd && !code.some((block) => block.line <= line && line < block.endLine)) {
        this.#add(groups?.["verb"] ?? "", (groups?.["rules"] ?? "").match(/[a-z-]+/gu) ?? [], line);
      }
    }
  }

  /** Whether a rule is silent on a line, 0-based. */
  areOn(rule: string, line: number): boolean {
    return this.#silences.some(
      ({ rules, from, to }) => from <= line && line <= to && (rules.size === 0 || rules.has(rule)),
    );
  }

  #add(verb: string, names: readonly string[], line: number): void {
    const rules = new Set(names);
    switch (verb) {
      case "disable":
        this.#silences.push({ rules, from: line, to: Infinity });
        return;
      case "disable-file":
        this.#silences.push({ rules, from: 0, to: Infinity });
        return;
      case "disable-line":
        this.#silences.push({ rules, from: line, to: line });
        return;
      case "disable-next-line":
        this.#silences.push({ rules, from: line + 1, to: line + 1 });
        return;
      default:
        this.#enable(names, line);
    }
  }

  /** Ends silences that go on; one that names all rules ends as a whole only. */
  #enable(names: readonly string[], line: number): void {
    for (const silence of this.#silences) {
      const isMeant =
        names.length === 0 || (silence.rules.size > 0 && [...silence.rules].every((one) => names.includes(one)));
      if (silence.to === Infinity && silence.from > 0 && isMeant) {
        silence.to = line;
      }
    }
  }
}
