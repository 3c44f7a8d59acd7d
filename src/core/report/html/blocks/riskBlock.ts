import type { ReportLabels } from "../../reportLabels.ts";
import type { RiskMatrixView, RisksView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { entryList } from "../parts/entryList.ts";
import { section } from "../parts/section.ts";

/** The risks: a matrix of those with both levels, and a list of the others. */
export function riskBlock({ matrix, list }: RisksView, labels: ReportLabels): Markup {
  const others = matrix === null ? null : markup`<h3>${labels.otherRisks}</h3>`;
  return section(
    "risks",
    labels.risks,
    markup`${matrix && matrixTable(matrix, labels)}${list.length === 0 ? null : markup`${others}${entryList(list)}`}`,
  );
}

/** Where it is too narrow for columns, each cell says what its column is. */
function matrixTable({ levels, cells }: RiskMatrixView, { likelihood: down, impact: across }: ReportLabels): Markup {
  const rows = levels.toReversed().map((likelihood) => {
    const columns = levels.map((impact) => {
      const cell = cells.find((one) => one.impact === impact.level && one.likelihood === likelihood.level);
      const { severity = 0, risks = [] } = cell ?? {};
      const name = markup`<span class="narrow">${across}: ${impact.text}</span>`;
      const content = risks.length === 0 ? null : markup`${name}${entryList(risks)}`;
      return markup`<td class="severity${severity}">${content}</td>`;
    });
    return markup`<tr><th scope="row"><span class="narrow">${down}: </span>${likelihood.text}</th>${columns}</tr>
`;
  });
  return markup`<table><caption class="hidden">${down} × ${across}</caption>
<thead><tr><td>${down} ↓ ${across} →</td>${levels.map(({ text }) => markup`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}
