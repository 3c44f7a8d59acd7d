import { arc } from "d3-shape";
import { html, LitElement, nothing, type PropertyValues, svg } from "lit";
import type { Headline } from "../../core/protocol/planView.ts";
import { canMove } from "../parts/canMove.ts";
import type { Drawn } from "../parts/drawn.ts";
import { glide } from "../parts/glide.ts";
import { ringStyles } from "./ringStyles.ts";

const around = 2 * Math.PI;
const shape = { innerRadius: 50, outerRadius: 60 };
/** How long the burst is there, in milliseconds, a little more than its animation. */
const burstTime = 1400;
/** How long the ring takes to its new number, in milliseconds. */
const glideTime = 350;
const rays = [...Array(12).keys()];

/** The plan's one number as a ring. When the plan becomes complete before somebody's eyes, it says so with a small burst. */
export class ProgressRing extends LitElement {
  static override properties = {
    headline: { attribute: false },
    plan: { attribute: false },
    label: { attribute: false },
    isBursting: { state: true },
    drawn: { state: true },
  };

  static override styles = ringStyles;

  declare headline: Headline;
  /** Which plan it is of: another one that is complete has not just become it. */
  declare plan: string;
  /** What the number is of, for those who read the page by its texts. */
  declare label: string;
  declare isBursting: boolean;
  /** How much of the ring is drawn, in percent: on its way to the number for a moment after a change. */
  declare drawn: number;

  #stop: () => void = () => undefined;

  constructor() {
    super();
    this.plan = "";
    this.label = "";
    this.isBursting = false;
    this.drawn = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("headline")) {
      return;
    }
    const before: Headline | undefined = changed.get("headline");
    const isSame = before !== undefined && !changed.has("plan") && canMove();
    const to = this.headline.percent ?? 0;
    this.#stop();
    if (!isSame) {
      this.drawn = to;
      this.isBursting = false;
    } else if (to !== before.percent) {
      this.#stop = glide(this.drawn, to, glideTime, (value) => (this.drawn = value));
    }
    if (isSame && this.headline.complete && !before.complete) {
      this.isBursting = true;
      setTimeout(() => (this.isBursting = false), burstTime);
    }
  }

  protected override render(): Drawn {
    const { percent, percentText, count, complete, spoken } = this.headline;
    const end = (around * Math.min(this.drawn, 100)) / 100;
    const track = arc()({ ...shape, startAngle: 0, endAngle: around }) ?? "";
    const done = end === 0 ? "" : (arc().cornerRadius(5)({ ...shape, startAngle: 0, endAngle: end }) ?? "");
    return html`<svg
      class=${complete ? "complete" : ""}
      viewBox="-64 -64 128 128"
      role="img"
      aria-label=${spoken}
      data-label=${this.label}
    >
      <path class="track" d=${track}></path>
      <path class="done" d=${done}></path>
      <text class="percent" text-anchor="middle" y=${percent === null ? 10 : 6}>${percentText}</text>
      ${percent === null ? nothing : svg`<text class="count" text-anchor="middle" y="26">${count}</text>`}
      ${
        this.isBursting
          ? svg`<g class="burst">${rays.map((ray) => svg`<g transform="rotate(${ray * 30})"><circle cy="-62" r="3"></circle></g>`)}</g>`
          : nothing
      }
    </svg>`;
  }
}
