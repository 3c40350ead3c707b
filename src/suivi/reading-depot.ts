/** The facts of a deposit: each passage was sent. */
import type { flux } from '../dictionary/index.js';
import type { EnTete } from '../entete.js';
import type { Usable } from '../rule.js';
import { readFlux } from '../xml/read.js';
import type { DepotFichier } from './files.js';
import type { Reading } from './reading.js';

/** By what an accusé is tied to its deposit, and by what deposits are put in order. */
const NEEDED = ['idFlux', 'horodatage'] as const satisfies readonly (keyof typeof flux.children)[];

export async function readDeposit({ file: { nom, source }, index, keep, say }: Reading): Promise<DepotFichier> {
  let entete: Usable<EnTete> = {};
  const counts = { passages: 0, nameless: 0, faults: 0 };
  for await (const event of readFlux(source())) {
    if (event.type === 'entete') entete = event.entete;
    else if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') counts.faults++;
    else if (event.type === 'passage') {
      const { idTechnique, dateDebutValidite } = event.passage;
      counts.passages++;
      if (typeof idTechnique !== 'string') counts.nameless++;
      else {
        const wait = keep([idTechnique, index, 'depot', event.certification.code ?? null, dateDebutValidite ?? null]);
        if (wait) await wait;
      }
    }
  }
  const names = NEEDED.filter((name) => entete[name] === undefined);
  if (counts.faults > 0) say('suivi-depot-fautif', { fichier: nom, erreurs: counts.faults });
  if (names.length > 0) say('suivi-entete-incomplet', { fichier: nom, names });
  if (counts.nameless > 0) say('suivi-sans-identifiant', { fichier: nom, nombre: counts.nameless });
  return {
    type: 'depot',
    nom,
    idFlux: entete.idFlux ?? null,
    horodatage: entete.horodatage ?? null,
    action: entete.action ?? 'CREATION',
    idClient: entete.emetteur?.idClient ?? null,
    passages: counts.passages,
  };
}
