import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { parseYaml } from "./parseYaml.ts";
import type { SettingProblem } from "./settingProblem.ts";

/** A place in YAML: a 0-based line, and UTF-16 columns from its start. */
export interface SettingPlace {
  readonly line: number;
  readonly start: number;
  /** Undefined for the end of the line. */
  readonly end?: number;
}

/** What the keys of a map lead to, so that many problems of one map need no search each. */
type Entries = ReadonlyMap<unknown, unknown>;

/**
 * Where problems stand that were read out of this YAML: the key or value that is wrong, or the nearest key above it; where it
 * is no YAML, the line that its parser complains about. Undefined for what has no place of its own. Reading settings does
 * without, since few are wrong: this parses once more. Never throws.
 */
export function settingPlaces(
  yaml: string,
  problems: readonly SettingProblem[],
): readonly (SettingPlace | undefined)[] {
  // Also keeps hostile texts away from the parser.
  const parsed = parseYaml(yaml);
  if ("problem" in parsed) {
    const place = parsed.line === undefined ? undefined : { line: parsed.line, start: 0 };
    return problems.map(() => place);
  }
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter, logLevel: "error" });
  const known = new Map<Node, Entries>();
  return problems.map((problem) => placeOf(problem, contents, known, lineCounter));
}

function placeOf(
  { path, part }: SettingProblem,
  contents: Node | null,
  known: Map<Node, Entries>,
  lines: LineCounter,
): SettingPlace | undefined {
  let node: unknown = contents;
  let place: SettingPlace | undefined;
  for (const [depth, step] of path.entries()) {
    const entry: unknown = isMap(node)
      ? entriesOf(node, known).get(step)
      : isSeq(node)
        ? itemAt(node.items, step)
        : undefined;
    if (entry === undefined) {
      break;
    }
    node = isPair(entry) ? entry.value : entry;
    const key = isPair(entry) ? wordAt(entry.key, lines) : undefined;
    const value = part === "value" && depth === path.length - 1 ? wordAt(node, lines) : undefined;
    place = value ?? key ?? place;
  }
  return place;
}

function entriesOf(map: Node & { readonly items: readonly Pair[] }, known: Map<Node, Entries>): Entries {
  const entries =
    known.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
  known.set(map, entries);
  return entries;
}

function itemAt(items: readonly unknown[], step: unknown): unknown {
  return typeof step === "number" ? items[step] : undefined;
}

/** A value of one line; of a longer one its key says more. */
function wordAt(node: unknown, lines: LineCounter): SettingPlace | undefined {
  const range = isScalar(node) ? node.range : undefined;
  if (range === undefined || range === null || range[1] <= range[0]) {
    return undefined;
  }
  const [from, to] = [lines.linePos(range[0]), lines.linePos(range[1])];
  return from.line === to.line ? { line: from.line - 1, start: from.col - 1, end: to.col - 1 } : undefined;
}
