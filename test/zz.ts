import {serializeFluxBytes,checkFlux} from '../src/index.js';
import fs from 'node:fs';
if (process.argv[2]==='gen') {
const f=JSON.parse(fs.readFileSync('fixtures/valides/flux.json','utf8'));
const p=f.emetteur.certificateurs.certificateur.certifications[0].passageCertifications[0];
const names=['Ferrandier','Valmont','Delorvière','Castelnaud','Aubrière','Le Goff','Nœuvéglise','Charrondier'];
const N=200000; function* many(){ for(let i=0;i<N;i++) { const t={...p.identificationTitulaire.titulaire,nomNaissance:names[i%8]+[...i.toString(26)].map(c=>'abcdefghijklmnopqrstuvwxyz'[parseInt(c,26)]).join(''), nomUsage: names[(i+3)%8], prenom1:['Zoé','Basile','Inès'][i%3], anneeNaissance:1960+i%40,moisNaissance:2+i%11,jourNaissance:2+i%27}; yield {...p,idTechnique:'2026-'+i,urlPreuve:'https://certificateur.example/preuves/'+i,identificationTitulaire:{titulaire:t}}; } }
const flux={...f,emetteur:{...f.emetteur,certificateurs:{certificateur:{...f.emetteur.certificateurs.certificateur,certifications:[{type:'RNCP',code:'RNCP38575',passageCertifications:many()}]}}}};
const o=fs.createWriteStream('/tmp/big.xml'); for await (const c of serializeFluxBytes(flux)) { if(!o.write(c)) await new Promise(r=>o.once('drain',r)); } o.end();
} else { const t=performance.now(); const r=await checkFlux(fs.createReadStream('/tmp/big.xml',{highWaterMark:+(process.argv[3]||65536)}),{today:'2026-09-01'}); console.log(r.schemaValid,r.valid,r.passages,r.diagnostics.slice(0,3),r.truncated,((performance.now()-t)/1000).toFixed(2),'s', process.resourceUsage().maxRSS/1e3,'MB'); }
