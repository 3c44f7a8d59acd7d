import MarkdownIt, { type Token } from "markdown-it";

/**
 * Inline Markdown as its reader meets it, flat: each UTF-16 unit of text is one part, and so is each start and end of
 * markup: `<strong>`, `</strong>`, `<br>`.
 */
export type InlineParts = readonly string[];

/** Makes what takes a line's or a block's inline markup apart: CommonMark, GFM's strikethrough and raw HTML; entities stay. */
export function createInlineReader(): (text: string) => InlineParts {
  const markdown = new MarkdownIt({ html: true }).disable("entity");
  return (text) => {
    const parts: string[] = [];
    addParts(markdown.parseInline(text, {}), parts);
    return parts;
  };
}

/** Whether every markup that starts in some parts ends there, too, and none ends that started before. */
export function isClosed(parts: InlineParts): boolean {
  const open: string[] = [];
  for (const part of parts) {
    if (part.length > 1 && !neutral.test(part)) {
      const name = tagName.exec(part)?.[1]?.toLowerCase() ?? "";
      if (!part.startsWith("</")) {
        open.push(name);
      } else if (open.pop() !== name) {
        return false;
      }
    }
  }
  return open.length === 0;
}

const tagName = /^<\/?([a-z][a-z\d-]*)/iu;
/** HTML elements without an end, and comments. */
const neutral = /^<(?:[!?]|(?:br|hr|img|input|wbr)\b)|\/>$/iu;

function addParts(tokens: readonly Token[], parts: string[]): void {
  for (const { type, tag, attrs, content, children, nesting } of tokens) {
    switch (type) {
      case "inline":
        addParts(children ?? [], parts);
        break;
      case "softbreak":
        parts.push("\n");
        break;
      case "hardbreak":
      case "html_inline":
        parts.push(type === "hardbreak" ? "<br>" : content);
        break;
      case "code_inline":
        parts.push("<code>");
        addText(content, parts);
        parts.push("</code>");
        break;
      case "image":
        parts.push(`<image ${String(attrs)}>`);
        addParts(children ?? [], parts);
        parts.push("</image>");
        break;
      default:
        if (nesting === 0) {
          addText(content, parts);
        } else {
          parts.push(nesting === 1 ? `<${tag} ${String(attrs)}>` : `</${tag}>`);
        }
    }
  }
}

function addText(text: string, parts: string[]): void {
  for (const unit of text.split("")) {
    parts.push(unit);
  }
}
