import { css, html, LitElement, nothing } from "lit";
import type { DashboardBar, DashboardLabels, DashboardPlan, ToDashboard } from "../core/protocol.ts";

/** The page: draws the newest state it was given and keeps none of its own. */
export class DashboardPage extends LitElement {
  static override properties = { state: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
      min-height: 100vh;
      /* Said although VS Code paints the same behind the page: what measures contrast looks for it here. */
      background: var(--vscode-editor-background);
      color: var(--vscode-foreground);
      font-family: var(--vscode-font-family);
      font-size: var(--vscode-font-size);
      line-height: 1.45;
    }
    main {
      box-sizing: border-box;
      max-width: 860px;
      margin: 0 auto;
      padding: 20px 12px 40px;
    }
    header {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 16px;
    }
    h1 {
      margin: 0;
      font-size: 1.6em;
      font-weight: 600;
      line-height: 1.25;
      overflow-wrap: anywhere;
    }
    .percent {
      font-size: 2.2em;
      font-weight: 600;
      line-height: 1;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .location {
      margin: 4px 0 12px;
      color: var(--vscode-descriptionForeground);
      overflow-wrap: anywhere;
    }
    h2 {
      margin: 28px 0 12px;
      font-size: 1.1em;
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: 14px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .quiet {
      color: var(--vscode-descriptionForeground);
    }
  `;

  declare state: ToDashboard | undefined;

  protected override render(): unknown {
    if (this.state === undefined) {
      return nothing;
    }
    return this.state.kind === "empty"
      ? html`<main><p class="quiet">${this.state.message}</p></main>`
      : this.#plan(this.state.plan, this.state.labels);
  }

  #plan(plan: DashboardPlan, labels: DashboardLabels): unknown {
    return html`<main>
      <header>
        <h1>${plan.title}</h1>
        <div class="percent" aria-hidden="true">${plan.percent}</div>
      </header>
      <p class="location">${plan.location}</p>
      <planwright-progress .bar=${plan.headline}></planwright-progress>
      ${plan.phases.length > 0 ? this.#section(labels.phases, plan.phases) : html`<p class="quiet">${labels.noPhases}</p>`}
      ${plan.groups.length > 0 ? this.#section(labels.groups, plan.groups) : nothing}
    </main>`;
  }

  #section(title: string, bars: readonly DashboardBar[]): unknown {
    return html`<h2>${title}</h2>
      <ul>
        ${bars.map((bar) => html`<li><planwright-progress .bar=${bar}></planwright-progress></li>`)}
      </ul>`;
  }
}
