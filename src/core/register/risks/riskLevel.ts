/** One of the levels of a risk's two axes, the lowest first. */
export type RiskLevel = "low" | "medium" | "high" | "critical";

/** All levels, the lowest first. */
export const riskLevels: readonly RiskLevel[] = ["low", "medium", "high", "critical"];

/** How bad a risk is by both levels together: 0 hardly, 1 somewhat, 2 much, 3 very. */
export type RiskSeverity = 0 | 1 | 2 | 3;

/** The severity of a place in the matrix: low counts nothing, each level above it one more. */
export function riskSeverity(impact: RiskLevel, likelihood: RiskLevel): RiskSeverity {
  const sum = riskLevels.indexOf(impact) + riskLevels.indexOf(likelihood);
  return sum <= 1 ? 0 : sum === 2 ? 1 : sum === 3 ? 2 : 3;
}

/** English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean. */
const names: Readonly<Record<RiskLevel, string>> = {
  low: "low|l|lo|minor|minimal|small|negligible|unlikely|rare|remote|very low|very unlikely|low-medium|gering|niedrig|klein|unwahrscheinlich|sehr gering|sehr niedrig|faible|bas|basse|mineur|mineure|très faible|peu probable|bajo|baja|menor|muy bajo|muy baja|improbable|baixo|baixa|muito baixo|muito baixa|improvável|basso|bassa|molto basso|molto bassa|improbabile|低|较低|極低|极低|小|低い|小さい|낮음|낮은|낮다|하|매우 낮음|적음",
  medium:
    "medium|med|m|mid|moderate|average|possible|mittel|mäßig|möglich|moyen|moyenne|modéré|modérée|possible|medio|media|moderado|moderada|posible|médio|média|possível|moderato|moderata|possibile|中|中等|一般|中程度|普通|중간|보통|중",
  high: "high|h|hi|major|large|severe|significant|likely|probable|hoch|groß|wahrscheinlich|erheblich|élevé|élevée|haut|haute|fort|forte|majeur|majeure|alto|alta|mayor|elevado|elevada|probable|grave|maior|provável|alta|elevato|probabile|高|较高|大|高い|大きい|重大|높음|높은|높다|상|큼",
  critical:
    "critical|crit|c|extreme|catastrophic|very high|blocker|almost certain|certain|very likely|kritisch|sehr hoch|katastrophal|critique|très élevé|très élevée|très haut|crítico|crítica|muy alto|muy alta|muito alto|muito alta|catastrófico|critico|critica|molto alto|molto alta|极高|非常高|严重|致命|嚴重|致命的|極めて高い|非常に高い|深刻|매우 높음|치명적|심각|심각함",
};
const byName: ReadonlyMap<string, RiskLevel> = new Map(
  riskLevels.flatMap((level) => names[level].split("|").map((name) => [name, level] as const)),
);
const byEmoji: readonly (readonly [string, RiskLevel])[] = [
  ["🟢", "low"],
  ["🟡", "medium"],
  ["🟠", "high"],
  ["🔴", "high"],
  ["🟣", "critical"],
  ["⚫", "critical"],
];
/** 1 to 5; a share of the scale or a chance in percent is told apart by what follows. */
const digit = /^([1-5])(?:\s?\/\s?5)?$/u;
const percent = /^[<>~≈]?\s?(\d{1,3})(?:\s?[-–]\s?\d{1,3})?\s?%/u;

/**
 * The level that a value of a risk's impact or likelihood says, by its first words in any of the nine languages
 * (`High`, `med`, `H`, `hoch`, `高`), a number from 1 to 5 (1 and 2 are low, 3 is medium, 4 high, 5 critical), a chance
 * in percent by thirds, or a coloured circle where no word is. Undefined for other text.
 */
export function readRiskLevel(value: string): RiskLevel | undefined {
  const text = value
    .slice(0, 60)
    .replace(/[*_`~]/gu, "")
    .trim()
    .toLowerCase();
  const words = text.replace(/^[^\p{L}\p{N}<>~≈]{1,12}/u, "");
  return numberLevel(words) ?? wordLevel(words) ?? byEmoji.find(([emoji]) => text.includes(emoji))?.[1];
}

function numberLevel(text: string): RiskLevel | undefined {
  const share = percent.exec(text)?.[1];
  if (share !== undefined) {
    return Number(share) < 34 ? "low" : Number(share) < 67 ? "medium" : "high";
  }
  const number = Number(digit.exec(text)?.[1] ?? 0);
  return number === 0 ? undefined : number <= 2 ? "low" : (riskLevels[number - 2] ?? "critical");
}

/** The longest known phrase of up to two words at the start. */
function wordLevel(text: string): RiskLevel | undefined {
  const [first = "", second] = text.match(/[\p{L}\p{M}]{1,30}/gu) ?? [];
  const both = second === undefined ? undefined : byName.get(`${first} ${second}`);
  const one = byName.get(first);
  // A letter alone is a level, a letter before more words is not.
  return both ?? (first.length === 1 && first < "\u0080" && second !== undefined ? undefined : one);
}
