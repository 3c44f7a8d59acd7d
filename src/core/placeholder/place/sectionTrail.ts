import type { Heading } from "../../markdown/blocks.ts";
import { plainText } from "../../plan/plainText.ts";
import type { PlaceholderWhen } from "../placeholder.ts";
import { laterOf, whenOfHeading } from "./when.ts";

interface Entry {
  readonly heading: Heading;
  /** Worked out when a blank below asks for it. */
  title: string | undefined;
  when: PlaceholderWhen | undefined;
}

/** The headings above the place where the finder stands. */
export class SectionTrail {
  readonly #entries: Entry[] = [];

  /** Steps past a heading. Lines of `**Key**:` above `---` are metadata, not a heading (format §1). */
  enter(heading: Heading): void {
    if (heading.setext && /^\*\*[^*\n]{1,60}:?\*\*:?/u.test(heading.text)) {
      return;
    }
    while ((this.#entries.at(-1)?.heading.level ?? 0) >= heading.level) {
      this.#entries.pop();
    }
    this.#entries.push({ heading, title: undefined, when: undefined });
  }

  /** The nearest heading's words without emoji; empty before the first one and directly under the title. */
  get title(): string {
    const entry = this.#entries.at(-1);
    if (entry === undefined || entry.heading.level === 1) {
      return "";
    }
    entry.title ??= plainText(entry.heading.text.slice(0, 200))
      .replace(/^[^\p{L}\p{N}[{]+/u, "")
      .trim();
    return entry.title;
  }

  get when(): PlaceholderWhen {
    let latest: PlaceholderWhen = "start";
    for (const entry of this.#entries) {
      if (entry.heading.level > 1) {
        entry.when ??= whenOfHeading(entry.heading.text.slice(0, 200));
        latest = laterOf(latest, entry.when);
      }
    }
    return latest;
  }
}
