import MarkdownItClass, { type MarkdownIt, type Token } from "markdown-it";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { usePlanPreview } from "../../src/core/preview/planPreview.ts";
import type { PreviewWords } from "../../src/core/preview/previewHtml.ts";
import { record } from "./support.ts";

/** Says the states by their names. */
export const words: PreviewWords = {
  noTasks: "no tasks yet",
  tasksDone: ({ done, total }) => `${done} of ${total} tasks done`,
  openElsewhere: (open) => `${open} open elsewhere`,
  state: (state) => state,
};

/** A markdown-it as VS Code makes it: raw HTML, links found, front matter taken off by a rule. */
export function plainMarkdown(): MarkdownIt {
  const markdown = new MarkdownItClass({ html: true, linkify: true });
  markdown.block.ruler.before("fence", "front_matter", (state, start, end) => {
    const lineAt = (line: number): string => state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd();
    if (start !== 0 || lineAt(0) !== "---") {
      return false;
    }
    let close = start + 1;
    while (close < end && lineAt(close) !== "---") {
      close++;
    }
    if (close >= end) {
      return false;
    }
    state.push("front_matter", "", 0).map = [0, close + 1];
    state.line = close + 1;
    return true;
  });
  markdown.renderer.rules["front_matter"] = () => "<table></table>\n";
  return markdown;
}

/** The same with plans shown as plans; what goes wrong is thrown. */
export function previewMarkdown(recordOf: (text: string) => PlanRecord | undefined = record): MarkdownIt {
  return usePlanPreview(plainMarkdown(), {
    words,
    recordOf,
    failed: (error) => {
      throw error;
    },
  });
}

export function preview(text: string): string {
  return previewMarkdown().render(text);
}

/** A task-list plugin like those that people have: GFM's boxes only, at the start of an item. */
export function useTaskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.push("task_lists", (state) => {
    state.tokens.forEach((token, at) => {
      const first = token.children?.[0];
      const box = /^\[([ xX])\]\s/u.exec(first?.content ?? "");
      const item = state.tokens[at - 2];
      if (token.type === "inline" && first !== undefined && box !== null && item?.type === "list_item_open") {
        const html = new state.Token("html_inline", "", 0);
        html.content = `<input class="task-list-item-checkbox" type="checkbox"${box[1] === " " ? "" : " checked"}>`;
        first.content = first.content.slice(3);
        token.children?.unshift(html);
        item.attrSet("class", "task-list-item");
      }
    });
  });
}

/** The text of a rendered document, without what is ours: bars, and boxes as drawn. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<div class="planwright-bar .*?<\/div>\n/gu, "")
    .replaceAll(/<(?:[^>"]|"[^"]*")*>/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** The classes of the boxes in a rendered document, in order: `todo`, `done`, … */
export function boxesOf(html: string): readonly string[] {
  return [...html.matchAll(/class="planwright-box planwright-(\w+)"/gu)].map(([, state = ""]) => state);
}

/** What the bars of a rendered document say, in order. */
export function barsOf(html: string): readonly string[] {
  return [...html.matchAll(/<div class="planwright-bar [^"]*">(.*?)<\/div>/gu)].map(([, bar = ""]) => textOf(bar));
}

/** The words in chips, each with its status. */
export function chipsOf(html: string): readonly string[] {
  return [...html.matchAll(/<span class="planwright-chip planwright-(\w+)">(.*?)<\/span>/gu)].map(
    ([, status = "", text = ""]) => `${status}: ${text}`,
  );
}

/** Slugs as VS Code's preview makes them, from the texts of a heading's tokens when it is drawn. */
export function slugsOf(markdown: MarkdownIt, text: string): readonly string[] {
  const slugs: string[] = [];
  const textIn = (token: Token | undefined): string =>
    token?.children?.map(textIn).join("") ??
    (/^(?:text|code_inline)$/u.test(token?.type ?? "") ? (token?.content ?? "") : "");
  markdown.renderer.rules["heading_open"] = (tokens, at, options, _env, renderer) => {
    slugs.push(textIn(tokens[at + 1]));
    return renderer.renderToken(tokens, at, options);
  };
  markdown.render(text);
  return slugs;
}
