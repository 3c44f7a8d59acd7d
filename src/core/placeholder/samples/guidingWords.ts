/**
 * Words that templates ask and explain with, whatever the plan is about. A sentence of these alone tells a writer what
 * to write; any other word is likely to be what somebody wrote.
 */
const words: ReadonlySet<string> = new Set(
  (
    "a,an,the,this,that,these,those,it,its,it's,there,here,your,our,we,we'll,we're,you,they,their,them,us,i,who,what,what's," +
    "why,how,when,where,which,whom,whose,of,for,to,in,into,on,at,by,from,with,without,within,about,as,than,between,across,through,out,up,or," +
    "and,then,if,not,no,any,all,each,every,some,other,else,once,before,after,during,is,are,was,were,be,been,being,am," +
    "will,would,can,could,should,must,may,might,do,does,did,done,doing,have,has,had,get,gets,go,goes,need,needs,needed,require," +
    "requires,required,want,use,uses,used,using,make,makes,made,work,works,working,know,find,see,seen,look,looks,happen," +
    "happens,change,changes,changed,changing,add,added,additions,build,built,building,implement,implemented,create,created," +
    "achieve,achieves,accomplish,accomplishes,accomplished,deliver,delivers,delivered,solve,solves,solved,solving," +
    "address,addresses,handle,handles,handled,deal,prevent,avoid,bear,mitigate,reduce,fit,fits,follow,follows,followed," +
    "verify,verified,validate,validated,check,checked,test,tested,measure,measured,track,tracked,deploy,deployed,release," +
    "released,connect,connects,connected,interact,interacts,move,moves,moved,pass,passes,affect,affects,affected,depend,depends,cover,covers,covered," +
    "explain,describe,matter,matters,mean,means,expect,expected,intended,proposed,planned,learned,improve,improved," +
    "help,helps,benefit,benefits,serve,serves,support,supports,enable,enables,go,wrong,right,well,good,better,best," +
    "important,worth,new,old,existing,current,currently,future,today,now,later,next,first,main,key,major,overall,general," +
    "high-level,high,low,level,technical,business,established,specific,related,different,additional,possible,successful," +
    "brief,short,concise,one,two,few,several,more,most,much,many,long,sentence,sentences,line,lines,paragraph,paragraphs," +
    "words,people,person,user,users,customer,customers,team,teams,stakeholder,stakeholders,audience,target,owner,role," +
    "task,tasks,step,steps,phase,phases,milestone,milestones,feature,features,project,product,plan,story,epic,sprint," +
    "component,components,module,modules,service,services,system,systems,part,parts,file,files,database,data,api,code," +
    "architecture,design,approach,solution,solutions,problem,problems,issue,issues,bug,bugs,risk,risks,question,questions," +
    "decision,decisions,assumption,assumptions,dependency,dependencies,requirement,requirements,constraint,constraints," +
    "goal,goals,objective,objectives,purpose,scope,context,background,motivation,reason,reasons,rationale,value,impact," +
    "outcome,outcomes,result,results,output,outputs,deliverable,deliverables,criteria,criterion,success,metric,metrics," +
    "behavior,behaviour,functionality,implementation,integration,modification,modifications,technology,technologies,tool," +
    "tools,library,libraries,pattern,patterns,strategy,testing,deployment,production,environment,performance,security," +
    "description,summary,overview,explanation,detail,details,example,examples,retrospective,lessons,learnings,surprises,mitigation,mitigations,acceptance,progress,log,quality," +
    "gate,gates,open,definition,documentation,timeline,schedule,references,rollout,rollback,monitoring,notes,side,way,ways,time,thing,things,kind,type"
  ).split(","),
);

/** How long a text may be to sentences: `(2-3 sentences)`. */
const length = /\(?\b\d(?:\s?[-–]\s?\d)? (?:sentences?|lines?|words|paragraphs?)\)?/giu;

/** How many words of a short text are none that templates ask and explain with. */
export function foreignWords(text: string): number {
  return text
    .replace(length, " ")
    .replaceAll("’", "'")
    .toLowerCase()
    .split(/[\s/,;:.?!()*_`"“”–—]+/u)
    .filter((word) => word !== "" && word !== "-" && !words.has(word)).length;
}
