import { html, nothing } from "lit";
import type { Drawn } from "../parts/drawn.ts";

/** One block of the plan's page under its heading, with what can be done with all of it beside the heading. */
export function block(name: string, title: string, content: unknown, beside: unknown = nothing): Drawn {
  return html`<section class="block ${name}">
    <div class="block-head">
      <h2>${title}</h2>
      ${beside}
    </div>
    ${content}
  </section>`;
}
