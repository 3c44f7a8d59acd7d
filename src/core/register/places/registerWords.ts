import { stripLead } from "../../plan/plainText.ts";
import type { Role } from "../../plan/model.ts";

/** What a record of a plan's registers is (format §3). */
export type RegisterKind =
  | "risk"
  | "issue"
  | "decision"
  | "dependency"
  | "metric"
  | "component"
  | "milestone"
  | "log"
  | "question";

/** Up to three words before the one that counts: "Key technical decisions". */
const lead = String.raw`^(?:[\p{L}-]{1,24}(?: [&/]|,)? ){0,3}`;
/** What may follow it: "Risks and mitigations", "Risk register", but not "Risk of data loss". */
const tail = String.raw`(?:$| ?[,/&+] ?.{1,40}$| (?:and|und|et|y|e|register|assessment|analysis|mitigations?|matrix|log|management|made|summary|overview|list|record|history|status|entries|tracking|dashboard|to track|identified|encountered|considered|items?|table)(?: .{1,40})?$)`;

function words(list: string): RegExp {
  return new RegExp(lead + `(?:${list})` + tail, "u");
}

/** Scripts without blanks. */
const eastern = /[\u2e80-\u9fff\uac00-\ud7af]/u;

/**
 * What may announce each kind: a stem that every wording holds somewhere, which nearly all headings lack, and the wordings.
 * English first, then German, French, Spanish, Portuguese, Italian; scripts without blanks follow apart. The first match decides.
 */
const rules: readonly (readonly [RegisterKind, stem: RegExp, words: RegExp])[] = [
  [
    "log",
    /log|journal|notes|hist|diar|protokoll|registro/u,
    words(
      "progress logs?|change ?logs?|activity logs?|work logs?|update logs?|decision history|implementation history|revision history|journal(?: entries)?|notes (?:&|and) learnings|journal des? (?:modifications|changements|avancement)|fortschrittsprotokoll|änderungsprotokoll|änderungshistorie|registro de (?:cambios|progreso|alterações)|historial|histórico|registro delle modifiche|diario",
    ),
  ],
  [
    "log",
    eastern,
    /进度日志|进展记录|变更记录|变更日志|更新日志|更新记录|進捗ログ|作業ログ|変更履歴|更新履歴|改訂履歴|진행 ?(?:로그|기록|일지)|변경 ?(?:이력|기록)|작업 ?(?:일지|로그)/u,
  ],
  [
    "risk",
    /ris[ikqc]|ries/u,
    words("risks?|risiken|risiko(?:bewertung|analyse|register)?|risques?|riesgos?|riscos?|rischi"),
  ],
  ["risk", eastern, /风险|風險|リスク|위험|리스크/u],
  [
    "issue",
    /issue|block|bug|prob|hindern|incidenc|bloc|bloq/u,
    words(
      "issues|known issues|blockers?|known bugs|bugs|problems|bekannte probleme|probleme|hindernisse|blockaden|problèmes(?: connus| actuels)?|blocages|problemas(?: conocidos| actuales| conhecidos| atuais)?|incidencias|bloqueos|bloqueios|problemi(?: noti| attuali)?",
    ),
  ],
  [
    "issue",
    eastern,
    /已知问题|当前问题|现有问题|問題点|既知の(?:問題|課題)|^課題|現在の(?:問題|課題)|알려진 ?(?:문제|이슈)|현재 ?(?:문제|이슈)|^이슈/u,
  ],
  [
    "decision",
    /deci|déci|entscheid/u,
    words(
      "decisions|decision log|entscheidungen|architekturentscheidungen|décisions(?: techniques)?|decisiones(?: técnicas)?|decisões(?: técnicas)?|decisioni(?: tecniche)?",
    ),
  ],
  [
    "decision",
    eastern,
    /技术决策|决策(?:记录|日志)?$|技術決定|技術的(?:決定|判断)|意思決定|決定事項|설계 ?결정|기술(?:적)? ?결정|주요 ?결정|결정 ?사항/u,
  ],
  [
    "dependency",
    /depend|abhäng|dépend|dipend/u,
    words(
      "dependenc(?:y|ies)|abhängigkeiten|dépendances(?: externes| internes)?|dependencias(?: externas| internas)?|dependências(?: externas| internas)?|dipendenze(?: esterne| interne)?",
    ),
  ],
  ["dependency", eastern, /^.{0,4}(?:依赖|依賴|依存)(?:项|关系|関係|ライブラリ)?$|^.{0,4}의존(?:성| ?관계)?$|종속성/u],
  [
    "metric",
    /metri|métri|kpi|key perf|indica|kennz/u,
    words(
      "metrics|kpis?|key performance indicators|metriken|kennzahlen|métriques|indicateurs|métricas|indicadores|metriche|indicatori",
    ),
  ],
  ["metric", eastern, /指标|指標|メトリクス|KPI|지표|메트릭/u],
  [
    "component",
    /komponent|compo/u,
    words("components?|component changes|komponenten|composants|componentes|componenti"),
  ],
  [
    "component",
    eastern,
    /^.{0,4}(?:组件|組件|コンポーネント)(?:状态|变更|一覧|の変更|変更)?$|^.{0,4}(?:컴포넌트|구성 ?요소)(?: ?(?:상태|변경))?$/u,
  ],
  ["milestone", eastern, /^.{0,12}(?:里程碑|マイルストーン|마일스톤)$/u],
  [
    "question",
    /question|fragen|pregunt|pergunt|questões|domande/u,
    words(
      "questions|offene fragen|questions ouvertes|preguntas abiertas|perguntas abertas|questões em aberto|domande aperte",
    ),
  ],
];

/** No heading that announces a register is longer, in UTF-16 units. */
const longest = 80;

/** Roles that are registers by themselves. */
const byRole: Readonly<Partial<Record<Role | "legend", RegisterKind>>> = {
  milestone: "milestone",
  question: "question",
  component: "component",
};

/** Which register a heading announces, given without inline markup, with the role its words have; undefined for none. */
export function registerOf(title: string, role: Role | "legend" | undefined): RegisterKind | undefined {
  const known = role === undefined ? undefined : byRole[role];
  if (known !== undefined || title.length > longest) {
    return known;
  }
  const lower = title.toLowerCase();
  const may = rules.filter(([, stem]) => stem.test(lower));
  if (may.length === 0) {
    return undefined;
  }
  const plain = stripLead(lower)
    .replace(/^\d{1,3}(?:\.\d{1,3}){1,3}\s/u, "")
    .replace(/[(（].*$/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");
  return may.find(([, , pattern]) => pattern.test(plain))?.[0];
}

const numbered =
  /^(?:(risk|risiko|risque|riesgo|risco|rischio|风险|リスク|위험)|(issue|problem|blocker|problème|problema|问题|問題|이슈)|(decision|entscheidung|décision|decisión|decisão|decisione|决策|決定|결정)|(dependency|abhängigkeit|dépendance|dependencia|dependência|dipendenza|依赖|依存|의존성)|(metric|kpi|metrik|métrique|métrica|metrica|指标|指標|지표)|(component|komponente|composant|componente|组件|コンポーネント|컴포넌트)|(milestone|meilenstein|jalon|hito|marco|里程碑|マイルストーン|마일스톤)|(question|frage|pregunta|pergunta|domanda|q|疑问|質問|질문))(?:\s{0,2}#?\s?-?\d{1,3}(?:\.\d{1,3})?|\s[A-Z]|(s?))$/iu;
const numberedKinds: readonly RegisterKind[] = [
  "risk",
  "issue",
  "decision",
  "dependency",
  "metric",
  "component",
  "milestone",
  "question",
];

/** A name that only says what a record is, `Risk 1` or `Risk`, and whether it is numbered; undefined for a name of its own. */
export function bareName(name: string): { readonly kind: RegisterKind; readonly numbered: boolean } | undefined {
  const match = name.length > 40 ? null : numbered.exec(name);
  if (match === null) {
    return undefined;
  }
  const nth = numberedKinds.findIndex((_, index) => match[index + 1] !== undefined);
  const kind = numberedKinds[nth];
  return kind === undefined ? undefined : { kind, numbered: match[numberedKinds.length + 1] === undefined };
}
