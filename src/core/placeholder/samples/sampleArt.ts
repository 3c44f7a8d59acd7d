/** What the boxes and folders of sample drawings and trees are called. */
const names: ReadonlySet<string> = new Set(
  (
    "client,server,api,database,db,store,storage,page,pages,form,ui,web,app,apps,frontend,backend,service,services,worker,cache,queue," +
    "user,users,browser,gateway,src,lib,libs,test,tests,unit,integration,e2e,models,utils,components,docs,config,scripts," +
    "public,assets,hooks,types,main,index,contracts,cli,parts,shared,common,core,module,modules,controllers,views,routes," +
    "handlers,tools,file,files,folder,directory,component,ts,js,py,md"
  ).split(","),
);

/** Longest drawing that is looked at, in UTF-16 units. */
const longest = 4000;

/** Whether what stands below a hint in a fence is a drawing or tree that says nothing of a project of its own. */
export function isSampleArt(text: string): boolean {
  return (
    text.length <= longest &&
    !/=|\[TO FILL|\{\{/u.test(text) &&
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => /^[A-Z]$/u.test(word) || names.has(word.toLowerCase()))
  );
}

/** Whether some lines are a drawing or tree, whoever drew it, and no settings. */
export function isDrawn(text: string): boolean {
  const piece = text.slice(0, longest);
  return (
    /[\u2190-\u21ff\u2500-\u25ff]|[-=]>|<[-=]|\+--|--\+/u.test(piece) &&
    !/^[ \t>]{0,40}[\w.-]{1,60}[ \t]{0,20}=/mu.test(piece)
  );
}
