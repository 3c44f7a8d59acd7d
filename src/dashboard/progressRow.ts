import { css, html, LitElement } from "lit";
import type { DashboardBar } from "../core/protocol.ts";

/** One labelled bar. The label and the figure are text, so that nothing rests on colour or length alone. */
export class ProgressRow extends LitElement {
  static override properties = { bar: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
    }
    .texts {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1em;
      margin-bottom: 4px;
    }
    .label {
      overflow-wrap: anywhere;
    }
    .value {
      color: var(--vscode-descriptionForeground);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    progress {
      appearance: none;
      display: block;
      width: 100%;
      height: 6px;
      border: 1px solid var(--vscode-contrastBorder, transparent);
      border-radius: 3px;
      overflow: hidden;
      /* Faint in every theme; in high contrast a border colour here would look like a full bar. */
      background: color-mix(in srgb, var(--vscode-foreground) 14%, transparent);
    }
    progress::-webkit-progress-bar {
      background: transparent;
    }
    progress::-webkit-progress-value {
      background: var(--vscode-charts-blue, var(--vscode-progressBar-background));
      transition: inline-size 200ms ease-out;
    }
    progress.complete::-webkit-progress-value {
      background: var(--vscode-charts-green, var(--vscode-progressBar-background));
    }
    @media (prefers-reduced-motion: reduce) {
      progress::-webkit-progress-value {
        transition: none;
      }
    }
  `;

  declare bar: DashboardBar | undefined;

  protected override render(): unknown {
    if (this.bar === undefined) {
      return undefined;
    }
    const { label, value, done, total } = this.bar;
    const complete = total > 0 && done === total;
    return html`
      <div class="texts"><span class="label">${label}</span><span class="value">${value}</span></div>
      <progress
        class=${complete ? "complete" : ""}
        aria-label=${label}
        aria-valuetext=${value}
        max=${Math.max(total, 1)}
        .value=${done}
      ></progress>
    `;
  }
}
