/** What Enter does where the text before the caret, and that behind it, match. The new line keeps the indentation. */
export interface EnterRule {
  readonly beforeText: RegExp;
  readonly afterText?: RegExp;
  /** What the new line begins with; undefined for one that begins at the margin with nothing. */
  readonly append: string | undefined;
}

/** Up to which number a list goes on: a rule cannot count, so each number has its own. */
const lastNumber = 99;
const box = String.raw`\[(?:[ xX]|[^\w\s[\]]{1,3})\]`;

/** What may stand before a marker: a quote, with the indentation in it, since the editor keeps none behind `>`. */
const openings: readonly string[] = ["", "> ", ">   ", ">    ", ">     "];

/** A task without a word. */
export const emptyTask = new RegExp(String.raw`^\s*(?:>\s*)?(?:[-*+]|\d{1,9}[.)])\s+${box}\s*$`, "u");

/**
 * A task's line goes on with an open box below the same marker, in a quote too; behind an empty one the list ends, or goes
 * on one level further out. The first match decides.
 */
export function taskEnterRules(): readonly EnterRule[] {
  const rules: EnterRule[] = [{ beforeText: emptyTask, afterText: /^\s*$/u, append: undefined }];
  const add = (marker: string, next: string, opening = ""): void => {
    const beforeText = new RegExp(String.raw`^\s*${opening}${marker}\s+${box}\s`, "u");
    rules.push({ beforeText, append: `${opening}${next} [ ] ` });
  };
  for (const opening of openings) {
    for (const marker of "-*+") {
      add(`[${marker}]`, marker, opening);
    }
  }
  for (let number = 1; number < lastNumber; number++) {
    add(String.raw`${number}\.`, `${number + 1}.`);
    add(String.raw`${number}\)`, `${number + 1})`);
    add(String.raw`${number}\.`, `${number + 1}.`, "> ");
  }
  return rules;
}
