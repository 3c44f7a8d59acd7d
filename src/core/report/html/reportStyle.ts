import { type Markup, markup } from "./markup.ts";

/** The look of the HTML report. Tones are classes; each has its word or glyph beside the colour. Paper is always white. */
export const reportStyle: Markup = markup`<style>
:root{--bg:#f4f5f7;--card:#fff;--ink:#1d2127;--muted:#565e6a;--line:#d9dde3;
--accent:#2256c7;--good:#1d6f42;--warn:#8a5300;--bad:#b3261e}
@media screen and (prefers-color-scheme:dark){:root{--bg:#14171c;--card:#1d2128;--ink:#e7eaee;--muted:#a3acb8;--line:#39404b;
--accent:#8ab4ff;--good:#6fcf97;--warn:#f0b35a;--bad:#ff9a90}}
*{box-sizing:border-box;margin:0;padding:0;unicode-bidi:plaintext}
body{max-width:64rem;margin:auto;padding:2rem 1.25rem;background:var(--bg);color:var(--ink);
font:15px/1.5 system-ui,"Segoe UI","Helvetica Neue",sans-serif;overflow-wrap:anywhere}
main{display:flex;flex-wrap:wrap;gap:1rem;margin-bottom:1rem}
header,section{flex:1 1 22rem;min-width:0;padding:1.25rem 1.5rem;background:var(--card);border:1px solid var(--line);
border-radius:10px}
header,#phases,#meters,#timeline,#risks,#formula{flex-basis:100%}
header{display:flex;gap:2rem;align-items:center;justify-content:space-between}
h1{font-size:1.75rem;line-height:1.2}
h2{margin-bottom:.5rem;font-size:1.1rem}
h3,h4{font-size:1rem}
h4{font-weight:500}
ul,ol{list-style:none}
li{display:flex;gap:.6rem;padding:.15rem 0}
dl{display:flex;flex-wrap:wrap;gap:.75rem 2rem}
dt,footer,.location,.notes,.figure,.role,.date,.state,#formula li,thead{color:var(--muted);font-size:.87rem}
code{font:.9em ui-monospace,Consolas,monospace}
summary{cursor:pointer}
.standing{display:flex;flex-wrap:wrap;gap:.25rem .75rem;margin:.5rem 0 1rem}
.ring{flex:none;width:8.5rem;height:8.5rem}
.ring circle{fill:none;stroke-width:11}
.ring .track{stroke:var(--line)}
.arc{stroke:currentColor;stroke-linecap:round;transform:rotate(-90deg);transform-origin:center}
.ring text{font-size:15px;text-anchor:middle}
.ring .percent{font-size:28px;font-weight:700}
.chip{display:inline-block;padding:0 .6em;border:1px solid;border-radius:1em;font-size:.8rem}
.unit{padding:.6rem 0}
.unit+.unit{border-top:1px solid var(--line)}
.row{display:inline-flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:center;width:calc(100% - 1.5rem);vertical-align:top}
div.row{margin-left:1.05rem}
.amount{display:flex;gap:.75rem;align-items:center;margin-left:auto}
.bar{width:9rem;height:8px}
.figure{min-width:6.5rem;font-variant-numeric:tabular-nums}
rect,svg circle{fill:currentColor}
rect.track{fill:var(--line)}
.notes{display:block;flex-basis:100%}
.notes span+span::before{content:" · ";color:var(--muted)}
.step,details .tasks{margin:.4rem 0 0 1.4rem}
.glyph{flex:none;width:1.1em;text-align:center}
.date{flex:none;min-width:5.5rem;max-width:40%;line-height:1.7}
.depth1{margin-left:1.5rem}
.depth2{margin-left:3rem}
.depth3{margin-left:4.5rem}
.hidden,.todo .chip,li.done .chip{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cancelled .words{color:var(--muted);text-decoration:line-through}
.inProgress,.current{--tone:var(--accent)}
.done,.severity0{--tone:var(--good)}
.blocked,.paused,.question,.blockedBy,.severity1,.severity2{--tone:var(--warn)}
.failed,.overdue,.severity3{--tone:var(--bad)}
.todo,.cancelled{--tone:var(--muted)}
.notes{--tone:initial}
.chip,.glyph,svg,.state,.notes span{color:var(--tone,var(--muted))}
table{width:100%;border-collapse:collapse}
th,td{padding:.3rem .75rem .3rem 0;font-weight:400;text-align:start;vertical-align:top}
thead *{vertical-align:bottom}
#timeline th,#timeline td{width:27%}
#timeline :is(th,td):nth-child(2){width:46%}
#timeline svg{display:block;width:100%;height:24px}
#timeline .axis{height:34px;font-size:.87rem}
svg text{fill:var(--ink)}
line{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 3}
#risks table{table-layout:fixed;margin-bottom:1rem}
#risks th,#risks td{padding:.4rem .6rem;border:1px solid var(--line)}
#risks td[class]{background:color-mix(in srgb,var(--tone) 9%,var(--card))}
.narrow{display:none}
#blanks ul{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.4rem}
#blanks li{padding:0 .6em;border:1px dashed var(--muted);border-radius:4px}
@media (max-width:40rem){
body{padding:.75rem}
header,section{padding:1rem}
header{flex-direction:column-reverse;align-items:start}
.amount{flex-basis:100%}
.bar{flex:1;width:0}
table,tbody,tr,th,td{display:block}
#timeline :is(th,td):nth-child(n){width:auto;padding:0}
#timeline tbody tr{padding:.4rem 0}
#timeline tbody th{font-weight:600}
#timeline thead tr>:not(:nth-child(2)),#risks thead,#risks tr:not(:has(ul)),#risks td:empty{display:none}
.narrow{display:inline;color:var(--muted);font-size:.87rem}
}
@media print{
:root{--bg:#fff}
body{max-width:none;padding:0;font-size:10pt}
main{display:block}
header,section{padding:.6rem 0;border-width:0 0 1px;border-radius:0}
details::details-content{display:block;height:auto;content-visibility:visible}
li,tr,summary,header{break-inside:avoid}
h2,h3,summary{break-after:avoid}
*{print-color-adjust:exact}
}
</style>`;
