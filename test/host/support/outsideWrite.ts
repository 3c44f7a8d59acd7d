import type { Random } from "./random.ts";

/**
 * What another program may do to a plan's text: insert, delete, tick, reformat line ends, reorder. Tasks never go out, and
 * the text is always another one: VS Code would not tell of a file that is written as it was.
 */
export function outsideWrite(text: string, random: Random): string {
  for (;;) {
    const changed = anyWrite(text, random);
    if (changed !== text) {
      return changed;
    }
  }
}

function anyWrite(text: string, random: Random): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(eol);
  const pick = (count: number): number => Math.floor(random() * count);
  switch (pick(6)) {
    case 0:
      lines.splice(2, 0, `Inserted ${pick(1000)}.`, "");
      return lines.join(eol);
    case 1: {
      const words = lines.findIndex((line) => line.startsWith("Inserted"));
      lines.splice(words === -1 ? 2 : words, words === -1 ? 0 : 1);
      return lines.join(eol);
    }
    case 2: {
      const boxes = lines.flatMap((line, nth) => (/\[[ x]\]/u.test(line) ? [nth] : []));
      const nth = boxes[pick(boxes.length)] ?? 0;
      lines[nth] = (lines[nth] ?? "").replace(/\[([ x])\]/u, (_all, mark: string) => (mark === "x" ? "[ ]" : "[x]"));
      return lines.join(eol);
    }
    case 3:
      return lines.join(eol === "\n" ? "\r\n" : "\n");
    case 4: {
      const [head = "", ...phases] = text.split(/(?=^## )/mu);
      const at = pick(Math.max(1, phases.length));
      return head + [...phases.slice(at), ...phases.slice(0, at)].join("");
    }
    default: {
      const boxes = lines.flatMap((line, nth) => (/\[[ x]\]/u.test(line) ? [nth] : []));
      const nth = boxes[pick(boxes.length)] ?? 0;
      // A task whose words another program changes is not the one that was shown any more.
      lines[nth] = random() < 0.3 ? `${lines[nth] ?? ""} +` : (lines[nth] ?? "");
      return lines.join(eol);
    }
  }
}
