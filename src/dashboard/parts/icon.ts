import { html } from "lit";
import type { Drawn } from "./drawn.ts";
import type { IconName } from "./iconStyles.ts";

/**
 * A picture beside words that say the same. Not a vscode-icon: each of those loads the style sheet for itself, and a list
 * of plans has a thousand icons.
 */
export function icon(name: IconName, tone = ""): Drawn {
  return html`<span class="icon icon-${name} ${tone}" aria-hidden="true"></span>`;
}
