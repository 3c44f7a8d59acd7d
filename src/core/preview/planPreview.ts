import type { MarkdownIt, Token } from "markdown-it";
import type { PlanRecord } from "../index/planRecord.ts";
import { decorateTokens } from "./decorateTokens.ts";
import type { PreviewWords } from "./previewHtml.ts";
import { htmlToken } from "./tokens.ts";

/** What the preview asks of the program it runs in. */
export interface PreviewHost {
  readonly words: PreviewWords;
  /** The record of a text that is about to be shown; undefined where it shall stay as it is. */
  recordOf(text: string, env: unknown): PlanRecord | undefined;
  /** A plan is shown undecorated for this reason. */
  failed(error: unknown): void;
}

/**
 * Has a markdown-it show plans with boxes, bars and chips, and everything else as it did. What it reads stays untouched:
 * the same tokens make outline, links and folding, and only when they are drawn is it known which document they are of.
 * By then all other plugins have had their turn, whatever their order.
 */
export function usePlanPreview(markdown: MarkdownIt, host: PreviewHost): MarkdownIt {
  const { renderer } = markdown;
  const texts = new WeakMap<readonly Token[], string>();
  const parse = markdown.parse.bind(markdown);
  markdown.parse = (text, env) => {
    const tokens = parse(text, env);
    texts.set(tokens, text);
    return tokens;
  };
  renderer.rules[htmlToken] = (tokens, at) => tokens[at]?.content ?? "";
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    let shown = tokens;
    try {
      const text = texts.get(tokens);
      const record = text === undefined ? undefined : host.recordOf(text, env);
      if (record?.isPlan === true) {
        shown = decorateTokens(tokens, record, host.words);
      }
    } catch (error) {
      host.failed(error);
    }
    return render(shown, options, env);
  };
  return markdown;
}
