import { html, nothing } from "lit";
import type { RiskMatrixView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import { lineButton } from "../parts/lineButton.ts";
import { block } from "./block.ts";
import { entryDetails, entryList } from "./entriesBlock.ts";
import type { PlanContext } from "./planContext.ts";

/** How bad each level is; a cell is as bad as both together. */
const weights = { low: 0, medium: 1, high: 2, critical: 3 } as const;

/** The risks by likelihood and impact, and those that have no place there in a list. */
export function risksBlock(context: PlanContext): Drawn {
  const { risks } = context.plan;
  const { labels } = context;
  return risks === null || (risks.matrix === null && risks.list.length === 0)
    ? nothing
    : block(
        "risks",
        labels.risks,
        html`${risks.matrix === null ? nothing : html`${matrix(risks.matrix, context)}${matrixList(risks.matrix, context)}`}
        ${
          risks.list.length === 0
            ? nothing
            : html`${risks.matrix === null ? nothing : html`<h3 class="other">${labels.otherRisks}</h3>`}
              ${entryList(risks.list, context)}`
        }`,
      );
}

function matrix({ levels, cells }: RiskMatrixView, context: PlanContext): Drawn {
  const { labels } = context;
  const columns = levels;
  return html`<table class="matrix">
    <caption class="unseen">
      ${labels.risks}: ${labels.likelihood}, ${labels.impact}
    </caption>
    <thead>
      <tr>
        <td class="corner quiet small">${labels.likelihood} ↓ ${labels.impact} →</td>
        ${columns.map(({ text }) => html`<th scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${levels.toReversed().map(
        ({ level: likelihood, text }) =>
          html`<tr>
            <th scope="row">${text}</th>
            ${columns.map(({ level: impact }) => {
              const cell = cells.find((one) => one.impact === impact && one.likelihood === likelihood);
              return html`<td class="severity${severityOf(impact, likelihood)}">
                ${
                  cell === undefined
                    ? nothing
                    : html`<ul>
                        ${cell.risks.map(({ title, line }) => html`<li>${lineButton(title, line, context, "clamp2")}</li>`)}
                      </ul>`
                }
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What is to be done about them: on narrow pages in place of the matrix, on others on demand. */
function matrixList(matrixView: RiskMatrixView, context: PlanContext): Drawn {
  const hasDetails = matrixView.cells.some(({ risks }) => risks.some(({ details }) => details.length > 0));
  return html`<div class="risk-list">${cellList(matrixView, context)}</div>
    ${
      hasDetails
        ? html`<details class="risk-details">
            <summary>${context.labels.riskDetails}</summary>
            ${cellList(matrixView, context)}
          </details>`
        : nothing
    }`;
}

/** The risks of the matrix one below the other, the worst first, with what is written of them. */
function cellList({ levels, cells }: RiskMatrixView, context: PlanContext): Drawn {
  const { labels } = context;
  const word = (level: string): string => levels.find((one) => one.level === level)?.text ?? "";
  const worstFirst = cells.toSorted((a, b) => severityOf(b.impact, b.likelihood) - severityOf(a.impact, a.likelihood));
  return html`<ul class="entries">
    ${worstFirst.flatMap(({ impact, likelihood, risks }) =>
      risks.map(
        ({ title, line, details }) =>
          html`<li class="entry severity${severityOf(impact, likelihood)}">
            ${lineButton(title, line, context)}
            <div class="quiet small">${labels.likelihood}: ${word(likelihood)} · ${labels.impact}: ${word(impact)}</div>
            ${entryDetails(details)}
          </li>`,
      ),
    )}
  </ul>`;
}

function severityOf(impact: keyof typeof weights, likelihood: keyof typeof weights): number {
  const sum = weights[impact] + weights[likelihood];
  return sum <= 1 ? 0 : sum <= 2 ? 1 : sum <= 3 ? 2 : 3;
}
