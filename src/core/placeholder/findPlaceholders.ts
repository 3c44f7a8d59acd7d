import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Block, TableRow } from "../markdown/blocks.ts";
import { findSamples, mayHoldSamples } from "./samples/boilerplate.ts";
import { findLinkDefinitions } from "./scan/linkDefinitions.ts";
import type { Placeholder, Token } from "./placeholder.ts";
import { isBlankWords } from "./tokens/stopList.ts";
import { scanFence } from "./scan/scanFence.ts";
import { mustacheEnd } from "./tokens/mustache.ts";
import { type KnownNames, scanText } from "./scan/scanText.ts";
import { SectionTrail } from "./place/sectionTrail.ts";
import { cellSlot, lineSlot, noSlot, type Slot } from "./place/slot.ts";
import type { TextBlock } from "./scan/segment.ts";
import { TextChunk } from "./scan/textChunk.ts";
import { BlockSieve } from "./scan/blockSieve.ts";
import { findUnitBlank } from "./tokens/unitBlank.ts";
import { whenOf } from "./place/when.ts";

/** What is known beyond the text itself. Texts are compared in lower case. */
export interface FindOptions {
  /**
   * Names that shipped templates use (`feature name`) and whole lines and cells of theirs (`primary goal`): such a token
   * is a blank in code and inside sentences, too, and such a line is boilerplate.
   */
  readonly known?: ReadonlySet<string>;
  /** Names that a template declares as one for the whole plan. */
  readonly planWide?: ReadonlySet<string>;
}

/** One word in capitals in a title is a tag (`[RETROACTIVE]`), unless titles are named so. */
const titleTag = /^(?!(?:FEATURE|PROJECT|PRODUCT|NAME|TITLE|COMPONENT|MODULE|SERVICE|SYSTEM|TASK|PLAN|EPIC)$)[A-Z-]+$/u;

/** Headings below which questions are the content. */
const asksItself = /\?|\bquestions?\b|\bfaq\b/iu;

const nothing: ReadonlySet<string> = new Set();
const noTokens: readonly Token[] = [];

/**
 * Finds the blanks of a document, in order and without overlaps (format §6). Front matter, comments and raw HTML hold
 * none; code holds few. A bracket is one where it is a whole part of its line or cell, or repeats one of the title.
 */
export function findPlaceholders(document: MarkdownText, options: FindOptions = {}): readonly Placeholder[] {
  return new Finder(document, options).run();
}

class Finder {
  readonly #document: MarkdownText;
  readonly #known: ReadonlySet<string>;
  readonly #names: KnownNames;
  readonly #titleNames: ReadonlySet<string>;
  readonly #planWide: ReadonlySet<string>;
  readonly #sieve: BlockSieve;
  readonly #trail = new SectionTrail();
  readonly #found: Placeholder[] = [];
  #header: TableRow | undefined;
  /** Worked out when the first bracket asks. */
  #linkLabels: ReadonlySet<string> | undefined;

  constructor(document: MarkdownText, { known = nothing, planWide = nothing }: FindOptions) {
    this.#document = document;
    this.#known = known;
    this.#titleNames = titleNames(document.blocks);
    this.#planWide = planWide;
    this.#sieve = new BlockSieve(document.lines.text, known.size > 0 || this.#titleNames.size > 0);
    this.#names = {
      isLinkLabel: (name) => {
        this.#linkLabels ??= findLinkDefinitions(document.lines.text);
        return this.#linkLabels.has(name);
      },
      inTitle: (name) => this.#titleNames.has(name),
      inTemplate: (name) => known.has(name),
    };
  }

  run(): readonly Placeholder[] {
    let last: Block | undefined;
    for (const block of this.#document.blocks) {
      if (block.kind === "code") {
        for (const token of scanFence(this.#document.lines, block, this.#sieve, this.#names)) {
          this.#add(token, noSlot, "");
        }
      } else if (block.kind === "heading" || block.kind === "row" || block.kind === "paragraph") {
        if (block.kind === "heading") {
          this.#trail.enter(block);
        } else if (block.kind === "row" && block.header) {
          this.#header = block;
        }
        this.#readText(block, last);
      }
      last = block;
    }
    return this.#found;
  }

  #readText(block: TextBlock, last: Block | undefined): void {
    const { lines } = this.#document;
    const end = lines.startOf(block.endLine);
    const mayHold = this.#sieve.mayHoldToken(lines.startOf(block.line), end, block.kind === "row");
    const unitBlank = block.kind === "heading" ? findUnitBlank(block) : undefined;
    const looksLikeSample =
      this.#known.size > 0 ||
      (block.kind === "paragraph"
        ? this.#sieve.mayHoldSample(block, end) && mayHoldSamples(block)
        : block.kind === "row" && mayHoldSamples(block));
    // What nearly every block ends at.
    if (!mayHold && !looksLikeSample && unitBlank === undefined) {
      return;
    }
    const chunk = new TextChunk(lines, block);
    const tokens = mayHold ? scanText(chunk, this.#names) : noTokens;
    const samples =
      tokens.length > 0 || looksLikeSample
        ? findSamples(chunk, {
            tokens,
            header: this.#header?.cells ?? [],
            // Only a question is asked what it stands under.
            opensSection:
              last?.kind === "heading" &&
              last.level > 1 &&
              block.kind === "paragraph" &&
              block.text.includes("?") &&
              !asksItself.test(last.text.slice(0, 200)),
            known: this.#known,
          })
        : [];
    if (tokens.length + samples.length === 0 && unitBlank === undefined) {
      return;
    }
    const { text } = chunk;
    const all = [...tokens, ...samples, ...(unitBlank === undefined ? [] : [unitBlank])].toSorted(
      (a, b) => a.start - b.start,
    );
    const rowIsBlank = (all[0]?.start ?? 0) < (chunk.segments[1]?.start ?? 0);
    let nth = 0;
    for (const token of all) {
      while ((chunk.segments[nth]?.end ?? token.end) <= token.start) {
        nth++;
      }
      const segment = chunk.segments[nth];
      if (segment === undefined) {
        break;
      }
      const slot =
        block.kind === "row"
          ? cellSlot(this.#header, block, segment.column, rowIsBlank)
          : lineSlot(text, segment, token);
      this.#add(token, slot, text.slice(Math.max(segment.start, token.start - 24), token.start));
    }
  }

  #add(token: Token, slot: Slot, before: string): void {
    const { start, end, kind, own } = token;
    const name = this.#nameOf(token, slot);
    this.#found.push({
      range: { start, end },
      kind,
      name,
      text: this.#document.lines.text.slice(start, end),
      label: slot.label,
      when: whenOf({ kind, own, label: slot.label, before, section: this.#trail.when }),
      scope: this.#titleNames.has(name.toLowerCase()) || this.#planWide.has(name.toLowerCase()) ? "plan" : "own",
    });
  }

  /** A token that says what it wants is called so; the others are called as the slot they stand in. */
  #nameOf({ kind, own, start }: Token, slot: Slot): string {
    const inTable = slot.name.includes(" › ");
    if (kind === "fill" || kind === "clarify" || kind === "choice" || kind === "tbd") {
      return slot.name || this.#trail.title || own || kind;
    }
    if (kind === "date" || kind === "number") {
      const isBare = this.#document.lines.text[start] !== "[";
      return inTable || isBare ? slot.name || own : own;
    }
    if (kind === "mustache" && inTable && /^date$/iu.test(own)) {
      return slot.name;
    }
    if (kind !== "boilerplate") {
      return own;
    }
    return slot.inTable ? slot.name || own : /\?$|^brief/iu.test(own) ? slot.name || this.#trail.title || own : own;
  }
}

/** The names in the first heading of level one, lower case. */
function titleNames(blocks: readonly Block[]): ReadonlySet<string> {
  const title = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const names = new Set<string>();
  if (title?.kind !== "heading") {
    return names;
  }
  const { text } = title;
  for (let at = text.indexOf("["); at !== -1; at = text.indexOf("[", at + 1)) {
    // A bounded piece each time: the title may be a megabyte of brackets.
    const length = text.slice(at, at + 200).indexOf("]");
    const end = at + length;
    const name = length === -1 ? "" : text.slice(at + 1, end).trim();
    if (name !== "" && !name.includes("[") && text[end + 1] !== "(" && isBlankWords(name) && !titleTag.test(name)) {
      names.add(name.toLowerCase());
    }
  }
  for (let at = text.indexOf("{{"); at !== -1; at = text.indexOf("{{", at + 2)) {
    const end = mustacheEnd(text, at, text.length);
    if (end !== -1) {
      names.add(
        text
          .slice(at + 2, end - 2)
          .trim()
          .toLowerCase(),
      );
    }
  }
  return names;
}
