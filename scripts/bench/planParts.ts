import { action, codeWord, sentence, title } from "./phrases.ts";
import type { Chance } from "./random.ts";

/** Some lines of a plan that end with a blank one. */
export type Part = (chance: Chance) => readonly string[];

const marks = [" ", " ", " ", " ", " ", "x", "x", "x", "x", "X", "~", "-"] as const;

/** One or two lines of prose. */
export const prose: Part = (chance) => [
  sentence(chance),
  ...(chance.happens(0.5) ? [`${sentence(chance)} ${sentence(chance)}`] : []),
  "",
];

/** Tasks with bold leads, ids, detail bullets and nested tasks. */
export const taskList: Part = (chance) => {
  const lines: string[] = [];
  const count = 3 + chance.below(5);
  for (let task = 1; task <= count; task++) {
    const lead = chance.happens(0.16)
      ? `**${title(chance)}**: `
      : chance.happens(0.1)
        ? `T0${10 + chance.below(80)} `
        : "";
    lines.push(`- [${chance.pick(marks)}] ${lead}${action(chance)}`);
    if (chance.happens(0.22)) {
      lines.push(`  - ${action(chance)}`, `  - ${action(chance)}`);
    } else if (chance.happens(0.08)) {
      lines.push(`  - [${chance.pick(marks)}] ${action(chance)}`, `  - [ ] ${action(chance)}`);
    }
  }
  return [...lines, ""];
};

/** Plain bullets, sometimes with bullets below. */
export const bullets: Part = (chance) => {
  const lines: string[] = [];
  const count = 3 + chance.below(5);
  for (let bullet = 0; bullet < count; bullet++) {
    lines.push(`- ${chance.happens(0.2) ? `**${title(chance)}**: ` : ""}${action(chance)}`);
    if (chance.happens(0.2)) {
      lines.push(`  - ${action(chance)}`);
    }
  }
  return [...lines, ""];
};

/** A numbered list with bold leads. */
export const numbered: Part = (chance) => {
  const count = 3 + chance.below(3);
  const item = (_: unknown, at: number): string => `${at + 1}. **${title(chance)}** - ${action(chance)}`;
  return [...Array.from({ length: count }, item), ""];
};

/** A table with four columns. */
export const table: Part = (chance) => {
  const count = 3 + chance.below(5);
  const row = (): string =>
    `| ${title(chance)} | \`${codeWord(chance)}\` | ${chance.pick(["Low", "**High**", "Medium"])} | ${action(chance)} |`;
  return [
    "| Part | Place | Risk | What to do |",
    "| --- | --- | :-: | --- |",
    ...Array.from({ length: count }, row),
    "",
  ];
};

/** A fence with code, which may hold lines that look like tasks and headings. */
export const fence: Part = (chance) => {
  const count = 7 + chance.below(15);
  const body = Array.from({ length: count }, (_, at) =>
    chance.pick([
      `const row${at} = await read("${codeWord(chance)}");`,
      `  if (row${at} === undefined) {`,
      "  }",
      "",
      `# ${title(chance)}`,
      `export function step${at}(list: string[]): number {`,
      `- [ ] ${title(chance)}`,
    ]),
  );
  return [`\`\`\`${chance.pick(["ts", "bash", "", "json"])}`, ...body, "```", ""];
};

/** A quote of one or two lines. */
export const quote: Part = (chance) => [`> **Note**: ${sentence(chance)}`, `> ${sentence(chance)}`, ""];

/** An HTML comment. */
export const comment: Part = (chance) => ["<!--", `- [ ] ${action(chance)}`, sentence(chance), "-->", ""];

/** `**Key**: value` lines as they stand under phases. */
export const fields: Part = (chance) => [
  `**Status**: ${chance.pick(["Not started", "🔄 In Progress", "✅ Done", "Planned"])}`,
  `**Estimate**: ${1 + chance.below(9)} days`,
  ...(chance.happens(0.5) ? [`**Depends on**: Phase ${1 + chance.below(9)}`] : []),
  ...(chance.happens(0.3) ? [`**Owner**: [Name]`] : []),
  "",
];
