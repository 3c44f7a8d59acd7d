import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { readStatus } from "../../words/readStatus.ts";
import { taskStateOf } from "../../words/taskState.ts";
import type { FoundTask } from "../tasks/taskCollector.ts";

/** A front matter todo before its place in the plan is known. */
export type Todo = Omit<FoundTask, "role" | "frame" | "group" | "item" | "parent">;

/** No front matter with todos is longer, in UTF-16 units. */
const longest = 200_000;

/**
 * Reads `todos:` of front matter, a list of maps with `content` (format §2). Only such front matter is parsed as YAML;
 * what is malformed has no todos.
 */
export function readTodos({ frontMatter, lines }: MarkdownText): readonly Todo[] {
  if (frontMatter === undefined || frontMatter.yaml.length > longest || !/^todos:/mu.test(frontMatter.yaml)) {
    return [];
  }
  const document = parseDocument(frontMatter.yaml, { logLevel: "silent", strict: false });
  const todos = document.get("todos");
  return isSeq(todos) ? todos.items.flatMap((item) => (isMap(item) ? readTodo(item, lines) : [])) : [];
}

function readTodo(map: YAMLMap, lines: LineIndex): readonly Todo[] {
  const content = map.get("content", true);
  if (!isScalar(content) || typeof content.value !== "string" || content.value.trim() === "") {
    return [];
  }
  const status = map.get("status", true);
  const id = map.get("id");
  const offset = lines.startOf(1);
  const end = map.range?.[1] ?? 0;
  const [from, to] = isScalar(status) && status.range ? status.range : [end, end];
  const mark = isScalar(status) && typeof status.value === "string" ? status.value : "";
  const said = readStatus(mark.replaceAll("_", " "));
  const { line } = lines.positionAt(offset + (map.range?.[0] ?? 0));
  const last = lines.positionAt(offset + end).line;
  return [
    {
      text: content.value.trim().split("\n", 1)[0] ?? "",
      id: typeof id === "string" || typeof id === "number" ? String(id) : undefined,
      state: said === undefined ? "todo" : taskStateOf(said),
      mark,
      markRange: { start: offset + from, end: offset + to },
      line,
      endLine: Math.max(line + 1, last + (lines.startOf(last) < offset + end ? 1 : 0)),
      dialect: "frontMatter",
      optional: false,
    },
  ];
}
