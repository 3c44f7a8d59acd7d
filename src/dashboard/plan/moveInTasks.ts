import { TaskList } from "./taskList.ts";

/**
 * Moves the focus among the rows of the page's tasks: up and down from box to box, over the borders of the lists; Home and
 * End to the ends of a list; right to a row's buttons and left back to its box.
 */
export function moveInTasks(event: KeyboardEvent, page: ParentNode): void {
  const [from] = event.composedPath();
  const list = event.target;
  const row = from instanceof Element ? from.closest("li.task") : null;
  if (!(list instanceof TaskList) || row === null || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const to = targetOf(event.key, { from, row, list, page });
  if (to !== undefined) {
    event.preventDefault();
    to.focus();
  }
}

interface Place {
  readonly from: EventTarget | undefined;
  readonly row: Element;
  readonly list: TaskList;
  readonly page: ParentNode;
}

function targetOf(key: string, { from, row, list, page }: Place): HTMLElement | undefined {
  const controls = [...row.querySelectorAll<HTMLElement>("input, button")];
  const at = controls.findIndex((control) => control === from);
  const box = row.querySelector("input");
  switch (key) {
    case "ArrowRight":
      return controls[at + 1];
    case "ArrowLeft":
      return controls[at - 1];
    case "Home":
      return list.boxes[0];
    case "End":
      return list.boxes.at(-1);
    case "ArrowDown":
    case "ArrowUp": {
      const all = [...page.querySelectorAll("planwright-tasks")].flatMap((one) =>
        one instanceof TaskList ? one.boxes : [],
      );
      const index = all.findIndex((one) => one === box) + (key === "ArrowDown" ? 1 : -1);
      return index < 0 ? undefined : all[index];
    }
    default:
      return undefined;
  }
}
