import { plainText, stripLead } from "../../plan/plainText.ts";

/** What a column of a plan's table, or the key of a record's detail, is about. */
export type Column =
  | "id"
  | "risk"
  | "issue"
  | "impact"
  | "likelihood"
  | "level"
  | "mitigation"
  | "owner"
  | "status"
  | "decision"
  | "options"
  | "choice"
  | "rationale"
  | "dependency"
  | "version"
  | "purpose"
  | "metric"
  | "current"
  | "target"
  | "measurement"
  | "component"
  | "technology"
  | "change"
  | "milestone"
  | "phase"
  | "date"
  | "start"
  | "end"
  | "period"
  | "estimate"
  | "actual"
  | "gate"
  | "criteria"
  | "testCase"
  | "expected"
  | "steps"
  | "task"
  | "file"
  | "question"
  | "answer"
  | "text"
  | "description"
  | "key"
  | "value"
  | "symbol"
  | "nextStep"
  | "priority"
  | "notes"
  | "type"
  | "author";

/** English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean; lower case, without markup. */
const names: Readonly<Record<Column, string>> = {
  id: "#|no|nr|id|ref|risk id|issue id|decision id|task id|test id|key id|n°|nº|núm|序号|编号|番号|번호|항목 번호",
  risk: "risk|risks|threat|threats|risk/issue|risk or issue|risiko|risiken|gefahr|risque|risques|riesgo|riesgos|risco|riscos|rischio|rischi|风险|風險|风险项|风险描述|リスク|リスク内容|위험|위험 요소|리스크",
  issue:
    "issue|issues|problem|problems|bug|bugs|blocker|blockers|known issue|gap|problème|problèmes|anomalie|probleme|incidencia|incidencias|problema|problemas|problemi|blocco|问题|缺陷|障碍|課題|問題|不具合|문제|이슈|버그|문제점",
  impact:
    "impact|severity|consequence|consequences|effect|damage|auswirkung|auswirkungen|schwere|schweregrad|schaden|gravité|conséquence|conséquences|impacto|severidad|gravedad|severidade|gravidade|impatto|gravità|影响|影响程度|影響|影響度|严重程度|严重性|嚴重性|深刻度|영향|영향도|심각도",
  likelihood:
    "likelihood|probability|prob|chance|odds|occurrence|wahrscheinlichkeit|eintrittswahrscheinlichkeit|eintritt|probabilité|vraisemblance|probabilidad|probabilidade|probabilità|概率|可能性|发生概率|發生機率|機率|発生確率|確率|発生可能性|発生頻度|확률|가능성|발생 확률|발생 가능성",
  level:
    "level|risk level|overall|score|rating|exposure|risikostufe|stufe|niveau|nivel|nível|livello|等级|级别|风险等级|レベル|リスクレベル|수준|등급|위험도",
  mitigation:
    "mitigation|mitigations|mitigated by|mitigation / contingency|mitigation & contingency|response|contingency|countermeasure|countermeasures|prevention|treatment|how to address|workaround|remediation|solution|resolution|fix|gegenmaßnahme|gegenmaßnahmen|maßnahme|maßnahmen|minderung|lösung|atténuation|mesure|mesures|parade|contre-mesure|solution de contournement|mitigación|mitigacion|contingencia|medida|medidas|solución|mitigação|contingência|solução|mitigazione|contromisura|contromisure|soluzione|缓解|缓解措施|应对措施|应对|应对策略|对策|緩解措施|解决方案|対策|軽減策|対応|対応策|緩和策|解決策|완화|완화 방안|완화 전략|완화책|대응|대응 방안|대응책|대책|해결 방안|해결책|해결",
  owner:
    "owner|owners|assignee|assigned to|assigned|responsible|lead|dri|who|person|team|verantwortlich|verantwortliche|verantwortung|zuständig|responsable|propriétaire|responsável|dono|responsabile|负责人|責任人|负责|担当|担当者|責任者|담당|담당자|책임자",
  status:
    "status|state|current status|overall status|done|done?|complete|complete?|completed|progress|zustand|stand|erledigt|fertig|statut|état|avancement|fait|estado|hecho|completado|situação|feito|concluído|stato|fatto|completato|状态|狀態|完成|完成情况|ステータス|状態|状況|完了|상태|완료|진행 상태|진행상태|✅|✓",
  decision:
    "decision|decisions|decision point|decision made|topic|adr|entscheidung|entscheidungen|entscheid|décision|décisions|decisión|decisiones|decisão|decisões|decisione|decisioni|决策|决定|決策|決定|決定事項|判断|意思決定|결정|결정 사항|결정사항|의사결정",
  options:
    "options|option|options considered|alternatives|alternatives considered|alternative|considered|candidates|optionen|alternativen|options envisagées|opciones|alternativas|opciones consideradas|opções|opções consideradas|opzioni|alternative considerate|选项|备选方案|可选方案|候选|選択肢|検討案|代替案|案|선택지|대안|옵션|고려한 대안",
  choice:
    "choice|chosen|selected|selection|chosen option|recommendation|outcome|verdict|wahl|gewählt|auswahl|empfehlung|choix|choix retenu|retenu|recommandation|elección|elegido|opción elegida|recomendación|escolha|escolhido|recomendação|scelta|scelto|raccomandazione|选择|最终选择|結論|选定|選択|採用|採否|採用案|선택|채택|결론|선정",
  rationale:
    "rationale|reason|reasons|reasoning|why|justification|because|motivation|begründung|grund|gründe|warum|raison|raisons|pourquoi|justificación|razón|motivo|por qué|justificativa|razão|motivação|motivazione|ragione|perché|理由|原因|依据|根拠|選定理由|이유|근거|사유|선택 이유",
  dependency:
    "dependency|dependencies|depends on|package|packages|library|libraries|crate|gem|prerequisite|abhängigkeit|abhängigkeiten|paket|bibliothek|dépendance|dépendances|bibliothèque|paquet|dependencia|dependencias|biblioteca|librería|paquete|dependência|dependências|pacote|dipendenza|dipendenze|libreria|pacchetto|依赖|依赖项|依赖库|依賴|库|软件包|依存|依存関係|依存先|ライブラリ|パッケージ|의존성|의존|종속성|라이브러리|패키지",
  version: "version|versions|min version|version/tag|versión|versões|versão|versione|版本|版本号|バージョン|版|버전",
  purpose:
    "purpose|use|usage|used for|why needed|role|zweck|verwendung|nutzung|finalité|utilité|rôle|usage prévu|propósito|uso|finalidad|finalidade|scopo|finalità|utilizzo|用途|目的|作用|役割|使用目的|용도|목적|역할",
  metric:
    "metric|metrics|kpi|kpis|indicator|measure|success metric|key metric|metrik|metriken|kennzahl|kennzahlen|indikator|métrique|métriques|indicateur|métrica|métricas|indicador|indicadores|metrica|metriche|indicatore|指标|指標|度量|メトリクス|メトリック|評価指標|지표|메트릭|측정 항목|성과 지표",
  current:
    "current|current value|now|today|baseline|before|as is|actual value|achieved|measured|aktuell|aktueller wert|istwert|ist|ausgangswert|actuel|valeur actuelle|mesuré|valor actual|línea base|actualmente|atual|valor atual|linha de base|attuale|valore attuale|当前|当前值|现状|目前|現在|現在値|現状|ベースライン|실측|현재|현재 값|현재값|기준선",
  target:
    "target|target value|goal|threshold|objective|target metric|ziel|zielwert|soll|sollwert|schwellenwert|cible|valeur cible|objectif|seuil|objetivo|meta|valor objetivo|umbral|alvo|valor alvo|limiar|obiettivo|valore obiettivo|soglia|目标|目标值|目標|目標値|基準値|阈值|しきい値|목표|목표 값|목표값|목표치|기준값",
  measurement:
    "measurement|measurement method|how measured|how to measure|method|messung|messmethode|mesure de|méthode|méthode de mesure|medición|método|medição|misurazione|metodo|测量方法|测量方式|衡量方式|測定方法|計測方法|측정|측정 방법|측정방법",
  component:
    "component|components|module|modules|service|services|subsystem|layer|area|komponente|komponenten|modul|dienst|bereich|schicht|composant|composants|couche|componente|componentes|módulo|servicio|capa|serviço|camada|componenti|modulo|servizio|组件|模块|服务|組件|模組|コンポーネント|モジュール|サービス|レイヤー|컴포넌트|구성 요소|구성요소|모듈|서비스|레이어",
  technology:
    "technology|technologies|tech|tool|tools|framework|stack|tech stack|technologie|technologien|werkzeug|outil|outils|tecnología|tecnologías|herramienta|tecnologia|tecnologias|ferramenta|tecnologie|strumento|技术|技术选型|技術|工具|技術スタック|ツール|使用技術|기술|기술 스택|도구",
  change:
    "change|changes|change type|type of change|action|modification|modifications|what changes|änderung|änderungen|änderungstyp|art der änderung|changement|changements|type de changement|cambio|cambios|tipo de cambio|mudança|mudanças|alteração|tipo de mudança|modifica|modifiche|tipo di modifica|变更|变更类型|修改|更改|变更内容|変更|変更内容|変更種別|変更点|변경|변경 유형|변경 내용|변경사항",
  milestone:
    "milestone|milestones|meilenstein|meilensteine|jalon|jalons|hito|hitos|marco|marcos|traguardo|traguardi|pietra miliare|里程碑|マイルストーン|마일스톤",
  phase:
    "phase|phases|implementation phase|project phase|sprint|sprints|stage|stages|week|weeks|wave|epic|iteration|woche|etappe|étape|semaine|fase|fases|etapa|etapas|semana|fasi|settimana|阶段|階段|周|フェーズ|工程|スプリント|段階|週|단계|페이즈|스프린트|주차",
  date: "date|dates|day|when|timestamp|datetime|date/time|date & time|session|date completed|completion date|completed on|completed at|datum|zeitpunkt|jour|quand|fecha|día|cuándo|fecha de finalización|data|dia|quando|data de conclusão|giorno|日期|时间|時間|日付|日時|実施日|날짜|일자|일시|완료일",
  start:
    "start|start date|started|begin|begins|from|planned start|beginn|startdatum|anfang|start am|début|date de début|inicio|fecha de inicio|fecha inicio|comienzo|início|data de início|data início|inizio|data di inizio|data inizio|开始|开始日期|开始时间|開始|開始日|着手日|시작|시작일|시작 날짜",
  end: "end|end date|ends|finish|finish date|finished|to|until|due|due date|deadline|target date|target end|planned end|eta|target completion|estimated completion|expected date|ende|enddatum|frist|fällig|fällig am|zieldatum|termin|fin|date de fin|échéance|date limite|date cible|fecha de fin|fecha fin|fecha límite|fecha objetivo|vencimiento|término|fim|data de fim|data fim|prazo|data limite|data alvo|fine|data di fine|data fine|scadenza|结束|结束日期|截止|截止日期|完成日期|目标日期|结束时间|終了|終了日|期限|期日|完了日|完了予定|完了予定日|締切|종료|종료일|마감|마감일|기한|목표일|완료 예정일",
  period:
    "timeline|time frame|timeframe|schedule|period|date range|when/dates|dates planned|zeitraum|zeitplan|zeitrahmen|calendrier|période|planning|cronograma|plazo|período|periodo|calendario|时间线|时间表|时间安排|日程|スケジュール|時期|일정|시기",
  estimate:
    "estimate|estimated|estimates|estimated time|estimated effort|estimated duration|estimated days|estimated hours|est time|est hours|est|duration|effort|time|size|points|story points|hours|days|planned time|planned effort|aufwand|schätzung|dauer|geschätzte zeit|geschätzter aufwand|geschätzte dauer|zeit|durée|estimation|effort estimé|temps estimé|durée estimée|charge|temps|effort estimé total|duración|estimación|esfuerzo|tiempo estimado|duración estimada|tiempo|duração|estimativa|esforço|tempo estimado|duração estimada|tempo|durata|stima|sforzo|durata stimata|预估|预计时间|预计工时|预估时间|估算|工时|工期|周期|預估|所要時間|見積|見積もり|見積り|見積時間|工数|期間|予定工数|예상 시간|예상시간|예상 기간|예상 소요|소요 시간|기간|견적|예상 공수|공수",
  actual:
    "actual|actual time|actual effort|actual duration|actual hours|actual days|time spent|spent|real time|tatsächlich|tatsächliche zeit|tatsächlicher aufwand|tatsächliche dauer|ist-zeit|ist-aufwand|temps réel|durée réelle|réel|real|tiempo real|duración real|tempo real|duração real|tempo effettivo|durata effettiva|effettivo|实际|实际时间|实际工时|实际用时|实际耗时|実績|実績時間|実績工数|実工数|실제|실제 시간|실제 소요|실제 기간|실적",
  gate: "gate|gates|quality gate|quality gates|checkpoint|qualitätstor|qualitätstore|prüfpunkt|porte qualité|porte|jalon qualité|puerta de calidad|puerta|portão de qualidade|portão|quality gate (varco)|varco|varco di qualità|质量门|质量门禁|门禁|關卡|品質ゲート|ゲート|품질 게이트|게이트",
  criteria:
    "criteria|criterion|requirement|requirements|acceptance criteria|pass criteria|check|kriterium|kriterien|anforderung|critère|critères|exigence|criterio|criterios|requisito|requisitos|critério|critérios|criteri|requisiti|标准|条件|验收标准|要求|基準|判定基準|要件|기준|조건|요구사항",
  testCase:
    "test|tests|test case|test cases|test scenario|test scenarios|scenario|scenarios|use case|unit test|integration test|test name|testfall|testfälle|szenario|cas de test|scénario|scénarios|caso de prueba|casos de prueba|prueba|escenario|caso de teste|casos de teste|teste|cenário|caso di test|casi di test|scenari|测试|测试用例|用例|测试场景|场景|テストケース|テスト|テスト項目|テストシナリオ|シナリオ|테스트|테스트 케이스|테스트 시나리오|시나리오",
  expected:
    "expected|expected outcome|expected result|expected results|expectation|outcome expected|must appear|expected behavior|expected behaviour|erwartet|erwartetes ergebnis|erwartung|attendu|résultat attendu|résultats attendus|esperado|resultado esperado|resultados esperados|atteso|risultato atteso|预期|预期结果|期望结果|預期結果|期待結果|期待値|期待される結果|예상 결과|기대 결과|기대값|예상결과",
  steps:
    "steps|test steps|input|procedure|schritte|eingabe|étapes du test|entrée|pasos|entrada|passos|passi|ingresso|步骤|输入|手順|入力|절차|입력|단계별 절차",
  task: "task|tasks|subtask|sub-task|sub-issue|task name|task description|item|items|action item|work item|to-do|todo|deliverable|deliverables|step|activity|activities|story|user story|feature|features|work|aufgabe|aufgaben|tâche|tâches|tarea|tareas|tarefa|tarefas|attività|compito|任务|任務|工作项|タスク|作業|作業内容|작업|태스크|할 일",
  file: "file|files|path|paths|file path|filename|file name|target file|location|fichier|fichiers|chemin|datei|dateien|pfad|archivo|archivos|ruta|fichero|arquivo|arquivos|caminho|percorso|文件|文件路径|路径|檔案|ファイル|ファイル名|パス|파일|파일명|경로|파일 경로",
  question:
    "question|questions|open question|unknown|frage|fragen|offene frage|pregunta|preguntas|pergunta|perguntas|domanda|domande|问题点|疑问|待解决问题|質問|未解決事項|疑問|질문|미해결 사항|미결 사항",
  answer:
    "answer|answers|reply|answered|antwort|antworten|réponse|réponses|respuesta|respuestas|resposta|respostas|risposta|risposte|回答|答案|答复|답변|답|응답",
  text: "update|updates|entry|event|log|progress made|what happened|what changed|activity log|eintrag|ereignis|aktualisierung|mise à jour|événement|entrée de journal|actualización|evento|atualização|registro|aggiornamento|voce|更新|更新内容|事件|进展|記録|内容|出来事|업데이트|내용|기록",
  description:
    "description|details|detail|summary|overview|title|name|what|explanation|beschreibung|einzelheiten|titel|bezeichnung|descriptif|détails|titre|nom|descripción|detalle|detalles|título|nombre|descrição|detalhes|nome|descrizione|dettagli|titolo|描述|说明|說明|详情|名称|标题|説明|詳細|概要|名前|名称|설명|상세|개요|이름|제목",
  key: "key|field|property|attribute|setting|parameter|metadata|aspect|schlüssel|feld|eigenschaft|merkmal|clé|champ|propriété|élément|clave|campo|propiedad|elemento|chave|propriedade|chiave|proprietà|项目|字段|键|属性|項目|キー|設定項目|항목|키|속성",
  value: "value|values|info|information|wert|werte|valeur|valeurs|valor|valores|valore|valori|值|内容值|値|設定値|값",
  symbol:
    "symbol|symbols|icon|icons|mark|marks|marker|emoji|legend|status symbol|zeichen|symbole|icône|símbolo|icono|ícone|simbolo|icona|图标|符号|標記|記号|アイコン|아이콘|기호",
  nextStep:
    "next|next step|next steps|next action|nächster schritt|nächste schritte|prochaine étape|prochaines étapes|próximo paso|siguiente paso|próximo passo|prossimo passo|下一步|次のステップ|次の作業|다음 단계",
  priority:
    "priority|prio|importance|urgency|priorität|priorité|prioridad|prioridade|priorità|优先级|優先級|優先度|優先|우선순위|중요도",
  notes:
    "notes|note|comment|comments|remarks|remark|anmerkung|anmerkungen|bemerkung|notiz|notizen|remarque|remarques|commentaire|nota|notas|comentario|comentarios|observaciones|observações|comentários|commenti|osservazioni|备注|注释|備註|備考|メモ|コメント|비고|메모|참고",
  type: "type|category|kind|group|typ|art|kategorie|catégorie|genre|tipo|categoría|categoria|类型|类别|分类|類型|種類|種別|区分|カテゴリ|유형|종류|분류|카테고리",
  author: "author|by|changed by|updated by|autor|autorin|auteur|par|por|autore|作者|変更者|作成者|更新者|작성자|변경자",
};

const columns: ReadonlyMap<string, Column> = new Map(
  (Object.keys(names) as Column[]).flatMap((column) => names[column].split("|").map((name) => [name, column] as const)),
);

/** The longest name that is looked up, in UTF-16 units. */
const longest = 60;
const qualifier =
  /^(?:key|main|potential|possible|business|technical|primary|proposed|planned|known|major|top) (?=\S)/u;
const ending =
  /(?<=\S) (?:description|strategy|strategies|plan|approach|name|title|details?|measures?|summary|required|needed|considered|actions?)$/u;

/** What a column's header or a detail's key speaks of, in any of the nine languages (format §3, §4); undefined for other words. */
export function columnOf(header: string): Column | undefined {
  if (header.length > longest) {
    return undefined;
  }
  const text = plainText(header).toLowerCase();
  const bare = text.replace(/\s?[([（][^()[\]（）]{0,40}[)\]）]$/u, "").replace(/[.:：*]+$/u, "");
  return columns.get(text) ?? columns.get(bare) ?? columns.get(stripLead(bare)) ?? trimmedColumn(bare);
}

function trimmedColumn(name: string): Column | undefined {
  const short = stripLead(name).replace(qualifier, "");
  return columns.get(short) ?? columns.get(short.replace(ending, ""));
}
