import type { ReportLabels } from "../../reportLabels.ts";
import type { BlanksView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { bulletList } from "../parts/bulletList.ts";
import { section } from "../parts/section.ts";

/** What is still to be filled in. */
export function blanksBlock({ text, names }: BlanksView, labels: ReportLabels): Markup {
  const list = names.length === 0 ? null : bulletList(names);
  return section("blanks", labels.blanks, markup`<p>${text}</p>${list}`);
}
