/** What an estimate is counted in; `size` has no amount. */
export type EstimateUnit = "minute" | "hour" | "day" | "week" | "session" | "point" | "size";

/** An estimate as written and as amounts. */
export interface Estimate {
  /** The part of the text that says it. */
  readonly text: string;
  /** The lower and upper amount in `unit`, equal where one is given; 0 for a size. */
  readonly min: number;
  readonly max: number;
  readonly unit: EstimateUnit;
  /** `XS`, `S`, `M`, `L`, `XL`, `XXL`, for the unit `size`. */
  readonly size?: string;
}

/** An estimate with the UTF-16 offsets of its text, brackets included. */
export interface FoundEstimate extends Estimate {
  readonly start: number;
  readonly end: number;
}

/** English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean. */
const units: Readonly<Record<Exclude<EstimateUnit, "size">, string>> = {
  minute: "min|mins|minute|minutes|minuten|minuto|minutos|minuti|分|分钟|分鐘|분",
  hour: "h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore|小时|小時|時間|시간",
  day: "d|day|days|tag|tage|tagen|jour|jours|día|días|dia|dias|giorno|giorni|天|日|일|person-day|person-days|man-days",
  week: "w|wk|wks|week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|周|週|週間|주",
  session:
    "session|sessions|sitzung|sitzungen|séance|séances|sesión|sesiones|sessão|sessões|sessione|sessioni|セッション|세션",
  point: "point|points|pt|pts|sp|story point|story points|punkte|punkt|puntos|pontos|punti|点|點|ポイント|포인트",
};
const unitOf: ReadonlyMap<string, Exclude<EstimateUnit, "size">> = new Map(
  (Object.keys(units) as Exclude<EstimateUnit, "size">[]).flatMap((unit) =>
    units[unit].split("|").map((word) => [word, unit] as const),
  ),
);
const unitPattern = [...unitOf.keys()].toSorted((a, b) => b.length - a.length).join("|");
const number = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const about = String.raw`(?:(?:approx\.?|approximately|about|around|circa|ca\.?|etwa|environ|aprox\.?|约|約|약|up to|est\.?)\s{0,2}|[~≈≤<>]\s{0,2})?`;
const amount = new RegExp(
  String.raw`^${about}(?<min>${number})(?:\s?(?:${unitPattern}|m)?\s{0,2}(?:-|–|—|~|to|bis|à|a|〜|～|至)\s{0,2}~?(?<max>${number}))?\+?(?:\s{0,2}-?(?:working |business |work |dev |eng |engineer |engineering |ideal |个|個)?(?<unit>${unitPattern})|(?<glued>m))(?![\p{Script=Latin}\p{N}])`,
  "iu",
);
const mixed =
  /^[~≈]?\s?(?<hours>\d{1,3})\s?h(?:(?<minutes>\d{2})|\s?(?<apart>\d{1,2})\s?m(?:in(?:utes)?)?)(?![\p{L}\p{N}])/iu;
const size = /^(?:[Ss]ize\s?[:=]?\s?)?(?:(?<letter>X{0,2}S|M|X{0,2}L)|(?<word>small|medium|large))(?=$|\s?\()/u;
const sizeWord = /^(?:size\s?[:=]?\s?)?(?<word>small|medium|large)(?=$|\s?\()/iu;

/** How much of a value is looked at, in UTF-16 units. */
const reach = 80;

/**
 * Reads an estimate at the start of a value: `3 d`, `2-3 hours`, `~45 min`, `[5 points]`, `M`. Placeholders such as
 * `X hours` or `S/M/L/XL` are none; `M (2 days)` is two days.
 */
export function readEstimate(value: string): Estimate | undefined {
  const text = value
    .slice(0, reach)
    .trim()
    .replace(/^[*_`[(（]{1,3}|[*_`\])）]{1,3}$/gu, "");
  const both = mixed.exec(text);
  if (both !== null) {
    const minutes = Number(both.groups?.["hours"]) * 60 + Number(both.groups?.["minutes"] ?? both.groups?.["apart"]);
    return { text: both[0], min: minutes, max: minutes, unit: "minute" };
  }
  const match = amount.exec(text);
  if (match !== null) {
    const { min, max, unit: word } = match.groups ?? {};
    const unit = word === undefined ? "minute" : (unitOf.get(word.toLowerCase()) ?? "day");
    const lower = toNumber(min ?? "0");
    return { text: match[0], min: lower, max: Math.max(lower, toNumber(max ?? min ?? "0")), unit };
  }
  return readSize(text);
}

function readSize(text: string): Estimate | undefined {
  const match = size.exec(text) ?? sizeWord.exec(text);
  if (match === null) {
    return undefined;
  }
  const note = /^\s?\(([^()]{1,40})\)?$/u.exec(text.slice(match[0].length))?.[1];
  const precise = note === undefined ? undefined : amount.test(note) ? readEstimate(note) : undefined;
  const letter = match.groups?.["letter"] ?? match.groups?.["word"]?.slice(0, 1).toUpperCase();
  return precise ?? (letter === undefined ? undefined : { text: match[0], min: 0, max: 0, unit: "size", size: letter });
}

function toNumber(text: string): number {
  return Number(text.replace(",", "."));
}

/** How far back from the end an estimate is looked for, in UTF-16 units. */
const tail = 64;
const trailing = /(?:\(([^()]{1,48})\)|\[([^[\]]{1,24})\]|`([^`]{1,12})`|\s[-–—]\s([^-–—()[\]`]{1,24}))[\s*_]{0,4}$/u;

/**
 * The estimate that ends a task's text or a heading, set off by brackets, backticks or a dash: `(2 days)`, `[M]`,
 * `` `L` ``, ` - 3h`. In round brackets it may be one of several parts. Cut a status mark off before.
 */
export function findEstimate(text: string): FoundEstimate | undefined {
  const from = Math.max(0, text.length - tail);
  const match = trailing.exec(text.slice(from));
  if (match === null) {
    return undefined;
  }
  const { 1: round, 2: square, 3: code, 4: dashed } = match;
  // `[M](url)` cannot end here, but `foo(2 days)` is a call.
  const parts = (round ?? square ?? code ?? dashed ?? "").split(/[,;·]\s/u);
  for (const part of parts) {
    const whole = part.trim().replace(/^(?:estimate|est\.?|effort|time|duration)\s?:?\s/iu, "");
    const estimate = readEstimate(whole);
    if (
      estimate !== undefined &&
      isWhole(whole, estimate.text) &&
      !(estimate.unit === "size" && dashed !== undefined)
    ) {
      const start = from + match.index;
      return { ...estimate, start, end: start + match[0].length };
    }
  }
  return undefined;
}

/** Whether nothing but a short qualifier follows: `(2 days)`, `(5 min each)`, not `(3 days after launch)`. */
function isWhole(part: string, estimate: string): boolean {
  const rest = part.slice(part.indexOf(estimate) + estimate.length).trim();
  return rest === "" || /^(?:each|total|max|est\.?|estimated|approx\.?|remaining)$/iu.test(rest);
}
