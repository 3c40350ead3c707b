import {readFlux} from '../src/index.js'; import {rules} from '../src/rules/index.js'; import {textVisitor} from '../src/texts.js'; import {passageCertification} from '../src/dictionary/index.js'; import {applyPassageRules} from '../src/passage-rules.js'; import {missingInCreation} from '../src/obligations.js';
import fs from 'node:fs';
const ps:any[]=[]; for await (const e of readFlux(fs.createReadStream('/tmp/big.xml',{end:12e6}))) if(e.type==='passage') ps.push(e.passage);
if(process.argv[2]) for(let i=0;i<ps.length;i++) ps[i]=JSON.parse(JSON.stringify(ps[i])); console.log(ps.length);
const ctx:any={action:'CREATION',schema:'1.1.5',today:'2026-09-01',certification:{type:'RNCP',code:'RNCP38575'}};
const vt=textVisitor(passageCertification); const texts:any[]=[]; for(const p of ps) vt(p,(s,path)=>texts.push({...s}));
console.log('texts/passage',texts.length/ps.length);
const res:any[]=[];
for (const r of rules as any) { const t0=process.cpuUsage().user; const K=6; for(let k=0;k<K;k++){ if(r.scope==='passage') for(const p of ps) r.check(p,ctx); else if(r.scope==='texte') for(const t of texts) r.check(t,ctx); else if(r.scope==='depot'){ const c=r.start(); let i=0; for(const p of ps) c(p,ctx,i++);} } res.push([((process.cpuUsage().user-t0)/K/ps.length*1000).toFixed(0),r.scope,r.code]); }
res.sort((a,b)=>b[0]-a[0]); console.log(res.slice(0,25).map(x=>x.join(' ')).join('\n'), 'sum', res.reduce((s,x)=>s+ +x[0],0));
for(let k=0;k<4;k++){const t=process.cpuUsage().user; for(const p of ps) applyPassageRules(p,p,ctx,()=>{}); console.log('applyPassageRules ns/passage',((process.cpuUsage().user-t)/ps.length*1000).toFixed(0));}
for(let k=0;k<2;k++){const t=process.cpuUsage().user; for(const p of ps) missingInCreation(p,()=>{}); console.log('missing',((process.cpuUsage().user-t)/ps.length*1000).toFixed(0));}
for(let k=0;k<3;k++){const t=process.cpuUsage().user; for(const p of ps) vt(p,()=>{}); console.log('visit',((process.cpuUsage().user-t)/ps.length*1000).toFixed(0));}
import {applyRules,applyTextRules} from '../src/apply.js'; import {isOrdinary} from '../src/ordinary.js';
for(let k=0;k<3;k++){const t=process.cpuUsage().user; for(const p of ps) applyRules('passage',p,ctx,()=>{}); console.log('passage rules',((process.cpuUsage().user-t)/ps.length*1000).toFixed(0));}
for(let k=0;k<3;k++){const t=process.cpuUsage().user; for(const s of texts) applyTextRules(s,'',ctx,()=>{}); console.log('text rules',((process.cpuUsage().user-t)/ps.length*1000).toFixed(0));}
for(let k=0;k<3;k++){const t=process.cpuUsage().user; let n=0; for(const s of texts) n+=+isOrdinary(s.text); console.log('isOrdinary',((process.cpuUsage().user-t)/ps.length*1000).toFixed(0), n/texts.length);}
const bys:any={}; for(const r of rules as any) (bys[r.scope]??=[]).push(r.code); console.log(Object.fromEntries(Object.entries(bys).map(([k,v]:any)=>[k,v.length])), rules.filter((r:any)=>r.scope==='texte'&&!r.unusualOnly).map(r=>r.code));
const by:any={}; for(const x of res) by[x[1]]=(by[x[1]]||0)+ +x[0]; console.log(by);
