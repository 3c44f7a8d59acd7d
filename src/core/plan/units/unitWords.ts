/** Whether a word names a phase or, below it, a step. */
export type UnitRank = "phase" | "step";

/** Words that make a heading a unit of work, lower case, by rank. */
export type UnitWords = ReadonlyMap<string, UnitRank>;

/** English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean (format §3). */
const phaseWords = (
  "phase phases milestone sprint stage week weeks wave epic part iteration" +
  " meilenstein woche etappe étape semaine jalon fase etapa semana hito marco settimana" +
  " 阶段 階段 里程碑 周 フェーズ ステージ マイルストーン スプリント 단계 마일스톤 스프린트 주차"
).split(" ");
const stepWords =
  "step task subtask story day schritt aufgabe tâche tarea paso tarefa passo attività 步骤 步驟 任务 任務 ステップ タスク 스텝 작업 태스크".split(
    " ",
  );

const builtIn: readonly (readonly [string, UnitRank])[] = [
  ...ranked(phaseWords, "phase"),
  ...ranked(stepWords, "step"),
];
const known: UnitWords = new Map(builtIn);

/** The built-in words with a project's own, which come last and therefore win. */
export function unitWords(own: { readonly phase: readonly string[]; readonly step: readonly string[] }): UnitWords {
  if (own.phase.length === 0 && own.step.length === 0) {
    return known;
  }
  return new Map([...builtIn, ...ranked(own.phase, "phase"), ...ranked(own.step, "step")]);
}

function ranked(words: readonly string[], rank: UnitRank): readonly (readonly [string, UnitRank])[] {
  return words.map((word) => [word.toLowerCase(), rank] as const);
}
