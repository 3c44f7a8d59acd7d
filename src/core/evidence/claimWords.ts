/** A word list as alternatives; `…` stands for any ending, `_` for a blank. */
function words(list: string): string {
  return list
    .split(" ")
    .map((word) => word.replaceAll("_", " ").replace("…", String.raw`\p{L}{0,12}`))
    .join("|");
}

/** Alternatives as whole words. */
function whole(alternatives: string): string {
  return `(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`;
}

// English, German, French, Spanish, Portuguese and Italian in this order; Chinese, Japanese and Korean have no word ends.
const gone = words(
  "delet… remov… drop drops dropped dropping purg… retir… eliminat… get_rid_of git_rm " +
    "lösch… gelöscht entfern… supprim… borr… elimin… exclu… apag… rimuov… rimoss…",
);
/** They say so only directly before a name. */
const weak = words(
  "no without never instead_of no_longer deprecated obsolete superseded legacy former formerly old stale " +
    "alte alten alter altes ancien ancienne antiguo antigua antigo antiga vecchio vecchia",
);
const moved = words(
  "renam… move moves moved moving replac… split splits splitting merg… convert… migrat… port ports ported porting consolidat… archiv… git_mv extract… " +
    "umbenenn… umbenannt verschieb… verschoben ersetz… renomm… déplac… remplac… renombr… mover movid… reemplaz… sustitu… renome… substitu… rinomin… spost… sostitu…",
);
const made = words(
  "creat… add adds added adding write writes writing wrote written new implement… generat… introduc… scaffold… " +
    "erstell… angelegt anleg… schreib… geschrieben neu neue neuen neuer neues cré… ajout… écri… nouve… cre… añad… agreg… escrib… nuev… cri… adicion… escrev… novo nova aggiung… aggiunt… scriv… nuov…",
);
const cjkGone = "删除|刪除|移除|废弃|削除|廃止|삭제|제거";
const cjkMoved = "重命名|移动|替换|リネーム|移動|置き換え|이동|교체|대체";
const cjkMade = "创建|新建|添加|新增|编写|作成|追加|新規|생성|추가|작성|신규";

/**
 * Words that say what becomes of a file, by groups: `gone` and `weak` that it goes, `moved` that it gets another name,
 * `made` that it comes; the same with `cjk`, where the words of Chinese, Japanese and Korean stand.
 */
export const verbs: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?<gone>${gone})|(?<weak>${weak})|(?<moved>${moved})|(?<made>${made}))(?![\\p{L}\\p{N}_])|(?<cjkGone>${cjkGone})|(?<cjkMoved>${cjkMoved})|(?<cjkMade>${cjkMade})`,
  "giu",
);

/** What is said is said of something in the file, or beside it. */
export const insideWord: RegExp = new RegExp(
  whole(
    words(
      "in inside within of on at for from against with per about like via using by im aus für von dans pour depuis en de para desde em do da dal nel",
    ),
  ),
  "iu",
);

/** What is made goes into the file. */
export const intoWord: RegExp = new RegExp(whole(words("to into zu à a al")), "iu");

/** The new name follows. */
export const targetWord: RegExp = new RegExp(
  `${whole(words("to into as zu nach in durch vers par à a por para con com da su"))}|→|->|=>`,
  "iu",
);

/** At the start of a task's words, one or two others before it at most: an id, a label. */
export const deletingVerb: RegExp = new RegExp(
  `^(?:[^\\s]{1,24}\\s+){0,2}(?:${gone})(?![\\p{L}\\p{N}_])|(?:${cjkGone})(?:する|します|하기)?[。.]?$`,
  "iu",
);

/** What lists of files are called. */
export const fileWord: RegExp =
  /(?<!\p{L})(?:files?|modules?|dateien|datei|fichiers?|archivos?|ficheros?|arquivos?|file)(?!\p{L})|文件|ファイル|파일/iu;

/** Directly behind a path: `(new)`, `| New |`, `— new`. */
export const behindNew: RegExp =
  /^[`*_\s|]{0,6}(?:[([（【]|[-–—:：]\s|\|)[*_\s]{0,3}(?:new|neu|nouveau|nouvelle|nuevo|nueva|novo|nova|nuovo|nuova|create[ds]?|added|新增|新建|新規|신규)(?![\p{L}\p{N}])/iu;

/** Directly behind a path: `(deleted)`, `(later deleted in …)`, `— removed`, ` is gone`, `| Delete |`, `を削除`, ` → new.ts`. */
export const behindGone: RegExp =
  /^[`*_\s|]{0,6}(?:[([（【]|[-–—:：]\s|\||(?:is|are|was|were|be|been|gets?|has been|have been)\s)?[*_\s]{0,3}(?:(?:now|later|since|then|subsequently|afterwards|eventually|was|were|is|are|has been|have been|später|inzwischen|ensuite|luego|después|depois|poi)\s){0,3}(?:(?:deleted|removed|dropped|renamed|moved|gone|retired|replaced|superseded|obsolete|no longer|gelöscht|entfernt|umbenannt|löschen|entfernen|supprimée?|renommée?|eliminado|borrado|removido|excluído|eliminato|rimosso)(?![\p{L}\p{N}])|(?:delete|remove|rename|move|drop)[*_\s]{0,3}(?:[)\]）】|]|$))|^[`*_\s]{0,6}(?:を|을|를)?\s?(?:削除|廃止|リネーム|移動|삭제|제거|删除|移除)|^[`*_\s]{0,6}(?:→|->|=>|⟶)/iu;
