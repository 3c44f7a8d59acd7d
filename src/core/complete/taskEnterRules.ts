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

/** A task without a word. */
export const emptyTask = new RegExp(String.raw`^\s*(?:[-*+]|\d{1,9}[.)])\s+${box}\s*$`, "u");

/** A task's line goes on with an open box below the same marker; behind an empty one the list ends, or goes on one
 * level further out. The first match decides. */
export function taskEnterRules(): readonly EnterRule[] {
  const rules: EnterRule[] = [{ beforeText: emptyTask, afterText: /^\s*$/u, append: undefined }];
  const add = (marker: string, next: string): void => {
    rules.push({ beforeText: new RegExp(String.raw`^\s*${marker}\s+${box}\s`, "u"), append: `${next} [ ] ` });
  };
  for (const marker of "-*+") {
    add(`[${marker}]`, marker);
  }
  for (let number = 1; number < lastNumber; number++) {
    add(String.raw`${number}\.`, `${number + 1}.`);
    add(String.raw`${number}\)`, `${number + 1})`);
  }
  return rules;
}
