import { freshBundle } from './local/fresh-bundle';
import { USUAL_GOOGLE } from './local/google-settings';
import { UNKIND_DAY } from './local/latency';
import { madeUpOffice, OPERATOR } from './bench/made-up-office';
import { costOf, firstLinkSeconds } from './bench/measure';
import { succeeded } from './local/office/succeeded';
(async()=>{
 const n=Number(process.argv[2]??200), ind=Number(process.argv[3]??10), w=Number(process.argv[4]??3), day=process.argv[5], quiet=process.argv[6];
 const bundle=await freshBundle();
 const google={...USUAL_GOOGLE,writesPerSecond:w,...(day==='unkind'?{day:UNKIND_DAY}:day==='one'?{day:{...UNKIND_DAY,conversionsAtOnce:1}}:{})};
 const office=await madeUpOffice({schools:n,indicators:ind},{bundle,google});
 const plan=await office.run({as:OPERATOR,function:'planAgreements',args:[{kind:'สถานศึกษา'}]});
 console.log('estimated',(plan as any).end?.result?.estimatedSeconds ?? JSON.stringify(plan).slice(0,600));
 const cost=await costOf(office,async()=>{ for(let more=true;more;){const a:any=succeeded('createAgreements',await office.run({as:OPERATOR,function:'createAgreements',args:[{kind:'สถานศึกษา'}]}));more=a.more;if(a.failed.length||more)console.log(JSON.stringify({...a,failed:a.failed.slice(0,2)}));} });
 if(!quiet) for(const e of office.ends().filter(e=>e.function==='createAgreements')) for(const c of e.calls){ const r=c.requests; const by:Record<string,number>={}; for(const q of r??[]){const k=q.method+' '+new URL(q.url).pathname.replace(/\/[A-Za-z0-9_-]{15,}/g,'/ID').slice(0,50)+' '+q.status; by[k]=(by[k]??0)+1;} console.log(((c.at-e.startedAt)/1000).toFixed(1),c.name,c.ms,Object.entries(by).map(([k,v])=>v+'x'+k).join(' | ')); }
 console.log(JSON.stringify(cost), 'first',firstLinkSeconds(office,'createAgreements'));
 await office.close();
})();
