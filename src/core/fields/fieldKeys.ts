/** Keys that Planwright knows; every other key keeps its own text in camel case. */
export type KnownKey =
  | "status"
  | "owner"
  | "created"
  | "updated"
  | "started"
  | "completed"
  | "due"
  | "date"
  | "priority"
  | "estimate"
  | "actual"
  | "dependencies"
  | "branch"
  | "spec"
  | "issue"
  | "goal"
  | "purpose"
  | "files"
  | "output"
  | "version"
  | "progress"
  | "currentPhase"
  | "nextMilestone"
  | "blockers"
  | "phase"
  | "labels"
  | "risk"
  | "requirements";

/** English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean; lower case, single blanks. */
const names: Readonly<Record<KnownKey, string>> = {
  status:
    "status|state|overall status|current status|plan status|project status|phase status|implementation status|stand|zustand|statut|état|estado|stato|状态|當前狀態|当前状态|狀態|状態|ステータス|현황|상태|현재 상태|진행 상태",
  owner:
    "owner|owners|author|authors|assignee|assigned to|assigned|lead|responsible|maintainer|dri|created by|written by|verantwortlich|verantwortliche|autor|autorin|zuständig|bearbeiter|auteur|responsable|assigné à|propriétaire|autora|asignado a|responsável|atribuído a|autore|responsabile|assegnato a|作者|负责人|負責人|所有者|担当|担当者|作成者|著者|작성자|담당자|담당|책임자",
  created:
    "created|created at|created on|created date|date created|creation date|creation|written|erstellt|erstellt am|erstellungsdatum|angelegt|créé|créé le|date de création|creado|fecha de creación|fecha creación|criado|criado em|data de criação|creato|creato il|data di creazione|创建|创建时间|创建日期|建立日期|作成日|作成|作成日時|생성일|작성일|작성 일자",
  updated:
    "updated|last updated|last update|updated at|last modified|modified|revised|date updated|last revised|last_updated|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|stand vom|mis à jour|dernière mise à jour|mise à jour|actualizado|última actualización|ultima actualización|atualizado|última atualização|atualizado em|aggiornato|ultimo aggiornamento|更新|更新时间|最后更新|更新日期|最終更新|最終更新日|更新日|최종 수정일|수정일|업데이트|최종 업데이트|마지막 업데이트",
  started:
    "started|start|start date|started at|started on|begin|begonnen|beginn|startdatum|début|date de début|commencé|inicio|fecha de inicio|início|data de início|inizio|data di inizio|开始|开始日期|开始时间|開始日|開始|시작일|시작",
  completed:
    "completed|completed at|completed on|completion date|date completed|finished|end date|closed|shipped|abgeschlossen am|fertiggestellt am|abschlussdatum|terminé le|date de fin|fecha de finalización|fecha de fin|completado|concluído em|data de conclusão|completato il|data di fine|完成日期|完成时间|完了日|終了日|완료일|종료일",
  due: "due|due date|deadline|target|target date|target completion|target completion date|eta|due by|finish by|planned completion|expected completion|fällig|fällig am|frist|zieldatum|termin|échéance|date limite|date cible|fecha límite|fecha objetivo|vencimiento|entrega|prazo|data limite|data alvo|scadenza|data prevista|截止|截止日期|目标日期|期限|期日|目標日|締切|完了予定|完了予定日|마감일|기한|목표일",
  date: "date|datum|fecha|data|日期|日付|날짜|일자",
  priority: "priority|prio|priorität|priorité|prioridad|prioridade|priorità|优先级|優先級|優先度|우선순위",
  estimate:
    "estimate|estimated|estimated time|estimated effort|estimated duration|estimation|duration|effort|timeline|time|time estimate|size|story points|points|estimated hours|estimated days|total effort|total estimate|estimated total|aufwand|schätzung|dauer|geschätzter aufwand|geschätzte zeit|zeitrahmen|durée|durée estimée|effort estimé|temps estimé|charge|estimación|tiempo estimado|duración|esfuerzo|duración estimada|estimativa|tempo estimado|duração|esforço|stima|tempo stimato|durata|sforzo|durata stimata|预估|预计时间|预计工时|估算|工时|工期|周期|見積もり|見積|見積り|工数|所要時間|期間|예상 시간|예상시간|예상 소요|예상 기간|소요 시간|기간|견적",
  actual:
    "actual|actual time|actual effort|actual duration|time spent|tatsächlich|tatsächlicher aufwand|temps réel|durée réelle|tiempo real|tempo real|tempo effettivo|实际时间|实际工时|実績|実績工数|실제 시간|실제 소요",
  dependencies:
    "dependencies|dependency|depends on|depends|blocked by|requires|prerequisite|prerequisites|predecessors|after|abhängigkeiten|abhängig von|hängt ab von|voraussetzungen|voraussetzung|dépendances|dépendance|dépend de|prérequis|dependencias|dependencia|depende de|requiere|requisitos previos|dependências|dependência|requer|pré-requisitos|dipendenze|dipendenza|dipende da|richiede|prerequisiti|依赖|依赖项|前置条件|依賴|依存|依存関係|前提|前提条件|직접依存|直接依存|의존성|의존|선행 조건|선행 작업|종속성",
  branch: "branch|feature branch|git branch|working branch|zweig|branche|rama|ramo|分支|ブランチ|브랜치",
  spec: "spec|specification|specs|spec file|prd|design doc|design|spezifikation|spécification|especificación|especificação|specifica|specifiche|规格|规范|规格说明|仕様|仕様書|명세|명세서|스펙",
  issue:
    "issue|issues|ticket|github issue|jira|issue link|tracking issue|epic|problème|incidencia|segnalazione|问题|工单|イシュー|チケット|이슈|티켓",
  goal: "goal|goals|objective|objectives|ziel|ziele|objectif|objectifs|objetivo|objetivos|obiettivo|obiettivi|目标|目標|목표",
  purpose: "purpose|intent|zweck|but|finalité|propósito|finalidade|scopo|finalità|目的|用途|목적",
  files:
    "files|file|files to modify|files to change|files to create|files changed|files modified|files created|new files|modified files|key files|target files|affected files|location|dateien|datei|fichiers|fichier|archivos|archivo|ficheros|arquivos|arquivo|ficheiros|文件|涉及文件|修改文件|ファイル|対象ファイル|変更ファイル|파일|수정 파일|대상 파일",
  output:
    "output|outputs|deliverable|deliverables|result|artifacts|ergebnis|ergebnisse|livrable|livrables|sortie|entregable|entregables|resultado|entregáveis|saída|risultato|输出|交付物|产出|成果物|出力|산출물|출력|결과물",
  version: "version|plan version|document version|versión|versão|versione|版本|バージョン|版|버전",
  progress:
    "progress|overall progress|completion|percent complete|fortschritt|avancement|progression|progrès|progreso|avance|progresso|avanzamento|进度|進度|進捗|進捗率|진행률|진행도|진행",
  currentPhase:
    "current phase|phase current|active phase|aktuelle phase|phase actuelle|phase en cours|fase actual|fase atual|fase attuale|fase corrente|当前阶段|現在のフェーズ|현재 단계",
  nextMilestone:
    "next milestone|next step|next steps|next phase|next|nächster meilenstein|nächster schritt|prochain jalon|prochaine étape|próximo hito|siguiente paso|próximo marco|próximo passo|prossima tappa|prossimo passo|下一个里程碑|下一步|次のマイルストーン|次のステップ|다음 마일스톤|다음 단계",
  blockers:
    "blockers|blocker|blocking|blocking issues|blocks|impediments|hindernisse|blockaden|bloqueurs|blocages|bloqueos|impedimentos|bloqueios|blocchi|impedimenti|阻塞|阻碍|ブロッカー|障害|블로커|장애물",
  phase: "phase|current stage|stage|fase|阶段|フェーズ|단계",
  labels: "labels|label|tags|tag|étiquettes|etiquetas|etichette|标签|タグ|ラベル|태그|라벨",
  risk: "risk|risk level|risks|risiko|risiken|risque|risques|riesgo|riesgos|risco|riscos|rischio|rischi|风险|リスク|위험|리스크",
  requirements:
    "requirements|requirement|acceptance criteria covered|anforderungen|exigences|requisitos|requisiti|需求|要件|요구사항",
};

const keys: ReadonlyMap<string, KnownKey> = new Map(
  (Object.keys(names) as KnownKey[]).flatMap((key) => names[key].split("|").map((name) => [name, key] as const)),
);

/** The longest name that is looked up, in UTF-16 units. */
export const longestName = 60;

/** The known key of a field's name in any of the nine languages; undefined for other names. */
export function knownKey(name: string): KnownKey | undefined {
  return name.length > longestName ? undefined : keys.get(cleanName(name));
}

/** The normal name of a field: a known key, else the name's words in camel case (`Document Type` is `documentType`). */
export function fieldKey(name: string): string {
  const known = knownKey(name);
  if (known !== undefined) {
    return known;
  }
  const words = name.slice(0, longestName).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join("");
}

/** A name without emphasis, emoji, bracketed notes and blanks at its edges; `last_updated` reads as `last updated`. */
function cleanName(name: string): string {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/u.test(name)) {
    return name.toLowerCase();
  }
  return name
    .replace(/[([（][^()[\]（）]{0,40}[)\]）]$/u, "")
    .replace(/[*_`~\-\s]+/gu, " ")
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, "")
    .toLowerCase();
}
