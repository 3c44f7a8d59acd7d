/** HTML elements and words of the tag syntax that authors put between angle brackets without meaning a blank. */
const names: ReadonlySet<string> = new Set(
  (
    "a,abbr,article,aside,audio,b,blockquote,body,br,button,canvas,caption,center,circle,cite,code,col,dd,del,details," +
    "dialog,div,dl,dt,em,fieldset,figcaption,figure,footer,font,form,g,h1,h2,h3,h4,h5,h6,head,header,hr,html,i,iframe," +
    "img,input,ins,kbd,label,legend,li,link,main,mark,meta,nav,object,ol,optgroup,option,output,p,path,picture,pre," +
    "progress,q,rect,s,samp,script,section,select,slot,small,source,span,strong,style,sub,summary,sup,svg,table,tbody," +
    "td,template,textarea,tfoot,th,thead,time,title,tr,track,u,ul,var,video,wbr"
  ).split(","),
);

/** Whether the content of angle brackets is an HTML tag, an XML name or a type rather than words. */
export function isHtmlName(content: string): boolean {
  const first = content.split(/[\s/]/u, 1)[0] ?? "";
  return names.has(first.toLowerCase()) || content.endsWith("/") || /^\p{Lu}[\p{L}\p{N}]*\p{Ll}\p{Lu}/u.test(content);
}
