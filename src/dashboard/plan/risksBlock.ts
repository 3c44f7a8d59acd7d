import { html, nothing } from "lit";
import type { RiskMatrixView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import { lineButton } from "../parts/lineButton.ts";
import { block } from "./block.ts";
import { entryDetails, entryList } from "./entriesBlock.ts";
import type { PlanContext } from "./planContext.ts";

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
              return html`<td class="severity${cell?.severity ?? 0}">
                ${
                  cell === undefined || cell.risks.length === 0
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
  const worstFirst = cells.toSorted((a, b) => b.severity - a.severity);
  return html`<ul class="entries">
    ${worstFirst.flatMap(({ impact, likelihood, severity, risks }) =>
      risks.map(
        ({ title, line, details }) =>
          html`<li class="entry severity${severity}">
            ${lineButton(title, line, context)}
            <div class="quiet small">${labels.likelihood}: ${word(likelihood)} · ${labels.impact}: ${word(impact)}</div>
            ${entryDetails(details)}
          </li>`,
      ),
    )}
  </ul>`;
}
