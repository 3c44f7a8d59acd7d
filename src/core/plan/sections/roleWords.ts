import type { Role } from "../model.ts";

/** A role and how its headings read: lower case, without inline markup, leading numbers and emoji, or a closing bracket. */
export type RoleRule = readonly [role: Role | "legend", pattern: RegExp];

const testKinds =
  "unit|integration|e2e|end-to-end|manual|user|regression|performance|automated|smoke|final|security|functional|system|browser|device|load|ui|api|cross-browser|accessibility";
const testWords = "tests?|testing|verification|validation|sign-?offs?|qa|quality assurance";
const testEnds =
  "strategy|plan|checklist|steps?|cases?|scenarios?|tasks?|criteria|requirements?|scripts?|matrix|results?|approach|needed";

/**
 * English first, then German, French, Spanish, Portuguese, Italian, Chinese, Japanese and Korean (format §3, §4). Order
 * matters: the first rule that matches decides ("Acceptance testing" is acceptance). Words that plans also use for work
 * itself, "test" above all, count only as the whole heading: "Test coverage for the parser" is somebody's work.
 */
export const roleRules: readonly RoleRule[] = [
  [
    "legend",
    /\blegende?\b|\bstatus (?:key|icons?|symbols?|markers?)\b|\blégende\b|\bleyenda\b|\blegenda\b|图例|圖例|凡例|범례/u,
  ],
  [
    "outOfScope",
    /\bout[- ]of[- ]scope\b|\bnon-?goals?\b|\bnot applicable\b|^future\b|\bfuture (?:work|enhancements?|improvements?|considerations?)\b|^deferred\b|\bnot in scope\b|^won't do$|不在范围|\bnicht im umfang\b|\bnicht-?ziele\b|\bhors (?:périmètre|scope)\b|\bfuera de(?:l)? alcance\b|\bfora d[eo] escopo\b|\bfuori (?:ambito|scopo)\b|范围外|範圍外|非目标|対象外|スコープ外|범위 ?(?:외|밖)/u,
  ],
  [
    "rollup",
    /\bprogress track(?:ing|er)\b|\bcompleted phases\b|\bphase (?:overview|status|checklist|progress|summary)\b|\bfortschrittsverfolgung\b|\bsuivi (?:de l'|d')avancement\b|\bseguimiento del progreso\b|\bfases completadas\b|\bacompanhamento do progresso\b|进度跟踪|進捗管理|진행 ?추적/u,
  ],
  [
    "gate",
    /^.{0,40}\b(?<!feature )gates?(?: (?:checklist|criteria|status|checks?))?$|\bqualitätstore?\b|\bportes? (?:de )?qualité\b|质量门|品質ゲート|품질 ?게이트/u,
  ],
  [
    "acceptance",
    /\bacceptance\b|\bsuccess criteri(?:a|on)\b|\bdefinition of done\b|\bdod\b|\bexit criteria\b|\bcompletion criteria\b|^(?:success|quality) metrics$|\bdone when\b|\b(?:non-)?functional requirements\b|\b(?:akzeptanz|abnahme|erfolgs|fertigstellungs)kriterien\b|\bcritères (?:d'acceptation|de (?:succès|réussite))|\bcriterios de (?:aceptación|éxito)|\bdefinición de (?:hecho|terminado|completado)\b|\bcritérios de (?:aceitação|aceite|sucesso)\b|\bdefinição de pronto\b|\bcriteri di (?:accettazione|successo)\b|验收标准|验收条件|驗收標準|完成标准|成功标准|完成定义|完了条件|確認基準|完了基準|受け?入れ?(?:基準|条件)|成功基準|완료 ?(?:조건|기준)|인수 ?(?:조건|기준)|수용 ?(?:조건|기준)|성공 ?기준|확인 ?기준/u,
  ],
  [
    "prerequisite",
    /\bpre-?requisites?\b|\bbefore (?:you start|starting|we start)\b|\bvoraussetzungen\b|\bprérequis\b|\bpré-requis\b|\bprerrequisitos\b|\brequisitos previos\b|\bpré-requisitos\b|\bprerequisiti\b|前置条件|先决条件|前提条件|事前準備|사전 ?(?:조건|준비)|전제 ?조건|선행 ?조건/u,
  ],
  [
    "milestone",
    /^(?:key |major |project |main |upcoming )?milestones?\b|^meilensteine\b|^jalons\b|^hitos\b|^marcos\b|^traguardi\b|^里程碑|^マイルストーン|^마일스톤/u,
  ],
  ["component", /\bcomponents? status\b|\bstatus of components\b/u],
  [
    "question",
    /\b(?:open|outstanding|unresolved|unanswered|pending) questions?\b|^questions?(?: (?:to|for|and|&) .*)?$|\boffene fragen\b|\bquestions (?:ouvertes|en suspens)\b|\bpreguntas (?:abiertas|pendientes)\b|\b(?:perguntas|questões) (?:em aberto|abertas|pendentes)\b|\bdomande aperte\b|待解决问题|待解決|开放问题|未决问题|未解決|미해결|열린 ?질문|미결 ?(?:질문|사항)/u,
  ],
  [
    "documentation",
    /\b(?:documentation|docs?) (?:updates?|needed|tasks?|checklist|requirements?|to update)\b|\bdokumentationsaktualisierung(?:en)?\b|\bmises? à jour de la documentation\b|\bactualizaci(?:ón|ones) de (?:la )?documentación\b|\batualizaç(?:ão|ões) (?:de|da) documentação\b|\baggiornament[oi] (?:della )?documentazione\b|文档更新|ドキュメント更新|문서 ?업데이트/u,
  ],
  [
    "verification",
    new RegExp(
      String.raw`^(?:(?:${testKinds})(?: ?[,/&+] ?| and | ))*(?:${testWords})(?: (?:${testEnds})| ?[/&,] ?.*| and .*)?$`,
      "u",
    ),
  ],
  [
    "verification",
    /^(?:testplan|teststrategie|verifikation|validierung|manuelle tests|tests? manuels?|vérification|recette|stratégie de tests?|pruebas?(?: .{0,20})?|estrategia de pruebas|verificación|validación|testes?(?: .{0,20})?|verificação|validação|verifica|validazione|collaudo)$/u,
  ],
  ["verification", /\bsign-?off(?: checklist)?$|\bverification (?:map|results?|matrix)$|^verify$/u],
  ["verification", /^.{0,6}(?:测试|測試|验证|驗證|テスト|検証|動作確認|테스트|검증).{0,6}$/u],
  [
    "other",
    /^(?:risiken|risques|riesgos|riscos|rischi|风险|リスク|위험|risks?(?: (?:and|&) .*)?|risk (?:assessment|register|analysis)|references?|resources|change ?log|retrospective|lessons learned|related (?:documents?|docs|links))$/u,
  ],
  [
    "work",
    /\btasks?\b|\bsub-?tasks?\b|\bdeliverables?\b|\bto-?dos?\b|\bimplementation\b|\b(?:work|action) items?\b|\bsteps?\b|\baufgaben\b|\bumsetzung\b|\bliefer(?:gegenstände|ergebnisse)\b|\bschritte\b|\btâches\b|\blivrables\b|\bmise en œuvre\b|\btareas\b|\bentregables\b|\bimplementación\b|\btarefas\b|\bentregáveis\b|\bimplementação\b|\battività\b|\bconsegne\b|\bimplementazione\b|任务|任務|实施|实现|交付物|待办|タスク|作業|実装|成果物|やること|작업|태스크|할 ?일|구현|산출물/u,
  ],
];
