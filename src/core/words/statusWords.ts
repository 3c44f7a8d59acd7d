import type { Status } from "./status.ts";

type Vocabulary = Readonly<Partial<Record<Status, readonly string[]>>>;

/**
 * Words that say a status wherever they stand apart: as a value, in a cell, or set off at the edge of a heading or task.
 * One line for each language: English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean. `~` at
 * the end of a word stands for its Romance endings (o, a, os, as, i, e), `é` for é, ée, és, ées.
 */
const strict: Vocabulary = {
  draft: [
    "draft",
    "entwurf",
    "brouillon|ébauche",
    "borrador",
    "rascunho|esboço",
    "bozza",
    "草稿|草案",
    "下書き|ドラフト",
    "초안",
  ],
  planned: [
    "planned|pending|not started|not yet started|unstarted|todo|to do|not done|not implemented|not yet implemented|not complete|not completed|incomplete",
    "geplant|ausstehend|nicht begonnen|noch nicht begonnen|nicht gestartet|noch offen|unerledigt",
    "planifié|prévu|à faire|en attente|non commencé|pas commencé|à venir|non démarré",
    "pendiente|pendientes|planificad~|planead~|por hacer|no iniciad~|sin iniciar|sin empezar|no empezad~",
    "pendente|pendentes|planejad~|a fazer|por fazer|não iniciad~|não começad~",
    "pianificat~|da fare|in attesa|non iniziat~|in programma",
    "未开始|尚未开始|待办|待处理|待开始|计划中|已计划|规划中|未完成|未開始|待辦|計劃中|尚未開始",
    "未着手|計画中|予定|計画済み|未実施|未対応|未実装|待機中|未完了",
    "시작 전|시작전|미시작|예정|대기|대기중|대기 중|계획|계획됨|할 일|미완료|미진행|미착수",
  ],
  inProgress: [
    "in progress|wip|work in progress|ongoing|underway|under way|doing|partially complete|partially completed|partially done|partially implemented|in development",
    "in arbeit|in bearbeitung|laufend|in entwicklung|in umsetzung|teilweise erledigt",
    "en cours|en développement|partiellement terminé|partiellement fait",
    "en progreso|en curso|en proceso|en desarrollo|parcialmente completad~",
    "em andamento|em progresso|em curso|em desenvolvimento|em execução",
    "in corso|in lavorazione|in sviluppo",
    "进行中|正在进行|开发中|实施中|部分完成|進行中|開發中|處理中|处理中",
    "作業中|実装中|対応中|着手中|着手済み|一部完了|一部実装|一部反映|開発中",
    "진행중|진행 중|작업중|작업 중|개발중|개발 중|부분 완료|구현 중",
  ],
  blocked: [
    "blocked",
    "blockiert",
    "bloqué",
    "bloquead~",
    "bloccat~",
    "已阻塞|阻塞|受阻|被阻塞",
    "ブロック中|ブロック",
    "차단|차단됨|막힘|블록됨",
  ],
  paused: [
    "paused|on hold",
    "pausiert|angehalten|ruht",
    "en pause|suspendu|suspendue",
    "pausad~|en pausa|en espera",
    "em pausa|em espera|suspenso|suspensa",
    "in pausa|sospes~",
    "暂停|已暂停|搁置|已搁置|暫停|已暫停",
    "保留|保留中|一時停止|中断",
    "보류|중단|일시 중지|일시중지",
  ],
  done: [
    "complete|completed|done|finished|shipped|implemented|resolved|delivered|released|deployed|merged|fixed|closed|production ready|all done",
    "abgeschlossen|erledigt|fertig|fertiggestellt|umgesetzt|beendet|implementiert",
    "terminé|fini|finie|fait|faite|achevé|complété|implémenté|livré|résolu|résolue",
    "completad~|terminad~|hech~|finalizad~|implementad~|resuelt~",
    "concluíd~|concluid~|feit~|resolvid~|entregue|entregues",
    "completat~|finit~|terminat~|fatt~|conclus~|implementat~|risolt~",
    "已完成|完成|完毕|已实现|已解决|已发布|已上线|完畢|已實現",
    "完了|実装済み|実装済|対応済み|済み|済|実装完了|解決済み|終了|リリース済み|完了済み|対応完了",
    "완료|완료됨|구현 완료|구현완료|해결됨|종료|종료됨",
  ],
  cancelled: [
    "cancelled|canceled|dropped|n/a|won't do|wont do|will not do|won't fix|wontfix|abandoned|not applicable|skipped",
    "abgebrochen|storniert|verworfen|entfällt|gestrichen|nicht zutreffend",
    "annulé|abandonné|sans objet|non applicable",
    "cancelad~|descartad~|no aplica",
    "abandonad~|não aplicável|não se aplica",
    "annullat~|scartat~|abbandonat~|non applicabile",
    "已取消|取消|放弃|已放弃|不适用|已放棄|不適用",
    "中止|キャンセル|取り下げ|対象外|不要|該当なし",
    "취소|취소됨|해당 없음|해당없음",
  ],
  superseded: [
    "superseded|obsolete|deprecated|replaced",
    "ersetzt|überholt|abgelöst|veraltet",
    "remplacé|obsolète",
    "reemplazad~|sustituid~|obsolet~",
    "substituíd~",
    "sostituit~",
    "已取代|已废弃|被替代|已替代|已廢棄",
    "廃止|置き換え済み|置換済み",
    "대체됨|폐기|폐기됨",
  ],
};

/** Words that say a status as a value or in a cell, but are ordinary words at the edge of a title. */
const loose: Vocabulary = {
  draft: [
    "proposed|proposal|idea|concept|rfc|first draft",
    "vorgeschlagen",
    "proposé",
    "propuest~",
    "propost~",
    "提案|提案中",
    "제안",
  ],
  planned: [
    "ready|approved|accepted|open|planning|planing|queued|backlog|scheduled|upcoming|new|future|up next|next",
    "offen|bereit|genehmigt|in planung|freigegeben",
    "prêt|approuvé|en planification",
    "aprobad~|list~ para|en planificación",
    "aprovad~|pront~ para|abert~|em planejamento",
    "approvat~|apert~",
    "计划|待定|待审核|已批准",
    "計画|承認済み|準備完了|未定",
    "승인됨|준비됨|준비 완료",
  ],
  inProgress: [
    "active|started|review|in review|under review|code review|testing|in testing|partial|partially|partly|current|executing|implementing|working on|for review|ready for review|ready for testing|ready for qa|ready to merge|mostly complete|mostly done|nearly complete|nearly done|almost complete|almost done|in flight",
    "begonnen|gestartet|aktiv|läuft|in prüfung|teilweise",
    "commencé|démarré|actif|active|partiel|partielle|en revue",
    "activ~|iniciad~|parcial|en revisión",
    "ativ~|em revisão|começad~",
    "attiv~|iniziat~|parziale|in revisione",
    "活跃|审核中|测试中|部分",
    "レビュー中|テスト中|一部|部分的",
    "리뷰 중|테스트 중|부분",
  ],
  blocked: ["waiting|awaiting|stuck|blocking", "wartet|wartend", "イシュー待ち|待ち", "等待|等待中"],
  paused: [
    "deferred|postponed|parked|hold|later",
    "zurückgestellt|verschoben|aufgeschoben",
    "reporté|différé",
    "aplazad~|pospuest~|diferid~",
    "adiad~",
    "rimandat~|rinviat~",
    "延期|推迟|已推迟|推遲",
    "先送り|後回し|見送り",
    "연기|연기됨",
  ],
  done: [
    "passed|pass|verified|tested|validated|success|successful|succeeded|fully complete|fully completed|fully implemented|fully done|operational|achieved|landed|satisfied|all complete",
    "bestanden|erfüllt|vollständig",
    "validé|complet|complète|réussi|conforme",
    "complet~|validad~|list~",
    "aprovado e concluído|pront~",
    "superat~",
    "通过|已通过|已验证|通過",
    "合格|検証済み|確認済み",
    "통과|검증됨|확인됨|검증 완료",
  ],
  cancelled: [
    "rejected|declined|removed|out of scope|not planned|no longer needed",
    "abgelehnt",
    "rejeté|refusé",
    "rechazad~",
    "rejeitad~",
    "rifiutat~",
    "已拒绝|拒绝",
    "却下",
    "거절됨|제외",
  ],
  superseded: [
    "archived|retired|merged into",
    "archiviert",
    "archivé",
    "archivad~",
    "arquivad~",
    "archiviat~",
    "已归档|归档",
    "アーカイブ|アーカイブ済み",
    "보관됨",
  ],
};

/** Failing is no status of a plan or phase; in a status cell it is a state (format §2). */
const failing =
  "failed|fail|failing|failure|broken|not met|not passed|fehlgeschlagen|nicht bestanden|échoué|échec|fallid~|falhou|reprovad~|fallit~|失败|未通过|失敗|不合格|실패|실패함";

/** Words that make a plan ready to start, but a row of a table done: what such a row asks for is the approval. */
export const approvals: ReadonlySet<string> = new Set(
  expand("approved|accepted|genehmigt|approuvé|aprobad~|aprovad~|approvat~|已批准|承認済み|승인됨"),
);

/** How many words the longest phrase has; a phrase's words are joined by one blank, in lower case. */
export const longestPhrase = 4;

/** A status phrase as it is known: `strict` ones count at the edge of a title too, others only as a value. */
export interface StatusPhrase {
  readonly status: Status | "failed";
  readonly strict: boolean;
}

/** Every status phrase, lower case with single blanks. */
export const statusPhrases: ReadonlyMap<string, StatusPhrase> = new Map(
  [...entries(loose, false), ...entries(strict, true)].concat(
    expand(failing).map((phrase) => [phrase, { status: "failed", strict: false }]),
  ),
);

function entries(vocabulary: Vocabulary, isStrict: boolean): (readonly [string, StatusPhrase])[] {
  return Object.entries(vocabulary).flatMap(([status, lines]) =>
    lines.flatMap(expand).map((phrase) => [phrase, { status: status as Status, strict: isStrict }] as const),
  );
}

function expand(line: string): readonly string[] {
  return line.split("|").flatMap((phrase) => {
    const at = phrase.indexOf("~");
    if (at >= 0) {
      return ["o", "a", "os", "as", "i", "e"].map((ending) => phrase.slice(0, at) + ending + phrase.slice(at + 1));
    }
    return phrase.endsWith("é") ? ["", "e", "s", "es"].map((ending) => phrase + ending) : [phrase];
  });
}

/**
 * Phrases of scripts without blanks between words, as a pattern: there a status word is a prefix. What makes a noun of
 * it (完了条件, "completion criteria") is refused.
 */
export const unspacedPhrase = new RegExp(
  `^(?:${[...statusPhrases.keys()]
    .filter((phrase) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(phrase))
    .toSorted((a, b) => b.length - a.length)
    .join("|")})(?!度|率|条件|予定|日|율|률|조건|예정|일|者)`,
  "u",
);
