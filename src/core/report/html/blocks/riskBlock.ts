import type { Labels } from "../../../protocol/labels.ts";
import type { RiskMatrixView, RisksView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { entryList } from "../parts/entryList.ts";
import { section } from "../parts/section.ts";

/** The risks: a matrix of those with both levels, and a list of the others. */
export function riskBlock({ matrix, list }: RisksView, labels: Labels): Markup {
  const others = matrix === null ? null : markup`<h3>${labels.otherRisks}</h3>`;
  return section(
    "risks",
    labels.risks,
    markup`${matrix && matrixTable(matrix, labels)}${list.length === 0 ? null : markup`${others}${entryList(list)}`}`,
  );
}

/** Where it is too narrow for columns, each cell says what its column is. */
function matrixTable({ levels, cells }: RiskMatrixView, { likelihood: down, impact: across }: Labels): Markup {
  const rows = levels.toReversed().map((likelihood, fromTop) => {
    const columns = levels.map((impact, column) => {
      const here = cells.filter((cell) => cell.impact === impact.level && cell.likelihood === likelihood.level);
      const heat = (column + levels.length - fromTop) / (2 * levels.length);
      const tone = heat > 0.7 ? "hot" : heat > 0.4 ? "warm" : "cool";
      const content = here.map(({ risks }) => entryList(risks));
      const name = here.length === 0 ? null : markup`<span class="narrow">${across}: ${impact.text}</span>`;
      return markup`<td class="${tone}">${name}${content}</td>`;
    });
    return markup`<tr><th scope="row"><span class="narrow">${down}: </span>${likelihood.text}</th>${columns}</tr>
`;
  });
  return markup`<table><caption class="hidden">${down} × ${across}</caption>
<thead><tr><td>${down} ↓ ${across} →</td>${levels.map(({ text }) => markup`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}
