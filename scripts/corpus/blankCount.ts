import { readFile } from "node:fs/promises";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { shareText } from "./count.ts";

/** A blank as the report lists it; the line is 0-based. */
export interface Blank {
  readonly line: number;
  readonly kind: string;
  readonly text: string;
}

/** The blanks of one file and whether work on it has begun. */
export interface FileBlanks {
  readonly blanks: readonly Blank[];
  /** Three ticks or more. */
  readonly started: boolean;
}

/** Ticks from which on a file is no template that somebody tried out. */
const fewestTicks = 3;

/** What one record says of its blanks. */
export function blanksOf({ placeholders, progress, lines }: PlanRecord): FileBlanks {
  return {
    blanks: placeholders.map(({ range, kind, text }) => ({ line: lines.positionAt(range.start).line, kind, text })),
    started: progress.checkboxes.done >= fewestTicks,
  };
}

/** The names of the templates among the files, by the column `kind` of `INDEX.tsv`; none where there is no such file. */
export async function readTemplateNames(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(file, "utf8").catch(() => "");
  const [head = "", ...rows] = text.split(/\r?\n/u);
  const names = head.split("\t");
  const [name, kind] = [names.indexOf("file"), names.indexOf("kind")];
  return new Set(
    rows.map((row) => row.split("\t")).flatMap((cells) => (cells[kind] === "template" ? (cells[name] ?? []) : [])),
  );
}

/**
 * Blanks in plans that are at work and in templates. In the first nearly every bracket is real text, so each hit is
 * listed; in the second there should be some.
 */
export function blankLines(
  files: readonly (FileBlanks & { readonly name: string })[],
  templates: ReadonlySet<string>,
): readonly string[] {
  const started = files.filter((file) => file.started && !templates.has(file.name));
  const all = started.flatMap(({ name, blanks }) => blanks.map((blank) => ({ name, ...blank })));
  const hits = all.filter(({ kind }) => kind === "bracket" || kind === "angle");
  const others = new Map<string, number>();
  for (const { kind } of all.filter((blank) => !hits.includes(blank))) {
    others.set(kind, (others.get(kind) ?? 0) + 1);
  }
  const made = files.filter(({ name }) => templates.has(name));
  return [
    `Blanks in ${started.length} started plans: ${hits.length} in brackets and angles, at most 40`,
    ...hits.map(({ name, line, kind, text }) => `  ${name}:${line + 1}: ${kind} ${JSON.stringify(text.slice(0, 80))}`),
    `Apart from these: ${[...others].map(([kind, count]) => `${count} ${kind}`).join(", ") || "none"}`,
    `Templates with blanks, at least 60 %: ${shareText(made.filter(({ blanks }) => blanks.length > 0).length, made.length)}`,
  ];
}
