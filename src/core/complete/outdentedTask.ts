/** Lines looked at for the item around: no list of tasks is longer between an item and what it holds. */
const reach = 500;
const item =
  /^(?<indent>[ \t]*)(?<marker>[-*+]|(?<number>\d{1,9})(?<sign>[.)]))(?<gap>[ \t]{1,8})(?<box>\[[^[\]]{1,3}\][ \t])?/u;

/**
 * What an empty task becomes by Enter: the next item of the list around its own, with a box where the item that holds it
 * has one; empty where no list is around, which ends the list. `lineAt` gives the 0-based lines above.
 */
export function outdentedTask(line: number, lineAt: (line: number) => string): string {
  const own = widthOf(/^[ \t]*/u.exec(lineAt(line))?.[0] ?? "");
  const last = own === 0 ? line : Math.max(0, line - reach);
  for (let above = line - 1; above >= last; above--) {
    const text = lineAt(above);
    const { indent = "", marker = "", number, sign = "", gap = "", box } = item.exec(text)?.groups ?? {};
    if (marker === "") {
      if (/^\S/u.test(text)) {
        break;
      }
    } else if (widthOf(indent) < own) {
      const next = number === undefined ? marker : `${Number(number) + 1}${sign}`;
      return indent + next + gap + (box === undefined ? "" : "[ ] ");
    }
  }
  return "";
}

/** In columns, tabs going to the next multiple of four. */
function widthOf(indent: string): number {
  let width = 0;
  for (const blank of indent) {
    width = blank === "\t" ? width - (width % 4) + 4 : width + 1;
  }
  return width;
}
