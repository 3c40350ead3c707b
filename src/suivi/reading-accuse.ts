/** The facts of an accusé: each passage was accepted or refused. */
import { readAccuse } from '../accuse/read-accuse.js';
import { discreetMessage } from './discreet-message.js';
import { type AccuseFichier, readReportName } from './files.js';
import type { Reading } from './reading.js';

export async function readReport({ file: { nom, source }, index, keep, say }: Reading): Promise<AccuseFichier> {
  const named = readReportName(nom);
  let entete = { idFlux: null, nomFichier: null, idTraitement: null } as Pick<AccuseFichier, 'idFlux' | 'nomFichier' | 'idTraitement'>;
  let verdict: AccuseFichier['verdict'] = 'traite';
  const counts = { nameless: 0, unusual: 0 };
  for await (const event of readAccuse(source())) {
    if (event.type === 'entete') {
      entete = event;
      verdict = event.verdict ?? verdict;
    } else if (event.type === 'diagnostic') counts.unusual++;
    else if (event.type !== 'erreur') {
      const idTechnique = event.type === 'ok' ? event.idTechnique : event.passage.idTechnique;
      if (idTechnique === null) counts.nameless++;
      else {
        const wait = keep(
          event.type === 'ok'
            ? [idTechnique, index, 'ok']
            : [idTechnique, index, 'ko', event.passage.categorie, discreetMessage(event.passage)],
        );
        if (wait) await wait;
      }
    }
  }
  if (counts.unusual > 0) say('suivi-accuse-inhabituel', { fichier: nom, nombre: counts.unusual });
  if (counts.nameless > 0) say('suivi-sans-identifiant', { fichier: nom, nombre: counts.nameless });
  const { idFlux, nomFichier, idTraitement } = entete;
  return {
    type: 'accuse',
    nom,
    idFlux,
    nomFichier: nomFichier ?? named?.nomFichier ?? null,
    idTraitement,
    verdict,
    date: named?.date ?? null,
  };
}
