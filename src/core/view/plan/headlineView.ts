import type { Headline } from "../../protocol/planView.ts";
import { percentText } from "../../report/progressText.ts";
import { amountOf } from "../amountOf.ts";
import type { ViewSource } from "../viewSource.ts";

/** The plan's one number, how it comes about, and what is open beside it. */
export function headlineView({ record, words }: ViewSource, title: string): Headline {
  const { headline, complete } = record.progress;
  return {
    ...amountOf(headline, words),
    count: headline.total === 0 ? words.noTasks : `${headline.done}/${headline.total}`,
    percentText: percentText(headline),
    complete,
    openElsewhere: openElsewhereText({ record, words }),
    formula: words.formula(record),
    spoken: words.spoken(title, record),
  };
}

/** `11 open elsewhere`, where the work is done and something else is not (format §5); else null. */
export function openElsewhereText({ record, words }: Pick<ViewSource, "record" | "words">): string | null {
  const { headline, openElsewhere } = record.progress;
  return headline.total > 0 && headline.done === headline.total && openElsewhere > 0
    ? words.openElsewhere(openElsewhere)
    : null;
}
