import { html } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import type { IconName } from "../parts/iconStyles.ts";

/** A small action of a block, as a link with its icon. `of` says for screen readers of what. */
export function textAction(name: IconName, text: string, act: () => void, of = ""): Drawn {
  return html`<button
    type="button"
    class="link action"
    aria-label=${of === "" ? text : `${text}: ${of.slice(0, 200)}`}
    @click=${act}
  >
    ${icon(name)} ${text}
  </button>`;
}
